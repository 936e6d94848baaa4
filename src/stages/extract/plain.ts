import type { Line, LineLink } from '../../rules/page/line.ts';
import { isDateLine } from '../../rules/page/short.ts';

/** A line of plain text and its place in the page. */
export interface PlainLine extends Line {
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/** More lines than any article has; what follows is not looked at. */
const MAX_LINES = 20_000;

/** Rows of the page that are not empty, trimmed. */
function rowsOf(content: string): Row[] {
  const rows: Row[] = [];
  let gap = 1;
  for (let at = 0; at < content.length && rows.length < MAX_LINES; ) {
    let end = content.indexOf('\n', at);
    if (end < 0) end = content.length;
    const raw = content.slice(at, end);
    const text = raw.trim();
    if (text === '') gap++;
    else {
      const start = at + raw.indexOf(text);
      rows.push({ text, start, end: start + text.length, gap });
      gap = 0;
    }
    at = end + 1;
  }
  return rows;
}

/**
 * True when the page breaks its lines at a width, as letters and old wires do: of the rows that are followed at once
 * by another, most are of nearly one length and end within a sentence.
 */
function isWrapped(rows: readonly Row[]): boolean {
  const inner = rows.filter(({ text }, i) => rows[i + 1]?.gap === 0 && !isSideBySide(text)).map(({ text }) => text);
  if (inner.length === 0) return false;
  const lengths = inner.map(({ length }) => length).sort((a, b) => a - b);
  const middle = lengths[lengths.length >> 1]!;
  const open = inner.filter((text) => !/[.!?:]["'”’)]?$/.test(text)).length;
  // A few rows prove a width only when they are long: short ones are as likely a list of headlines.
  return middle >= (inner.length < 4 ? 55 : 40) && middle <= 130 && open > 0.6 * inner.length;
}

/** Several things in one row, as in a menu or below a headline: no row of running text. */
const isSideBySide = (text: string): boolean => /\s[|•·»]\s|\S\s{2,}\S/.test(text);

const BULLET = /^(?:[-*•–]|\d{1,2}[.)])\s/;
const URL = /\bhttps?:\/\/[^\s<>"')\]]{3,2000}/g;

/** Addresses written out in a text. */
export function bareLinks(text: string): LineLink[] {
  return [...text.matchAll(URL)].map((match) => {
    const url = match[0].replace(/[.,;:!?]+$/, '');
    return { url, start: match.index, end: match.index + url.length };
  });
}

/** The lines of a plain text: one a row, or one a paragraph where rows are wrapped at a width. */
export function plainLines(content: string): PlainLine[] {
  const rows = rowsOf(content);
  const wrapped = isWrapped(rows);
  const lines: PlainLine[] = [];
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i]!;
    let last = i;
    while (wrapped && goesOn(rows[last]!, rows[last + 1])) last++;
    const { end } = rows[last]!;
    const text = content.slice(first.start, end);
    const links = bareLinks(text);
    const linked = links.reduce((sum, link) => sum + link.end - link.start, 0) / text.length;
    const shape = BULLET.test(text) ? 'item' : 'line';
    const { start, gap } = first;
    lines.push({ text, start, end, gap, links, linked, shape, level: 0, hints: 0, inside: true, bold: false });
    i = last;
  }
  return lines;
}

function goesOn(row: Row, next: Row | undefined): boolean {
  if (next === undefined || next.gap > 0 || BULLET.test(next.text)) return false;
  if (isSideBySide(row.text) || isSideBySide(next.text) || isDateLine(next.text)) return false;
  return row.text.length > 35 || /^\p{Ll}/u.test(next.text);
}

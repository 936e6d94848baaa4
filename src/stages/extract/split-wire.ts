import type { RoledLine } from './assemble.ts';
import type { Piece } from './weave.ts';
import { datelineLength } from './wire.ts';

/** Body lines that are looked at for a wire service's dateline. */
const LOOKED_AT = 2;

function cut(line: RoledLine, from: number, to: number, role: RoledLine['role'], reason: string): RoledLine {
  const pieces = line.pieces.flatMap((piece): Piece[] => {
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.end, to);
    if (end <= start) return [];
    const verbatim = piece.end - piece.start === piece.pageEnd - piece.pageStart;
    if (!verbatim) return [{ ...piece, start: start - from, end: end - from }];
    const pageStart = piece.pageStart + (start - piece.start);
    return [{ start: start - from, end: end - from, pageStart, pageEnd: pageStart + (end - start) }];
  });
  const links = line.links
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ url, start, end }) => ({ url, start: start - from, end: end - from }));
  return { text: line.text.slice(from, to), role, reason, links, pieces };
}

/** Parts "ALMATY (Reuters) –" from the sentence behind it, so that it is a dateline and the sentence is body. */
export function splitWire(lines: readonly RoledLine[]): RoledLine[] {
  let seen = 0;
  return lines.flatMap((line) => {
    if (line.role !== 'body' || seen >= LOOKED_AT) return [line];
    seen++;
    const length = datelineLength(line.text);
    if (length === 0) return [line];
    const body = line.text.length - line.text.slice(length).trimStart().length;
    return [cut(line, 0, length, 'dateline', 'dateline/wire'), cut(line, body, line.text.length, 'body', line.reason)];
  });
}

/** The wire dateline that was parted; null without one. */
export function wireIn(lines: readonly RoledLine[]): string | null {
  return lines.find(({ reason }) => reason === 'dateline/wire')?.text ?? null;
}

import type { Line, LineLink } from '../../rules/page/line.ts';
import type { TextNode } from './dom.ts';
import { bareLinks } from './plain.ts';
import { type Piece, weave } from './weave.ts';

/** A line of a Markdown page, its marks taken out. */
export interface MarkdownLine extends Line {
  readonly pieces: readonly Piece[];
}

export interface MarkdownReading {
  readonly lines: readonly MarkdownLine[];
  /** `title: …`, `date: …` between `---` lines at the start. */
  readonly matter: ReadonlyMap<string, string>;
}

interface Row {
  readonly text: string;
  readonly start: number;
}

function rowsOf(content: string, from: number): Row[] {
  const rows: Row[] = [];
  for (let at = from; at < content.length && rows.length < 20_000; ) {
    let end = content.indexOf('\n', at);
    if (end < 0) end = content.length;
    rows.push({ text: content.slice(at, end).replace(/\r$/, ''), start: at });
    at = end + 1;
  }
  return rows;
}

/** The fields at the start of the page, and where they end. */
function matterOf(content: string): { matter: Map<string, string>; end: number } {
  const matter = new Map<string, string>();
  const found = /^\uFEFF?---\r?\n([\s\S]{0,8000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(content);
  if (found === null) return { matter, end: 0 };
  for (const line of found[1]!.split(/\r?\n/)) {
    const field = /^([\w-]{1,40}):\s*(.+)$/.exec(line);
    if (field !== null) matter.set(field[1]!.toLowerCase(), field[2]!.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { matter, end: found[0].length };
}

const INLINE =
  /(!?)\[([^[\]\n]{0,500})\]\(([^()\s]{0,2000})(?:\s+"[^"\n]{0,200}")?\)|<(https?:\/\/[^<>\s]{1,2000})>|\*{1,3}|__|~~|`+|\\(?=[*_#[\]()\\`>-])|<\/?[a-z][^<>\n]{0,200}>/gi;

/** Rows of one paragraph as nodes that stand in the page letter for letter, and the links among them. */
function nodesOf(rows: readonly Row[]): {
  nodes: TextNode[];
  links: { url: string; from: number; to: number }[];
  image: boolean;
} {
  const nodes: TextNode[] = [];
  const links: { url: string; from: number; to: number }[] = [];
  let image = false;
  const put = (row: Row, from: number, to: number): void => {
    if (to > from)
      nodes.push({
        kind: 'text',
        data: row.text.slice(from, to),
        start: row.start + from,
        end: row.start + to,
        verbatim: true,
      });
  };
  for (const row of rows) {
    let at = 0;
    for (const mark of row.text.matchAll(INLINE)) {
      put(row, at, mark.index);
      at = mark.index + mark[0].length;
      const label = mark[2] === undefined ? (mark[4] === undefined ? null : 1) : mark[1]!.length + 1;
      if (label === null) continue;
      const size = (mark[2] ?? mark[4] ?? '').length;
      if (mark[1] === '!') image = true;
      const from = nodes.length;
      put(row, mark.index + label, mark.index + label + size);
      links.push({ url: mark[3] ?? mark[4] ?? '', from, to: nodes.length });
    }
    put(row, at, row.text.length);
    nodes.push({
      kind: 'text',
      data: '\n',
      start: row.start + row.text.length,
      end: row.start + row.text.length + 1,
      verbatim: true,
    });
  }
  return { nodes, links, image };
}

const MARK = /^\s{0,3}(?:(#{1,6})\s+|((?:>\s?){1,5})|([-*+•]|\d{1,3}[.)])\s+)/;

/** The lines of a Markdown page: headings, paragraphs, items, quotations, without their marks. */
export function readMarkdown(content: string): MarkdownReading {
  const { matter, end } = matterOf(content);
  const lines: MarkdownLine[] = [];
  let open: Row[] = [];
  let shape: Line['shape'] = 'paragraph';
  let level = 0;
  const flush = (): void => {
    if (open.length > 0) {
      const line = lineOf(open, shape, level);
      if (line !== null) lines.push(line);
    }
    open = [];
    shape = 'paragraph';
    level = 0;
  };
  for (const row of rowsOf(content, end)) {
    if (/^\s*$/.test(row.text) || /^\s{0,3}(?:```|~~~|(?:-\s?){3,}$|(?:\*\s?){3,}$)/.test(row.text)) {
      flush();
      continue;
    }
    if (/^\s{0,3}(?:={3,}|-{3,})\s*$/.test(row.text) && open.length > 0) {
      shape = 'heading';
      level = row.text.includes('=') ? 1 : 2;
      flush();
      continue;
    }
    const mark = MARK.exec(row.text);
    const bare = mark === null ? row : { text: row.text.slice(mark[0].length), start: row.start + mark[0].length };
    if (mark?.[1] !== undefined || mark?.[3] !== undefined) flush();
    open.push(bare);
    if (mark?.[1] !== undefined) {
      shape = 'heading';
      level = mark[1].length;
      flush();
    } else if (mark?.[3] !== undefined) shape = 'item';
  }
  flush();
  return { lines, matter };
}

function lineOf(rows: readonly Row[], shape: Line['shape'], level: number): MarkdownLine | null {
  const { nodes, links, image } = nodesOf(rows);
  const { text, pieces, offsets } = weave(nodes);
  if (text === '') return null;
  const placed: LineLink[] = links
    .map(({ url, from, to }) => ({ url, start: offsets[from]!, end: Math.min(text.length, offsets[to]!) }))
    .filter(({ start, end }) => end > start);
  const chars = placed.reduce((sum, { start, end }) => sum + end - start, 0);
  const linked = chars / text.length;
  const isImage = image && linked > 0.9;
  const all = [
    ...placed,
    ...bareLinks(text).filter((bare) => !placed.some((link) => link.start <= bare.start && bare.start < link.end)),
  ];
  return {
    text,
    shape: isImage ? 'caption' : shape,
    level,
    linked,
    links: all,
    hints: 0,
    inside: true,
    bold: false,
    gap: 1,
    pieces,
  };
}

/** What the page's markup calls the part a line stands in, from names of classes and elements; bits, so that they add up. */
export const HINT = {
  nav: 1,
  footer: 2,
  aside: 4,
  comment: 8,
  related: 16,
  share: 32,
  ad: 64,
  meta: 128,
  caption: 256,
  byline: 512,
  header: 1024,
  form: 2048,
  hidden: 4096,
  article: 8192,
  author: 16384,
  credit: 32768,
  subhead: 65536,
  signup: 131072,
  quote: 262144,
  table: 524288,
  control: 1048576,
  money: 2097152,
  time: 4194304,
  consent: 8388608,
} as const;

export type Hint = keyof typeof HINT;

/** How a line is set: its element's kind in HTML, its mark in Markdown; `line` where the page does not say. */
export type LineShape = 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'line';

/** A link within a line: its target and its place in the line's characters. */
export interface LineLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** One line of a page as plain data: what stands in it and where it stands. Rules give it a role by this alone. */
export interface Line {
  readonly text: string;
  readonly shape: LineShape;
  /** 1–6 of a heading, else 0. */
  readonly level: number;
  /** Share of the characters that stand in links, 0–1. */
  readonly linked: number;
  /** Hints of all elements around it, as bits of `HINT`. */
  readonly hints: number;
  /** True when the line stands in the part of the page that holds the article. Always true in plain text. */
  readonly inside: boolean;
  /** True when all of it is bold. */
  readonly bold: boolean;
  /** Empty lines before it in plain text; 1 in HTML. */
  readonly gap: number;
  readonly links: readonly LineLink[];
}

/** True when the line has one of the hints. */
export function hinted(line: Pick<Line, 'hints'>, ...hints: readonly Hint[]): boolean {
  return hints.some((hint) => (line.hints & HINT[hint]) !== 0);
}

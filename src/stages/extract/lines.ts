import type { LineLink, LineShape } from '../../rules/page/line.ts';
import type { Element, TextNode } from './dom.ts';
import { type Piece, weave } from './weave.ts';

/** A line of an HTML page before its place in the page has been judged. */
export interface RawLine {
  readonly text: string;
  readonly shape: LineShape;
  readonly level: number;
  readonly linked: number;
  readonly bold: boolean;
  readonly links: readonly LineLink[];
  /** The innermost element that holds all of the line. */
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

/** Elements whose text no reader sees, or that only work a control. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math object select datalist head canvas audio video map iframe input textarea progress meter dialog button title'.split(
    ' ',
  ),
);

/** Elements that stand within a line; all others begin and end one. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym amp-fit-text b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture source'.split(
    ' ',
  ),
);

function shapeOf(tag: string): LineShape {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'p' || tag === 'blockquote' || tag === 'pre') return 'paragraph';
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'item';
  if (tag === 'td' || tag === 'th') return 'cell';
  return tag === 'figcaption' ? 'caption' : 'line';
}

function isHidden({ attributes }: Element): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  const style = attributes.style;
  return style !== undefined && /display\s?:\s?none|visibility\s?:\s?hidden/i.test(style);
}

interface Frame {
  readonly element: Element;
  at: number;
  readonly inline: boolean;
  readonly link: string | null;
  readonly bold: boolean;
  /** Line feeds count: the text stands in `<pre>`. */
  readonly preformatted: boolean;
}

/** An empty line ends a paragraph where line feeds count. */
function addPreformatted(run: Run, node: TextNode, frame: Frame): void {
  let at = 0;
  const put = (end: number): void => {
    if (end === at) return;
    const range = node.verbatim ? { start: node.start + at, end: node.start + end } : {};
    run.add({ ...node, data: node.data.slice(at, end), ...range }, frame.element, frame.bold);
  };
  for (const gap of node.data.matchAll(/\n[ \t\r]*(?=\n)/g)) {
    put(gap.index);
    at = gap.index + gap[0].length;
    run.flush();
  }
  put(node.data.length);
}

/** More lines than any article's page has; what follows is not read. */
const MAX_LINES = 20_000;

/** The lines of a page in reading order: what stands between two breaks, with all that its place tells about it. */
export function linesOf(root: Element, options: { readonly withHidden: boolean }): RawLine[] {
  const lines: RawLine[] = [];
  const run = new Run(lines);
  const frames: Frame[] = [];

  const open = (element: Element, above: Frame | null): void => {
    const inline = INLINE.has(element.tag);
    if (!inline) run.flush();
    const link = element.tag === 'a' && element.attributes.href ? element.attributes.href : null;
    frames.push({
      element,
      at: 0,
      inline,
      link,
      bold: (above?.bold ?? false) || element.tag === 'b' || element.tag === 'strong',
      preformatted: (above?.preformatted ?? false) || element.tag === 'pre',
    });
    if (link !== null) run.openLink(link);
  };

  const close = (frame: Frame): void => {
    if (frame.link !== null) run.closeLink();
    if (!frame.inline) run.flush();
  };

  open(root, null);
  while (frames.length > 0 && lines.length < MAX_LINES) {
    const frame = frames[frames.length - 1]!;
    const child = frame.element.children[frame.at++];
    if (child === undefined) {
      close(frame);
      frames.pop();
    } else if (child.kind === 'text') {
      if (frame.preformatted) addPreformatted(run, child, frame);
      else run.add(child, frame.element, frame.bold);
    } else if (child.tag === 'br') run.lineBreak();
    else if (child.tag === 'hr') run.flush();
    else if (!SKIPPED.has(child.tag) && (options.withHidden || !isHidden(child))) open(child, frame);
  }
  run.flush();
  return lines;
}

/** The innermost element that holds both; both stand within one line, so it is near. */
function commonAncestor(a: Element, b: Element): Element {
  for (let held: Element | null = a; held !== null; held = held.parent)
    for (let other: Element | null = b; other !== null; other = other.parent) if (other === held) return held;
  return a;
}

/** The nearest element around that is not inline: the one that begins and ends the line. */
export function blockOf(element: Element): Element {
  let block = element;
  while (INLINE.has(block.tag) && block.parent !== null) block = block.parent;
  return block;
}

/** Characters without white space; a shorter run that ends as a sentence may be an abbreviation. */
const LONG = 30;

/** The line being gathered. */
class Run {
  /** Links open around the line; one that holds several lines is a link in each of them. */
  private readonly open: { url: string; from: number }[] = [];
  private nodes: (TextNode | 'break')[] = [];
  private chars = 0;
  private linked = 0;
  private boldChars = 0;
  private element: Element | null = null;
  private links: { url: string; from: number; to: number }[] = [];
  private linkEnd = 0;
  private readonly lines: RawLine[];

  constructor(lines: RawLine[]) {
    this.lines = lines;
  }

  add(node: TextNode, element: Element, bold: boolean): void {
    const size = inkOf(node.data);
    if (size === 0 && this.nodes.length === 0) return;
    this.nodes.push(node);
    if (size === 0) return;
    if (this.element !== element)
      this.element = this.element === null ? element : commonAncestor(this.element, element);
    this.chars += size;
    if (this.open.length > 0) this.linked += size;
    if (bold) this.boldChars += size;
  }

  openLink(url: string): void {
    // Links set side by side with nothing between them are a list, whatever their markup.
    if (this.linkEnd === this.nodes.length && this.linkEnd > 0) this.nodes.push('break');
    this.open.push({ url, from: this.nodes.length });
  }

  closeLink(): void {
    const link = this.open.pop();
    this.linkEnd = this.nodes.length;
    if (link !== undefined && this.nodes.length > link.from) this.links.push({ ...link, to: this.nodes.length });
  }

  /** A break ends a line in bold, which is a heading, and one that is a whole sentence, as old pages set it. */
  lineBreak(): void {
    if (this.chars === 0) return;
    const heading = this.boldChars === this.chars;
    if (heading || this.nodes[this.nodes.length - 1] === 'break' || this.endsSentence()) this.flush();
    else this.nodes.push('break');
  }

  private endsSentence(): boolean {
    if (this.chars < LONG) return false;
    for (let i = this.nodes.length - 1; i >= 0; i--) {
      const node = this.nodes[i]!;
      if (node === 'break') return false;
      const text = node.data.trimEnd();
      if (text !== '') return /[.!?…:;"”’)\]]$/.test(text);
    }
    return false;
  }

  flush(): void {
    if (this.chars > 0 && this.element !== null) {
      for (const link of this.open) this.links.push({ ...link, to: this.nodes.length });
      const { text, pieces, offsets } = weave(this.nodes);
      const links: LineLink[] = this.links
        .map(({ url, from, to }) => ({ url, start: offsets[from] ?? 0, end: offsets[to] ?? text.length }))
        .filter(({ start, end }) => end > start && end <= text.length);
      const block = blockOf(this.element);
      const shape = shapeAround(block);
      this.lines.push({
        text,
        shape,
        level: shape === 'heading' ? headingLevel(block) : 0,
        linked: this.linked / this.chars,
        bold: this.boldChars > 0.95 * this.chars,
        links,
        element: this.element,
        pieces,
      });
    }
    this.nodes = [];
    this.chars = 0;
    this.linked = 0;
    this.boldChars = 0;
    this.element = null;
    this.links = [];
    this.linkEnd = 0;
    for (const link of this.open) link.from = 0;
  }
}

/** A `div` within a heading or an item is still that heading or item. */
function shapeAround(element: Element): LineShape {
  const own = shapeOf(element.tag);
  if (own !== 'line') return own;
  const parent = element.parent;
  const above = parent === null ? 'line' : shapeOf(parent.tag);
  return above === 'heading' || above === 'caption' ? above : own;
}

function headingLevel(element: Element): number {
  const tag = /^h[1-6]$/.test(element.tag) ? element.tag : (element.parent?.tag ?? 'h6');
  return Number(tag[1] ?? 6);
}

/** How many characters are not white space. */
function inkOf(data: string): number {
  let ink = 0;
  for (let i = 0; i < data.length; i++) if (data.charCodeAt(i) > 32 && data.charCodeAt(i) !== 160) ink++;
  return ink;
}

import type { Block, BlockRole, Lead, SourceMapping } from '../../model/article.ts';
import type { LineLink } from '../../rules/page/line.ts';
import type { Piece } from './weave.ts';

/** A line that goes into the article's text. */
export interface RoledLine {
  readonly text: string;
  readonly role: BlockRole;
  readonly reason: string;
  readonly links: readonly LineLink[];
  readonly pieces: readonly Piece[];
}

export interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly leads: readonly Lead[];
  readonly mappings: readonly SourceMapping[];
}

/** Links kept of one page; a page of links has no more to tell than these. */
const MAX_LEADS = 500;

/** Joins lines to one text, a line feed between them, and moves their spans with them. */
export function assemble(lines: readonly RoledLine[]): Assembled {
  let text = '';
  const blocks: Block[] = [];
  const leads: Lead[] = [];
  const mappings: SourceMapping[] = [];
  for (const { text: own, role, reason, links, pieces } of lines) {
    if (text !== '') text += '\n';
    const start = text.length;
    text += own;
    blocks.push({ role, span: [start, text.length], reason });
    leads.push(...leadsOf(links, role, start, MAX_LEADS - leads.length));
    for (const piece of pieces)
      mappings.push({ text: [start + piece.start, start + piece.end], page: [piece.pageStart, piece.pageEnd] });
  }
  return { text, blocks, leads, mappings };
}

/** Links of a line that lead to a page, moved to its place in the text. */
export function leadsOf(links: readonly LineLink[], role: BlockRole, start: number, most: number): Lead[] {
  return links
    .filter(({ url }) => /^(?:https?:)?\/\//i.test(url))
    .slice(0, Math.max(0, most))
    .map(({ url, start: from, end }) => ({ url: url.slice(0, 2_000), span: [start + from, start + end], role }));
}

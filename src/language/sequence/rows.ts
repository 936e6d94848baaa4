import type { Analysis, Sentence } from '../analysis.ts';
import { type Columns, fillColumns, newColumns } from './columns.ts';
import { EDGE_FEATURES, fillEdge, fillNode, NODE_FEATURES, wholesOf } from './features.ts';
import { wordsOf } from './words.ts';

/** Row numbers of the features of a paragraph's tokens, `nodes` and `edges` of them a token. */
export interface Rows {
  readonly size: number;
  readonly nodes: number;
  readonly edges: number;
  readonly node: Int32Array;
  readonly edge: Int32Array;
}

/** A paragraph: the sentences of one block, and its tokens `[first, last)`. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
  readonly sentences: readonly Sentence[];
}

export function paragraphs({ sentences }: Analysis): Paragraph[] {
  const found: { first: number; last: number; sentences: Sentence[] }[] = [];
  let block = -1;
  for (const sentence of sentences) {
    const open = found.at(-1);
    if (open !== undefined && block === sentence.block) {
      open.last = sentence.last;
      open.sentences.push(sentence);
    } else found.push({ first: sentence.first, last: sentence.last, sentences: [sentence] });
    block = sentence.block;
  }
  return found;
}

/** Columns of the units' tokens; `hints` are what rules hold each token for. */
export function columnsOf(
  analysis: Analysis,
  hints: Uint8Array,
  units: readonly Paragraph[] = paragraphs(analysis),
): Columns {
  const words = wordsOf(analysis);
  const columns = newColumns(analysis.tokens.length);
  columns.hint.set(hints);
  for (const { sentences } of units) for (const { first, last } of sentences) fillColumns(columns, words, first, last);
  return columns;
}

export interface Bits {
  readonly bits: number;
  readonly edgeBits: number;
}

/** The rows of a paragraph's features. */
export function rowsOf(columns: Columns, { first, last, sentences }: Paragraph, { bits, edgeBits }: Bits): Rows {
  const size = last - first;
  const node = new Int32Array(size * NODE_FEATURES);
  const edge = new Int32Array(size * EDGE_FEATURES);
  const wholes = wholesOf(
    columns,
    sentences.map((sentence) => sentence.first),
    last,
  );
  let at = 0;
  for (let i = first; i < last; i++) {
    while (i >= wholes[at]!.last) at++;
    fillNode(node, (i - first) * NODE_FEATURES, columns, wholes[at]!, i, first, last, bits);
    fillEdge(edge, (i - first) * EDGE_FEATURES, columns, wholes[at]!, i, first, last, edgeBits);
  }
  return { size, nodes: NODE_FEATURES, edges: EDGE_FEATURES, node, edge };
}

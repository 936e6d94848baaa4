import type { Analysis } from '../analysis.ts';
import type { Words } from './columns.ts';

/** The labeller's view of an analysed text. */
export function wordsOf({ tokens, chunks, verbs }: Analysis): Words {
  const size = tokens.length;
  const words = {
    text: tokens.map((token) => token.text),
    lower: tokens.map((token) => token.lower),
    lemma: tokens.map((token) => token.lemma),
    tag: tokens.map((token) => token.tag),
    quoted: new Uint8Array(size),
    chunkFirst: new Int32Array(size).fill(-1),
    chunkLast: new Int32Array(size).fill(-1),
    chunkHead: new Int32Array(size).fill(-1),
    verbHead: new Int32Array(size).fill(-1),
  };
  for (const { first, last, head } of chunks) {
    words.chunkFirst.fill(first, first, last);
    words.chunkLast.fill(last, first, last);
    words.chunkHead.fill(head, first, last);
  }
  for (const { first, last, head } of verbs) words.verbHead.fill(head, first, last);
  for (let i = 0; i < size; i++) words.quoted[i] = tokens[i]!.quoted ? 1 : 0;
  return words;
}

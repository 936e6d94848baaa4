import type { Tag } from './analysis.ts';
import type { Word } from './word.ts';

/** A text's tokens while they are being read: columns of equal length, one entry a token. */
export interface Draft {
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly tag: readonly Tag[];
  readonly word: readonly Word[];
  readonly base: readonly Word[];
}

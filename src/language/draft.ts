import type { Tag } from './analysis.ts';

/** A text's tokens while they are being read: columns of equal length, one entry a token. */
export interface Draft {
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly tag: readonly Tag[];
}

import type { Tag, Token } from '../../language/analysis.ts';

const EMPTY: ReadonlySet<Tag> = new Set(['DET', 'ADP', 'PUNCT', 'PRON', 'AUX', 'CCONJ', 'SCONJ', 'ADV', 'PART']);

/** True for a word that may open an entry of a word list: none opens with an article, a preposition or a mark. */
export function opensName({ tag }: Token): boolean {
  return !EMPTY.has(tag);
}

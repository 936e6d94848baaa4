import type { Analysis } from '../analysis.ts';
import { mix } from '../hash.ts';
import type { Place } from './candidates.ts';
import type { RoleColumns } from './columns.ts';
import { bin, headKindOf, type Relevance } from './features.ts';

/** How many features a glance sees. */
export const GLANCE = 14;

/**
 * The little that tells most candidates apart from fillers at a glance: what kind of thing the head is, how the
 * candidate lies in its phrase, what stands beside it, how likely its sentence tells of an incident.
 */
export function gateFeatures(
  into: Int32Array,
  { tokens, chunks }: Analysis,
  columns: RoleColumns,
  { first, last, head, chunk }: Place,
  places: number,
  relevance: Relevance,
): Int32Array {
  // Each is salted by its place, so that no two are the same: no set is needed.
  const put = (salt: number, value: number) => {
    into[salt - 1] = mix(value, salt);
  };
  const { lemma, tag, end3, middle, fine, event } = columns;
  const kind = headKindOf(columns, head);
  const sentence = tokens[first]!.sentence;
  const telling = bin(relevance.sentences[sentence]!);
  const range = chunk < 0 ? null : chunks[chunk]!;
  const inside =
    range === null ? 0 : (first === range.first ? 1 : 2) + (last === range.last ? 4 : last < range.last ? 8 : 12);
  put(1, 0);
  put(2, lemma[last - 1]!);
  put(3, mix(kind, inside));
  put(4, mix(fine[last - 1]!, telling));
  put(5, mix(mix(kind, telling), bin(relevance.document)));
  put(6, mix(end3[last - 1]!, tag[last - 1]!));
  put(7, mix(tag[first]!, mix(tag[last - 1]!, last - first)));
  put(8, mix(inside, headKindOf(columns, last - 1)));
  put(9, mix(first > 0 ? lemma[first - 1]! : 0, tag[first]!));
  put(10, mix(last < tokens.length ? lemma[last]! : 0, inside));
  put(11, lemma[first]!);
  put(12, mix(middle[head]!, last < tokens.length ? tag[last]! : 0));
  put(13, mix(Math.min(3, places), kind));
  put(14, mix(last < tokens.length ? event[last]! : 0, first > 0 ? event[first - 1]! : 0));
  return into;
}

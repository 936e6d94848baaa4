import type { Analysis } from '../analysis.ts';
import { hashOf, mix } from '../hash.ts';
import { type RoleColumns, WEAPON } from './columns.ts';

/** One place in the text where a possible filler stands: tokens `[first, last)` and its head. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly chunk: number;
}

/** A possible filler of a role: all places where the same words stand, articles aside. */
export interface Candidate {
  readonly key: number;
  readonly places: readonly Place[];
}

const LONGEST = 9;
const ARTICLES = new Set(['a', 'an', 'the'].map((word) => hashOf(word)));

/** Words, articles aside, as one number. */
function keyOf(columns: RoleColumns, first: number, last: number): number {
  let key = 17;
  for (let i = first; i < last; i++) if (!ARTICLES.has(columns.lower[i]!)) key = mix(key, columns.lower[i]!);
  return key;
}

/**
 * Everything in a text that might fill a role: noun phrases and their endings ("a former police officer",
 * "officer"), phrases joined by "of", runs inside a phrase that stand before its head ("FARC" in "FARC guerrillas"),
 * and words of weapons outside phrases.
 */
export function candidatesOf(analysis: Analysis, columns: RoleColumns): Candidate[] {
  const found = new Map<number, Place[]>();
  const put = (first: number, last: number, head: number, chunk: number) => {
    if (last - first > LONGEST || first >= last) return;
    const key = keyOf(columns, first, last);
    const known = found.get(key);
    if (known === undefined) found.set(key, [{ first, last, head, chunk }]);
    else if (known.length < 12 && !known.some((place) => place.first === first))
      known.push({ first, last, head, chunk });
  };
  const { tokens, chunks } = analysis;
  for (const chunk of chunks) {
    if (tokens[chunk.head]!.tag === 'PRON') continue;
    for (let i = chunk.first; i < chunk.last; i++)
      if (startsWell(analysis, i)) put(i, chunk.last, chunk.head, chunk.index);
    inner(analysis, chunk.first, chunk.last, chunk.index, put);
    joined(analysis, chunk.index, put);
  }
  for (const sentence of analysis.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (tokens[i]!.chunk < 0 && (columns.lists[i]! & WEAPON) !== 0 && tokens[i]!.tag !== 'VERB') put(i, i + 1, i, -1);
    }
  }
  return [...found].map(([key, places]) => ({ key, places }));
}

function startsWell({ tokens }: Analysis, i: number): boolean {
  const { tag, lower } = tokens[i]!;
  return (
    tag !== 'DET' &&
    tag !== 'PART' &&
    tag !== 'PUNCT' &&
    tag !== 'ADV' &&
    lower !== "'s" &&
    lower !== "'" &&
    !(tag === 'PRON')
  );
}

type Put = (first: number, last: number, head: number, chunk: number) => void;

/** Pieces of a phrase that end before its head: names and nouns that stand as modifiers, owners, titles. */
function inner({ tokens }: Analysis, first: number, last: number, chunk: number, put: Put): void {
  for (let end = first + 1; end < last; end++) {
    const { tag } = tokens[end - 1]!;
    if (tag !== 'NOUN' && tag !== 'PROPN') continue;
    for (let start = end - 1; start >= first && end - start <= 5; start--) {
      const kind = tokens[start]!.tag;
      if (kind !== 'NOUN' && kind !== 'PROPN' && kind !== 'ADJ' && kind !== 'NUM') break;
      put(start, end, end - 1, chunk);
    }
  }
}

/** "the house of the mayor", "members of the National Liberation Army": up to two phrases joined by "of". */
function joined(analysis: Analysis, index: number, put: Put): void {
  const { tokens, chunks } = analysis;
  const chunk = chunks[index]!;
  let last = chunk.last;
  for (let round = 0; round < 2; round++) {
    const next = tokens[last]?.lower === 'of' ? chunks[tokens[last + 1]?.chunk ?? -1] : undefined;
    if (next === undefined || next.first !== last + 1 || next.sentence !== chunk.sentence) return;
    for (let i = chunk.first; i < chunk.last; i++) if (startsWell(analysis, i)) put(i, next.last, chunk.head, index);
    last = next.last;
  }
}

import type { Token } from '../../language/analysis.ts';
import { type PersonNoun, personAt } from './party.ts';
import { type Trigger, triggerAt } from './triggers.ts';
import {
  ADVERBS,
  ARTICLES,
  BE,
  CONJUNCTIONS,
  DAYS,
  DEFINITE,
  HAVE,
  MODALS,
  MONTHS,
  MORE,
  NOT_NAMES,
  PREPOSITIONS,
  RELATIVES,
} from './words.ts';

/** A stretch of one sentence to read, and whether its capitals say anything about names. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** True where capitals mark names: not in a headline in title case or in capitals throughout. */
  readonly cased: boolean;
  /** Words of harm and nouns for people by token, looked up once: a headline's "Man" is asked for many times. */
  readonly triggers: (Trigger | null | undefined)[];
  readonly persons: (PersonNoun | null | undefined)[];
}

export function stretchOf(tokens: readonly Token[], first: number, last: number, cased: boolean): Stretch {
  return { tokens, first, last, cased, triggers: [], persons: [] };
}

/** The word of harm that starts at a token. */
export function triggerIn({ tokens, first, last, triggers }: Stretch, at: number): Trigger | null {
  const known = triggers[at - first];
  if (known !== undefined) return known;
  const found = triggerAt(tokens, at, last);
  triggers[at - first] = found;
  return found;
}

const NO_NOUNS: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'AUX', 'DET', 'CCONJ', 'PART', 'NUM', 'SYM', 'PRON']);

/** The noun for people that starts at a token. */
export function personIn({ tokens, first, last, persons }: Stretch, at: number): PersonNoun | null {
  const known = persons[at - first];
  if (known !== undefined) return known;
  const found = NO_NOUNS.has(tokens[at]!.tag) ? null : personAt(tokens, at, last);
  persons[at - first] = found;
  return found;
}

export const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text);
const PARTICLES = new Set('de la del al bin van von der ibn abu el da dos di'.split(' '));

export function stops(token: Token): boolean {
  const { lower, tag } = token;
  if (tag === 'PUNCT' || tag === 'SYM') return true;
  return (
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    BE.has(lower) ||
    HAVE.has(lower) ||
    MODALS.has(lower) ||
    RELATIVES.has(lower) ||
    lower === "'s" ||
    lower === "'"
  );
}

export function isName(stretch: Stretch, at: number): boolean {
  const token = stretch.tokens[at]!;
  if (!stretch.cased && token.tag !== 'PROPN') return false;
  if (!isCapital(token)) return false;
  const { lower } = token;
  if (MONTHS.has(lower) || DAYS.has(lower) || NOT_NAMES.has(lower) || DEFINITE.has(lower) || ARTICLES.has(lower))
    return false;
  if (stops(token) || ADVERBS.has(lower) || MORE.has(lower)) return false;
  if (at === stretch.first)
    return token.tag === 'PROPN' || (at + 1 < stretch.last && isCapital(stretch.tokens[at + 1]!));
  return true;
}

/** End of the run of capitalised names that starts at a token: "John Q. Roe", "Ana de la Cruz"; `at` without one. */
export function nameEnd(stretch: Stretch, at: number): number {
  let i = at;
  while (i < stretch.last) {
    const { lower } = stretch.tokens[i]!;
    if (isName(stretch, i) && triggerIn(stretch, i) === null) i++;
    else if (i > at && PARTICLES.has(lower) && i + 1 < stretch.last && isName(stretch, i + 1)) i++;
    else if (
      i > at &&
      /^[`'"“”‘’]+$/.test(stretch.tokens[i]!.text) &&
      i + 2 < stretch.last &&
      isName(stretch, i + 1) &&
      /^['"“”‘’]+$/.test(stretch.tokens[i + 2]!.text)
    )
      i += 3;
    else break;
  }
  // A run that goes on into "Police Department" or "Street" names no person.
  if (i < stretch.last && NOT_NAMES.has(stretch.tokens[i]!.lower) && isCapital(stretch.tokens[i]!)) return at;
  return i;
}

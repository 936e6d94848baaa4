import type { Token } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { Group } from '../../model/fields.ts';

/**
 * A phrase that names people: tokens `[first, last)`, `reach` past an age or a home town in apposition.
 * `counted` has a figure or several members; `bare` is a headline's "Man"; `figure` is a number alone;
 * `plural` says no number; `other` counts a noun that the word list of people does not hold.
 */
export interface Party {
  readonly first: number;
  readonly last: number;
  readonly reach: number;
  readonly head: number;
  readonly shape: 'counted' | 'one' | 'definite' | 'bare' | 'name' | 'pronoun' | 'figure' | 'plural' | 'other' | 'none';
  readonly least: number | null;
  readonly most: number | null;
  readonly approximate: boolean;
  readonly group: Group;
  readonly additive: boolean;
  /** "two of them", "three of the victims": the figure is part of an earlier one. */
  readonly subset: boolean;
  /** Tokens that bear the figure: `at least five`; the whole phrase when there is none. */
  readonly words: readonly [first: number, last: number];
  /** Members, when the phrase is a list. */
  readonly members?: readonly Party[];
}

export const PEOPLE = lexicon<'word' | 'group' | 'sector' | 'speaker' | 'source'>('people');

const MASS = new Set(
  'police troops people personnel staff military militia army crew forces authorities family families infantry gendarmerie men women children crowd law-enforcement government public faithful clergy peshmerga folks dead security'.split(
    ' ',
  ),
);
const PAIRS = new Map([
  ['couple', 2],
  ['pair', 2],
  ['trio', 3],
  ['quartet', 4],
  ['newlyweds', 2],
  ['twins', 2],
]);
const WEAK = new Set('minor senior local national guard fan elderly radical guest group'.split(' '));

/** "protesters", "gunmen": plurals that stand in the list themselves. */
const isPlural = (word: string) =>
  /(?:men|people|folk|children|passersby|passers-by)$/.test(word) ||
  (word.endsWith('s') && PEOPLE.has(word.slice(0, -1)));

export interface PersonNoun {
  readonly last: number;
  readonly group: Group;
  readonly plural: boolean;
  /** "couple" is two, "trio" three. */
  readonly members: number | null;
}

/** The noun for people that starts at a token: "police officer", "villagers"; null without one. */
export function personAt(tokens: readonly Token[], at: number, end: number): PersonNoun | null {
  const match = PEOPLE.at(tokens, at, end);
  if (match === null) return nationalAt(tokens, at);
  const head = tokens[match.last - 1]!;
  const listed = match.row.word;
  const base = listed.slice(listed.lastIndexOf(' ') + 1);
  if (WEAK.has(listed) && head.tag !== 'NOUN') return null;
  const plural = MASS.has(head.lower) || (head.lower !== base && !base.endsWith(head.lower)) || isPlural(head.lower);
  return { last: match.last, group: match.row.group as Group, plural, members: PAIRS.get(head.lower) ?? null };
}

/** "Palestinians", "Kurds": names of peoples, whose plural the lemma keeps. */
function nationalAt(tokens: readonly Token[], at: number): PersonNoun | null {
  const { lower } = tokens[at]!;
  if (!lower.endsWith('s') || lower.length < 5) return null;
  const row = PEOPLE.get(lower.slice(0, -1))[0];
  return row === undefined ? null : { last: at + 1, group: row.group as Group, plural: true, members: null };
}

/** True for "24-year-old", "two-year-old", "4-month-old". */
export function isAge(word: string): boolean {
  return word.length > 7 && /-(?:year|month|week|day)s?-olds?$/.test(word);
}

const CHILDISH =
  /^(?:(\d{1,2})|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen))-year/;

/** True for an age under eighteen: "two-year-old", "16-year-old", "4-month-old". */
export function isMinor(word: string): boolean {
  const years = CHILDISH.exec(word);
  return years === null ? /-(?:month|week|day)s?-olds?$/.test(word) : years[1] === undefined || Number(years[1]) < 18;
}

import type { Claim } from '../../../model/claim.ts';
import type { Field } from '../../../model/fields.ts';
import type { Coded } from '../../../model/value.ts';
import { spoken, spokenRange } from './words.ts';

/** Fields told in the words of the page; a status, an act or a measure is told by its code. */
const IN_WORDS: ReadonlySet<Field> = new Set(['weapon', 'target', 'damage', 'evidence']);
/** Measures whose code alone says little: what was asked, banned or offered is told in the page's words. */
const ASKED = new Set(['advice', 'appeal', 'other']);
/** Acts as a person calls them, where the code is not plain English. */
const ACTS: Readonly<Record<string, string>> = {
  firearms: 'gunfire',
  explosives: 'explosives used',
  'heavy-weapons': 'shells or rockets',
  aerial: 'air attack',
  drone: 'drone attack',
  'suicide-attack': 'suicide attack',
  primitive: 'blades or blunt weapons',
  'crowd-control': 'crowd control',
  unconventional: 'chemical or the like',
  destroy: 'destroyed or burnt',
  vandalize: 'broken',
  seize: 'seized or stormed',
  arrest: 'arrested',
  abduct: 'abducted',
  beat: 'beaten',
  obstruct: 'blocked',
  demo: 'demonstration',
  riot: 'rioting',
};
/** Words for a weapon that say only that there was one. */
const FAINT = /^(?:gunfire|weapons?|arms|firearms?|guns?|gun|shots?|bombs?|explosives?|ammunition)$/i;
/** Distinct details of one code that a line shows. */
const MOST_DETAILS = 4;
/** Distinct words of one code that a line shows. */
const MOST_WORDS = 3;

/** A code with what its claims say of it: levels, counts, areas, objects; or the words they use for it. */
export function spokenCodes(field: Field, claims: readonly Claim[]): string {
  const values = claims.map(({ value }) => value).filter((value) => value.kind === 'coded');
  if (IN_WORDS.has(field)) return shortened(wordsOf(field, values), MOST_WORDS);
  const name = (field === 'act' ? ACTS[values[0]!.code] : undefined) ?? spoken(values[0]!.code);
  const details =
    field === 'measure' && ASKED.has(values[0]!.code) ? values.map(({ words }) => words) : values.flatMap(detailsOf);
  const distinct = fullest(details.map(plain).filter((detail) => !EMPTY.test(detail)));
  const label = field === 'measure' && values[0]!.code === 'other' ? '' : `${name}${distinct.length === 0 ? '' : ': '}`;
  return `${label}${shortened(distinct, MOST_DETAILS)}` || name;
}

function detailsOf(value: Coded): readonly string[] {
  return [
    ...(value.level === undefined ? [] : [value.level]),
    ...(value.count === undefined ? [] : [spokenRange(value.count.least, value.count.most)]),
    ...(value.areas ?? []),
    ...(value.object === undefined ? [] : [value.object]),
  ];
}

/** Pronouns and articles left alone say nothing to a reader. */
const EMPTY = /^(?:|the|a|an|it|its|them|they|he|him|she|her|us|we|this|that|these|those|himself|who|which)$/i;

/** The distinct words for a thing, those most used first; a weapon's faint words only where there is no other. */
function wordsOf(field: Field, values: readonly Coded[]): readonly string[] {
  const counts = Map.groupBy(
    values.map(({ words }) => plain(words)),
    (words) => words.toLowerCase(),
  );
  const ranked = [...counts.values()].sort((a, b) => b.length - a.length).map((same) => same[0]!);
  const telling = field === 'weapon' ? ranked.filter((words) => !FAINT.test(words)) : ranked;
  return fullest(telling.length === 0 ? ranked.slice(0, 1) : telling);
}

/** Without the article or possessive in front: "a traffic checkpoint" and "the checkpoint" are told alike. */
function plain(words: string): string {
  return words.replace(/^(?:the|a|an|his|her|its|their|our|this|that)\s+/i, '');
}

/** Distinct phrases, those left out that another one holds: "convoy" beside "state police convoy". */
function fullest(phrases: readonly string[]): readonly string[] {
  const lower = phrases.map((phrase) => phrase.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
  return phrases.filter(
    (_, i) =>
      lower.indexOf(lower[i]!) === i &&
      !lower.some((other) => other !== lower[i] && ` ${other} `.includes(` ${lower[i]} `)),
  );
}

function shortened(phrases: readonly string[], most: number): string {
  const more = phrases.length > most ? `, ${phrases.length - most} more` : '';
  return `${phrases.slice(0, most).join(', ')}${more}`;
}

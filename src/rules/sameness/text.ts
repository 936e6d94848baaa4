import type { Analysis } from '../../language/analysis.ts';
import type { Card } from '../../model/card.ts';
import { type Background, background } from './background.ts';
import { daysOf } from './days.ts';
import { hash } from './hash.ts';
import { agesOf, type ProperName, properNames } from './names.ts';
import { sketch } from './sketch.ts';
import { blocksOf, streetsOf } from './streets.ts';
import { clocksOf, termsOf } from './terms.ts';
import { rising, vector } from './vector.ts';

/** Half-open ranges of tokens: what of a page one account's text is. */
export interface Stretch {
  readonly title: readonly (readonly [first: number, last: number])[];
  /** One range a sentence. */
  readonly body: readonly (readonly [first: number, last: number])[];
}

export type TextSide = Pick<
  Card,
  | 'names'
  | 'aged'
  | 'ages'
  | 'streets'
  | 'blocks'
  | 'clocks'
  | 'days'
  | 'firstDay'
  | 'proper'
  | 'title'
  | 'lead'
  | 'body'
  | 'rare'
  | 'rareNames'
  | 'sketch'
  | 'length'
>;

const LEAD_SENTENCES = 3;
const MOST = { title: 30, lead: 60, proper: 80, body: 150, rare: 20 };
/** A full name as rare as this is a person of few stories. */
const RARE_NAME = 5;
/** A word in fewer than one report in fifty. */
const RARE = 3;

/** The words a background is counted over: plain terms, and proper names with their pairs of words. */
export function countedWords(analysis: Analysis, of: Stretch): string[] {
  return [...of.title, ...of.body].flatMap(([first, last]) => [
    ...termsOf(analysis, first, last),
    ...properNames(analysis, first, last).flatMap(namedTerms),
  ]);
}

/** Hashed features of one account's text. */
export function textSide(
  analysis: Analysis,
  of: Stretch,
  reported: number | null,
  rare: Background = background(),
): TextSide {
  const each = <T>(ranges: Stretch['body'], read: (first: number, last: number) => readonly T[]): T[] =>
    ranges.flatMap(([first, last]) => read(first, last));
  const terms = (ranges: Stretch['body']) => each(ranges, (first, last) => termsOf(analysis, first, last));
  const title = terms(of.title);
  const body = terms(of.body);
  const namesBy = of.body.map(([first, last]) => properNames(analysis, first, last));
  const names = namesBy.flat();
  const proper = weighted(names.flatMap(namedTerms), rare);
  const all = weighted([...title, ...body], rare);
  const days = each(of.body, (first, last) => daysOf(analysis, reported, first, last));
  return {
    ...peopleSide(names, rare),
    ages: rising(of.body.flatMap(([first, last], i) => agesOf(analysis, namesBy[i]!, first, last))),
    streets: hashes(each(of.body, (first, last) => streetsOf(analysis, first, last))),
    blocks: hashes(each(of.body, (first, last) => blocksOf(analysis, first, last))),
    clocks: hashes(each(of.body, (first, last) => clocksOf(textOf(analysis, first, last)))),
    days: rising(days),
    firstDay: days[0] ?? null,
    proper: vectorOf(proper, MOST.proper),
    title: vectorOf(weighted(title, rare), MOST.title),
    lead: vectorOf(weighted([...title, ...terms(of.body.slice(0, LEAD_SENTENCES))], rare), MOST.lead),
    body: vectorOf(all, MOST.body),
    rare: rarest(all),
    rareNames: rarest(proper),
    sketch: sketch(body),
    length: body.length,
  };
}

function peopleSide(names: readonly ProperName[], rare: Background): Pick<TextSide, 'names' | 'aged'> {
  const people = names.filter(
    ({ words, titled }) =>
      !titled && words.length >= 2 && words.length <= 3 && rare.rarity(`b:${words.slice(-2).join(' ')}`) > RARE_NAME,
  );
  return {
    names: hashes(people.map(({ words }) => words.slice(-2).join(' '))),
    aged: hashes(names.flatMap(({ words, age }) => (age === null ? [] : [`${words.at(-1)} ${age}`]))),
  };
}

function namedTerms({ words }: ProperName): string[] {
  return [...words.map((word) => `p:${word}`), ...words.slice(1).map((word, i) => `b:${words[i]} ${word}`)];
}

/** A term by its hash: how rare it is, and how much it counts for standing so often. */
interface Weighted {
  readonly term: number;
  readonly rarity: number;
  readonly weight: number;
}

/** Every term of a text once, in order of its first place. */
function weighted(terms: readonly string[], rare: Background): Weighted[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return Array.from(counts, ([text, n]) => {
    const term = hash(text);
    const rarity = rare.rarityOf(term);
    return { term, rarity, weight: (1 + Math.log(n)) * rarity };
  });
}

function vectorOf(terms: readonly Weighted[], most: number) {
  return vector(new Map(terms.map(({ term, weight }) => [term, weight])), most);
}

function rarest(terms: readonly Weighted[]): readonly number[] {
  return terms
    .filter(({ rarity }) => rarity >= RARE)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MOST.rare)
    .map(({ term }) => term);
}

function hashes(words: readonly string[]): readonly number[] {
  return rising(words.map((word) => hash(word)));
}

function textOf(analysis: Analysis, first: number, last: number): string {
  return first >= last ? '' : analysis.text.slice(analysis.tokens[first]!.start, analysis.tokens[last - 1]!.end);
}

import type { Token } from '../../language/analysis.ts';
import { gazetteer, type Place } from '../../language/gazetteer/gazetteer.ts';
import type { Reading } from '../rule.ts';
import { demonymAt, type Nation } from './demonyms.ts';
import { isLabel } from './label.ts';
import { plausibility, type Surroundings } from './plausible.ts';
import { DIVISION_AFTER, isCapital, isGivenName, isTitle, LINKS } from './words.ts';

/** A name in the text that some place bears: tokens `[first, last)`, and every place it might be, most people first. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  /** The name in small letters: names with the same key mean the same place in one document. */
  readonly key: string;
  readonly places: readonly Place[];
  /** How plainly the words say that a place is meant; 0 is even odds. */
  readonly support: number;
  /** The larger place named right after it: "Springfield, Illinois". */
  readonly within: Place | null;
  /** "Kano state", "Bishnupur district": the division of that name is meant. */
  readonly division: 'admin1' | 'admin2' | null;
  /** The place's people or adjective, "Egyptian". */
  readonly demonym: boolean;
}

/** Longest name looked for, in tokens. */
const LONGEST = 6;

/** Every name in a reading that some place bears, leftmost first, longest first, never overlapping, however unlikely. */
export function candidates({ analysis: { text, tokens, sentences } }: Reading): readonly Candidate[] {
  const surnames = surnamesOf(tokens);
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const around: Surroundings = {
      tokens,
      start: sentence.first,
      end: unbroken(tokens, sentence.last),
      surnames,
      label: isLabel(tokens, sentence.first, sentence.last),
      capitals: capitalsOf(tokens, sentence.first, sentence.last),
    };
    for (let i = Math.max(sentence.first, found.at(-1)?.last ?? 0); i < sentence.last; ) {
      const candidate = isCapital(tokens[i]!) ? candidateAt(text, i, around) : null;
      if (candidate !== null) found.push(candidate);
      i = candidate?.last ?? i + 1;
    }
  }
  return found;
}

/** "W.Va." ends no sentence within: where no blank follows the mark, the next words still belong here. */
function unbroken(tokens: readonly Token[], last: number): number {
  const next = tokens[last];
  if (next === undefined || tokens[last - 1]!.text !== '.' || next.start > tokens[last - 1]!.end) return last;
  return Math.min(tokens.length, last + 2);
}

/** Whether capitals mark names here: not in a line all in capitals, nor in a headline that capitalises every word. */
function capitalsOf(tokens: readonly Token[], first: number, last: number): Surroundings['capitals'] {
  let [upper, capital, small] = [0, 0, 0];
  for (let i = first; i < last; i++) {
    const { text } = tokens[i]!;
    if (text.length < 4) continue;
    if (!isCapital(tokens[i]!)) small++;
    else if (text === text.toUpperCase()) upper++;
    else capital++;
  }
  if (upper > capital + small) return 'all';
  return capital > 2 * small && capital > 3 ? 'title' : 'names';
}

/** Words that follow a given name or a title somewhere ("Michael Jordan"), so that "Jordan said" is no country. */
function surnamesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const [before, token] = [tokens[i - 1]!, tokens[i]!];
    if (!isCapital(token) || !isCapital(before) || before.sentence !== token.sentence || token.text.length < 3)
      continue;
    if (isGivenName(before) || (isTitle(before) && token.tag === 'PROPN')) {
      out.add(token.lower);
      const next = tokens[i + 1];
      if (isGivenName(token) && next !== undefined && isCapital(next)) out.add(next.lower);
    }
  }
  return out;
}

function candidateAt(text: string, at: number, around: Surroundings): Candidate | null {
  const { tokens, end } = around;
  const nation = demonymAt(tokens, at, end);
  for (let last = reach(tokens, at, end); last > at; last--) {
    // "British Columbia" is a name; "British" alone is an adjective.
    if (nation !== null && last <= nation.last) return named(text, tokens, at, nation);
    if (!isCapital(tokens[last - 1]!)) continue;
    const name = text.slice(tokens[at]!.start, tokens[last - 1]!.end);
    const all = gazetteer().named(name);
    const places = all.length > 1 ? spelt(all, name) : all;
    if (places.length === 0) continue;
    const within = withinAfter(text, tokens, last, end);
    const support = plausibility(at, last, places, within, around);
    const after = last < end ? (DIVISION_AFTER.get(tokens[last]!.lower) ?? null) : null;
    const division = after ?? divisionBefore(tokens, at, around.start);
    const kept = within === null ? places : inside(places, within);
    return { first: at, last, key: name.toLowerCase(), places: kept, support, within, division, demonym: false };
  }
  return null;
}

/** "the department of Huehuetenango", "in the province of Logone". */
function divisionBefore(tokens: readonly Token[], at: number, start: number): Candidate['division'] {
  if (at - 2 < start || tokens[at - 1]!.lower !== 'of') return null;
  const word = tokens[at - 2]!.lower;
  return word === 'department' || word === 'departments' ? 'admin1' : (DIVISION_AFTER.get(word) ?? null);
}

function named(text: string, tokens: readonly Token[], at: number, nation: Nation): Candidate {
  const key = text.slice(tokens[at]!.start, tokens[nation.last - 1]!.end).toLowerCase();
  return {
    first: at,
    last: nation.last,
    key,
    places: [nation.place],
    support: 3,
    within: null,
    division: null,
    demonym: true,
  };
}

/** A code in capitals ("SA", "CAR") is not the hamlet Sa: short names must be written as they are. */
function spelt(places: readonly Place[], name: string): readonly Place[] {
  if (name.length > 3 || name !== name.toUpperCase()) return places;
  return places.filter((place) => place.kind !== 'town');
}

/** How far a name may run: words with capitals, and small words between them. */
function reach(tokens: readonly Token[], at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST);
  let last = at + 1;
  for (let i = at + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (isCapital(token)) last = i + 1;
    // "Cox's Bazar" is one name where the gazetteer holds it.
    else if (!LINKS.has(token.lower) && token.lower !== "'s") break;
  }
  return last;
}

/** Of the places, those in the larger one; all of them when none is. */
function inside(places: readonly Place[], larger: Place): readonly Place[] {
  const kept = places.filter(
    (place) =>
      place.row !== larger.row &&
      (larger.country === null || place.country === larger.country) &&
      (larger.division === 0 || place.division === larger.division),
  );
  return kept.length > 0 ? kept : places;
}

/** The state, province or country named right after a comma: "Springfield, Ill.", "Osh, Kyrgyzstan", "Erie (Pa.)". */
function withinAfter(text: string, tokens: readonly Token[], at: number, end: number): Place | null {
  const mark = tokens[at]?.lower;
  if ((mark !== ',' && mark !== '(') || at + 1 >= end || !isCapital(tokens[at + 1]!)) return null;
  for (let last = reach(tokens, at + 1, Math.min(end, at + 5)); last > at + 1; last--) {
    const name = text.slice(tokens[at + 1]!.start, tokens[last - 1]!.end);
    const larger = gazetteer()
      .named(name)
      .find(({ kind }) => kind === 'country' || kind === 'admin1' || kind === 'admin2');
    if (larger !== undefined) return larger;
  }
  return null;
}

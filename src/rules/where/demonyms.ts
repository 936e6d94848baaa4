import type { Token } from '../../language/analysis.ts';
import { gazetteer, type Place } from '../../language/gazetteer/gazetteer.ts';
import { lexicon } from '../../language/lexicon.ts';

const countries = lexicon<'country' | 'name' | 'adjectives'>('countries');
const peoples = lexicon<'demonym' | 'place' | 'country'>('demonyms');

/** A place by its name and its country, none for what lies in several. */
interface Named {
  readonly name: string;
  readonly country: string;
}

/** By the whole adjective, the last that is known wins; and the first words of those of two ("South Korean"). */
interface Peoples {
  readonly named: ReadonlyMap<string, readonly Named[]>;
  readonly firsts: ReadonlySet<string>;
  /** Places that were asked for: a text needs few of the hundreds. */
  readonly places: Map<string, Place | undefined>;
}

let peoplesOfPlaces: Peoples | null = null;

function loaded(): Peoples {
  if (peoplesOfPlaces !== null) return peoplesOfPlaces;
  const named = new Map<string, Named[]>();
  const put = (words: string, one: Named) => {
    const key = words.toLowerCase();
    if (key !== '') named.set(key, [one, ...(named.get(key) ?? [])]);
  };
  for (const { country, name, adjectives } of countries.rows())
    for (const one of adjectives.split('|')) put(one, { name, country });
  for (const { demonym, place, country } of peoples.rows()) put(demonym, { name: place, country });
  const firsts = new Set([...named.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!));
  peoplesOfPlaces = { named, firsts, places: new Map() };
  return peoplesOfPlaces;
}

function placeOf(words: string): Place | undefined {
  const { named, places } = loaded();
  const all = named.get(words);
  if (all === undefined || places.has(words)) return places.get(words);
  const place = all.map(inGazetteer).find((one) => one !== undefined);
  places.set(words, place);
  return place;
}

function inGazetteer({ name, country }: Named): Place | undefined {
  const all = gazetteer().named(name);
  return all.find((one) => one.country === (country || null) && one.kind !== 'town') ?? all[0];
}

/** A place's people or adjective in the text, up to token `last`. */
export interface Nation {
  readonly last: number;
  readonly place: Place;
}

/** A place named by its people or its adjective, "Egyptian", "South Ossetians": tokens `[at, last)`; null without one. */
export function demonymAt(tokens: readonly Token[], at: number, end: number): Nation | null {
  const { firsts } = loaded();
  const { lower } = tokens[at]!;
  if (at + 1 < end && firsts.has(lower)) {
    const two = placeOf(`${lower} ${tokens[at + 1]!.lower.replace(/s$/, '')}`);
    if (two !== undefined) return { last: at + 2, place: two };
  }
  const one = placeOf(lower) ?? (lower.endsWith('s') ? placeOf(lower.slice(0, -1)) : undefined);
  return one === undefined ? null : { last: at + 1, place: one };
}

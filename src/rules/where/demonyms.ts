import type { Token } from '../../language/analysis.ts';
import { gazetteer, type Place } from '../../language/gazetteer/gazetteer.ts';
import { lexicon } from '../../language/lexicon.ts';

const countries = lexicon<'country' | 'name' | 'adjectives'>('countries');
const peoples = lexicon<'demonym' | 'place' | 'country'>('demonyms');

/** By the whole adjective; and the first words of those of two ("South Korean"). */
interface Peoples {
  readonly places: ReadonlyMap<string, Place>;
  readonly firsts: ReadonlySet<string>;
}

let peoplesOfPlaces: Peoples | null = null;

function loaded(): Peoples {
  if (peoplesOfPlaces !== null) return peoplesOfPlaces;
  const found = new Map<string, Place>();
  const put = (words: string, name: string, country: string) => {
    const all = gazetteer().named(name);
    const place = all.find((one) => one.country === (country || null) && one.kind !== 'town') ?? all[0];
    if (place !== undefined && words !== '') found.set(words.toLowerCase(), place);
  };
  for (const { country, name, adjectives } of countries.rows())
    for (const one of adjectives.split('|')) put(one, name, country);
  for (const { demonym, place, country } of peoples.rows()) put(demonym, place, country);
  const firsts = new Set([...found.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!));
  peoplesOfPlaces = { places: found, firsts };
  return peoplesOfPlaces;
}

/** A place's people or adjective in the text, up to token `last`. */
export interface Nation {
  readonly last: number;
  readonly place: Place;
}

/** A place named by its people or its adjective, "Egyptian", "South Ossetians": tokens `[at, last)`; null without one. */
export function demonymAt(tokens: readonly Token[], at: number, end: number): Nation | null {
  const { places: all, firsts } = loaded();
  const { lower } = tokens[at]!;
  if (at + 1 < end && firsts.has(lower)) {
    const two = all.get(`${lower} ${tokens[at + 1]!.lower.replace(/s$/, '')}`);
    if (two !== undefined) return { last: at + 2, place: two };
  }
  const one = all.get(lower) ?? (lower.endsWith('s') ? all.get(lower.slice(0, -1)) : undefined);
  return one === undefined ? null : { last: at + 1, place: one };
}

import type { Token } from '../../language/analysis.ts';
import { gazetteer, type Place } from '../../language/gazetteer/gazetteer.ts';
import { lexicon } from '../../language/lexicon.ts';

const countries = lexicon<'country' | 'name' | 'adjectives'>('countries');
const peoples = lexicon<'demonym' | 'place' | 'country'>('demonyms');

let places: ReadonlyMap<string, Place> | null = null;

function loaded(): ReadonlyMap<string, Place> {
  if (places !== null) return places;
  const found = new Map<string, Place>();
  const put = (words: string, name: string, country: string) => {
    const all = gazetteer().named(name);
    const place = all.find((one) => one.country === (country || null) && one.kind !== 'town') ?? all[0];
    if (place !== undefined && words !== '') found.set(words.toLowerCase(), place);
  };
  for (const { country, name, adjectives } of countries.rows())
    for (const one of adjectives.split('|')) put(one, name, country);
  for (const { demonym, place, country } of peoples.rows()) put(demonym, place, country);
  places = found;
  return found;
}

/** A place named by its people or its adjective, "Egyptian", "South Ossetians": tokens `[at, last)`; null without one. */
export function demonymAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly last: number; readonly place: Place } | null {
  const all = loaded();
  const { lower } = tokens[at]!;
  if (at + 1 < end) {
    const two = all.get(`${lower} ${tokens[at + 1]!.lower.replace(/s$/, '')}`);
    if (two !== undefined) return { last: at + 2, place: two };
  }
  const one = all.get(lower) ?? (lower.endsWith('s') ? all.get(lower.slice(0, -1)) : undefined);
  return one === undefined ? null : { last: at + 1, place: one };
}

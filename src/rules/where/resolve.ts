import type { Place } from '../../language/gazetteer/gazetteer.ts';
import { nameKey } from '../../language/gazetteer/names.ts';
import type { Candidate } from './candidates.ts';
import { flatKilometres } from './distance.ts';

/** What the page says of where it is from, before any name is settled. */
export interface Home {
  /** Country that the outlet's address ends in; null when it tells none. */
  readonly country: string | null;
}

const KIND_WEIGHT: Readonly<Record<Place['kind'], number>> = {
  country: 4.8,
  region: 5,
  admin1: 2.6,
  capital: 1.2,
  town: 0,
  admin2: -1,
};

/** At most so many places of one name are weighed: the rest are hamlets. */
const WEIGHED = 24;
/** At most so many names speak for one another. */
const SPEAKERS = 30;
/** How much the rest of the page counts beside a place's own fame. */
const COMPANY = 2.4;

/** All mentions of one name, the places it may be, and how likely each is. */
interface Name {
  readonly places: readonly Place[];
  readonly fame: readonly number[];
  /** Shares, 1 in all. */
  shares: number[];
  /** How sure it is that this is a place at all. */
  readonly trust: number;
}

/**
 * Settles each name on one place: a name has one sense in a document. Every name starts with the fame of its places;
 * then the names speak for one another, for what lies in the same country, division or within a day's ride, twice
 * over. A larger place named beside a name has already cut its places down.
 */
export function resolve(candidates: readonly Candidate[], home: Home): ReadonlyMap<Candidate, Place> {
  const names = namesOf(candidates, home);
  const speakers = [...names.values()].sort((a, b) => b.trust - a.trust).slice(0, SPEAKERS);
  for (let round = 0; round < 2; round++) {
    const fresh = [...names.values()].map((name) =>
      name.places.length === 1
        ? name.shares
        : sharesOf(name.places.map((place, i) => name.fame[i]! + company(place, name, speakers))),
    );
    let i = 0;
    for (const name of names.values()) name.shares = fresh[i++]!;
  }
  return new Map(candidates.map((candidate) => [candidate, settled(candidate, names.get(candidate.key)!)]));
}

function namesOf(candidates: readonly Candidate[], home: Home): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const [key, group] of Map.groupBy(candidates, (candidate) => candidate.key)) {
    const told = group.find((candidate) => candidate.within !== null) ?? group[0]!;
    const places = told.places.length > WEIGHED ? told.places.slice(0, WEIGHED) : told.places;
    const division = group.find((candidate) => candidate.division !== null)?.division ?? null;
    const fame = places.map((place) => fameOf(place, places, division, home));
    const support = Math.max(...group.map((candidate) => candidate.support));
    names.set(key, {
      places,
      fame,
      shares: sharesOf(fame),
      trust: told.within !== null ? 2 : Math.min(1, Math.max(0.05, 0.4 + support / 4)),
    });
  }
  return names;
}

function fameOf(place: Place, places: readonly Place[], division: Candidate['division'], home: Home): number {
  let fame = Math.log10(place.population + 100) * 1.1 + KIND_WEIGHT[place.kind];
  if (home.country !== null && place.country === home.country) fame += 1.5;
  if (isBorrowed(place, places)) fame -= 3;
  if (place.kind === 'admin2' && division === 'admin2') return fame + 3;
  if (place.kind !== 'admin1') return fame;
  if (place.population < 400_000) fame -= 2;
  if (division === 'admin1') return fame + 4;
  // "New York", "Almaty", "Kano": the town is meant, unless it is a small one; "Washington" is the capital.
  const town = places.find((other) => isTown(other) && other.country === place.country);
  if (town === undefined) return fame;
  const chief = town.kind === 'capital' || town.population > 100_000 || town.population > place.population / 4;
  const own = town.kind === 'capital' || town.division === place.division || town.population > place.population / 4;
  return chief && own ? fame - 4.5 : fame;
}

/** "Basilan" is the province of that name before it is a town there that goes by it too. */
function isBorrowed(place: Place, places: readonly Place[]): boolean {
  if (!isTown(place)) return false;
  return places.some(
    (other) =>
      other.kind === 'admin2' && other.country === place.country && places.length < 4 && !alike(other.name, place.name),
  );
}

/** True where one name holds a whole word of the other: "Kano State" and "Kano". */
function alike(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

const wordsOf = (name: string): readonly string[] =>
  nameKey(name)
    .split(' ')
    .filter((word) => !/^(?:of|the|de|al|el|city|town|province|district|county|region|state|department)$/.test(word));

function isTown({ kind }: Place): boolean {
  return kind === 'town' || kind === 'capital';
}

/** Scores as shares of one: softmax. */
function sharesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(1.2 * (score - top)));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** What the other names say for a place; it grows ever slower, so that a long page does not drown a name's own fame. */
function company(place: Place, own: Name, speakers: readonly Name[]): number {
  let sum = 0;
  for (const name of speakers) {
    if (name === own) continue;
    let best = 0;
    for (let i = 0; i < name.places.length; i++) {
      const share = name.shares[i]!;
      if (share < 0.02) continue;
      const said = share * kinship(place, name.places[i]!);
      if (said > best) best = said;
    }
    sum += best * name.trust;
  }
  return COMPANY * Math.log1p(sum) * 1.4;
}

/** How much one place speaks for another: 1 and more for its own state or a neighbour, little for the same country. */
function kinship(place: Place, other: Place): number {
  if (place.row === other.row || place.country === null || place.country !== other.country) {
    return place.country !== null && other.country !== null && place.kind !== 'country' && other.kind !== 'country'
      ? nearness(place, other)
      : 0;
  }
  if (other.kind === 'country') return 0.5;
  if (other.kind === 'region') return 0.4;
  if (other.division !== 0 && place.division === other.division)
    return other.kind === 'admin1' || place.kind === 'admin1' ? 1.2 : 0.5 + nearness(place, other);
  return 0.25 + nearness(place, other);
}

function nearness(place: Place, other: Place): number {
  if (other.kind === 'admin1' || place.kind === 'admin1') return 0;
  const far = flatKilometres(place, other);
  return far < 400 ? 1.3 * (1 - far / 400) ** 2 : 0;
}

/** A name with its larger place beside it is settled by that, whatever the rest of the page means by the name. */
function settled(candidate: Candidate, name: Name): Place {
  let [best, top] = [0, -1];
  for (let i = 0; i < name.places.length; i++) if (name.shares[i]! > top) [best, top] = [i, name.shares[i]!];
  const usual = name.places[best]!;
  if (candidate.within === null || candidate.places.some((place) => place.row === usual.row)) return usual;
  return candidate.places[0]!;
}

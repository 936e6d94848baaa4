import { gazetteer, type Place } from '../../language/gazetteer/gazetteer.ts';
import type { Candidate } from './candidates.ts';
import { kilometres } from './distance.ts';

/** What the page says of where it is from and what it is about, before any name is settled. */
export interface Home {
  /** Country that the outlet's address ends in; null when it tells none. */
  readonly country: string | null;
}

/** How much each country and division is spoken of, as shares of all votes. */
interface Votes {
  readonly countries: ReadonlyMap<string, number>;
  readonly divisions: ReadonlyMap<number, number>;
}

const KIND_WEIGHT: Readonly<Record<Place['kind'], number>> = {
  country: 6,
  region: 5,
  admin1: 3.2,
  capital: 1.4,
  town: 0,
  admin2: -0.6,
};

/**
 * Settles each name on one place. A name has one sense in a document. First each by itself (people, kind, the larger
 * place named beside it); then again with what the first round says: same country, same division, nearness.
 */
export function resolve(candidates: readonly Candidate[], home: Home): ReadonlyMap<Candidate, Place> {
  const names = Map.groupBy(candidates, (candidate) => candidate.key);
  let votes: Votes = { countries: new Map(home.country === null ? [] : [[home.country, 0.5]]), divisions: new Map() };
  let near: readonly Place[] = [];
  let chosen = new Map<string, Place>();
  for (let round = 0; round < 3; round++) {
    chosen = new Map([...names].map(([key, group]) => [key, best(group, votes, near, key)]));
    votes = tally(names, chosen, home);
    near = [...names]
      .filter(([, group]) => group.some((candidate) => candidate.within !== null || candidate.places.length === 1))
      .map(([key]) => chosen.get(key)!);
  }
  return new Map(
    candidates.map((candidate) => [
      candidate,
      candidate.within === null ? chosen.get(candidate.key)! : ofOwn(candidate, chosen),
    ]),
  );
}

/** A name with its larger place beside it is settled by that, whatever the rest of the page means by the name. */
function ofOwn(candidate: Candidate, chosen: ReadonlyMap<string, Place>): Place {
  const usual = chosen.get(candidate.key)!;
  return candidate.places.some((place) => place.row === usual.row) ? usual : candidate.places[0]!;
}

function best(group: readonly Candidate[], votes: Votes, near: readonly Place[], key: string): Place {
  const qualified = group.find((candidate) => candidate.within !== null);
  const places = (qualified ?? group[0]!).places;
  if (places.length === 1) return places[0]!;
  let [top, topScore] = [places[0]!, -Infinity];
  for (const place of places) {
    const score = scoreOf(place, votes, near, key);
    if (score > topScore) [top, topScore] = [place, score];
  }
  return top;
}

function scoreOf(place: Place, votes: Votes, near: readonly Place[], key: string): number {
  let score = Math.log10(place.population + 100) + KIND_WEIGHT[place.kind];
  if (place.country !== null) score += 3 * (votes.countries.get(place.country) ?? 0);
  if (place.division !== 0 && place.kind !== 'admin1') score += 4 * (votes.divisions.get(place.division) ?? 0);
  // A name's own spelling beats a place that bears it as one of its other names.
  if (place.name.length === key.length) score += 0.4;
  const nearest = Math.min(
    ...near
      .filter((other) => other.row !== place.row && other.kind !== 'country' && other.kind !== 'region')
      .map((other) => kilometres(place, other)),
  );
  if (nearest < 300) score += 2.2 * (1 - nearest / 300);
  return score;
}

function tally(
  names: ReadonlyMap<string, readonly Candidate[]>,
  chosen: ReadonlyMap<string, Place>,
  home: Home,
): Votes {
  const countries = new Map<string, number>();
  const divisions = new Map<number, number>();
  let [total, inDivisions] = [home.country === null ? 0 : 0.5, 0];
  if (home.country !== null) countries.set(home.country, 0.5);
  for (const [key, group] of names) {
    const place = chosen.get(key)!;
    const sure =
      group.some((candidate) => candidate.within !== null) ||
      group[0]!.places.length === 1 ||
      place.kind === 'country' ||
      place.kind === 'admin1';
    const weight = (sure ? 1 : 0.35) * Math.min(3, group.length);
    if (place.country === null) continue;
    countries.set(place.country, (countries.get(place.country) ?? 0) + weight);
    total += weight;
    if (place.division === 0) continue;
    divisions.set(place.division, (divisions.get(place.division) ?? 0) + weight);
    inDivisions += weight;
  }
  for (const candidate of [...names.values()].flat()) {
    if (candidate.within === null || candidate.within.division === 0) continue;
    divisions.set(candidate.within.division, (divisions.get(candidate.within.division) ?? 0) + 1);
    inDivisions += 1;
  }
  return { countries: shares(countries, total), divisions: shares(divisions, inDivisions) };
}

function shares<K>(counts: ReadonlyMap<K, number>, total: number): ReadonlyMap<K, number> {
  return new Map([...counts].map(([key, count]) => [key, total === 0 ? 0 : count / total]));
}

/** The first-order division of a place, by name. */
export function divisionName(place: Place): string | null {
  return place.kind === 'admin1' ? place.name : (gazetteer().divisionOf(place)?.name ?? null);
}

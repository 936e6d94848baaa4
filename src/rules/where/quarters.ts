import type { Place } from '../../language/gazetteer/gazetteer.ts';
import { flatKilometres } from './distance.ts';
import type { Tie } from './tie.ts';

/** People of a city that has quarters with names of their own. */
const CITY = 150_000;

/** A city's quarter has at most so small a part of its people. */
const QUARTER = 4;
/** So far beyond a border a page still tells of villages it names. */
const NEIGHBOURING_KM = 500;
/** How much more than another name a dateline with its state beside it says of where the page is at home. */
const STATED = 3;
/** What a town's police say of it, and the most that another name says once. */
const AUTHORITY = 2;
const MOST = 1.5;

/** The division and the country that the page's names speak of most; 0 and null without one. */
export interface Home {
  readonly division: number;
  readonly country: string | null;
}

export function homeOf(all: readonly Tie[]): Home {
  const votes = new Map<number, number>();
  let [division, top] = [0, 0];
  let country: string | null = null;
  for (const { toponym, weight, bond } of all) {
    const { place, candidate } = toponym;
    if (place.division === 0) continue;
    // A well-known name and a name with its state beside it tell where the page is at home; a hamlet's alone does not.
    const sure = candidate.within !== null || place.kind === 'admin1' || place.population > CITY ? 1 : 0.3;
    const stated = bond === 'dateline' && candidate.within !== null ? STATED : 1;
    const vote =
      (votes.get(place.division) ?? 0) +
      stated * sure * (bond === 'authority' ? AUTHORITY : Math.min(MOST, weight + 0.2));
    votes.set(place.division, vote);
    if (vote > top) [division, top, country] = [place.division, vote, place.country];
  }
  return { division, country };
}

/**
 * "Englewood" on a page of Chicago police is a quarter of Chicago, not the town of that name in another state: the
 * city's point is the best there is. Only a small place far from the page's home, with no larger place named beside
 * it, is taken so.
 */
export function withQuarters(all: readonly Tie[], home: Home): readonly Tie[] {
  const city = chiefCity(all, home);
  if (city === null) return all;
  const divisions = new Set(
    all.filter(({ toponym }) => toponym.place.kind === 'admin1').map(({ toponym }) => toponym.place.division),
  );
  return all.map((tie) => {
    const { place, candidate } = tie.toponym;
    const small =
      (place.kind === 'town' || place.kind === 'admin2') &&
      place.population < Math.max(CITY, city.population / QUARTER);
    if (!small || candidate.within !== null || divisions.has(place.division) || !isElsewhere(place, city)) return tie;
    // A village beyond a border that lies near, and whose name no other place bears, is that village.
    if (candidate.places.length === 1 && flatKilometres(place, city) < NEIGHBOURING_KM) return tie;
    return { ...tie, toponym: { ...tie.toponym, place: city } };
  });
}

/** The city at home that weighs most; null when the page names none. */
function chiefCity(all: readonly Tie[], home: Home): Place | null {
  const weights = new Map<Place, number>();
  for (const { toponym, weight } of all) {
    const { place } = toponym;
    const city = (place.kind === 'town' || place.kind === 'capital') && place.population >= CITY;
    if (city && place.division === home.division) weights.set(place, (weights.get(place) ?? 0) + weight);
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < 0.5 ? null : best[0];
}

/** In another country; in the United States, where every name is borne many times, in another state. */
function isElsewhere(place: Place, city: Place): boolean {
  if (place.country !== city.country) return true;
  return place.country === 'US' && place.division !== city.division;
}

import type { CardPlace, Days } from '../../model/card.ts';
import type { Claim } from '../../model/claim.ts';
import type { When, Where } from '../../model/value.ts';
import { dayNumber } from '../sameness/days.ts';
import { apart } from '../sameness/features/place.ts';
import { placeOf } from '../sameness/values.ts';

/** Towns and days that some sentences name. */
export interface Setting {
  readonly towns: readonly CardPlace[];
  readonly days: readonly Days[];
}

const TOWNS = new Set(['exact', 'town', 'near']);
/** Places farther apart than this are two settings. */
const APART_KM = 50;
/** A time wider than this many days says nothing against another. */
const CLOSE_DAYS = 4;

export function settingOf(claims: readonly Claim[]): Setting {
  const asserted = claims.filter((claim) => claim.polarity === 'asserted');
  const towns = asserted
    .filter((claim) => claim.field === 'place')
    .map((claim) => placeOf(claim.value as Where))
    .filter((place) => place.lat !== null && TOWNS.has(place.precision));
  const days = asserted.filter((claim) => claim.field === 'time').flatMap((claim) => closeDays(claim.value as When));
  return { towns, days };
}

function closeDays(when: When): readonly Days[] {
  const [first, last] = [dayNumber(when.earliest), dayNumber(when.latest)];
  return first === null || last === null || last - first > CLOSE_DAYS ? [] : [[first, last]];
}

export function joined(a: Setting, b: Setting): Setting {
  return { towns: [...a.towns, ...b.towns], days: [...a.days, ...b.days] };
}

/** True when both name towns, and none of the one lies near one of the other. */
export function placesApart(a: Setting, b: Setting): boolean {
  return a.towns.length > 0 && b.towns.length > 0 && !placesMeet(a, b);
}

export function placesMeet(a: Setting, b: Setting): boolean {
  return a.towns.some((x) => b.towns.some((y) => apart(x, y) <= APART_KM));
}

/** True when both name days, and none of the one touches one of the other, a day's slip allowed. */
export function daysApart(a: Setting, b: Setting): boolean {
  return a.days.length > 0 && b.days.length > 0 && !daysMeet(a, b, 1);
}

export function daysMeet(a: Setting, b: Setting, slip = 0): boolean {
  return a.days.some((x) => b.days.some((y) => x[0] <= y[1] + slip && y[0] <= x[1] + slip));
}

import type { Card, CardPlace, CardToll, CardWord, Days } from '../../model/card.ts';
import type { Claim } from '../../model/claim.ts';
import type { EventKind, Toll, When, Where, Who } from '../../model/value.ts';
import { kindOf } from '../kind/index.ts';
import { dayNumber } from './days.ts';
import { familyOf } from './family.ts';
import { hash } from './hash.ts';

export type ValueSide = Pick<Card, 'when' | 'places' | 'kind' | 'family' | 'tolls' | 'words'>;

const TOLLS = new Set(['killed', 'wounded', 'shot', 'abducted', 'detained', 'missing']);
const WORDS = new Set(['perpetrator', 'target', 'weapon']);
const RADIUS: Record<string, number> = {
  exact: 2,
  town: 10,
  near: 25,
  district: 50,
  province: 200,
  region: 400,
  country: 800,
};

/** What an account's claims say, in the form in which two accounts are compared. */
export function valueSide(claims: readonly Claim[]): ValueSide {
  const told = claims.filter((claim) => claim.polarity !== 'unknown');
  const kind = kindTold(told);
  return {
    when: whenOf(told),
    places: placesOf(told),
    kind: kind?.code ?? null,
    family: kind ? familyOf(kind.code) : null,
    tolls: unique(told.filter((claim) => TOLLS.has(claim.field)).map(tollOf)),
    words: unique(told.filter((claim) => WORDS.has(claim.field) && claim.polarity === 'asserted').map(wordOf)),
  };
}

/** The closest time told; among equally close ones the one told most often, then first. */
function whenOf(claims: readonly Claim[]): Days | null {
  const counts = new Map<string, { days: Days; n: number; at: number }>();
  claims.forEach((claim, at) => {
    if (claim.field !== 'time' || claim.polarity !== 'asserted') return;
    const days = daysOf(claim.value as When);
    if (!days) return;
    const known = counts.get(days.join());
    counts.set(days.join(), { days, n: (known?.n ?? 0) + 1, at: known?.at ?? at });
  });
  const best = [...counts.values()].sort(
    (a, b) => a.days[1] - a.days[0] - (b.days[1] - b.days[0]) || b.n - a.n || a.at - b.at,
  )[0];
  return best?.days ?? null;
}

function daysOf(when: When): Days | null {
  const first = dayNumber(when.earliest);
  const last = dayNumber(when.latest);
  return first === null || last === null ? null : [first, last];
}

function placesOf(claims: readonly Claim[]): readonly CardPlace[] {
  const places = claims
    .filter((claim) => claim.field === 'place' && claim.polarity === 'asserted')
    .map((claim) => claim.value as Where)
    .map(placeOf);
  const close = places.filter((place) => !['province', 'region', 'country'].includes(place.precision));
  return unique(close.length > 0 ? close : places);
}

/** A place as accounts are compared by it. */
export function placeOf(where: Where): CardPlace {
  return {
    name: where.name,
    key: hash(where.name.toLowerCase()),
    country: where.country,
    lat: where.lat,
    lon: where.lon,
    radius: where.radius ?? RADIUS[where.precision]!,
    precision: where.precision,
  };
}

/** The kind an account is mainly about. */
function kindTold(claims: readonly Claim[]): EventKind | null {
  return kindOf(
    claims
      .filter(({ field }) => field === 'kind')
      .map((claim) => ({ ...claim, value: claim.value as EventKind, origin: claim.origin.id })),
  );
}

function tollOf(claim: Claim): CardToll {
  const { least, most } = claim.value as Toll;
  return { field: claim.field, group: claim.group ?? 'unspecified', least, most, denied: claim.polarity === 'denied' };
}

function wordOf(claim: Claim): CardWord {
  const value = claim.value as Who | { kind: 'coded'; code: string; words: string };
  const count = value.kind === 'who' && value.count !== null ? (value.count.least ?? value.count.most) : null;
  return { field: claim.field, code: value.code, words: value.words, count };
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

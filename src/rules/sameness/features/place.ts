import type { Card, CardPlace } from '../../../model/card.ts';
import type { Feature } from './feature.ts';
import { set } from './people.ts';

const EARTH = 6371;
const TOWNS = new Set(['exact', 'town', 'near']);

/** Where it happened: the town, and within it the street. */
export function place(a: Card, b: Card): readonly Feature[] {
  return [
    ...towns(a, b),
    ...set('streets', a.streets, b.streets, 'street', 'the streets named differ'),
    ...set('blocks', a.blocks, b.blocks, 'block of houses', 'the blocks of houses named differ'),
  ];
}

function towns(a: Card, b: Card): readonly Feature[] {
  const pairs = a.places.flatMap((x) => b.places.map((y) => ({ x, y, km: apart(x, y) })));
  if (pairs.length === 0) return [{ feature: 'place', slots: [], detail: () => 'at least one account names no place' }];
  const best = pairs.reduce((least, pair) => (pair.km < least.km ? pair : least));
  return [{ feature: 'place', slots: [[slotOf(best), 1]], detail: () => sentence(best) }];
}

interface Near {
  readonly x: CardPlace;
  readonly y: CardPlace;
  readonly km: number;
}

function slotOf({ x, y, km }: Near): string {
  if (x.country !== null && y.country !== null && x.country !== y.country) return 'place/other-country';
  if (!Number.isFinite(km)) return 'place/unknown';
  const exact = TOWNS.has(x.precision) && TOWNS.has(y.precision);
  if (!exact) return km <= x.radius + y.radius ? 'place/within' : 'place/outside';
  return km <= 5 ? 'place/same' : km <= 25 ? 'place/near' : km <= 100 ? 'place/region' : 'place/far';
}

function sentence({ x, y, km }: Near): string {
  if (!Number.isFinite(km)) return `${x.name} and ${y.name} cannot both be put on the map`;
  return km < 1 ? `both tell of ${x.name}` : `${x.name} and ${y.name} lie ${Math.round(km)} km apart`;
}

/** Kilometres between two places, 0 for one and the same name; infinite when one has no point. */
export function apart(a: CardPlace, b: CardPlace): number {
  if (a.key === b.key && a.country === b.country && a.lat === null) return 0;
  if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const radians = Math.PI / 180;
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

import { gazetteer, type Place } from '../../language/gazetteer/gazetteer.ts';
import type { Where, WherePrecision } from '../../model/value.ts';

/** How far from its point each kind of place reaches, in kilometres; a town's reach grows with its people. */
const RADIUS: Readonly<Record<Exclude<WherePrecision, 'town'>, number>> = {
  exact: 3,
  near: 25,
  district: 40,
  province: 150,
  region: 400,
  country: 600,
};

const PRECISION: Readonly<Record<Place['kind'], WherePrecision>> = {
  town: 'town',
  capital: 'town',
  admin2: 'district',
  admin1: 'province',
  region: 'region',
  country: 'country',
};

/** A place of the gazetteer as a value. `finer` is what the words say beyond the name: a building in it, or near it. */
export function whereOf(place: Place, words: string, finer: 'exact' | 'near' | null = null): Where {
  const usual = PRECISION[place.kind];
  const precision = finer !== null && usual === 'town' ? finer : usual;
  return {
    kind: 'where',
    name: place.name,
    country: place.country,
    admin1: gazetteer().divisionOf(place)?.name ?? null,
    lat: place.lat,
    lon: place.lon,
    radius: precision === 'town' ? reachOf(place) : RADIUS[precision],
    precision,
    gazetteer: place.id === 0 ? null : `geonames:${place.id}`,
    words,
  };
}

/** A town of a million reaches about 18 km: some 1,000 people a square kilometre, as a disc, and never below 3 km. */
function reachOf({ population }: Place): number {
  return Math.max(3, Math.round(Math.sqrt(population / 1000 / Math.PI)));
}

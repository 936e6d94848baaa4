import type { Place } from '../../language/gazetteer/gazetteer.ts';
import { type Home, homeOf, withQuarters } from './quarters.ts';
import type { Tie } from './tie.ts';

/** A name whose words tie it to the event: the least weight of a mention that is kept. */
const TIED = 1;
/** Another town is a scene of its own when it weighs so much beside the first. */
const BESIDE = 0.6;

/** A place that weighs less in all is not where anything happened. */
const LEAST = 0.3;

const TOWNS: ReadonlySet<Place['kind']> = new Set(['town', 'capital']);

/**
 * The names that say where the event was, in text order. Each place weighs what its mentions weigh together. A town
 * is preferred to the district, province or country that the page also names; a place that holds the chosen one is
 * left out, since the finer says it too.
 */
export function sceneOf(ties: readonly Tie[]): readonly Tie[] {
  const home = homeOf(ties);
  const all = withQuarters(ties, home);
  const plain = all.filter((tie) => tie.bond !== 'origin' && tie.bond !== 'care');
  const told = plain.length > 0 ? plain : all;
  const weights = new Map<number, { place: Place; weight: number; top: Tie }>();
  for (const tie of told) {
    const { place } = tie.toponym;
    const weight = tie.weight * settledness(tie, home);
    const known = weights.get(place.row);
    if (known === undefined) weights.set(place.row, { place, weight, top: tie });
    else {
      known.weight += weight;
      if (tie.weight > known.top.weight) known.top = tie;
    }
  }
  const ranked = [...weights.values()].sort((a, b) => fineness(b.place) * b.weight - fineness(a.place) * a.weight);
  const best = ranked[0];
  if (best === undefined || best.weight < LEAST) return [];
  const scenes = ranked.filter(
    (one) =>
      one === best ||
      (one.weight >= BESIDE * best.weight && one.top.weight >= 2 && one.top.violent && !holds(one.place, best.place)),
  );
  const rows = new Set(scenes.map(({ place }) => place.row));
  const kept = told.filter((tie) => rows.has(tie.toponym.place.row) && !tie.aside && tie.weight >= TIED);
  return kept.length > 0 ? kept : [best.top];
}

/** A small town far from where the page is at home counts for less, unless its larger place is named with it. */
function settledness({ toponym }: Tie, home: Home): number {
  const { place, candidate } = toponym;
  if (home.division === 0 || place.division === 0 || place.division === home.division || candidate.within !== null)
    return 1;
  if (place.kind === 'admin1') return 0.8;
  return place.population > 300_000 ? 0.9 : 0.35;
}

function fineness({ kind }: Place): number {
  if (TOWNS.has(kind)) return 1;
  if (kind === 'admin2') return 0.5;
  return kind === 'admin1' ? 0.13 : 0.08;
}

/** True when the first is a district, province or country that the second lies in, as far as the gazetteer tells. */
function holds(larger: Place, smaller: Place): boolean {
  if (TOWNS.has(larger.kind)) return false;
  if (larger.kind === 'country' || larger.kind === 'region') return true;
  return larger.country === smaller.country && larger.division === smaller.division;
}

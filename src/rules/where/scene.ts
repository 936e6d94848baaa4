import type { Place } from '../../language/gazetteer/gazetteer.ts';
import type { Tie } from './tie.ts';

/** A name whose words tie it to the event: the least weight of a mention that is kept. */
const TIED = 1;
/** Another town is a scene of its own when it weighs so much beside the first. */
const BESIDE = 0.6;

const TOWNS: ReadonlySet<Place['kind']> = new Set(['town', 'capital']);

/**
 * The names that say where the event was, in text order. Each place weighs what its mentions weigh together. A town
 * is preferred to the district, province or country that the page also names; a place that holds the chosen one is
 * left out, since the finer says it too.
 */
export function sceneOf(all: readonly Tie[]): readonly Tie[] {
  const told = all.filter((tie) => tie.bond !== 'origin' && tie.bond !== 'care');
  const weights = new Map<number, { place: Place; weight: number; top: Tie }>();
  for (const tie of told) {
    const { place } = tie.toponym;
    const known = weights.get(place.row);
    if (known === undefined) weights.set(place.row, { place, weight: tie.weight, top: tie });
    else {
      known.weight += tie.weight;
      if (tie.weight > known.top.weight) known.top = tie;
    }
  }
  const ranked = [...weights.values()].sort((a, b) => fineness(b.place) * b.weight - fineness(a.place) * a.weight);
  const best = ranked[0];
  if (best === undefined || best.top.weight < TIED / 2 || !all.some((tie) => tie.violent)) return [];
  const scenes = ranked.filter(
    (one) =>
      one === best ||
      (one.weight >= BESIDE * best.weight && one.top.weight >= 2 && one.top.violent && !holds(one.place, best.place)),
  );
  const rows = new Set(scenes.map(({ place }) => place.row));
  const kept = told.filter((tie) => rows.has(tie.toponym.place.row) && !tie.aside && tie.weight >= TIED);
  return kept.length > 0 ? kept : [best.top];
}

function fineness({ kind }: Place): number {
  if (TOWNS.has(kind)) return 1;
  if (kind === 'admin2') return 0.6;
  return kind === 'admin1' ? 0.4 : 0.25;
}

/** True when the first is a district, province or country that the second lies in, as far as the gazetteer tells. */
function holds(larger: Place, smaller: Place): boolean {
  if (TOWNS.has(larger.kind)) return false;
  if (larger.kind === 'country' || larger.kind === 'region') return true;
  return larger.country === smaller.country && larger.division === smaller.division;
}

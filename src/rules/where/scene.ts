import type { Place } from '../../language/gazetteer/gazetteer.ts';
import { flatKilometres } from './distance.ts';
import { type Home, homeOf, withQuarters } from './quarters.ts';
import { isFirm, type Tie } from './tie.ts';

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
  for (const tie of placed(told)) {
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
      (one.weight >= BESIDE * best.weight &&
        one.top.weight >= 2 &&
        isFirm(one.top) &&
        !holds(one.place, best.place) &&
        !isPartOf(one.place, best.place)),
  );
  const rows = new Set(scenes.map(({ place }) => place.row));
  const kept = told.filter((tie) => rows.has(tie.toponym.place.row) && !tie.aside && tie.weight >= TIED);
  return kept.length > 0 ? kept : [best.top];
}

/** What is left of a name's weight once the words place the violence elsewhere. */
const BUREAU = 0.3;
const LOCAL = 0.8;
const CALM = 0.5;
const AUTHORITY = 0.7;
/** What a province gains that the dateline's town does not lie in: no town of it need be named. */
const AWAY = 3;

/**
 * Once the words place the violence in some town or district, or in a province where the dateline's town does not lie,
 * a dateline says only where the report was written, and a calm sentence only where somebody met or spoke.
 */
function placed(ties: readonly Tie[]): readonly Tie[] {
  const datelines = ties.filter(({ bond }) => bond === 'dateline').map(({ toponym }) => toponym.place);
  const firm = ties.filter(isFirm).map(({ toponym }) => toponym.place);
  const finer = firm.some(({ kind }) => TOWNS.has(kind) || kind === 'admin2');
  const isAway = (tie: Tie): boolean =>
    isFirm(tie) &&
    tie.toponym.place.kind === 'admin1' &&
    datelines.length > 0 &&
    !datelines.some((town) => holds(tie.toponym.place, town));
  if (finer) return ties.map((tie) => ({ ...tie, weight: tie.weight * leftOf(tie) }));
  if (!ties.some(isAway)) return ties;
  return ties.map((tie) => ({ ...tie, weight: tie.weight * (isAway(tie) ? AWAY : leftOf(tie)) }));
}

/** American papers write their datelines where it happened, and their police are the town's own; bureaus sit in capitals. */
function leftOf({ bond, violent, toponym: { place } }: Tie): number {
  if (bond === 'dateline') return place.country === 'US' ? LOCAL : BUREAU;
  if (bond === 'authority') return place.country === 'US' ? 1 : AUTHORITY;
  return violent ? 1 : CALM;
}

/**
 * A small town far from where the page is at home counts for less, unless its larger place is named with it. At
 * home outside the United States, where every name is borne many times, a name that no other place bears counts in full.
 */
function settledness({ toponym }: Tie, home: Home): number {
  const { place, candidate } = toponym;
  if (home.division === 0 || place.division === 0 || place.division === home.division || candidate.within !== null)
    return 1;
  if (place.kind === 'admin1') return 0.8;
  if (place.population > 300_000) return 0.9;
  if (place.country === 'US' || place.country !== home.country) return 0.35;
  return candidate.places.length > 1 ? 0.7 : 1;
}

function fineness({ kind, country }: Place): number {
  if (TOWNS.has(kind)) return 1;
  if (kind === 'admin2') return country === 'US' ? 0.5 : 0.65;
  return kind === 'admin1' ? 0.13 : 0.08;
}

/** A town so near to another one is a part of it, or it of this. */
const PART_KM = 12;

function isPartOf(one: Place, other: Place): boolean {
  return TOWNS.has(one.kind) && TOWNS.has(other.kind) && flatKilometres(one, other) < PART_KM;
}

/** True when the first is a district, province or country that the second lies in, as far as the gazetteer tells. */
function holds(larger: Place, smaller: Place): boolean {
  if (TOWNS.has(larger.kind)) return false;
  if (larger.kind === 'country' || larger.kind === 'region') return true;
  return larger.country === smaller.country && larger.division === smaller.division;
}

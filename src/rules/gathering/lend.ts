import type { Claim } from '../../model/claim.ts';
import { idOf } from '../../model/id.ts';
import { settingOf } from './setting.ts';
import type { Strand } from './strands.ts';
import { namesEvent, showsHarm } from './told.ts';

/** A page's claims that several of its incidents share, and whether they sum these up or only stand beside them. */
export interface Shared {
  readonly claims: readonly Claim[];
  readonly sums: boolean;
}

/**
 * What a page says once of several incidents, claimed of one that names no town, day or kind of its own: "separate shootings
 * across the city on Tuesday". The town named most often, and the day where there is one alone. An incident in a place
 * that the gazetteer does not hold gets a town only from what sums it up, and none from the dateline.
 */
export function lent({ claims, sums }: Shared, strand: Strand, number: number): readonly Claim[] {
  const { names } = strand;
  const over = strand.heading ?? [];
  const headed = strand.claims.some(({ field }) => field === 'place')
    ? []
    : over.filter(({ field }) => field === 'place');
  const own = [...strand.claims, ...headed];
  const needs = settingOf(own);
  const towns = claims.filter(
    (claim) => settingOf([claim]).towns.length > 0 && !(names && (claim.role === 'dateline' || !sums)),
  );
  const dated = claims.filter((claim) => settingOf([claim]).days.length > 0);
  const one = new Set(dated.map((claim) => settingOf([claim]).days[0]!.join())).size === 1;
  const place = needs.towns.length === 0 && headed.length === 0 ? commonest(towns) : null;
  const time = sums && needs.days.length === 0 && one ? dated[0]! : null;
  // "Two men were wounded", of "three shootings": what kind of event it was stands in the sum alone.
  const kind = sums && !own.some(namesEvent) && own.some(showsHarm) ? (claims.find(isKind) ?? null) : null;
  return [kind, place, time, ...headed]
    .filter((claim) => claim !== null)
    .map((claim) => ({ ...claim, id: idOf('c', [claim.id, number]) }));
}

const isKind = (claim: Claim): boolean => claim.field === 'kind' && namesEvent(claim);

function commonest(claims: readonly Claim[]): Claim | null {
  const named = Map.groupBy(claims, ({ value }) => (value.kind === 'where' ? value.name : ''));
  let best: readonly Claim[] = [];
  for (const own of named.values()) if (own.length > best.length) best = own;
  return best[0] ?? null;
}

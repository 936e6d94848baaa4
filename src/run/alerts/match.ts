import type { Figure, Watched } from '../../model/alert.ts';
import type { Search } from './searches.ts';

/** True when every condition of a search holds of an incident. A figure nobody gives is nought. */
export function matches(search: Search, incident: Watched): boolean {
  const { kind, where, measures, groups, outlets, origins, grade, contested } = incident;
  const kinds = kind === null ? [] : [kind.code, kind.event_type, kind.sub_event_type];
  return (
    oneOf(search.country, where?.country === null || where === null ? [] : [where.country]) &&
    (search.place === undefined || folded(where?.name ?? '').includes(folded(search.place))) &&
    (search.near === undefined || isNear(search.near, where)) &&
    oneOf(search.kind?.map(folded), kinds.map(folded)) &&
    reaches(search.killed, incident.killed) &&
    reaches(search.wounded, incident.wounded) &&
    outlets >= (search.outlets ?? 0) &&
    origins >= (search.origins ?? 0) &&
    grade <= (search.grade ?? '6') &&
    (search.measure?.includes('any') ? measures.length > 0 : oneOf(search.measure, measures)) &&
    oneOf(search.group, groups) &&
    (search.contested === undefined || search.contested === contested)
  );
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const oneOf = (wanted: readonly string[] | undefined, own: readonly string[]): boolean =>
  wanted === undefined || own.some((one) => wanted.includes(one));

const reaches = (least: number | undefined, figure: Figure | null): boolean =>
  least === undefined || (figure?.best ?? 0) >= least;

const EARTH_KM = 6371;

function isNear({ lat, lon, km }: NonNullable<Search['near']>, where: Watched['where']): boolean {
  if (where === null || where.lat === null || where.lon === null) return false;
  const rad = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * rad) / 2) ** 2;
  const chord = half(where.lat - lat) + Math.cos(lat * rad) * Math.cos(where.lat * rad) * half(where.lon - lon);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord)) <= km;
}

/** What of an incident is news to somebody who knows how it was: a figure, the kind, a measure, the grade, a contradiction. */
export function changesOf(before: Watched, now: Watched): readonly string[] {
  const changes: string[] = [];
  const told = (name: string, was: string, is: string): void => {
    if (was !== is) changes.push(`${name} ${was} → ${is}`);
  };
  told('killed', spoken(before.killed), spoken(now.killed));
  told('wounded', spoken(before.wounded), spoken(now.wounded));
  told('kind', before.kind?.sub_event_type ?? 'not known', now.kind?.sub_event_type ?? 'not known');
  told('place', before.where?.name ?? 'not known', now.where?.name ?? 'not known');
  told('grade', before.grade, now.grade);
  for (const measure of now.measures) if (!before.measures.includes(measure)) changes.push(`measure: ${measure}`);
  for (const measure of before.measures)
    if (!now.measures.includes(measure)) changes.push(`measure withdrawn: ${measure}`);
  if (before.contested !== now.contested) changes.push(now.contested ? 'now contested' : 'no longer contested');
  return changes;
}

function spoken(figure: Figure | null): string {
  if (figure === null) return 'not reported';
  const { low, best, high } = figure;
  return low === best && best === high ? String(best) : `${best} (${low}–${high})`;
}

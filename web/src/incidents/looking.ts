import type { Summary } from '../api/types.ts';
import { type Bins, binned } from './bins.ts';
import { type Stretch, stretchOf } from './days.ts';
import type { Filter, Sort } from './filter.ts';

/** Incidents as they are looked through: each with what is asked of it again and again, worked out once. */
export interface Held {
  readonly incidents: readonly Summary[];
  readonly texts: readonly string[];
  readonly times: readonly (Stretch | null)[];
  readonly facets: {
    readonly kinds: readonly string[];
    readonly countries: readonly string[];
    readonly groups: readonly string[];
  };
}

export interface Question {
  readonly filter: Filter;
  /** Incidents whose articles hold the words, by id. */
  readonly found: readonly string[];
}

export interface Answer {
  /** Positions of what fits, in order. */
  readonly order: Uint32Array;
  readonly shown: number;
  readonly all: number;
  /** Of what fits but for the time, how many fall in each stretch. */
  readonly bins: Bins;
  /** Of what fits but for the map's box: points on the map, and how many have none. */
  readonly points: object;
  readonly unplaced: number;
  /** West, south, east, north of those points; null when there are none. */
  readonly bounds: readonly [number, number, number, number] | null;
}

export function heldOf(incidents: readonly Summary[]): Held {
  const all = <T>(of: (one: Summary) => readonly (T | null | undefined)[]): T[] =>
    [...new Set(incidents.flatMap(of))].filter((one): one is T => one !== null && one !== undefined).sort();
  return {
    incidents,
    texts: incidents.map(textOf),
    times: incidents.map(({ when }) => stretchOf(when)),
    facets: {
      kinds: all(({ kind }) => [kind?.code]),
      countries: all(({ where }) => [where?.country]),
      groups: all(({ groups }) => groups),
    },
  };
}

const textOf = ({ id, title, kind, where, named }: Summary): string =>
  [id, title, kind?.code.replaceAll('_', ' '), where?.name, ...Object.values(named).flat()].join(' ').toLowerCase();

/** What fits the filter, in order; and what the map and the timeline draw, each but for its own part of the filter. */
export function answerTo(held: Held, { filter, found }: Question): Answer {
  const { incidents, times } = held;
  const telling = new Set(found);
  const fitting: number[] = [];
  const dated: (Stretch | null)[] = [];
  const features: Point[] = [];
  let unplaced = 0;
  incidents.forEach((incident, at) => {
    if (!fits(incident, held.texts[at]!, filter, telling) || (filter.undated && times[at] !== null)) return;
    const inTime = filter.time === null || overlaps(times[at]!, filter.time);
    const inBox = filter.box === null || within(incident, filter.box);
    if (inTime && inBox) fitting.push(at);
    if (inBox) dated.push(times[at]!);
    if (inTime) {
      const point = pointOf(incident);
      if (point === null) unplaced++;
      else features.push(point);
    }
  });
  fitting.sort(BY[filter.sort](held));
  return {
    order: Uint32Array.from(fitting),
    shown: fitting.length,
    all: incidents.length,
    bins: binned(times, dated),
    points: { type: 'FeatureCollection', features },
    unplaced,
    bounds: boundsOf(features),
  };
}

function fits(incident: Summary, text: string, filter: Filter, telling: ReadonlySet<string>): boolean {
  const { kind, country, group, grade, origins, killed, contested, single, words } = filter;
  return (
    (kind === null || incident.kind?.code === kind) &&
    (country === null || incident.where?.country === country) &&
    (group === null || incident.groups.includes(group)) &&
    (grade === null || Number(incident.grade) <= grade) &&
    (origins === null || incident.origins >= origins) &&
    (killed === null || (incident.killed?.best ?? -1) >= killed) &&
    (!contested || incident.contested) &&
    (!single || incident.origins === 1) &&
    (words === '' ||
      telling.has(incident.id) ||
      words
        .toLowerCase()
        .split(/\s+/)
        .every((word) => text.includes(word)))
  );
}

const overlaps = (time: Stretch | null, [from, to]: Stretch): boolean =>
  time !== null && time[0] <= to && time[1] >= from;

function within({ where }: Summary, [west, south, east, north]: NonNullable<Filter['box']>): boolean {
  const [lat, lon] = [where?.lat ?? null, where?.lon ?? null];
  if (lat === null || lon === null) return false;
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
}

interface Point {
  readonly type: 'Feature';
  readonly properties: object;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
}

function boundsOf(points: readonly Point[]): Answer['bounds'] {
  if (points.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of points) {
    const [lon, lat] = geometry.coordinates;
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}

function pointOf({ id, where, killed, contested, title }: Summary): Point | null {
  if (where === null || where.lat === null || where.lon === null) return null;
  const properties = { id, killed: killed?.best ?? 0, contested, name: where.name, title: title ?? '' };
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [where.lon, where.lat] } };
}

type Compare = (a: number, b: number) => number;

const down =
  (of: (at: number) => number): Compare =>
  (a, b) =>
    of(b) - of(a) || a - b;

const BY: Readonly<Record<Sort, (held: Held) => Compare>> = {
  recent:
    ({ incidents }) =>
    (a, b) =>
      compare(incidents[b]!.last_reported ?? '', incidents[a]!.last_reported ?? '') || a - b,
  happened: ({ times }) => down((at) => times[at]?.[0] ?? -8.64e15),
  killed: ({ incidents }) => down((at) => incidents[at]!.killed?.best ?? -1),
  origins: ({ incidents }) => down((at) => incidents[at]!.origins),
};

const compare = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0);

import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { View } from '../model/view.ts';
import { doer, INTER, sufferer } from './actors.ts';
import { type Country, readCountries } from './countries.ts';
import { daysOf } from './days.ts';
import { allKilled, findingsUnder } from './deaths.ts';
import { articlesOf, claimsOf, type Lookup, listed, lookupOf } from './lookup.ts';
import { type Cell, cell, EMPTY, type Row, tableCells, tableCsv } from './table.ts';

/** ACLED's columns in their order. Its terms forbid building from its rows; this is its layout alone. */
export const ACLED_COLUMNS = [
  ...([
    'event_id_cnty',
    'event_date',
    'year',
    'time_precision',
    'disorder_type',
    'event_type',
    'sub_event_type',
  ] as const),
  ...(['actor1', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction'] as const),
  ...(['civilian_targeting', 'iso', 'region', 'country', 'admin1', 'admin2', 'admin3', 'location'] as const),
  ...(['latitude', 'longitude', 'geo_precision', 'source', 'source_scale', 'notes', 'fatalities', 'tags'] as const),
  'timestamp',
] as const;

export type AcledColumn = (typeof ACLED_COLUMNS)[number];

export function acled(view: View): AsyncIterable<string> {
  return tableCsv(ACLED_COLUMNS, acledRows(view));
}

/** Which claims each cell rests on. */
export function acledCells(view: View): AsyncIterable<string> {
  return tableCells(ACLED_COLUMNS, acledRows(view));
}

/** One row an incident. What no claim says stays empty, but for fatalities, where ACLED writes 0. */
async function* acledRows(view: View): AsyncGenerator<Row<AcledColumn>> {
  const countries = readCountries();
  for await (const shown of view.incidents()) {
    const { incident } = shown;
    const lookup = lookupOf(shown);
    const findings = findingsUnder(incident, 'acled');
    const country = countries.get(incident.where?.country ?? '') ?? null;
    yield {
      ...whenCells(incident, findings),
      ...kindCells(incident, findings),
      ...actorCells(incident, findings, country, lookup),
      ...whereCells(incident, findings, country),
      ...sourceCells(incident, findings, lookup),
      event_id_cnty: cell(incident.id),
      tags: EMPTY,
    };
  }
}

function restsOn(findings: readonly Finding[], field: Finding['field']): readonly string[] {
  return findings.filter((finding) => finding.field === field).flatMap(({ claims }) => claims);
}

/** 1 a day, 2 a week, 3 a month; a time less exact than that has no row in ACLED, and no date here. */
function whenCells(incident: Incident, findings: readonly Finding[]) {
  const days = daysOf(incident.when);
  if (days === null || days.count > 31) return { event_date: EMPTY, year: EMPTY, time_precision: EMPTY };
  const claims = restsOn(findings, 'time');
  return {
    event_date: cell(days.first, claims),
    year: cell(Number(days.first.slice(0, 4)), claims),
    time_precision: cell(days.count === 1 ? 1 : days.count <= 7 ? 2 : 3, claims),
  };
}

function kindCells({ kind }: Incident, findings: readonly Finding[]) {
  if (kind === null) return { disorder_type: EMPTY, event_type: EMPTY, sub_event_type: EMPTY };
  const { event_type, sub_event_type } = kind.acled;
  const claims = restsOn(findings, 'kind');
  return {
    disorder_type: cell(disorderOf(event_type, sub_event_type), claims),
    event_type: cell(event_type, claims),
    sub_event_type: cell(sub_event_type, claims),
  };
}

/** ACLED codebook: the table of event types and disorder types. */
function disorderOf(type: string, subType: string): string {
  if (type === 'Strategic developments') return type;
  if (subType === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  return type === 'Protests' || subType === 'Violent demonstration' ? 'Demonstrations' : 'Political violence';
}

function actorCells(incident: Incident, findings: readonly Finding[], country: Country | null, lookup: Lookup) {
  const name = country?.name ?? 'unknown country';
  const first = doer(incident, findings, name, lookup);
  const second = sufferer(incident, findings, name);
  const sides = [first?.inter ?? null, second?.inter ?? null].filter((inter) => inter !== null).sort();
  const claims = [...(first?.claims ?? []), ...(second?.claims ?? [])];
  const joint = sides.length === 2 ? sides[0]! * 10 + sides[1]! : sides.length === 1 ? sides[0]! * 10 : null;
  return {
    actor1: cell(first?.name ?? null, first?.claims),
    assoc_actor_1: EMPTY,
    inter1: cell(first?.inter ?? null, first?.claims),
    actor2: cell(second?.name ?? null, second?.claims),
    assoc_actor_2: EMPTY,
    inter2: cell(second?.inter ?? null, second?.claims),
    interaction: cell(joint, claims),
    civilian_targeting: second?.inter === INTER.civilians ? cell('Civilian targeting', second.claims) : EMPTY,
  };
}

/** 1 the named town, 2 near it or a small part of a region, 3 a larger region. */
const GEO_PRECISION = { exact: 1, town: 1, near: 2, district: 2, province: 3, region: 3, country: 3 } as const;

function whereCells({ where }: Incident, findings: readonly Finding[], country: Country | null) {
  const claims = restsOn(findings, 'place');
  const of = (value: Cell['value'] | undefined): Cell =>
    value === null || value === undefined ? EMPTY : cell(value, claims);
  return {
    iso: of(country?.numeric),
    region: of(country?.acledRegion),
    country: of(country?.name),
    admin1: of(where?.admin1),
    admin2: EMPTY,
    admin3: EMPTY,
    location: of(where?.name),
    latitude: of(where?.lat),
    longitude: of(where?.lon),
    geo_precision: of(where === null ? null : GEO_PRECISION[where.precision]),
  };
}

function sourceCells(incident: Incident, findings: readonly Finding[], lookup: Lookup) {
  const articles = articlesOf(incident, lookup);
  const captured = articles.map((article) => article.captured).sort();
  const killed = allKilled(findings);
  return {
    source: cell(listed(articles.map(({ outlet }) => outlet))),
    source_scale: EMPTY,
    notes: notesOf(findings, lookup),
    fatalities: cell(killed?.best ?? 0, killed?.claims),
    timestamp: cell(captured.length === 0 ? null : Math.floor(Date.parse(captured.at(-1)!) / 1000)),
  };
}

/** What was done and the tolls, each in the page's own words, and the range where sources differ. */
function notesOf(findings: readonly Finding[], lookup: Lookup): Cell {
  const told = findings.filter(({ field }) => ['kind', 'killed', 'wounded', 'shot'].includes(field));
  const parts = told.flatMap((finding) => {
    const quote = claimsOf(finding, lookup)[0]?.quote;
    if (quote === undefined) return [];
    const { field, group, low, high, best } = finding;
    const range = typeof best === 'number' && low !== high ? ` (${low ?? '?'}-${high ?? '?'})` : '';
    return [`${group === null ? field : `${field}, ${group}`}${range}: "${quote}"`];
  });
  if (findings.every(({ field }) => field !== 'killed')) parts.push('No figure of deaths is given.');
  return cell(
    parts.join('. '),
    told.flatMap(({ claims }) => claims.slice(0, 1)),
  );
}

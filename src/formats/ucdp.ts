import type { Article } from '../model/article.ts';
import type { Group } from '../model/fields.ts';
import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { Where } from '../model/value.ts';
import type { View } from '../model/view.ts';
import { doer, INTER, sufferer } from './actors.ts';
import { type Country, readCountries } from './countries.ts';
import { daysOf } from './days.ts';
import { allKilled, findingsUnder, killedOf, type Sum } from './deaths.ts';
import { articlesOf, type Lookup, listed, lookupOf, originOf } from './lookup.ts';
import { type Cell, cell, EMPTY, type Row, tableCells, tableCsv } from './table.ts';

/** UCDP GED's columns, exact names and order. */
export const UCDP_COLUMNS = [
  ...(['id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence'] as const),
  ...(['conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id', 'dyad_name'] as const),
  ...(['side_a_dset_id', 'side_a_new_id', 'side_a', 'side_b_dset_id', 'side_b_new_id', 'side_b'] as const),
  ...(['number_of_sources', 'source_article', 'source_office', 'source_date', 'source_headline'] as const),
  ...(['source_original', 'where_prec', 'where_coordinates', 'where_description', 'adm_1', 'adm_2'] as const),
  ...(['latitude', 'longitude', 'geom_wkt', 'priogrid_gid', 'country', 'country_id', 'region'] as const),
  ...(['event_clarity', 'date_prec', 'date_start', 'date_end'] as const),
  ...(['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low', 'gwnoa', 'gwnob'] as const),
] as const;

export type UcdpColumn = (typeof UCDP_COLUMNS)[number];

const BLANK = Object.fromEntries(UCDP_COLUMNS.map((column) => [column, EMPTY])) as Row<UcdpColumn>;

export function ucdp(view: View): AsyncIterable<string> {
  return tableCsv(UCDP_COLUMNS, ucdpRows(view));
}

/** Which claims each cell rests on. */
export function ucdpCells(view: View): AsyncIterable<string> {
  return tableCells(UCDP_COLUMNS, ucdpRows(view));
}

/** The incidents that have a row: an event of UCDP's needs at least one death. */
export function hasDeath(incident: Incident): boolean {
  return (allKilled(findingsUnder(incident, 'ucdp'))?.best ?? 0) > 0;
}

/** One row an incident with a death. Conflict, dyad and country numbers are UCDP's own to give: empty. */
async function* ucdpRows(view: View): AsyncGenerator<Row<UcdpColumn>> {
  const countries = readCountries();
  for await (const shown of view.incidents()) {
    const { incident } = shown;
    if (!hasDeath(incident)) continue;
    const lookup = lookupOf(shown);
    const findings = findingsUnder(incident, 'ucdp');
    const country = countries.get(incident.where?.country ?? '') ?? null;
    const articles = articlesOf(incident, lookup);
    yield {
      ...BLANK,
      id: cell(incident.id),
      relid: cell(incident.id),
      ...sideCells(incident, findings, country, lookup),
      ...sourceCells(articles, findings, lookup),
      ...whereCells(incident.where, restsOn(findings, 'place'), country),
      ...whenCells(incident.when, restsOn(findings, 'time')),
      event_clarity: cell(1),
    };
  }
}

function restsOn(findings: readonly Finding[], field: Finding['field']): readonly string[] {
  return findings.filter((finding) => finding.field === field).flatMap(({ claims }) => claims);
}

const STATE: readonly Group[] = ['police', 'military', 'security'];
const CIVIL: readonly Group[] = ['civilians', 'officials', 'medics', 'journalists', 'protesters'];

/**
 * Type 3 (one-sided) where the event is violence against civilians, 1 (state-based) where armed attackers met the
 * state's forces, else not said. Side A is the state in type 1, the attackers in type 3.
 */
function sideCells(incident: Incident, findings: readonly Finding[], country: Country | null, lookup: Lookup) {
  const name = country?.name ?? 'unknown country';
  const attackers = doer(incident, findings, name, lookup);
  const hit = sufferer(incident, findings, name);
  const oneSided = incident.kind?.acled.event_type === 'Violence against civilians' && hit?.inter === INTER.civilians;
  const againstState = !oneSided && hit?.inter === INTER.state && attackers !== null;
  const state = killedOf(findings, STATE);
  const own = killedOf(findings, ['attackers']);
  const civil = killedOf(findings, CIVIL);
  const [a, b] = againstState ? [state, own] : [own, null];
  const named = againstState
    ? { side_a: cell(`Government of ${name}`, hit.claims), side_b: cell(attackers.name, attackers.claims) }
    : {
        side_a: cell(attackers?.name ?? null, attackers?.claims),
        side_b: oneSided ? cell('Civilians', hit.claims) : EMPTY,
      };
  const type = oneSided ? 3 : againstState ? 1 : null;
  return {
    ...named,
    type_of_violence: type === null ? EMPTY : cell(type, [...hit!.claims, ...restsOn(findings, 'kind')]),
    ...deathCells({ a, b, civil, whole: allKilled(findings)! }),
  };
}

interface Deaths {
  readonly a: Sum | null;
  readonly b: Sum | null;
  readonly civil: Sum | null;
  readonly whole: Sum;
}

/** Deaths that are on no side's account are unknown, so that the four columns add up to the best figure. */
function deathCells({ a, b, civil, whole }: Deaths) {
  const known = (a?.best ?? 0) + (b?.best ?? 0) + (civil?.best ?? 0);
  return {
    deaths_a: cell(a?.best ?? 0, a?.claims),
    deaths_b: cell(b?.best ?? 0, b?.claims),
    deaths_civilians: cell(civil?.best ?? 0, civil?.claims),
    deaths_unknown: cell(Math.max(0, whole.best - known), whole.best > known ? whole.claims : []),
    best: cell(whole.best, whole.claims),
    high: cell(Math.max(whole.high, whole.best), whole.claims),
    low: cell(Math.min(whole.low, whole.best), whole.claims),
  };
}

function sourceCells(articles: readonly Article[], findings: readonly Finding[], lookup: Lookup) {
  const killed = restsOn(findings, 'killed');
  const origins = killed.flatMap((id) => lookup.claims.get(id) ?? []).map((claim) => originOf(claim, lookup).text);
  const dateOf = ({ published }: Article): string => published?.edtf.slice(0, 10) ?? '';
  return {
    number_of_sources: cell(articles.length === 0 ? -1 : new Set(articles.map(({ outlet, id }) => outlet ?? id)).size),
    source_article: cell(
      listed(
        articles.map((article) => [article.outlet ?? article.source, dateOf(article), article.title ?? ''].join(', ')),
        ';',
      ),
    ),
    source_office: cell(
      listed(
        articles.map(({ outlet }) => outlet),
        ';',
      ),
    ),
    source_date: cell(listed(articles.map(dateOf), ';')),
    source_headline: cell(
      listed(
        articles.map(({ title }) => title),
        ';',
      ),
    ),
    source_original: cell(listed(origins, ';'), killed),
  };
}

/** 1 exact, 2 within about 25 km, 3 a second-order division, 4 a first-order one, 5 larger, 6 the country. */
const WHERE_PRECISION = { exact: 1, town: 1, near: 2, district: 3, province: 4, region: 5, country: 6 } as const;

function whereCells(where: Where | null, claims: readonly string[], country: Country | null): Partial<Row<UcdpColumn>> {
  if (where === null) return {};
  const { lat, lon } = where;
  const of = (value: Cell['value'] | undefined): Cell =>
    value === null || value === undefined ? EMPTY : cell(value, claims);
  return {
    where_prec: of(WHERE_PRECISION[where.precision]),
    where_coordinates: of(where.name),
    where_description: of(where.words),
    adm_1: of(where.admin1),
    latitude: of(lat),
    longitude: of(lon),
    geom_wkt: lat === null || lon === null ? EMPTY : of(`POINT (${lon} ${lat})`),
    priogrid_gid: lat === null || lon === null ? EMPTY : of(gridCell(lat, lon)),
    country: of(country?.name),
    region: of(country?.ucdpRegion),
  };
}

/** PRIO-GRID's number: cells of half a degree, counted from 1 in the south-west, eastward and then northward. */
export function gridCell(lat: number, lon: number): number {
  const line = Math.min(359, Math.floor((lat + 90) * 2));
  const column = Math.min(719, Math.floor((lon + 180) * 2));
  return line * 720 + column + 1;
}

/** 1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year. */
function whenCells(when: string | null, claims: readonly string[]): Partial<Row<UcdpColumn>> {
  const days = daysOf(when);
  if (days === null) return {};
  const { first, last, count } = days;
  const precision = count === 1 ? 1 : count <= 6 ? 2 : count === 7 ? 3 : count <= 31 ? 4 : 5;
  return {
    year: cell(Number(first.slice(0, 4)), claims),
    date_prec: cell(precision, claims),
    date_start: cell(first, claims),
    date_end: cell(last, claims),
  };
}

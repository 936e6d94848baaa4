import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { View } from '../model/view.ts';
import { row } from './cells.ts';
import { articlesOf, claimsOf, type Lookup, listed, lookupOf } from './lookup.ts';

const COLUMNS = [
  'incident',
  'kind',
  'when',
  'place',
  'country',
  'lat',
  'lon',
  'field',
  'group',
  'low',
  'best',
  'high',
  'profile',
  'origins',
  'grade',
  'outlets',
  'sources',
  'quote',
] as const;

/** One row a finding: the incident it is of, its figures, and the words of the first claim that bears it out. */
export function* csv(view: View): Generator<string> {
  const lookup = lookupOf(view);
  yield row(COLUMNS);
  for (const incident of view.incidents)
    for (const finding of incident.findings) yield row(cellsOf(incident, finding, lookup));
}

function cellsOf(incident: Incident, finding: Finding, lookup: Lookup): readonly (string | number | null)[] {
  const { id, kind, when, where } = incident;
  const { field, group, low, best, high, profile, origins, grade } = finding;
  const articles = articlesOf(incident, lookup);
  return [
    id,
    kind?.code ?? null,
    when,
    where?.name ?? null,
    where?.country ?? null,
    where?.lat ?? null,
    where?.lon ?? null,
    ...[field, group, low, best, high, profile, origins, grade],
    listed(articles.map(({ outlet }) => outlet)),
    listed(articles.map(({ source }) => source)),
    claimsOf(finding, lookup)[0]?.quote ?? null,
  ];
}

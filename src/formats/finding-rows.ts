import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { View } from '../model/view.ts';
import { articlesOf, claimsOf, type Lookup, listed, lookupOf } from './lookup.ts';

/**
 * The columns of a table of findings, each with what its cells hold. A value may be a word
 * (`detained`) or a date; where it is a number, the columns at the end have it as one.
 */
export const COLUMNS = {
  incident: 'text',
  kind: 'text',
  when: 'text',
  place: 'text',
  country: 'text',
  lat: 'real',
  lon: 'real',
  field: 'text',
  group: 'text',
  low: 'text',
  best: 'text',
  high: 'text',
  profile: 'text',
  origins: 'whole',
  grade: 'text',
  outlets: 'text',
  sources: 'text',
  quote: 'text',
  low_figure: 'whole',
  best_figure: 'whole',
  high_figure: 'whole',
} as const;

export type Cell = string | number | null;

/** One row a finding: the incident it is of, its figures, and the words of the first claim that bears it out. */
export async function* findingRows(view: View): AsyncGenerator<Readonly<Record<keyof typeof COLUMNS, Cell>>> {
  for await (const shown of view.incidents()) {
    const lookup = lookupOf(shown);
    for (const finding of shown.incident.findings) yield rowOf(shown.incident, finding, lookup);
  }
}

function rowOf(incident: Incident, finding: Finding, lookup: Lookup): Readonly<Record<keyof typeof COLUMNS, Cell>> {
  const { id, kind, when, where } = incident;
  const { field, group, low, best, high, profile, origins, grade } = finding;
  const articles = articlesOf(incident, lookup);
  return {
    incident: id,
    kind: kind?.code ?? null,
    when,
    place: where?.name ?? null,
    country: where?.country ?? null,
    lat: where?.lat ?? null,
    lon: where?.lon ?? null,
    ...{ field, group, low, best, high, profile, origins, grade },
    outlets: listed(articles.map(({ outlet }) => outlet)),
    sources: listed(articles.map(({ source }) => source)),
    quote: claimsOf(finding, lookup)[0]?.quote ?? null,
    low_figure: figure(low),
    best_figure: figure(best),
    high_figure: figure(high),
  };
}

const figure = (value: Cell): number | null => (typeof value === 'number' ? value : null);

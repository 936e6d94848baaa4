import type { Claim, IncidentPage } from '../api/types.ts';
import type { Words } from '../words/english/index.ts';
import { findingName, settledWords, valueWords } from '../words/values.ts';
import { outletOf } from './telling.tsx';

/** How a claim stands to what was settled: it bears it out, says otherwise, or stands beside it. */
export type Standing = 'agrees' | 'against' | 'beside';

/** One value in a cell: a claim for it, and how many say the same. */
export interface Entry {
  readonly claim: Claim;
  readonly text: string;
  readonly standing: Standing;
}

export interface Row {
  readonly name: string;
  /** What was settled; null where a field has several values side by side. */
  readonly settled: string | null;
  /** By outlet. */
  readonly cells: ReadonlyMap<string, readonly Entry[]>;
}

/** Fields down, outlets across: what each outlet says of each, once. */
export function matrixOf(
  page: IncidentPage,
  words: Words,
): { readonly outlets: readonly string[]; readonly rows: readonly Row[] } {
  const names = new Map(page.articles.map((article) => [article.id, outletOf(article)]));
  const standings = standingsOf(page);
  const rows = new Map<string, Claim[]>();
  for (const claim of page.claims) {
    if (claim.incident === null || claim.mode !== 'actual') continue;
    const key = JSON.stringify([claim.field, claim.group]);
    rows.set(key, [...(rows.get(key) ?? []), claim]);
  }
  const order = Object.keys(words.fields);
  return {
    outlets: [...new Set(names.values())],
    rows: [...rows.values()]
      .toSorted(([one], [two]) => order.indexOf(one!.field) - order.indexOf(two!.field))
      .map((claims) => rowOf(claims, { page, names, standings, words })),
  };
}

function standingsOf({ incident }: IncidentPage): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { against } of incident.findings) for (const id of against) standings.set(id, 'against');
  for (const { claims } of incident.findings) for (const id of claims) standings.set(id, 'agrees');
  return standings;
}

interface About {
  readonly page: IncidentPage;
  readonly names: ReadonlyMap<string, string>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly words: Words;
}

function rowOf(claims: readonly Claim[], { page, names, standings, words }: About): Row {
  const { field, group } = claims[0]!;
  const findings = page.incident.findings.filter((finding) => finding.field === field && finding.group === group);
  const cells = new Map<string, Map<string, Entry>>();
  for (const claim of claims) {
    const outlet = names.get(claim.article)!;
    const cell = cells.get(outlet) ?? new Map<string, Entry>();
    cells.set(outlet, cell);
    const text = valueWords(claim, words);
    const standing = standings.get(claim.id) ?? 'beside';
    const key = text.toLowerCase();
    const known = cell.get(key);
    if (known === undefined || (known.standing !== 'agrees' && standing === 'agrees'))
      cell.set(key, { claim, text, standing });
  }
  return {
    name: findingName({ field, group }, words),
    settled: findings.length === 1 ? settledWords(findings[0]!, words) : null,
    cells: new Map([...cells].map(([outlet, entries]) => [outlet, [...entries.values()].toSorted(firstAgreeing)])),
  };
}

const ORDER: readonly Standing[] = ['agrees', 'against', 'beside'];
const firstAgreeing = (one: Entry, two: Entry): number => ORDER.indexOf(one.standing) - ORDER.indexOf(two.standing);

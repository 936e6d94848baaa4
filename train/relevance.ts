import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../src/model/claim.ts';
import { slotsOf } from '../src/rules/gathering/relevance/slots.ts';
import { openingOf, subjectOf } from '../src/rules/gathering/subject.ts';
import { readPage } from '../src/stages/index.ts';
import { readRows } from './data.ts';
import { type Example, logistic } from './logistic.ts';

interface Row {
  readonly doc_id: string;
  readonly title?: string;
  readonly text?: string;
  readonly html?: string;
  readonly templates?: readonly unknown[];
}

/** Pages of the article data that are about a violent incident: the first hexadecimal digits of their ids, judged by a reader. */
const VIOLENT: readonly string[] = ['2c46804d', '4a44ab3e', '5caf91b8', 'd90bda7e', 'e372e42c'];

/** A slot seen in fewer pages is not learned. */
const SEEN = 5;
/** Claim-bearing sentences that the short version of a page keeps: pages of one paragraph are to be known too. */
const SHORT = 2;

/** Half of the documents of a set that has a development part alone; the other half measures. */
export const isTaught = (id: string): boolean => createHash('sha256').update(id).digest()[0]! % 2 === 0;

export const isViolent = (id: string): boolean => VIOLENT.some((start) => id.startsWith(start));

/** The claims that make a page's subject, as the product reads it; null where it takes none for the subject. */
export function subjectClaims({ doc_id, title = '', text = '', html }: Row): readonly Claim[] | null {
  const bytes = Buffer.from(html ?? `${title}\n\n${text}`, 'utf8');
  const given = { source: html === undefined ? `${doc_id}.txt` : `${doc_id}.html`, how: 'file' as const };
  const { kept } = readPage(bytes, {
    ...given,
    url: null,
    outlet: null,
    fetched: '2020-01-01T00:00:00Z',
    maxBytes: 2e7,
  });
  return kept === null ? null : (subjectOf(kept.claims, openingOf([]))?.claims ?? null);
}

/** A page's example, and one of its first sentences alone. */
function examplesOf(rows: readonly Row[], same: boolean, times = 1): Example[] {
  return rows.flatMap((row) => {
    const claims = subjectClaims(row);
    if (claims === null) return [];
    const starts = [...new Set(claims.map(({ sentence }) => sentence[0]))].sort((a, b) => a - b);
    const early = claims.filter(({ sentence }) => sentence[0] <= starts[Math.min(SHORT, starts.length) - 1]!);
    const both = [claims, early].map((one) => ({ same, slots: slotsOf(one).map((slot) => [slot, 1] as const) }));
    return Array.from({ length: times }, () => both).flat();
  });
}

/**
 * Makes `relevance.json`: what each slot adds to the log odds that a page is about a violent incident. Such pages: the
 * reports of incidents, and the MUC-4 documents with a template. Others: political news, outbreaks of disease, general
 * web pages (half of them), MUC-4 documents without a template (which tell of violence too, and so count once).
 */
export function trainRelevance(data: string, out: string): void {
  const rows = (file: string): Row[] => readRows<Row>(join(data, file));
  const muc = rows('muc4/train.jsonl.gz');
  const pages = rows('articles/dev.jsonl.gz').filter(({ doc_id }) => isTaught(doc_id));
  const examples = [
    ...examplesOf(rows('incidents/train.jsonl.gz'), true),
    ...examplesOf(
      muc.filter(({ templates }) => templates!.length > 0),
      true,
    ),
    ...examplesOf(rows('polnear/train.jsonl.gz'), false, 3),
    ...examplesOf(
      rows('geoparsing/geovirus.jsonl.gz').filter(({ doc_id }) => isTaught(doc_id)),
      false,
      3,
    ),
    ...examplesOf(
      pages.filter(({ doc_id }) => !isViolent(doc_id)),
      false,
      3,
    ),
    ...examplesOf(
      pages.filter(({ doc_id }) => isViolent(doc_id)),
      true,
      3,
    ),
  ];
  const count = examples.filter(({ same }) => same).length;
  console.error(`relevance: ${examples.length} examples, ${count} about an incident`);
  const weights = logistic(examples, { epochs: 30, rate: 0.05, seen: SEEN, fixed: {}, rising: [], sign: () => 0 });
  const rounded = Object.fromEntries(
    Object.entries(weights).map(([slot, weight]) => [slot, Number(weight.toFixed(3))]),
  );
  writeFileSync(join(out, 'relevance.json'), `${JSON.stringify(rounded, null, 1)}\n`);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, readReport } from '../bench/reports.ts';
import { cardOf } from '../bench/tasks/linking.ts';
import { backgroundBytes } from '../src/rules/sameness/background.ts';
import { RISING, signOf } from '../src/rules/sameness/chains.ts';
import { features } from '../src/rules/sameness/compare.ts';
import { countedWords } from '../src/rules/sameness/text.ts';
import { BY_HAND, UNTAUGHT, type Weights } from '../src/rules/sameness/weights.ts';
import { wholeText } from '../src/stages/gather-card.ts';
import { pair } from '../src/stages/pair.ts';
import { readRows } from './data.ts';
import { type Example, logistic } from './logistic.ts';

interface Row extends Report {
  readonly incident_id: string;
}

/** Average-link clusters are made at log odds 0; this much is taken off so that the best cut on the training part lies there. */
const SHIFT = 1.5;

/**
 * Makes `background.bin` (how rare words are in news of violence) and `sameness.json` (what each slot adds to the log
 * odds of sameness) from the training parts of `incidents` and `muc4`. Neither holds a string of the data.
 */
export function trainLinking(data: string, out: string): void {
  const rows = readRows<Row>(join(data, 'incidents/train.jsonl.gz'));
  const other = readRows<{ doc_id: string; text: string }>(join(data, 'muc4/train.jsonl.gz'));
  writeFileSync(join(out, 'background.bin'), backgroundBytes(documents(rows, other)));
  const single = onlyOnce(rows);
  const cards = new Map(single.map((row) => [row, cardOf(row)]));
  const incidents = new Map([...cards].map(([row, card]) => [card.account, row.incident_id]));
  const examples = pair([...cards.values()]).map(([a, b]) => ({
    slots: features(a, b).flatMap((feature) => feature.slots),
    same: incidents.get(a.account) === incidents.get(b.account),
  }));
  console.error(`linking: ${examples.length} pairs, ${examples.filter(({ same }) => same).length} of one incident`);
  writeFileSync(join(out, 'sameness.json'), `${JSON.stringify(learn(examples), null, 1)}\n`);
}

function* documents(rows: readonly Report[], other: readonly { doc_id: string; text: string }[]): Generator<string[]> {
  for (const row of rows) yield wordsOf(row);
  for (const { doc_id, text } of other) yield wordsOf({ doc_id, title: '', text, dct: null });
}

function wordsOf(report: Report): string[] {
  const reading = readReport(report);
  return countedWords(reading.analysis, wholeText(reading));
}

/** Reports that belong to several incidents teach nothing certain. */
function onlyOnce(rows: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  for (const { doc_id } of rows) counts.set(doc_id, (counts.get(doc_id) ?? 0) + 1);
  return rows.filter(({ doc_id }) => counts.get(doc_id) === 1);
}

/** Learns what each slot adds; what the training reports cannot teach keeps the weight set by hand. */
export function learn(examples: readonly Example[]): Weights {
  // Copies are alike in every other way too: with their weight beside them, the others would learn too little.
  const rest = examples.map(({ slots, same }) => ({
    same,
    slots: slots.filter(([slot]) => !slot.startsWith('copy/')),
  }));
  const learned = logistic(rest, {
    epochs: 12,
    rate: 0.1,
    seen: 20,
    fixed: UNTAUGHT,
    rising: RISING,
    sign: signOf,
  });
  for (const [feature, zero] of ANCHORS) anchor(learned, feature, zero);
  const merged: Record<string, number> = { ...BY_HAND, ...learned, ...UNTAUGHT, bias: learned.bias! + SHIFT };
  const rows = Object.entries(merged).map(([slot, weight]) => [slot, Math.round(weight * 1000) / 1000] as const);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Curves of which every pair has a point, and the point that says nothing: its weight belongs to the start. */
const ANCHORS: readonly (readonly [feature: string, zero: string])[] = [['length', 'length/5']];

function anchor(weights: Record<string, number>, feature: string, zero: string): void {
  const lift = weights[zero] ?? 0;
  for (const slot of Object.keys(weights)) if (slot.startsWith(`${feature}/`)) weights[slot]! -= lift;
  weights.bias! += lift;
}

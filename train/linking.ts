import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, readReport } from '../bench/reports.ts';
import { cardOf } from '../bench/tasks/linking.ts';
import { backgroundBytes } from '../src/rules/sameness/background.ts';
import { features } from '../src/rules/sameness/compare.ts';
import type { Slot } from '../src/rules/sameness/features/feature.ts';
import { countedWords } from '../src/rules/sameness/text.ts';
import { BY_HAND, type Weights } from '../src/rules/sameness/weights.ts';
import { wholeText } from '../src/stages/gather-card.ts';
import { pair } from '../src/stages/pair.ts';
import { readRows } from './data.ts';

interface Row extends Report {
  readonly incident_id: string;
}

interface Example {
  readonly slots: readonly Slot[];
  readonly same: boolean;
}

const EPOCHS = 8;
const RATE = 0.1;
/** A slot seen in fewer pairs keeps the weight set by hand. */
const SEEN = 20;
/** Average-link clusters are made at log odds 0; this much is taken off so that the best cut on the training part lies there. */
const SHIFT = 1;

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
  writeFileSync(join(out, 'sameness.json'), `${JSON.stringify(fit(examples), null, 1)}\n`);
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

/** Logistic regression by AdaGrad; the order of examples is shuffled by a generator of its own, so that it repeats. */
function fit(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>();
  for (const { slots } of examples) for (const [slot] of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const names = ['bias', ...[...counts.keys()].filter((slot) => counts.get(slot)! >= SEEN).sort()];
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ slots }) =>
    [['bias', 1] as Slot, ...slots].flatMap(([slot, share]) => {
      const at = index.get(slot);
      return at === undefined ? [] : [[at, share] as const];
    }),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  const random = generator(12345);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const sum = rows[i]!.reduce((total, [at, share]) => total + weights[at]! * share, 0);
      const error = 1 / (1 + Math.exp(-sum)) - (examples[i]!.same ? 1 : 0);
      for (const [at, share] of rows[i]!) {
        const gradient = error * share;
        squares[at]! += gradient * gradient;
        weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!);
      }
    }
  }
  const learned = Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]));
  const merged = { ...BY_HAND, ...learned, bias: Math.round((learned.bias! + SHIFT) * 1000) / 1000 };
  return Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Report, readReport } from '../bench/reports.ts';
import { factsOf } from '../src/rules/toll/fact.ts';
import { hintsOf } from '../src/rules/toll/hints.ts';
import { rule } from '../src/rules/toll/index.ts';
import { STEP } from '../src/rules/toll/total.ts';
import { type Choice, choicesOf, SLOTS, scoresOf, slotOf } from '../src/rules/toll/weigh.ts';
import { readRows } from './data.ts';

interface Row extends Report {
  readonly incident_id?: string | readonly string[];
  readonly gold: { readonly n_killed: number; readonly n_injured: number } | null;
}

export interface Example {
  readonly choices: readonly Choice[];
  /** The choices that the register agrees with. */
  readonly right: readonly boolean[];
  /** How much the report counts: who died is wanted more surely than that nobody did. */
  readonly weight: number;
}

const EPOCHS = 10;
const RATE = 0.01;
const DECAY = 3e-2;
/** A slot that fewer reports touch keeps no weight. */
const SEEN = 20;
/** Weight of a report of which the register holds dead, beside one without. */
const DEADLY = 1.5;

/** Choices of every report of a part, and which of them the register holds. */
export function examplesOf(path: string): Example[] {
  const examples: Example[] = [];
  for (const row of readRows<Row>(path)) {
    if (!row.gold || Array.isArray(row.incident_id)) continue;
    const reading = readReport(row);
    const choices = choicesOf(
      factsOf(
        reading,
        rule.spot(reading).mentions.filter((m) => m.kind === 'value'),
      ),
      hintsOf(reading),
    );
    const { n_killed, n_injured } = row.gold;
    const killed = choices.map((choice) => choice.killed.number === n_killed);
    const wounded = choices.map((choice) => choice.wounded.number === n_injured);
    const both = choices.map((_, i) => killed[i]! && wounded[i]!);
    const right = both.some(Boolean) ? both : killed.some(Boolean) ? killed : wounded;
    examples.push({ choices, right, weight: n_killed > 0 ? DEADLY : 1 });
  }
  return examples;
}

/** Log-linear choice among what each report supports, fitted by AdaGrad in file order; the mean of the later epochs. */
export function fitted(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(SLOTS);
  const squares = new Float64Array(SLOTS).fill(1e-6);
  const sums = new Float64Array(SLOTS);
  const seen = seenIn(examples);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { choices, right, weight } of examples) {
      if (!right.some(Boolean) || right.every(Boolean)) continue;
      const scores = scoresOf(weights, choices);
      const all = softmax(scores, () => true);
      const good = softmax(scores, (i) => right[i]!);
      const gradient = new Map<number, number>();
      choices.forEach((choice, i) => {
        const slope = (all[i]! - good[i]!) * weight;
        if (Math.abs(slope) < 1e-4) return;
        for (const slot of slotsOf(choice))
          if (seen[slot]! >= SEEN) gradient.set(slot, (gradient.get(slot) ?? 0) + slope);
      });
      for (const [slot, slope] of gradient) {
        const full = slope + DECAY * weights[slot]!;
        squares[slot]! += full * full;
        weights[slot]! -= (RATE * full) / Math.sqrt(squares[slot]!);
      }
    }
    if (epoch >= EPOCHS / 2) for (let slot = 0; slot < SLOTS; slot++) sums[slot]! += weights[slot]!;
  }
  return sums.map((sum) => sum / (EPOCHS / 2));
}

function softmax(scores: readonly number[], holds: (i: number) => boolean): number[] {
  const highest = Math.max(...scores.filter((_, i) => holds(i)));
  const powers = scores.map((score, i) => (holds(i) ? Math.exp(score - highest) : 0));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function* slotsOf(choice: Choice): Generator<number> {
  for (const list of [choice.killed.features, choice.wounded.features, choice.pair])
    for (const feature of list) yield slotOf(feature);
}

/** In how many reports each slot stands. */
function seenIn(examples: readonly Example[]): Uint16Array {
  const seen = new Uint16Array(SLOTS);
  for (const { choices } of examples) {
    const own = new Set<number>();
    for (const choice of choices) for (const slot of slotsOf(choice)) own.add(slot);
    for (const slot of own) seen[slot]!++;
  }
  return seen;
}

/** Makes `toll.bin`, which chooses among the totals that an article's own figures support, from `incidents/train`. */
export function trainToll(data: string, out: string): void {
  const examples = examplesOf(join(data, 'incidents/train.jsonl.gz'));
  const weights = fitted(examples);
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP))));
  console.error(`toll: ${examples.length} reports, ${bytes.filter((byte) => byte !== 0).length} weights`);
  writeFileSync(join(out, 'toll.bin'), bytes);
}

import { generator } from './random.ts';

/** Examples with sparse features that are there or not, and for each a set of outputs that are true, as bits. */
export interface Examples {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
}

export interface Options {
  readonly outputs: number;
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** Weight of true examples against false ones. */
  readonly boost?: number;
  /** Share of an example's features hidden at random each time it is learnt from; what is kept then counts for all. */
  readonly hidden?: number;
  /** Rows that fewer examples light stay 0. */
  readonly least?: number;
}

/** Over how many epochs' ends the weights are averaged. */
const KEPT = 3;

export const sigmoid = (score: number) => 1 / (1 + Math.exp(-score));

/** Logistic regression, one for each output over shared features, by AdaGrad. Row r of the weights is `[r*outputs, …)`. */
export function fitLogistic(
  { features, labels }: Examples,
  { outputs, bits, epochs, rate, l2, boost = 1, hidden = 0, least = 1 }: Options,
): Float32Array {
  const size = (1 << bits) * outputs;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const shift = 32 - bits;
  const rows = features.map((list) => list.map((feature) => feature >>> shift));
  if (least > 1) keepFrequent(rows, 1 << bits, least);
  const random = generator(53);
  const kept = new Int32Array(rows.reduce((most, list) => Math.max(most, list.length), 0));
  const order = Int32Array.from(features, (_, i) => i);
  // The mean over the ends of the last epochs is steadier than the last alone.
  const ends = Math.min(epochs, KEPT);
  const mean = new Float32Array(size);
  const scores = new Float64Array(outputs);
  const steps = new Float64Array(outputs);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const held = order[i]!;
      order[i] = order[j]!;
      order[j] = held;
    }
    for (const at of order) {
      const list = rows[at]!;
      let size = 0;
      for (let f = 0; f < list.length; f++) {
        const row = list[f]!;
        if (row >= 0 && (hidden === 0 || random() >= hidden)) kept[size++] = row;
      }
      scores.fill(0);
      for (let f = 0; f < size; f++) {
        const base = kept[f]! * outputs;
        for (let o = 0; o < outputs; o++) scores[o]! += weights[base + o]!;
      }
      let small = true;
      for (let o = 0; o < outputs; o++) {
        const truth = (labels[at]! >> o) & 1;
        const step = (sigmoid(scores[o]!) - truth) * (truth === 1 ? boost : 1);
        steps[o] = Math.abs(step) < 0.002 ? 0 : step;
        if (steps[o] !== 0) small = false;
      }
      if (small) continue;
      for (let f = 0; f < size; f++) {
        const base = kept[f]! * outputs;
        for (let o = 0; o < outputs; o++) {
          const step = steps[o]!;
          if (step === 0) continue;
          const k = base + o;
          const gradient = step + l2 * weights[k]!;
          squares[k]! += gradient * gradient;
          weights[k]! -= (rate * gradient) / Math.sqrt(squares[k]! + 1e-8);
        }
      }
    }
    if (epoch >= epochs - ends) for (let k = 0; k < size; k++) mean[k]! += ((1 - hidden) * weights[k]!) / ends;
  }
  return mean;
}

/** Strikes out (−1) the rows that fewer than `least` examples light. */
function keepFrequent(rows: readonly Int32Array[], size: number, least: number): void {
  const counts = new Int32Array(size);
  for (const list of rows) for (const row of list) counts[row]!++;
  for (const list of rows)
    list.forEach((row, f) => {
      if (counts[row]! < least) list[f] = -1;
    });
}

/** Score of one output for a list of features. */
export function scoreOf(
  weights: Float32Array | Int8Array,
  list: Int32Array,
  outputs: number,
  bits: number,
  output: number,
): number {
  const shift = 32 - bits;
  let score = 0;
  for (let f = 0; f < list.length; f++) score += weights[(list[f]! >>> shift) * outputs + output]!;
  return score;
}

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
}

/** Over how many epochs' ends the weights are averaged. */
const KEPT = 3;

export const sigmoid = (score: number) => 1 / (1 + Math.exp(-score));

/** Logistic regression, one for each output over shared features, by AdaGrad. Row r of the weights is `[r*outputs, …)`. */
export function fitLogistic(
  { features, labels }: Examples,
  { outputs, bits, epochs, rate, l2, boost = 1 }: Options,
): Float32Array {
  const size = (1 << bits) * outputs;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const shift = 32 - bits;
  const random = generator(11);
  const order = Int32Array.from(features, (_, i) => i);
  // The mean over the ends of the last epochs is steadier than the last alone.
  const kept = Math.min(epochs, KEPT);
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
      const list = features[at]!;
      scores.fill(0);
      for (let f = 0; f < list.length; f++) {
        const base = (list[f]! >>> shift) * outputs;
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
      for (let f = 0; f < list.length; f++) {
        const base = (list[f]! >>> shift) * outputs;
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
    if (epoch >= epochs - kept) for (let k = 0; k < size; k++) mean[k]! += weights[k]! / kept;
  }
  return mean;
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

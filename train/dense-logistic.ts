import { sigmoid } from './sparse-logistic.ts';

const L2 = 3;
const ROUNDS = 400;
const RATE = 2;

/**
 * Logistic regression over a few numbers each, the first of them 1, by plain descent on the numbers brought to one
 * scale. The weights fit the numbers as they came.
 */
export function fitDense(rows: readonly (readonly number[])[], labels: readonly number[]): Float32Array {
  const width = rows[0]?.length ?? 0;
  const scales = Array.from({ length: width }, (_, k) => (k === 0 ? { mean: 0, spread: 1 } : scaleOf(rows, k)));
  const scaled = rows.map((row) => Float64Array.from(row, (value, k) => (value - scales[k]!.mean) / scales[k]!.spread));
  const weights = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Float64Array.from(weights, (weight, k) => (k === 0 ? 0 : L2 * weight));
    scaled.forEach((row, i) => {
      const step = sigmoid(row.reduce((sum, value, k) => sum + value * weights[k]!, 0)) - labels[i]!;
      for (let k = 0; k < width; k++) slope[k]! += step * row[k]!;
    });
    for (let k = 0; k < width; k++) weights[k]! -= (RATE * slope[k]!) / rows.length;
  }
  const own = Float32Array.from(weights, (weight, k) => weight / scales[k]!.spread);
  own[0] = weights.reduce((sum, weight, k) => sum - (weight * scales[k]!.mean) / scales[k]!.spread, weights[0] ?? 0);
  return own;
}

function scaleOf(rows: readonly (readonly number[])[], k: number): { readonly mean: number; readonly spread: number } {
  const mean = rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length;
  const spread = Math.sqrt(rows.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / rows.length);
  return { mean, spread: spread === 0 ? 1 : spread };
}

import type { Vector } from '../../model/card.ts';

const SCALE = 1000;

/** Weights by term, as a vector of the `most` heaviest terms, of length one (weights are whole thousandths). */
export function vector(weights: ReadonlyMap<number, number>, most: number): Vector {
  let entries = [...weights].filter(([, weight]) => weight > 0);
  if (entries.length > most) entries = entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  entries.sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return {
    terms: entries.map(([term]) => term),
    weights: entries.map(([, weight]) => Math.round((weight / length) * SCALE)),
  };
}

/** How alike two vectors are: 0 nothing shared, 1 the same. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left === right) sum += a.weights[i++]! * b.weights[j++]!;
    else if (left < right) i++;
    else j++;
  }
  return sum / (SCALE * SCALE);
}

/** How many members two rising lists share. */
export function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}

/** A set as a rising list. */
export function rising(values: Iterable<number>): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

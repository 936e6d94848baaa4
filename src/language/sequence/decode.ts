import { COUNT, PART_OF, STEP, STEPS } from './labels.ts';

/**
 * The best labelling of `size` tokens, given the score of every label at each (`COUNT` a token) and of every step to it
 * (`STEPS` a token; the first token's step comes from outside). Exact (Viterbi). Writes into `labels`.
 */
export function decode(node: ArrayLike<number>, edge: ArrayLike<number>, size: number, labels: Uint8Array): void {
  const best = new Float64Array(size * COUNT);
  const back = new Uint8Array(size * COUNT);
  for (let y = 0; y < COUNT; y++) {
    const step = STEP[y]!;
    best[y] = step < 0 ? Number.NEGATIVE_INFINITY : node[y]! + edge[step]!;
  }
  for (let i = 1; i < size; i++) {
    for (let y = 0; y < COUNT; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let x = 0; x < COUNT; x++) {
        const step = STEP[PART_OF[x]! * COUNT + y]!;
        if (step < 0) continue;
        const score = best[(i - 1) * COUNT + x]! + edge[i * STEPS + step]!;
        if (score > top) {
          top = score;
          from = x;
        }
      }
      best[i * COUNT + y] = top + node[i * COUNT + y]!;
      back[i * COUNT + y] = from;
    }
  }
  let y = 0;
  for (let k = 1; k < COUNT; k++) if (best[(size - 1) * COUNT + k]! > best[(size - 1) * COUNT + y]!) y = k;
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = y;
    y = back[i * COUNT + y]!;
  }
}

import { COUNT, PART_OF, STEP, STEPS } from './labels.ts';

/** A stretch `[first, last)` of a unit's tokens that may be a source (1), cue (2) or content (3). */
export interface Span {
  readonly part: number;
  readonly first: number;
  readonly last: number;
  /** How likely it is just this span, from 0 to 1. */
  readonly chance: number;
}

/** Scores of every label (`COUNT` a token) and of every step to it (`STEPS` a token; the first comes from outside). */
export interface Scores {
  readonly node: Float64Array;
  readonly edge: Float64Array;
}

/** Spans less likely than this are not worth a second look. */
const LEAST = 0.003;

/** Every span that a labelling of `size` tokens may well hold, with its chance over all labellings; `sharpness` scales scores. */
export function spansOf(scores: Scores, size: number, sharpness: number): Span[] {
  const node = exponentials(scores.node, COUNT, size, sharpness);
  const edge = exponentials(scores.edge, STEPS, size, sharpness);
  const ahead = new Float64Array(size * COUNT);
  const behind = new Float64Array(size * COUNT);
  const sums = new Float64Array(size);
  forward(node, edge, size, ahead, sums);
  backward(node, edge, size, behind, sums);
  const found: Span[] = [];
  for (let part = 1; part <= 3; part++) {
    const begin = part * 2 - 1;
    const on = part * 2;
    const going = STEP[part * COUNT + on]!;
    for (let first = 0; first < size; first++) {
      let mass = ahead[first * COUNT + begin]!;
      if (mass * behind[first * COUNT + begin]! < LEAST) continue;
      for (let last = first + 1; last <= size; last++) {
        const chance = last === size ? mass : (mass * leaving(part, on, node, edge, behind, last)) / sums[last]!;
        if (chance > LEAST) found.push({ part, first, last, chance });
        if (last === size) break;
        mass *= (edge[last * STEPS + going]! * node[last * COUNT + on]!) / sums[last]!;
        if (mass * behind[last * COUNT + on]! < LEAST) break;
      }
    }
  }
  return found;
}

/** Weight of all labels at `at` that end what stands before it. */
function leaving(
  part: number,
  on: number,
  node: Float64Array,
  edge: Float64Array,
  behind: Float64Array,
  at: number,
): number {
  let sum = 0;
  for (let y = 0; y < COUNT; y++) {
    const step = y === on ? -1 : STEP[part * COUNT + y]!;
    if (step >= 0) sum += edge[at * STEPS + step]! * node[at * COUNT + y]! * behind[at * COUNT + y]!;
  }
  return sum;
}

/** Exponentials of the scores, the largest at each token made one. */
function exponentials(scores: Float64Array, width: number, size: number, sharpness: number): Float64Array {
  const made = new Float64Array(size * width);
  for (let at = 0; at < size * width; at += width) {
    let top = Number.NEGATIVE_INFINITY;
    for (let k = at; k < at + width; k++) if (scores[k]! > top) top = scores[k]!;
    for (let k = at; k < at + width; k++) made[k] = Math.exp((scores[k]! - top) * sharpness);
  }
  return made;
}

function forward(node: Float64Array, edge: Float64Array, size: number, ahead: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let total = 0;
    for (let y = 0; y < COUNT; y++) {
      let sum = 0;
      for (let x = 0; x < (i === 0 ? 1 : COUNT); x++) {
        const step = STEP[PART_OF[x]! * COUNT + y]!;
        if (step >= 0) sum += (i === 0 ? 1 : ahead[(i - 1) * COUNT + x]!) * edge[i * STEPS + step]!;
      }
      ahead[i * COUNT + y] = sum * node[i * COUNT + y]!;
      total += ahead[i * COUNT + y]!;
    }
    sums[i] = total;
    for (let y = 0; y < COUNT; y++) ahead[i * COUNT + y]! /= total;
  }
}

function backward(
  node: Float64Array,
  edge: Float64Array,
  size: number,
  behind: Float64Array,
  sums: Float64Array,
): void {
  behind.fill(1, (size - 1) * COUNT, size * COUNT);
  for (let i = size - 2; i >= 0; i--) {
    const next = i + 1;
    for (let x = 0; x < COUNT; x++) {
      let sum = 0;
      for (let y = 0; y < COUNT; y++) {
        const step = STEP[PART_OF[x]! * COUNT + y]!;
        if (step >= 0) sum += edge[next * STEPS + step]! * node[next * COUNT + y]! * behind[next * COUNT + y]!;
      }
      behind[i * COUNT + x] = sum / sums[next]!;
    }
  }
}

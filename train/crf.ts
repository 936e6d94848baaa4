import { COUNT, PART_OF, STEP, STEPS } from '../src/language/sequence/labels.ts';
import type { Rows } from '../src/language/sequence/rows.ts';
import { generator } from './random.ts';

/** How many weights there are. */
export interface Field {
  readonly node: number;
  readonly edge: number;
}

export interface Weights {
  readonly node: Float32Array;
  readonly edge: Float32Array;
}

export interface Example {
  readonly rows: Rows;
  readonly gold: Uint8Array;
}

const RATE = 0.1;
/** Pull of every weight towards nought, at each step that meets it. */
const PULL = 1e-3;
/** Share of a token's features that one step of training does not see, so that none is relied on alone. */
const DROPPED = 0.3;
/** Gradients smaller than this change nothing worth the time. */
const STILL = 0.002;

/** Room for one paragraph's sums, made once for the longest. */
interface Room {
  readonly node: Float64Array;
  readonly edge: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly mask: Uint8Array;
}

/** Fits a linear-chain conditional random field by stochastic gradients (AdaGrad), with features dropped at random. */
export function fitted(data: readonly Example[], field: Field, epochs: number): Weights {
  const weights = { node: new Float32Array(field.node), edge: new Float32Array(field.edge) };
  const squares = { node: new Float32Array(field.node), edge: new Float32Array(field.edge) };
  const longest = Math.max(...data.map(({ rows }) => rows.size));
  const features = Math.max(...data.map(({ rows }) => rows.nodes));
  const room: Room = {
    node: new Float64Array(longest * COUNT),
    edge: new Float64Array(longest * STEPS),
    alpha: new Float64Array(longest * COUNT),
    beta: new Float64Array(longest * COUNT),
    mask: new Uint8Array(longest * features),
  };
  const random = generator(11);
  const order = Int32Array.from(data, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const rate = RATE * (1 - (0.8 * epoch) / epochs);
    for (const at of order) learn(data[at]!, weights, squares, rate, room, random);
  }
  // Every feature is there when labelling: weights shrink by the share that was seen.
  for (let k = 0; k < field.node; k++) weights.node[k]! *= 1 - DROPPED;
  return weights;
}

function learn(
  { rows, gold }: Example,
  weights: Weights,
  squares: Weights,
  rate: number,
  room: Room,
  random: () => number,
): void {
  const { size } = rows;
  for (let k = 0; k < size * rows.nodes; k++) room.mask[k] = random() < DROPPED ? 1 : 0;
  potentials(rows, weights, room);
  forward(size, room);
  backward(size, room);
  const node = new Float64Array(COUNT);
  const edge = new Float64Array(STEPS);
  for (let i = 0; i < size; i++) {
    const was = i === 0 ? 0 : gold[i - 1]!;
    nodeGradient(room, i, gold[i]!, node);
    edgeGradient(room, i, was, gold[i]!, edge);
    if (isLarge(node)) {
      for (let f = i * rows.nodes; f < (i + 1) * rows.nodes; f++)
        if (room.mask[f] === 0) step(weights.node, squares.node, rows.node[f]! * COUNT, node, rate);
    }
    if (isLarge(edge)) {
      for (let f = i * rows.edges; f < (i + 1) * rows.edges; f++)
        step(weights.edge, squares.edge, rows.edge[f]! * STEPS, edge, rate);
    }
  }
}

function isLarge(gradient: Float64Array): boolean {
  for (const g of gradient) if (g > STILL || g < -STILL) return true;
  return false;
}

function step(weights: Float32Array, squares: Float32Array, base: number, gradient: Float64Array, rate: number): void {
  for (let y = 0; y < gradient.length; y++) {
    const g = gradient[y]! - PULL * weights[base + y]!;
    const square = squares[base + y]! + g * g;
    squares[base + y] = square;
    weights[base + y] = weights[base + y]! + (rate * g) / Math.sqrt(square + 1);
  }
}

/** Exponentials of every label's and step's score, the largest at each token made one. */
function potentials(rows: Rows, weights: Weights, { node, edge, mask }: Room): void {
  const { size, nodes, edges } = rows;
  for (let i = 0; i < size; i++) {
    const at = i * COUNT;
    const to = i * STEPS;
    node.fill(0, at, at + COUNT);
    edge.fill(0, to, to + STEPS);
    for (let f = i * nodes; f < (i + 1) * nodes; f++) {
      if (mask[f] === 1) continue;
      const base = rows.node[f]! * COUNT;
      for (let y = 0; y < COUNT; y++) node[at + y]! += weights.node[base + y]!;
    }
    for (let f = i * edges; f < (i + 1) * edges; f++) {
      const base = rows.edge[f]! * STEPS;
      for (let k = 0; k < STEPS; k++) edge[to + k]! += weights.edge[base + k]!;
    }
    exponentials(node, at, COUNT);
    exponentials(edge, to, STEPS);
  }
}

function exponentials(scores: Float64Array, at: number, count: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = at; k < at + count; k++) if (scores[k]! > top) top = scores[k]!;
  for (let k = at; k < at + count; k++) scores[k] = Math.exp(scores[k]! - top);
}

function normalise(sums: Float64Array, at: number): void {
  let total = 0;
  for (let y = at; y < at + COUNT; y++) total += sums[y]!;
  for (let y = at; y < at + COUNT; y++) sums[y]! /= total;
}

function forward(size: number, { node, edge, alpha }: Room): void {
  for (let i = 0; i < size; i++) {
    for (let y = 0; y < COUNT; y++) {
      let sum = 0;
      for (let x = 0; x < (i === 0 ? 1 : COUNT); x++) {
        const step = STEP[PART_OF[x]! * COUNT + y]!;
        if (step >= 0) sum += (i === 0 ? 1 : alpha[(i - 1) * COUNT + x]!) * edge[i * STEPS + step]!;
      }
      alpha[i * COUNT + y] = sum * node[i * COUNT + y]!;
    }
    normalise(alpha, i * COUNT);
  }
}

function backward(size: number, { node, edge, beta }: Room): void {
  beta.fill(1, (size - 1) * COUNT, size * COUNT);
  for (let i = size - 2; i >= 0; i--) {
    const next = i + 1;
    for (let x = 0; x < COUNT; x++) {
      let sum = 0;
      for (let y = 0; y < COUNT; y++) {
        const step = STEP[PART_OF[x]! * COUNT + y]!;
        if (step >= 0) sum += edge[next * STEPS + step]! * node[next * COUNT + y]! * beta[next * COUNT + y]!;
      }
      beta[i * COUNT + x] = sum;
    }
    normalise(beta, i * COUNT);
  }
}

function nodeGradient({ alpha, beta }: Room, i: number, gold: number, gradient: Float64Array): void {
  let total = 0;
  for (let y = 0; y < COUNT; y++) {
    gradient[y] = alpha[i * COUNT + y]! * beta[i * COUNT + y]!;
    total += gradient[y]!;
  }
  for (let y = 0; y < COUNT; y++) gradient[y] = (y === gold ? 1 : 0) - gradient[y]! / total;
}

function edgeGradient(
  { node, edge, alpha, beta }: Room,
  i: number,
  was: number,
  gold: number,
  gradient: Float64Array,
): void {
  gradient.fill(0);
  let total = 0;
  for (let x = 0; x < (i === 0 ? 1 : COUNT); x++) {
    const before = i === 0 ? 1 : alpha[(i - 1) * COUNT + x]!;
    for (let y = 0; y < COUNT; y++) {
      const step = STEP[PART_OF[x]! * COUNT + y]!;
      if (step < 0) continue;
      const sum = before * edge[i * STEPS + step]! * node[i * COUNT + y]! * beta[i * COUNT + y]!;
      gradient[step]! -= sum;
      total += sum;
    }
  }
  for (let k = 0; k < STEPS; k++) gradient[k]! /= total;
  gradient[STEP[PART_OF[was]! * COUNT + gold]!]! += 1;
}

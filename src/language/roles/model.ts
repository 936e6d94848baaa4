import { readFileSync } from 'node:fs';
import { type Clusters, loadClusters } from '../clusters.ts';
import { ROLES, TYPES } from './names.ts';
import { FILLER_LOOKS, type Second, TEXT_LOOKS } from './second.ts';
import type { Sink } from './sink.ts';

/** A logistic regression over hashed features, weights as whole numbers of one byte. */
export interface Linear {
  /** Log2 of the number of rows; a row holds one weight an output. */
  readonly bits: number;
  readonly outputs: number;
  /** What one unit of a weight counts. */
  readonly unit: number;
  readonly weights: Int8Array;
}

/** The models that find who did what to whom with what, and where they draw their lines. */
export interface RoleModel {
  /** Whether a text tells of an incident, then of which kinds. */
  readonly document: Linear;
  readonly sentence: Linear;
  /** Whether a candidate fills any role, at a glance. */
  readonly gate: Linear;
  readonly roles: Linear;
  readonly second: Second;
  readonly clusters: Clusters;
  /** Least probability a filler needs, by role. */
  readonly thresholds: readonly number[];
}

/** A linear model as bytes: bits, outputs, unit, then the weights. */
export function packLinear({ bits, outputs, unit, weights }: Linear): Buffer {
  const head = Buffer.alloc(12);
  head.writeInt32LE(bits, 0);
  head.writeInt32LE(outputs, 4);
  head.writeFloatLE(unit, 8);
  return Buffer.concat([head, Buffer.from(weights.buffer, weights.byteOffset, weights.length)]);
}

export function unpackLinear(bytes: Buffer, at = 0): { readonly model: Linear; readonly end: number } {
  const bits = bytes.readInt32LE(at);
  const outputs = bytes.readInt32LE(at + 4);
  const size = (1 << bits) * outputs;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + 12, size);
  return { model: { bits, outputs, unit: bytes.readFloatLE(at + 8), weights }, end: at + 12 + size };
}

/** Floats, little-endian: the thresholds, then the second looks row by row; after them the linear models. */
export function packRoles({
  document,
  sentence,
  gate,
  roles,
  thresholds,
  second,
}: Omit<RoleModel, 'clusters'>): Buffer {
  const floats = [thresholds, ...second.text, ...second.fillers].flatMap((row) => [...row]);
  const head = Buffer.alloc(4 * floats.length);
  floats.forEach((value, i) => {
    head.writeFloatLE(value, 4 * i);
  });
  return Buffer.concat([head, ...[document, sentence, gate, roles].map(packLinear)]);
}

/** Reads the role models that `npm run train` made. The weights are views into the file's bytes: nothing is copied. */
export function loadRoles(): RoleModel {
  const bytes = readFileSync(new URL('../english/weights/roles.bin', import.meta.url));
  let at = 0;
  const row = (size: number) => Float32Array.from({ length: size }, (_, i) => bytes.readFloatLE(at + 4 * i));
  const next = (size: number) => {
    const floats = row(size);
    at += 4 * size;
    return floats;
  };
  const linear = () => {
    const { model, end } = unpackLinear(bytes, at);
    at = end;
    return model;
  };
  const thresholds = [...next(ROLES.length)];
  const text = Array.from({ length: 1 + TYPES.length }, () => next(TEXT_LOOKS));
  const fillers = ROLES.map(() => next(FILLER_LOOKS));
  return {
    thresholds,
    second: { text, fillers },
    document: linear(),
    sentence: linear(),
    gate: linear(),
    roles: linear(),
    clusters: loadClusters(),
  };
}

/** Probabilities of every output for a list of features. */
export function probabilities(
  { bits, outputs, unit, weights }: Linear,
  { data, size }: Pick<Sink, 'data' | 'size'>,
): number[] {
  const shift = 32 - bits;
  const found: number[] = [];
  // One pass an output keeps its sum in a register; the rows are near at hand after the first.
  for (let o = 0; o < outputs; o++) {
    let score = 0;
    for (let f = 0; f < size; f++) score += weights[(data[f]! >>> shift) * outputs + o]!;
    found.push(1 / (1 + Math.exp(-score * unit)));
  }
  return found;
}

/** Probability by a model of one output. */
export function chanceBy({ bits, unit, weights }: Linear, features: Int32Array, size: number): number {
  const shift = 32 - bits;
  let score = 0;
  for (let f = 0; f < size; f++) score += weights[features[f]! >>> shift]!;
  return 1 / (1 + Math.exp(-score * unit));
}

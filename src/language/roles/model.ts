import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Clusters, loadClusters } from '../clusters.ts';
import type { Sink } from './sink.ts';

/** The roles, in the order of their outputs. */
export const ROLES = ['perp_ind', 'perp_org', 'target', 'victim', 'weapon'] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of incident that MUC-4's key tells apart, in the order of their outputs. */
export const TYPES = ['ATTACK', 'BOMBING', 'KIDNAPPING', 'ARSON', 'ROBBERY', 'FORCED WORK STOPPAGE'] as const;
export type IncidentType = (typeof TYPES)[number];

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
  readonly document: Linear;
  readonly sentence: Linear;
  /** Kinds of incident a text tells of, one output each. */
  readonly types: Linear;
  readonly roles: Linear;
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

/** Thresholds first, then the models, deflated. */
export function packRoles({ document, sentence, types, roles, thresholds }: Omit<RoleModel, 'clusters'>): Buffer {
  const lines = Buffer.alloc(4 * ROLES.length);
  thresholds.forEach((threshold, i) => {
    lines.writeFloatLE(threshold, 4 * i);
  });
  const bytes = Buffer.concat([
    lines,
    packLinear(document),
    packLinear(sentence),
    packLinear(types),
    packLinear(roles),
  ]);
  // More than half of the weights are 0.
  return deflateRawSync(bytes, { level: 9 });
}

/** Reads the role models that `npm run train` made. */
export function loadRoles(): RoleModel {
  const packed = readFileSync(new URL('../english/weights/roles.bin', import.meta.url));
  // In one go: bytes that come in many pieces are copied together again.
  const bytes = inflateRawSync(packed, { chunkSize: 1 << 22 });
  const thresholds = ROLES.map((_, i) => bytes.readFloatLE(4 * i));
  const document = unpackLinear(bytes, 4 * ROLES.length);
  const sentence = unpackLinear(bytes, document.end);
  const types = unpackLinear(bytes, sentence.end);
  const roles = unpackLinear(bytes, types.end);
  return {
    thresholds,
    document: document.model,
    sentence: sentence.model,
    types: types.model,
    roles: roles.model,
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

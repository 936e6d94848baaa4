import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { COUNT, STEPS } from './labels.ts';

/** A labeller's weights: a row of `COUNT` a node feature, a row of `STEPS` an edge feature. */
export interface SequenceModel {
  /** Log2 of the rows of node and edge features. */
  readonly bits: number;
  readonly edgeBits: number;
  readonly node: Int8Array;
  readonly edge: Int8Array;
}

/**
 * Weights as bytes, row by row: how many empty rows come first (255: that many, and another count follows), which of the
 * row's weights are not nought (a bit each), and those weights. The end is rows that are empty.
 */
function packed(weights: Int8Array, width: number): Buffer {
  const bytes: number[] = [];
  const maskBytes = Math.ceil(width / 8);
  let empty = 0;
  for (let at = 0; at < weights.length; at += width) {
    const row = weights.subarray(at, at + width);
    if (row.every((weight) => weight === 0)) {
      empty++;
      continue;
    }
    for (; empty >= 255; empty -= 255) bytes.push(255);
    bytes.push(empty);
    empty = 0;
    const mask = new Uint8Array(maskBytes);
    row.forEach((weight, k) => {
      if (weight !== 0) mask[k >> 3]! |= 1 << (k & 7);
    });
    bytes.push(...mask);
    for (const weight of row) if (weight !== 0) bytes.push(weight & 255);
  }
  return Buffer.from(bytes);
}

function unpacked(bytes: Uint8Array, rows: number, width: number): Int8Array {
  const weights = new Int8Array(rows * width);
  const maskBytes = Math.ceil(width / 8);
  let row = 0;
  for (let at = 0; at < bytes.length; ) {
    while (bytes[at] === 255) {
      row += 255;
      at++;
    }
    row += bytes[at++]!;
    const mask = at;
    at += maskBytes;
    for (let k = 0; k < width; k++)
      if (bytes[mask + (k >> 3)]! & (1 << (k & 7))) weights[row * width + k] = bytes[at++]!;
    row++;
  }
  return weights;
}

export function packSequence({ bits, edgeBits, node, edge }: SequenceModel): Buffer {
  const nodes = packed(node, COUNT);
  const head = Buffer.alloc(8);
  head[0] = bits;
  head[1] = edgeBits;
  head.writeUInt32LE(nodes.length, 4);
  return deflateRawSync(Buffer.concat([head, nodes, packed(edge, STEPS)]), { level: 9 });
}

export function unpackSequence(file: Buffer): SequenceModel {
  const bytes = inflateRawSync(file);
  const bits = bytes[0]!;
  const edgeBits = bytes[1]!;
  const end = 8 + bytes.readUInt32LE(4);
  return {
    bits,
    edgeBits,
    node: unpacked(bytes.subarray(8, end), 1 << bits, COUNT),
    edge: unpacked(bytes.subarray(end), 1 << edgeBits, STEPS),
  };
}

/** Reads the attribution model that `npm run train` made. */
export function loadAttribution(): SequenceModel {
  return unpackSequence(readFileSync(new URL('../english/weights/attribution.bin', import.meta.url)));
}

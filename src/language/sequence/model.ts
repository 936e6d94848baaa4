import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { COUNT, STEPS } from './labels.ts';

/** A labeller's weights: a row of `COUNT` a node feature, a row of `STEPS` an edge feature, one weight a span feature. */
export interface SequenceModel {
  /** Log2 of the rows of node and edge features. */
  readonly bits: number;
  readonly edgeBits: number;
  readonly node: Int8Array;
  readonly edge: Int8Array;
  /** What sums of node and edge weights are multiplied by to become logarithms of odds. */
  readonly sharpness: number;
  /** The same for the weights of the second look at spans, and log2 of how many those are. */
  readonly spanUnit: number;
  readonly spanBits: number;
  readonly span: Int8Array;
  /** From which chance on a span of each part (by number) is worth naming. */
  readonly lines: Float32Array;
}

/** Bytes of the head, and how many weights of spans make a row of the file. */
const HEAD = 32;
const WIDTH = 8;

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
    const base = row * width;
    const masks = at;
    at += maskBytes;
    for (let m = 0; m < maskBytes; m++)
      for (let left = bytes[masks + m]!; left !== 0; left &= left - 1)
        weights[base + 8 * m + 31 - Math.clz32(left & -left)] = bytes[at++]!;
    row++;
  }
  return weights;
}

export function packSequence(model: SequenceModel): Buffer {
  const nodes = packed(model.node, COUNT);
  const edges = packed(model.edge, STEPS);
  const head = Buffer.alloc(HEAD);
  head[0] = model.bits;
  head[1] = model.edgeBits;
  head[2] = model.spanBits;
  head.writeUInt32LE(nodes.length, 4);
  head.writeUInt32LE(edges.length, 8);
  head.writeFloatLE(model.sharpness, 12);
  head.writeFloatLE(model.spanUnit, 16);
  for (let part = 1; part < 4; part++) head.writeFloatLE(model.lines[part]!, 16 + 4 * part);
  return deflateRawSync(Buffer.concat([head, nodes, edges, packed(model.span, WIDTH)]), { level: 9 });
}

export function unpackSequence(file: Buffer): SequenceModel {
  const bytes = inflateRawSync(file, { chunkSize: 1 << 21 });
  const [bits, edgeBits, spanBits] = [bytes[0]!, bytes[1]!, bytes[2]!];
  const nodes = HEAD + bytes.readUInt32LE(4);
  const edges = nodes + bytes.readUInt32LE(8);
  return {
    bits,
    edgeBits,
    spanBits,
    sharpness: bytes.readFloatLE(12),
    spanUnit: bytes.readFloatLE(16),
    lines: Float32Array.from([0, 1, 2, 3], (part) => (part === 0 ? 0 : bytes.readFloatLE(16 + 4 * part))),
    node: unpacked(bytes.subarray(HEAD, nodes), 1 << bits, COUNT),
    edge: unpacked(bytes.subarray(nodes, edges), 1 << edgeBits, STEPS),
    span: unpacked(bytes.subarray(edges), (1 << spanBits) / WIDTH, WIDTH),
  };
}

/** Reads the attribution model that `npm run train` made. */
export function loadAttribution(): SequenceModel {
  return unpackSequence(readFileSync(new URL('../english/weights/attribution.bin', import.meta.url)));
}

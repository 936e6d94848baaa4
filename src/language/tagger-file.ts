import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { hashTable } from './hash-table.ts';
import { ROW, type TaggerModel } from './tags.ts';

/** A tagger as bytes, deflated: log2 of rows, number of certain words, their hashes, their tags, then the weights. */
export function packTagger({ bits, weights }: TaggerModel, certain: ReadonlyMap<number, number>): Buffer {
  const words = [...certain].sort((a, b) => a[0] - b[0]);
  const head = new Int32Array([bits, words.length, ...words.map(([hash]) => hash)]);
  const tags = Uint8Array.from(words, ([, tag]) => tag);
  const bytes = Buffer.concat([
    Buffer.from(head.buffer),
    Buffer.from(tags.buffer),
    Buffer.from(Int8Array.from(weights).buffer),
  ]);
  // Two thirds of the weights are 0.
  return deflateRawSync(bytes, { level: 9 });
}

/** More bytes than the file has when it is inflated: it is then done in one go. */
const INFLATED = 1 << 21;

export function unpackTagger(packed: Buffer): TaggerModel {
  const bytes = inflateRawSync(packed, { chunkSize: INFLATED });
  const bits = bytes.readInt32LE(0);
  const count = bytes.readInt32LE(4);
  const certain: [number, number][] = [];
  const tags = 8 + count * 4;
  for (let i = 0; i < count; i++) certain.push([bytes.readInt32LE(8 + i * 4), bytes[tags + i]!]);
  const start = tags + count;
  // A copy of their own, so that they begin where a 32-bit number may.
  const weights = new Int8Array(bytes.subarray(start, start + (1 << bits) * ROW));
  return { bits, certain: hashTable(certain), weights };
}

/** Reads the English tagger that `npm run train` made. */
export function loadTagger(): TaggerModel {
  return unpackTagger(readFileSync(new URL('./english/weights/tagger.bin', import.meta.url)));
}

import { readFileSync } from 'node:fs';
import { hashOf } from './hash.ts';
import { type HashTable, hashTable, lookUp } from './hash-table.ts';

/** Words that stand in like places, told together at three grains; the same hashes as models know words by. */
export interface Clusters {
  readonly words: HashTable;
  /** Cluster of each word at each grain, coarsest first. */
  readonly grains: readonly Uint16Array[];
}

export const GRAINS = 3;

/** Number of words, their hashes, then one array of cluster numbers a grain. */
export function packClusters(words: readonly string[], grains: readonly Uint16Array[]): Buffer {
  const head = new Int32Array([words.length, ...words.map((word) => hashOf(word))]);
  return Buffer.concat([
    Buffer.from(head.buffer),
    ...grains.map((grain) => Buffer.from(grain.buffer, grain.byteOffset, grain.byteLength)),
  ]);
}

export function unpackClusters(bytes: Buffer): Clusters {
  const count = bytes.readInt32LE(0);
  const entries = Array.from({ length: count }, (_, i) => [bytes.readInt32LE(4 + 4 * i), i] as const);
  const at = 4 + 4 * count;
  const grain = (g: number) => {
    const from = bytes.byteOffset + at + 2 * g * count;
    return new Uint16Array(bytes.buffer.slice(from, from + 2 * count));
  };
  return { words: hashTable(entries), grains: Array.from({ length: GRAINS }, (_, g) => grain(g)) };
}

/** Reads the clusters that `npm run train` made. */
export function loadClusters(): Clusters {
  return unpackClusters(readFileSync(new URL('./english/weights/clusters.bin', import.meta.url)));
}

/** Place of a word among the clustered ones; −1 when it is not there. */
export function clusterOf(clusters: Clusters, hash: number): number {
  return lookUp(clusters.words, hash);
}

import { readFileSync } from 'node:fs';
import { hash } from './hash.ts';

/** How rare words are in news of violence: one byte a bucket of hashed words, sixteenths of an inverse document frequency. */
export interface Background {
  /** Inverse document frequency of a word, 0 to about 8. */
  rarity(word: string): number;
  /** The same by the word's hash. */
  rarityOf(hash: number): number;
}

export const BUCKETS = 1 << 16;
const SIXTEENTH = 16;

/** Counts in how many documents each bucket's words stand, and writes their rarity as bytes. */
export function backgroundBytes(documents: Iterable<readonly string[]>): Uint8Array {
  const seen = new Uint32Array(BUCKETS);
  let count = 0;
  for (const words of documents) {
    count++;
    for (const bucket of new Set(words.map((word) => hash(word) % BUCKETS))) seen[bucket]! += 1;
  }
  return Uint8Array.from(seen, (n) => Math.min(255, Math.round(SIXTEENTH * Math.log((count + 1) / (n + 1)))));
}

export function backgroundOf(bytes: Uint8Array): Background {
  const rarityOf = (of: number): number => bytes[of % BUCKETS]! / SIXTEENTH;
  return { rarity: (word) => rarityOf(hash(word)), rarityOf };
}

/** The background trained with the other weights; read once, when first asked. */
export const background: () => Background = lazily(() =>
  backgroundOf(readFileSync(new URL('../../language/english/weights/background.bin', import.meta.url))),
);

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

import { hash, join, mix } from './hash.ts';

/** Numbers in a sketch; 16 bands of 4 rows find copies of half their shingles nine times in ten. */
export const SKETCH = 64;
const ROWS = 4;
const SHINGLE = 4;

/**
 * MinHash (Broder 1997) over shingles of four words: the share of equal places of two sketches estimates the share
 * of shingles their texts have in common. Empty for a text of fewer than eight words.
 */
export function sketch(words: readonly string[]): readonly number[] {
  if (words.length < 2 * SHINGLE) return [];
  const hashes = words.map((word) => hash(word));
  const least = new Array<number>(SKETCH).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let shingle = hashes[i]!;
    for (let k = 1; k < SHINGLE; k++) shingle = join(shingle, hashes[i + k]!);
    const step = mix(shingle ^ 0x9e3779b9) | 1;
    // Double hashing stands in for 64 hash functions of their own.
    for (let k = 0, h = shingle; k < SKETCH; k++, h = (h + step) >>> 0) {
      const value = mix(h ^ k);
      if (value < least[k]!) least[k] = value;
    }
  }
  return least;
}

/** The estimated share of shingles two texts have in common; 0 when either has no sketch. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let same = 0;
  for (let i = 0; i < SKETCH; i++) if (a[i] === b[i]) same++;
  return same / SKETCH;
}

/** Keys under which near copies meet: one a band. */
export function bands(of: readonly number[]): readonly number[] {
  const keys: number[] = [];
  for (let i = 0; i + ROWS <= of.length; i += ROWS) {
    let key = i;
    for (let k = 0; k < ROWS; k++) key = join(key, of[i + k]!);
    keys.push(key);
  }
  return keys;
}

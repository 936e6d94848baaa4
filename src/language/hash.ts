/** 32-bit FNV-1a over a string's UTF-16 units. Models know words by this number alone. */
export function hashOf(word: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Hash of a word's last `count` units; shorter words give the whole word's. */
export function hashOfEnd(word: string, count: number): number {
  let hash = 0x9dc5811c;
  for (let i = Math.max(0, word.length - count); i < word.length; i++)
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Two numbers as one, well stirred: the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x5bd1e995, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
}

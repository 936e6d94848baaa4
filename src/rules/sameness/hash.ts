/** FNV-1a over UTF-16 code units, finished so that low bits are well mixed: a word as an unsigned 32-bit number. */
export function hash(word: string, seed = 0): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Murmur's finisher: every bit of the input moves every bit of the output. */
export function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** One number for two: the order counts. */
export function join(a: number, b: number): number {
  return mix((Math.imul(a, 31) + b) | 0);
}

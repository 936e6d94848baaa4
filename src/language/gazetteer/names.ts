const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };

/**
 * The form names of places are compared in: lower case, accents and apostrophes dropped, hyphens as blanks, "St."
 * written out. `Alma-Ata` → `alma ata`, `St. Louis` → `saint louis`.
 */
export function nameKey(name: string): string {
  // Most names are plain letters: they need none of the work below.
  if (/^[A-Za-z]{4,}$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’‘`ʻʼ]/g, '')
    .toLowerCase()
    .replace(/[ı]/g, 'i')
    .replace(/[-–—_\s]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}

/** FNV-1a over UTF-16 units, 32 bits unsigned; `seed` gives independent hashes. Math.imul keeps it exact. */
export function nameHash(key: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** A second, shorter hash, so that two names hardly ever agree in both. */
export function nameCheck(key: string): number {
  return nameHash(key, 0x9747b28c) & 0xff;
}

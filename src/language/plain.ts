/** Lower-cased, typographic quotes and dashes made plain: how models and word lists know a word. */
export function plainForm(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code >= 0x2010 && code <= 0x201d)
      return lower
        .replace(/[‘’]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(/[‐‑–—]/g, '-');
  }
  return lower;
}

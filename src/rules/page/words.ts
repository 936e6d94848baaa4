/** Characters counted: a longer line is one that no rule takes for a short one. */
const COUNTED = 50_000;

/** How many words a line has: runs of characters that are not white space; two characters a word where none are written. */
export function wordCount(text: string): number {
  let words = 0;
  let wide = 0;
  let inside = false;
  const last = Math.min(text.length, COUNTED);
  for (let i = 0; i < last; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 32;
    if (code >= 0x2e80 && code < 0xac00) wide++;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words + (wide >> 1);
}

/** True when the line ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？][\s"'”’»)\]]*$/.test(text.slice(-12));
}

/** A line folded so that two settings of one headline are equal: case, punctuation and spaces aside. */
export function folded(text: string): string {
  const lower = text.slice(0, 600).toLowerCase();
  // Plain English is folded by plain ranges, several times as fast as by Unicode's classes.
  const others = PLAIN.test(lower) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return lower.replace(others, ' ').trim();
}

/** ASCII, and the dashes, quotation marks and dots of English typesetting: no letter or figure beyond a–z and 0–9. */
const PLAIN = /^[\x00-\x7f\u2010-\u2027]*$/;

/** Share of the words, other than the small ones, that begin with a capital letter. */
export function capitalShare(text: string): number {
  const words = text.split(/\s+/).filter((word) => /^\P{L}*\p{L}/u.test(word) && word.length > 3);
  if (words.length === 0) return 0;
  return words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length / words.length;
}

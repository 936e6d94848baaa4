import type { Line } from './line.ts';
import { endsSentence, wordCount } from './words.ts';

/** A line of running text: long enough, and whole. */
export function isProse({ text, shape }: Line): boolean {
  const words = wordCount(text);
  if (shape === 'heading') return false;
  return (words >= 5 && endsSentence(text)) || words >= 28 || (words >= 5 && /[:;]$/.test(text));
}

/** A line that could head something: short, unfinished, not in lower case. */
export function isTitleLike({ text, shape }: Line): boolean {
  if (shape === 'heading') return true;
  const words = wordCount(text);
  return words >= 3 && words <= 32 && (!endsSentence(text) || /[?!…]["”’]?$/.test(text)) && !/^\p{Ll}/u.test(text);
}

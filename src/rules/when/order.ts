import type { Article } from '../../model/article.ts';
import type { DayOrder } from './expression.ts';

/** Domains of countries that write the month first, and domains of no country, where most outlets do. */
const MONTH_FIRST = new Set(['us', 'ph', 'com', 'net', 'org', 'gov', 'edu', 'tv']);
const SLASHED = /\b(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/g;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b';
const DAY_BEFORE = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}`);
const DAY_AFTER = new RegExp(`\\b${MONTH}\\.? \\d{1,2}\\b(?!\\d)`);

/**
 * Which way round a page writes dates in figures: as another date of it shows (13/06 has one reading), else as it
 * spells its dates out, else as is usual in the country of its address.
 */
export function orderOf({ text, url }: Article): DayOrder {
  const written = [...text.matchAll(SLASHED)];
  for (const [, first, second] of written) {
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  if (written.length > 0) {
    const [before, after] = [DAY_BEFORE.test(text), DAY_AFTER.test(text)];
    if (before !== after) return before ? 'day-first' : 'month-first';
  }
  const ending = /^https?:\/\/[^/:?#]*\.([a-z]+)(?:[/:?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
  return ending === undefined || MONTH_FIRST.has(ending) ? 'month-first' : 'day-first';
}

import { type Reading, readingOf } from '../../rules/rule.ts';
import { toponyms } from '../../rules/where/toponyms.ts';
import { hostOf } from './address.ts';
import type { DayOrder } from './dates.ts';

const MONTH_FIRST: ReadonlySet<string> = new Set(['us', 'ph', 'fm', 'mh', 'pw', 'gov', 'mil', 'edu']);
/** Endings of addresses of two letters that are sold to the whole world. */
const ANYWHERE: ReadonlySet<string> = new Set(['tv', 'me', 'io', 'co', 'fm', 'ai', 'to', 'cc', 'ws']);

/** What the end of a host name says of the order of day and month. */
export function orderOfHost(url: string | null): DayOrder {
  const last = hostOf(url)?.split('.').pop() ?? '';
  if (MONTH_FIRST.has(last)) return 'month-first';
  return /^[a-z]{2}$/.test(last) && !ANYWHERE.has(last) ? 'day-first' : null;
}

/** What a language tag with a country says of it: `en-GB`. */
export function orderOfTag(language: string | null): DayOrder {
  const region = /^[a-z]{2,3}[-_]([a-z]{2})\b/i.exec(language ?? '')?.[1]?.toLowerCase();
  if (region === undefined) return null;
  return MONTH_FIRST.has(region) ? 'month-first' : 'day-first';
}

/** An order of day and month that a page shows without saying so, and what shows it, in a few words. */
export interface Habit {
  readonly order: Exclude<DayOrder, null>;
  readonly because: string;
}

const NUMBERS = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b';
const DAY_BEFORE = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}`);
const DAY_AFTER = new RegExp(`\\b${MONTH}\\.? \\d{1,2}\\b(?!\\d)`);

/** How a page writes its other dates in numbers. */
function habitOfNumbers(text: string): Habit | null {
  let [first, second] = [0, 0];
  for (const [, one, , two] of text.matchAll(NUMBERS)) {
    if (Number(one) > 12 && Number(one) < 32 && Number(two) < 13) first++;
    if (Number(two) > 12 && Number(two) < 32 && Number(one) < 13) second++;
  }
  if (first > 0 === second > 0) return null;
  return { order: first > 0 ? 'day-first' : 'month-first', because: 'as its other dates are' };
}

const MONTHS = ['January February March April May June', 'July August September October November December'].flatMap(
  (half) => half.split(' '),
);
/** "Mar", "Sept."; "May" and "March" are said of other things too, but hardly with a capital inside a sentence. */
const namesMonth = (text: string, month: number): boolean => {
  const name = MONTHS[month - 1];
  return (
    name !== undefined &&
    new RegExp(`\\b(?:${name}|${name.slice(0, 3)}t?\\.)(?![\\p{L}\\d])(?!,? \\d{4})`, 'u').test(text)
  );
};

/** The month that the text names is the month of its date: "so far in March" under 10/03/2024. */
function habitOfMonths(text: string, written: string): Habit | null {
  NUMBERS.lastIndex = 0;
  const [, one, , two] = NUMBERS.exec(written) ?? [];
  const [first, second] = [namesMonth(text, Number(one)), namesMonth(text, Number(two))];
  if (one === two || first === second) return null;
  const month = MONTHS[Number(first ? one : two) - 1];
  return { order: first ? 'month-first' : 'day-first', because: `as it speaks of ${month}` };
}

/**
 * How the page writes dates, by the surest sign of it: other dates in numbers, the month it speaks of, the country that
 * its language is tagged with, "4 March", the country it tells of. "March 4" alone says least: papers of every country write so in English.
 */
export function habitOf(text: string, written: string, tagged: DayOrder = null): Habit | null {
  const because = 'as it writes dates in words';
  const [before, after] = [DAY_BEFORE.test(text), DAY_AFTER.test(text)];
  return (
    habitOfNumbers(text) ??
    habitOfMonths(text, written) ??
    (tagged && { order: tagged, because: 'as its language is tagged' }) ??
    (before && !after ? { order: 'day-first', because } : null) ??
    habitOfCountry(text) ??
    (after && !before ? { order: 'month-first', because } : null)
  );
}

/** Countries where the month comes first, and those where both orders are written. */
const COUNTRY_ORDER: ReadonlyMap<string, DayOrder> = new Map([
  ['US', 'month-first'],
  ['PH', 'month-first'],
  ['CA', null],
]);
/** So much of a page's opening is looked at for its places. */
const LOOKED_AT = 3_000;
/** Share of the places that must lie in one country. */
const MOST = 0.6;

/** What is usual in the country that a page tells of: where most of the places in its opening lie. */
function habitOfCountry(text: string): Habit | null {
  const reading: Reading = readingOf(text.slice(0, LOOKED_AT));
  const places = toponyms(reading).flatMap(({ place }) => place.country ?? []);
  const counts = [...Map.groupBy(places, (country) => country)].sort((a, b) => b[1].length - a[1].length);
  const [country, named] = counts[0] ?? [null, []];
  if (country === null || named.length < MOST * places.length) return null;
  const order = COUNTRY_ORDER.has(country) ? COUNTRY_ORDER.get(country)! : 'day-first';
  return order === null ? null : { order, because: `as is usual in the country it tells of (${country})` };
}

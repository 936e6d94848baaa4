import { MONTH_WORD, monthOf } from '../../rules/page/months.ts';
import { clockOf, withClock } from './clock.ts';

/** Whether a country writes the day or the month first in `3/4/2019`; null where neither is known to be usual. */
export type DayOrder = 'day-first' | 'month-first' | null;

const ISO =
  /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/;
const YEAR = String.raw`(\d{4}|['’]\d{2})(?!\d)`;
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?(?:\s(?:of|de))?[\s,.-]{1,3}${MONTH_WORD}\.?(?:\sd[eo]l?)?[\s,-]{0,3}${YEAR}`,
  'giu',
);
const MONTH_DAY = new RegExp(
  String.raw`${MONTH_WORD}[.,]?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?(?:\s?,\s?|\s{1,3})${YEAR}`,
  'giu',
);
/** Two figures of the year, and no hour: "12 Nov 21", but not "12 Nov 21:30". */
const SHORT_YEAR = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]${MONTH_WORD}\.?[\s,-]{1,2}(\d{2})(?!\d|[:.]\d|\s?[ap]\.?m\b|\s?(?:h|hrs|hours|min))`,
  'giu',
);
const YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

const two = (value: number | string): string => String(value).padStart(2, '0');

/** `2016-07-18`, when that day exists in the time of newspapers; else null. */
export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date <= last ? `${year}-${two(month)}-${two(date)}` : null;
}

/** A year as it is written: four figures, or two, which mean the years from 1960 on. */
function yearOf(written: string): number {
  const figures = Number(written.replace(/\D/g, ''));
  if (figures > 99) return figures;
  return figures >= 60 ? 1900 + figures : 2000 + figures;
}

/** The first match whose word is a month and whose day exists, with the clock time beside it. */
function spelt(
  text: string,
  pattern: RegExp,
  [day, month, year]: readonly [day: number, month: number, year: number],
): string | null {
  for (const match of text.matchAll(pattern)) {
    const number = monthOf(match[month]!);
    const date = number === null ? null : dayOf(yearOf(match[year]!), number, Number(match[day]));
    if (date !== null) return withClock(date, text, match);
  }
  return null;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** True when the text names a weekday and the date falls on it; null when it names none. */
function onWeekday(text: string, date: string): boolean | null {
  const named = /\b(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|rs|rsday|urday)?\b/i.exec(text);
  return named === null ? null : WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] === named[1]!.toLowerCase();
}

/** Clocks of the United States, where the month comes first. */
const AMERICAN_CLOCK = /\b[ECMP][SD]T\b/;

function fromNumbers(text: string, order: DayOrder): string | null | 'ambiguous' {
  const found = NUMERIC.exec(text);
  if (found === null) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), yearOf(found[4]!)];
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  // Points between the numbers are written where the day comes first.
  if (found[2] === '.' && dayFirst !== null) return withClock(dayFirst, text, found);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return withClock(dayFirst ?? monthFirst, text, found);
  const [fitsDay, fitsMonth] = [onWeekday(text, dayFirst), onWeekday(text, monthFirst)];
  if (fitsDay !== fitsMonth) return withClock(fitsDay ? dayFirst : monthFirst, text, found);
  const habit = order ?? (AMERICAN_CLOCK.test(text) ? 'month-first' : null);
  if (habit === null) return 'ambiguous';
  return withClock(habit === 'day-first' ? dayFirst : monthFirst, text, found);
}

/**
 * A date with a year as EDTF, in the forms that pages and servers write; null when there is none. `ambiguous`: the
 * numbers fit two days, and nothing says which country's habit is meant.
 */
export function dateIn(written: string, order: DayOrder): string | null | 'ambiguous' {
  const text = written.slice(0, 400).trim();
  const iso = ISO.exec(text);
  if (iso !== null) {
    const date = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date === null || iso[4] === undefined ? date : date + clockOf([iso[4], iso[5], iso[6], undefined, iso[7]]);
  }
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const date = dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    if (date === null || compact[4] === undefined) return date;
    return date + clockOf([compact[4], compact[5], compact[6], undefined, compact[7]]);
  }
  const named = spelt(text, DAY_MONTH, [1, 2, 3]) ?? spelt(text, MONTH_DAY, [2, 1, 3]);
  if (named !== null) return named;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null)
    return withClock(dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])), text, yearFirst);
  return spelt(text, SHORT_YEAR, [1, 2, 3]) ?? fromNumbers(text, order);
}

/** Whether a country writes the day or the month first in `3/4/2019`; null where neither is known to be usual. */
export type DayOrder = 'day-first' | 'month-first' | null;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const ISO =
  /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/;
const DAY_MONTH = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?[\s,.-]{1,3}${MONTH}\b\.?[\s,-]{0,3}(\d{4})\b`,
  'i',
);
const MONTH_DAY = new RegExp(String.raw`\b${MONTH}\b\.?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?[\s,]{1,3}(\d{4})\b`, 'i');
const YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const NUMERIC = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const CLOCK = /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s?([ap])?\.?(?:m\b)?\.?(?:\s?(Z\b|GMT|UTC|[+-]\d{2}:?\d{2}))?/i;

const two = (value: number | string): string => String(value).padStart(2, '0');

/** `2016-07-18`, when that day exists in the time of newspapers; else null. */
function day(year: number, month: number, date: number): string | null {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date <= last ? `${year}-${two(month)}-${two(date)}` : null;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function zone(written: string | undefined): string {
  if (written === undefined) return '';
  if (/^(?:z|gmt|utc)$/i.test(written)) return 'Z';
  return written.includes(':') ? written : `${written.slice(0, 3)}:${written.slice(3)}`;
}

function clock(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  half: string | undefined,
  at: string | undefined,
): string {
  let hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return '';
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return '';
  return `T${two(hour)}:${minutes}:${seconds ?? '00'}${zone(at)}`;
}

/** A clock time that stands beside a date: at most this many characters after it, or before it. */
const BESIDE = 22;

function withClock(date: string | null, text: string, match: RegExpExecArray): string | null {
  if (date === null) return null;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + BESIDE + 12);
  const before = text.slice(Math.max(0, match.index - BESIDE), match.index);
  const found = CLOCK.exec(after) ?? CLOCK.exec(before);
  if (found === null || found.index > BESIDE) return date;
  return date + clock(found[1]!, found[2]!, found[3], found[4], found[5]);
}

function fromNumbers(text: string, order: DayOrder): string | null | 'ambiguous' {
  const found = NUMERIC.exec(text);
  if (found === null) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  // Points between the numbers are written where the day comes first.
  if (found[2] === '.' && dayFirst !== null) return withClock(dayFirst, text, found);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return withClock(dayFirst ?? monthFirst, text, found);
  if (order === null) return 'ambiguous';
  return withClock(order === 'day-first' ? dayFirst : monthFirst, text, found);
}

/**
 * A date with a year as EDTF, in the forms that pages and servers write; null when there is none. `ambiguous`: the
 * numbers fit two days, and nothing says which country's habit is meant.
 */
export function dateIn(written: string, order: DayOrder): string | null | 'ambiguous' {
  const text = written.slice(0, 400).trim();
  const iso = ISO.exec(text);
  if (iso !== null) {
    const date = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (date === null) return null;
    return iso[4] === undefined ? date : date + clock(iso[4], iso[5]!, iso[6], undefined, iso[7]);
  }
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const date = day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return date === null || compact[4] === undefined
      ? date
      : date + clock(compact[4], compact[5]!, compact[6], undefined, compact[7]);
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null)
    return withClock(day(Number(dayMonth[3]), monthOf(dayMonth[2]!), Number(dayMonth[1])), text, dayMonth);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null)
    return withClock(day(Number(monthDay[3]), monthOf(monthDay[1]!), Number(monthDay[2])), text, monthDay);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null)
    return withClock(day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])), text, yearFirst);
  return fromNumbers(text, order);
}

const WIRE_DATE = new RegExp(String.raw`\b(\d{1,2})\s${MONTH}\.?\s(\d{2})\b`, 'i');

/** The date of a wire service's dateline, which may write two figures of the year: "LIMA, 3 APR 90 --". */
export function wireDate(text: string): string | null {
  const found = dateIn(text, null);
  if (found !== null && found !== 'ambiguous') return found;
  const wire = WIRE_DATE.exec(text);
  if (wire === null) return null;
  const year = Number(wire[3]);
  return day(year >= 60 ? 1900 + year : 2000 + year, monthOf(wire[2]!), Number(wire[1]));
}

/** The day in a page's address: `/2016/07/18/`, `/2016-07-18-`, `/20160718/`. */
export function dateInAddress(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500);
  const found =
    /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|\d{0,6}[/_.-]|$)/.exec(path);
  if (found !== null) return day(Number(found[1]), Number(found[2]), Number(found[3]));
  const named =
    /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?=[/_.-]|$)/i.exec(path);
  return named === null ? null : day(Number(named[1]), monthOf(named[2]!), Number(named[3]));
}

const MONTH_FIRST: ReadonlySet<string> = new Set(['us', 'ph', 'fm', 'mh', 'pw', 'gov', 'mil', 'edu']);

/** What the end of a host name or a language tag says of the order of day and month. */
export function dayOrderOf(url: string | null, language: string | null): DayOrder {
  const host = hostOf(url);
  const last = host?.split('.').pop() ?? '';
  if (MONTH_FIRST.has(last)) return 'month-first';
  if (/^[a-z]{2}$/.test(last) && !['tv', 'me', 'io', 'co', 'fm', 'ai', 'to', 'cc', 'ws'].includes(last))
    return 'day-first';
  const region = /^[a-z]{2,3}[-_]([a-z]{2})\b/i.exec(language ?? '')?.[1]?.toLowerCase();
  if (region === undefined) return null;
  return MONTH_FIRST.has(region) ? 'month-first' : 'day-first';
}

/** The host of an address without `www.`; null when it is none. */
export function hostOf(url: string | null): string | null {
  const found = /^(?:https?:)?\/\/(?:[^/@]{0,200}@)?([\p{L}\p{N}.-]{1,253})(?::\d+)?(?:[/?#]|$)/iu.exec(url ?? '');
  return found === null ? null : found[1]!.toLowerCase().replace(/^www\d?\./, '');
}

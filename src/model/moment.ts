/**
 * First and last moment of a time as the ledger compares them. Takes a clock time (ISO 8601, with or without an
 * offset; without one it is read as UTC) or an EDTF date of level 0 to 2: `2016`, `2016-07`, `2016-07-18?`,
 * `201X`, `2016-07-XX`, `2016-07-14/2016-07-15`, `../2016`, `[2016-07-14,2016-07-15]`.
 *
 * Both give `YYYY-MM-DDTHH:MM:SS.mmmZ`, or null when the text is no such time. What was reported on a day counts
 * as reported at the day's start, and "as of" a day means up to its end: so `--as-of` a page's own day shows it.
 */
export function firstMoment(text: string): string | null {
  return moment(firstPart(text), 'first');
}

export function lastMoment(text: string): string | null {
  return moment(lastPart(text), 'last');
}

const DATE = /^(\d{1,4}X{0,3})(?:-(\d\d|\dX|XX)(?:-(\d\d|\dX|XX))?)?$/;

function moment(part: string, end: 'first' | 'last'): string | null {
  const plain = part.trim().replace(/[?~%]/g, '');
  if (/^\d{4}-\d\d-\d\dT\d/.test(plain)) return clock(plain);
  const found = DATE.exec(plain);
  if (found === null || found[1]!.length !== 4) return null;
  const [, year, month = 'XX', day = 'XX'] = found;
  return end === 'first' ? startOf(year!, month, day) : endOf(year!, month, day);
}

function clock(text: string): string | null {
  const hasOffset = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(text.slice(11));
  const time = new Date(hasOffset ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** An unknown digit is the least it can be; month and day are at least 1. */
function startOf(year: string, month: string, day: string): string | null {
  const least = (digits: string): number => Math.max(1, Number(digits.replaceAll('X', '0')));
  return utc(Number(year.replaceAll('X', '0')), least(month), least(day), '00:00:00.000');
}

/** An unknown digit is the most it can be: a month of at most 12, a day of at most what its month has. */
function endOf(year: string, month: string, day: string): string | null {
  const y = Number(year.replaceAll('X', '9'));
  const m = Math.min(12, Number(month.replaceAll('X', '9')));
  const longest = new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate();
  const d = day.includes('X') ? Math.min(longest, Number(day.replaceAll('X', '9'))) : Number(day);
  return utc(y, m, d, '23:59:59.999');
}

function utc(year: number, month: number, day: number, time: string): string | null {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${time}Z`;
  const parsed = new Date(text);
  return Number.isNaN(parsed.getTime()) || parsed.getUTCDate() !== day ? null : text;
}

/** Of an interval or a set, the part that tells when it begins; an open beginning leaves only the end. */
function firstPart(text: string): string {
  const parts = partsOf(text);
  return parts.find((part) => part !== '') ?? '';
}

function lastPart(text: string): string {
  const parts = partsOf(text);
  return parts.findLast((part) => part !== '') ?? '';
}

function partsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^[[{]|[\]}]$/g, '')
    .split(/\/|,|(?<=\d|X)\.\.(?=\d)/)
    .map((part) => part.trim().replace(/^\.\.|\.\.$/g, ''));
}

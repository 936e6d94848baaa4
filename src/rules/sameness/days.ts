import type { Analysis, Token } from '../../language/analysis.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date or time; null when it is none. */
export function dayNumber(iso: string | null | undefined): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})/.exec(iso ?? '');
  return match ? Math.round(Date.parse(`${match[1]}T00:00:00Z`) / DAY) : null;
}

/**
 * Days a text speaks of, in text order, read loosely: weekdays and month days as the last such day before the day of
 * report. Not what a claim's time is, but two reports of one incident speak of the same days.
 */
export function daysOf(
  analysis: Analysis,
  reported: number | null,
  first = 0,
  last = analysis.tokens.length,
): number[] {
  if (reported === null) return [];
  const days: number[] = [];
  for (let i = first; i < last; i++) {
    const token = analysis.tokens[i]!;
    const weekday = WEEKDAYS.indexOf(token.lower);
    if (weekday >= 0) {
      const dated = monthDay(analysis.tokens, i + (analysis.tokens[i + 1]?.text === ',' ? 2 : 1), reported);
      days.push(dated ?? lastWeekday(weekday, reported));
      if (dated !== null) i += 3;
      continue;
    }
    if (token.lower === 'yesterday') days.push(reported - 1);
    if (token.lower === 'today' || token.lower === 'tonight') days.push(reported);
    const dated = monthDay(analysis.tokens, i, reported);
    if (dated !== null) days.push(dated);
  }
  return days;
}

function lastWeekday(weekday: number, reported: number): number {
  const today = (((reported + 4) % 7) + 7) % 7;
  return reported - ((today - weekday + 7) % 7);
}

function monthDay(tokens: readonly Token[], at: number, reported: number): number | null {
  const month = monthOf(tokens[at]);
  const number = /^(\d{1,2})(st|nd|rd|th)?$/.exec(tokens[at + 1]?.lower ?? '');
  if (month < 0 || !number) return null;
  const day = Number(number[1]);
  if (day < 1 || day > 31) return null;
  const far = tokens[at + 2]?.text === ',' ? at + 3 : at + 2;
  const year = /^(19|20)\d\d$/.test(tokens[far]?.text ?? '') ? Number(tokens[far]!.text) : null;
  return dated(year, month, day, reported);
}

function monthOf(token: Token | undefined): number {
  if (!token || token.text === '') return -1;
  const first = token.text[0]!;
  if (first === first.toLowerCase()) return -1;
  const word = token.lower.replace(/\.$/, '');
  return word.length < 3
    ? -1
    : MONTHS.findIndex((month) => month === word || (month.slice(0, word.length) === word && word.length <= 4));
}

function dated(year: number | null, month: number, day: number, reported: number): number {
  const base = new Date(reported * DAY).getUTCFullYear();
  const at = Math.round(Date.UTC(year ?? base, month, day) / DAY);
  return year === null && at > reported + 1 ? Math.round(Date.UTC(base - 1, month, day) / DAY) : at;
}

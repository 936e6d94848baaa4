import type { When } from '../../model/value.ts';
import { type Day, dateOf, dayOf, isoDay, isoMonth, monthLength, weekdayOf } from './calendar.ts';
import type { DayPart, Expression, Said } from './expression.ts';

/** Days a time may fall on, both ends in, and the EDTF that says so. */
export interface Resolved {
  readonly earliest: Day;
  readonly latest: Day;
  readonly edtf: string;
}

/** What the words mean when they were written on `anchor`; null when that cannot be told. News looks back: the past wins. */
export function resolve(said: Said, part: DayPart | null, anchor: Day | null): Resolved | null {
  switch (said.kind) {
    case 'date':
      return date(said, anchor);
    case 'month':
      return month(said.month, said.year ?? yearOf(said.month, anchor));
    case 'season':
      return season(said.year, said.season);
    case 'year':
      return { earliest: dayOf(said.year, 1, 1)!, latest: dayOf(said.year, 12, 31)!, edtf: String(said.year) };
    case 'weekday':
      return anchor === null ? null : one(weekday(said.weekday, said.which, anchor));
    case 'offset':
      return anchor === null ? null : offset(said.days, said.slack, part, anchor);
    case 'weekend':
      return anchor === null ? null : weekend(said.which, anchor);
    case 'earlier':
      return anchor === null ? null : earlier(said.unit, anchor);
    case 'after-event':
    case 'part':
      return null;
  }
}

const one = (day: Day): Resolved => ({ earliest: day, latest: day, edtf: isoDay(day) });

function spread(earliest: Day, latest: Day): Resolved {
  return earliest === latest ? one(earliest) : { earliest, latest, edtf: `${isoDay(earliest)}/${isoDay(latest)}` };
}

function date(said: Extract<Said, { kind: 'date' }>, anchor: Day | null): Resolved | null {
  if (said.month === null) return null;
  const year =
    said.year ?? (said.lastYear && anchor !== null ? dateOf(anchor).year - 1 : yearOfDay(said.month, said.day, anchor));
  if (year === null) return null;
  const first = dayOf(year, said.month, said.day);
  if (first === null) return null;
  const last = said.lastDay === null ? first : lastOf(year, said.month, said.day, said.lastDay, said.lastMonth);
  return last === null || last < first ? one(first) : spread(first, last);
}

/** The last day of a range: of the next month where its number is lower and no month is said. */
function lastOf(year: number, month: number, day: number, last: number, lastMonth: number | null): Day | null {
  const end = lastMonth ?? (last < day ? (month % 12) + 1 : month);
  return dayOf(end < month ? year + 1 : year, end, last);
}

/** The year of a date written without one: the last such day not after the page's, a few days' grace given. */
function yearOfDay(month: number, day: number, anchor: Day | null): number | null {
  if (anchor === null) return null;
  const { year } = dateOf(anchor);
  const same = dayOf(year, month, day);
  return same !== null && same > anchor + 3 ? year - 1 : year;
}

function yearOf(month: number, anchor: Day | null): number | null {
  if (anchor === null) return null;
  const now = dateOf(anchor);
  return month > now.month ? now.year - 1 : now.year;
}

function month(monthNumber: number, year: number | null): Resolved | null {
  if (year === null) return null;
  return {
    earliest: dayOf(year, monthNumber, 1)!,
    latest: dayOf(year, monthNumber, monthLength(year, monthNumber))!,
    edtf: isoMonth(year, monthNumber),
  };
}

const SEASON_MONTHS = { spring: [3, 5, 21], summer: [6, 8, 22], autumn: [9, 11, 23], winter: [12, 2, 24] } as const;

/** EDTF level 1 writes the seasons as months 21 to 24. */
function season(year: number, name: keyof typeof SEASON_MONTHS): Resolved {
  const [first, last, code] = SEASON_MONTHS[name];
  const end = name === 'winter' ? year + 1 : year;
  return {
    earliest: dayOf(year, first, 1)!,
    latest: dayOf(end, last, monthLength(end, last))!,
    edtf: `${year}-${code}`,
  };
}

function weekday(wanted: number, which: 'last' | 'this' | 'next' | null, anchor: Day): Day {
  const back = (weekdayOf(anchor) - wanted + 7) % 7;
  if (which === 'next') return anchor + (back === 0 ? 7 : 7 - back);
  if (which === 'last' && back === 0) return anchor - 7;
  return anchor - back;
}

/** Saturday and Sunday, as far as they are past. */
function weekend(which: 'last' | null, anchor: Day): Resolved {
  const today = weekdayOf(anchor);
  const saturday = today < 6 ? anchor - today - 1 : which === 'last' ? anchor - today - 1 : anchor - (today - 6);
  return spread(saturday, Math.min(saturday + 1, anchor));
}

/** From the beginning of the week, month or year to the day before the page's. */
function earlier(unit: 'week' | 'month' | 'year', anchor: Day): Resolved {
  const { year, month: now } = dateOf(anchor);
  const first = unit === 'week' ? anchor - weekdayOf(anchor) + 1 : dayOf(year, unit === 'month' ? now : 1, 1)!;
  return spread(Math.min(first, anchor - 1), anchor - 1);
}

function offset(days: number, slack: number, part: DayPart | null, anchor: Day): Resolved {
  const day = anchor + days;
  // "Overnight" is the night before the page's day, over midnight.
  if (part === 'overnight' && days === 0) return spread(anchor - 1, anchor);
  if (slack === 0) return one(day);
  if (slack > 100) return { earliest: day - slack, latest: day + slack, edtf: `${dateOf(day).year}~` };
  if (slack > 10)
    return { ...spread(day - slack, day + slack), edtf: `${isoMonth(dateOf(day).year, dateOf(day).month)}~` };
  return spread(day - slack, Math.min(anchor, day + slack));
}

/** The value of a time expression: the days it may be, and its words. */
export function whenOf(expression: Expression, resolved: Resolved | null, words: string): When {
  const daytime = expression.clock ?? expression.part;
  return {
    kind: 'when',
    edtf: resolved?.edtf ?? null,
    earliest: resolved === null ? null : isoDay(resolved.earliest),
    latest: resolved === null ? null : isoDay(resolved.latest),
    words,
    ...(daytime === null ? {} : { daytime }),
  };
}

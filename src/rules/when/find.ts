import type { Token } from '../../language/analysis.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';
import { clockAt } from './clock.ts';
import type { DayPart, Expression, Said } from './expression.ts';
import { numericDate } from './numeric.ts';

/** Order of day and month in dates such as 05.06.2016. */
export type DayOrder = 'day-first' | 'month-first';

interface Found {
  readonly last: number;
  readonly said: Said;
  readonly part?: DayPart | null;
  readonly clock?: string | null;
}

const PARTS: Readonly<Record<string, DayPart>> = {
  morning: 'morning',
  mornings: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
  nighttime: 'night',
  dawn: 'dawn',
  daybreak: 'dawn',
  noon: 'noon',
  midday: 'noon',
  midnight: 'midnight',
  overnight: 'overnight',
  predawn: 'dawn',
  nightfall: 'evening',
  dusk: 'evening',
};
const SEASONS: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
};
const QUALIFIERS = new Set(['early', 'late', 'mid', 'shortly', 'just']);
const UNITS: Readonly<Record<string, { days: number; slack: number }>> = {
  minute: { days: 0, slack: 0 },
  hour: { days: 0, slack: 0 },
  day: { days: 1, slack: 0 },
  week: { days: 7, slack: 3 },
  fortnight: { days: 14, slack: 3 },
  month: { days: 30, slack: 15 },
  year: { days: 365, slack: 183 },
  decade: { days: 3652, slack: 400 },
};
const SMALL: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  several: 3,
  few: 3,
  couple: 2,
};

const number = (token: Token | undefined): number | null =>
  token !== undefined && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;
const ordinal = (token: Token | undefined): number | null => {
  const match = token === undefined ? null : /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(token.text);
  return match === null ? null : Number(match[1]);
};
const isYear = (n: number | null): n is number => n !== null && n >= 1900 && n <= 2099;

/** Words a time expression can begin with, besides figures: all others are passed over at once. */
const OPENERS: ReadonlySet<string> = new Set([
  ...Object.keys(MONTHS),
  ...Object.keys(WEEKDAYS),
  ...Object.keys(PARTS),
  ...Object.keys(SMALL),
  ...QUALIFIERS,
  ...[
    'last',
    'this',
    'past',
    'next',
    'following',
    'yesterday',
    'today',
    'tonight',
    'tomorrow',
    'in',
    'the',
    'some',
    'about',
    'around',
    'nearly',
    'almost',
    'more',
  ],
]);

function mayOpen(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return (code >= 48 && code <= 57) || OPENERS.has(token.lower);
}

/** Time expressions among the tokens `[from, to)` of one sentence, leftmost first, never overlapping. */
export function expressions(
  tokens: readonly Token[],
  from: number,
  to: number,
  order: DayOrder,
): readonly Expression[] {
  const found: Expression[] = [];
  for (let i = from; i < to; ) {
    const one = mayOpen(tokens[i]!) ? expressionAt(tokens, i, to, order) : null;
    if (one !== null) found.push(one);
    i = one?.last ?? i + 1;
  }
  return joined(tokens, found);
}

/** The expression that starts at token `at`, with a qualifier before and a part of the day or a clock time after it. */
function expressionAt(tokens: readonly Token[], at: number, to: number, order: DayOrder): Expression | null {
  const start = QUALIFIERS.has(tokens[at]!.lower) && at + 1 < to ? at + 1 : at;
  const core = coreAt(tokens, start, to, order);
  if (core === null) return null;
  const tail = tailOf(tokens, core.last, to);
  const early =
    tokens[at]!.lower === 'early' && start > at
      ? 'morning'
      : tokens[at]!.lower === 'late' && start > at
        ? 'night'
        : null;
  return {
    first: at,
    last: tail.last,
    said: core.said,
    part: tail.part ?? core.part ?? early,
    clock: tail.clock ?? core.clock ?? null,
  };
}

function coreAt(tokens: readonly Token[], at: number, to: number, order: DayOrder): Found | null {
  return (
    weekdayAt(tokens, at, to, order) ??
    dateAt(tokens, at, to) ??
    numericDate(tokens, at, to, order) ??
    deicticAt(tokens, at, to) ??
    agoAt(tokens, at, to) ??
    yearAt(tokens, at, to) ??
    partAt(tokens, at, to)
  );
}

/** What follows the core: "Tuesday night", "March 4 at 10 p.m.", "Friday, around 1:25 a.m.". */
function tailOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { last: number; part: DayPart | null; clock: string | null } {
  let last = from;
  let part: DayPart | null = null;
  if (last < to && PARTS[tokens[last]!.lower] !== undefined) part = PARTS[tokens[last++]!.lower]!;
  for (let at = last; at < Math.min(to, last + 4); at++) {
    const clock = clockAt(tokens, at, to);
    if (clock !== null) return { last: clock.last, part, clock: clock.clock };
    if (!/^(,|at|around|about|shortly|before|after|just|approximately|near)$/.test(tokens[at]!.lower)) break;
  }
  return { last, part, clock: null };
}

function weekdayAt(tokens: readonly Token[], at: number, to: number, order: DayOrder): Found | null {
  const which = /^(last|this|past|next|following)$/.test(tokens[at]!.lower) ? tokens[at]!.lower : null;
  const i = which === null ? at : at + 1;
  const token = tokens[i];
  if (token === undefined || i >= to) return null;
  const weekday = WEEKDAYS[token.lower];
  if (weekday === undefined || (/^(sun|sat|wed|mon|fri|thu|tue)$/.test(token.lower) && !/^[A-Z]/.test(token.text)))
    return null;
  // "Monday, March 4" and "Monday 14": the date says it better.
  const next = tokens[i + 1]?.lower === ',' ? i + 2 : i + 1;
  const date = next < to ? (dateAt(tokens, next, to) ?? numericDate(tokens, next, to, order)) : null;
  if (date !== null) return date;
  // "Monday morning, March 4"
  const part = PARTS[tokens[i + 1]?.lower ?? ''];
  if (part !== undefined) {
    const after = tokens[i + 2]?.lower === ',' ? i + 3 : i + 2;
    const late = after < to ? dateAt(tokens, after, to) : null;
    if (late !== null) return { ...late, part };
  }
  const said =
    which === null ? null : which === 'next' || which === 'following' ? 'next' : which === 'this' ? 'this' : 'last';
  return { last: i + 1, said: { kind: 'weekday', weekday, which: said } };
}

const isMonth = (token: Token | undefined): number | undefined => {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return undefined;
  return MONTHS[token.lower];
};

/** "March 4, 2019", "March 4-5", "4 March 2019", "4 FEB 90", "March 2019", "the night of June 4". */
function dateAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const month = isMonth(tokens[at]);
  if (month !== undefined) return monthFirst(tokens, at, to, month);
  const day = ordinal(tokens[at]);
  const of = tokens[at + 1]?.lower === 'of' ? 1 : 0;
  const dash =
    /^[-–]$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.lower === 'and' || tokens[at + 1]?.lower === 'to'
      ? ordinal(tokens[at + 2])
      : null;
  const monthAt = dash === null ? at + 1 + of : at + 3;
  const after = monthAt < to ? isMonth(tokens[monthAt]) : undefined;
  if (day === null || day < 1 || day > 31 || after === undefined) return null;
  const { year, last } = yearAfter(tokens, monthAt + 1, to);
  return { last, said: { kind: 'date', year, month: after, day, lastDay: dash } };
}

function monthFirst(tokens: readonly Token[], at: number, to: number, month: number): Found | null {
  const range = /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[at + 1]?.text ?? '');
  const day = range === null ? ordinal(tokens[at + 1]) : Number(range[1]);
  const next = number(tokens[at + 1]);
  if (at + 1 < to && day !== null && day >= 1 && day <= 31) {
    const dash = /^([-–]|and|to)$/.test(tokens[at + 2]?.lower ?? '') ? ordinal(tokens[at + 3]) : null;
    const spread = range !== null ? Number(range[2]) : dash !== null && dash > day && dash <= 31 ? dash : null;
    const { year, last } = yearAfter(tokens, at + 2 + (range === null && spread !== null ? 2 : 0), to);
    return { last, said: { kind: 'date', year, month, day, lastDay: spread } };
  }
  const of = tokens[at + 1]?.lower === 'of' || tokens[at + 1]?.text === ',' ? 1 : 0;
  const year = of === 1 ? number(tokens[at + 2]) : next;
  if (at + 1 < to && isYear(year)) return { last: at + 2 + of, said: { kind: 'month', year, month } };
  // "May", "March" and "Mar." alone are words of other kinds too.
  const named = /^(in|last|this|since|of|during)$/.test(tokens[at - 1]?.lower ?? '');
  if (tokens[at]!.text.length < 3 || (!named && /^(may|march|mar\.)$/.test(tokens[at]!.lower))) return null;
  return { last: at + 1, said: { kind: 'month', year: null, month } };
}

/** A year after a date: "2019", ", 2019", "of last year"; two digits only right after an abbreviation in capitals. */
function yearAfter(tokens: readonly Token[], at: number, to: number): { year: number | null; last: number } {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  const year = at + comma < to ? number(tokens[at + comma]) : null;
  if (isYear(year)) return { year, last: at + comma + 1 };
  const month = tokens[at - 1];
  if (
    comma === 0 &&
    year !== null &&
    year >= 50 &&
    year <= 99 &&
    month !== undefined &&
    month.text === month.text.toUpperCase()
  )
    return { year: 1900 + year, last: at + 1 };
  return { year: null, last: at };
}

function deicticAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const word = tokens[at]!.lower;
  const next = at + 1 < to ? tokens[at + 1]!.lower : '';
  const offset = (days: number, last: number, part: DayPart | null = null): Found => ({
    last,
    said: { kind: 'offset', days, slack: 0 },
    part,
  });
  if (word === 'yesterday')
    return offset(/^(?:before|the day before)$/.test(tokens[at - 1]?.lower ?? '') ? -2 : -1, at + 1);
  if (word === 'the' && next === 'weekend') return { last: at + 2, said: { kind: 'offset', days: -3, slack: 3 } };
  if (word === 'today') return offset(0, at + 1);
  if (word === 'tonight') return offset(0, at + 1, 'night');
  if (word === 'tomorrow') return offset(1, at + 1);
  if (word === 'last' && next === 'night') return offset(-1, at + 2, 'night');
  if (
    word === 'last' &&
    (next === 'evening' || next === 'week' || next === 'month' || next === 'year' || next === 'weekend')
  )
    return { last: at + 2, said: lastUnit(next), part: next === 'evening' ? 'evening' : null };
  if (word === 'this' && PARTS[next] !== undefined) return offset(0, at + 2, PARTS[next]!);
  if (word === 'this' && next === 'week') return { last: at + 2, said: { kind: 'offset', days: -3, slack: 3 } };
  if (word === 'overnight') return { last: at + 1, said: { kind: 'offset', days: 0, slack: 0 }, part: 'overnight' };
  const spring = SEASONS[next];
  if ((word === 'in' || word === 'the') && spring !== undefined && isYear(seasonYear(tokens, at + 2)))
    return {
      last: at + 3 + (tokens[at + 2]?.lower === 'of' ? 1 : 0),
      said: { kind: 'season', year: seasonYear(tokens, at + 2)!, season: spring },
    };
  return null;
}

function lastUnit(unit: string): Said {
  if (unit === 'evening') return { kind: 'offset', days: -1, slack: 0 };
  if (unit === 'weekend') return { kind: 'offset', days: -3, slack: 3 };
  return { kind: 'offset', days: -UNITS[unit]!.days, slack: UNITS[unit]!.slack };
}

function seasonYear(tokens: readonly Token[], at: number): number | null {
  return number(tokens[tokens[at]?.lower === 'of' ? at + 1 : at]);
}

/** "two days ago", "a week earlier", "two days after the blast", "a few hours later". */
function agoAt(tokens: readonly Token[], at: number, to: number): Found | null {
  let i = at;
  if (
    /^(a|the|some|about|around|nearly|almost|more)$/.test(tokens[i]!.lower) &&
    SMALL[tokens[i + 1]?.lower ?? ''] !== undefined
  )
    i++;
  const count = SMALL[tokens[i]!.lower] ?? number(tokens[i]);
  if (count === null || count === undefined || i + 2 >= to + 1) return null;
  let j = i + 1;
  if (tokens[j]?.lower === 'of') j++;
  const unit = UNITS[tokens[j]?.lemma ?? ''];
  const direction = tokens[j + 1]?.lower;
  if (unit === undefined || j + 1 >= to) return null;
  if (direction === 'ago')
    return { last: j + 2, said: { kind: 'offset', days: -count * unit.days, slack: unit.slack } };
  if (direction === 'earlier' || direction === 'before')
    return { last: j + 2, said: { kind: 'after-event', days: -count * unit.days } };
  if (direction === 'later' || direction === 'after')
    return { last: j + 2, said: { kind: 'after-event', days: count * unit.days } };
  return null;
}

function yearAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const year = number(tokens[at]);
  if (!isYear(year) || tokens[at]!.text.length !== 4) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (!/^(in|since|of|during|until|by|from|late|early|mid|the|for)$/.test(before)) return null;
  // "2010 people" is a count.
  const after = at + 1 < to ? tokens[at + 1]! : null;
  if (after !== null && (after.tag === 'NOUN' || after.tag === 'ADJ') && before !== 'in' && before !== 'since')
    return null;
  return { last: at + 1, said: { kind: 'year', year } };
}

/** "in the evening", "at dawn", "around 1:25 a.m.": a part of a day nobody names. */
function partAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const clock = clockAt(tokens, at, to);
  if (clock !== null) return { last: clock.last, said: { kind: 'part' }, clock: clock.clock };
  const word = tokens[at]!.lower;
  const before = tokens[at - 1]?.lower ?? '';
  const part = PARTS[word];
  if (part === undefined || part === 'overnight' || !/^(the|at|that|around|about|before|same)$/.test(before))
    return null;
  return { last: at + 1, said: { kind: 'part' }, part };
}

/** "around 1:25 a.m. Sunday", "on the night of June 4", "Sunday at around 1 a.m.": a part and a day that belong together. */
function joined(tokens: readonly Token[], found: readonly Expression[]): readonly Expression[] {
  const out: Expression[] = [];
  for (const one of found) {
    const previous = out.at(-1);
    const between = previous === undefined ? [] : tokens.slice(previous.last, one.first).map((token) => token.lower);
    const near =
      previous !== undefined &&
      between.length <= 3 &&
      between.every((word) => /^(,|of|on|the|intervening|early|at|around|about|morning|in)$/.test(word));
    if (near && (previous.said.kind === 'part') !== (one.said.kind === 'part')) {
      const day = previous.said.kind === 'part' ? one : previous;
      out[out.length - 1] = {
        first: previous.first,
        last: one.last,
        said: day.said,
        part: previous.part ?? one.part,
        clock: previous.clock ?? one.clock,
      };
    } else if (near && between.length <= 1 && previous.said.kind === 'weekday' && one.said.kind === 'date') {
      out[out.length - 1] = {
        ...one,
        first: previous.first,
        part: previous.part ?? one.part,
        clock: previous.clock ?? one.clock,
      };
    } else out.push(one);
  }
  return out;
}

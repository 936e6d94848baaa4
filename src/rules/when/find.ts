import type { Token } from '../../language/analysis.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';
import { clockAt } from './clock.ts';
import { dateAt, midMonthAt, yearAt } from './dates.ts';
import { agoAt, deicticAt } from './deictic.ts';
import type { DayOrder, DayPart, Expression, Found } from './expression.ts';
import { SMALL } from './figures.ts';
import { joined } from './joined.ts';
import { numericDate } from './numeric.ts';
import { PARTS, partAt, QUALIFYING, qualifierAt } from './parts.ts';
import { weekdayAt } from './weekdays.ts';

/** Words a time expression can begin with, besides figures: all others are passed over at once. */
const OPENERS: ReadonlySet<string> = new Set([
  ...Object.keys(MONTHS),
  ...Object.keys(MONTHS).map((month) => `mid-${month}`),
  ...Object.keys(WEEKDAYS),
  ...Object.keys(PARTS),
  ...Object.keys(SMALL),
  ...QUALIFYING,
  ...'last this past next following yesterday today tonight tomorrow in the some about around nearly almost more new christmas earlier'.split(
    ' ',
  ),
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
  return found.length > 1 ? joined(tokens, found) : found;
}

/** The expression that starts at token `at`, with a qualifier before and a part of the day or a clock time after it. */
function expressionAt(tokens: readonly Token[], at: number, to: number, order: DayOrder): Expression | null {
  const { next, part } = qualifierAt(tokens, at, to);
  if (next >= to) return null;
  const core = coreAt(tokens, next, to, order);
  if (core === null) return null;
  const tail = tailOf(tokens, core.last, to);
  // "early May" and "late 2019" are no parts of a day.
  const wide = core.said.kind === 'month' || core.said.kind === 'year' || core.said.kind === 'season';
  return {
    first: at,
    last: tail.last,
    said: core.said,
    part: tail.part ?? core.part ?? (wide ? null : part),
    clock: tail.clock ?? core.clock ?? null,
  };
}

function coreAt(tokens: readonly Token[], at: number, to: number, order: DayOrder): Found | null {
  return (
    weekdayAt(tokens, at, to, order) ??
    dateAt(tokens, at, to) ??
    midMonthAt(tokens, at, to) ??
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

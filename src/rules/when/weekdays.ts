import type { Token } from '../../language/analysis.ts';
import { WEEKDAYS } from './calendar.ts';
import { dateAt } from './dates.ts';
import type { DayOrder, Found } from './expression.ts';
import { numericDate } from './numeric.ts';
import { PARTS } from './parts.ts';

const WHICH: Readonly<Record<string, 'last' | 'this' | 'next'>> = {
  last: 'last',
  past: 'last',
  this: 'this',
  next: 'next',
  following: 'next',
};

/** "Monday", "last Tuesday"; with a date behind it, "Monday, March 4" and "Monday 14", the date says it better. */
export function weekdayAt(tokens: readonly Token[], at: number, to: number, order: DayOrder): Found | null {
  const which = WHICH[tokens[at]!.lower] ?? null;
  // "died following Saturday's shooting": after it; "the following Saturday" is the next.
  if (tokens[at]!.lower === 'following' && tokens[at - 1]?.lower !== 'the') return null;
  const i = which === null ? at : at + 1;
  const token = tokens[i];
  if (token === undefined || i >= to) return null;
  const weekday = WEEKDAYS[token.lower];
  if (weekday === undefined || (/^(sun|sat|wed|mon|fri|thu|tue)$/.test(token.lower) && !/^[A-Z]/.test(token.text)))
    return null;
  const next = tokens[i + 1]?.lower === ',' ? i + 2 : i + 1;
  const date = next < to ? (dateAt(tokens, next, to) ?? numericDate(tokens, next, to, order)) : null;
  if (date !== null && date.said.kind === 'date') return date;
  // "Monday morning, March 4"
  const part = PARTS[tokens[i + 1]?.lower ?? ''];
  if (part !== undefined) {
    const after = tokens[i + 2]?.lower === ',' ? i + 3 : i + 2;
    const late = after < to ? dateAt(tokens, after, to) : null;
    if (late !== null && late.said.kind === 'date') return { ...late, part };
  }
  return { last: i + 1, said: { kind: 'weekday', weekday, which } };
}

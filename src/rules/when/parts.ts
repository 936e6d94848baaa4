import type { Token } from '../../language/analysis.ts';
import { clockAt } from './clock.ts';
import type { DayPart, Found } from './expression.ts';

export const PARTS: Readonly<Record<string, DayPart>> = {
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

/** "in the evening", "at dawn", "around 1:25 a.m.": a part of a day nobody names. */
export function partAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const clock = clockAt(tokens, at, to);
  if (clock !== null) return { last: clock.last, said: { kind: 'part' }, clock: clock.clock };
  const part = PARTS[tokens[at]!.lower];
  const before = tokens[at - 1]?.lower ?? '';
  if (part === undefined || part === 'overnight' || !/^(the|at|that|around|about|before|same)$/.test(before))
    return null;
  return { last: at + 1, said: { kind: 'part' }, part };
}

/** What qualifies a time from before it, the token after it, and the part of the day it tells. */
export interface Qualified {
  readonly next: number;
  readonly part: DayPart | null;
}

const QUALIFIERS: Readonly<Record<string, DayPart | null>> = {
  early: 'morning',
  late: 'night',
  mid: null,
  shortly: null,
  just: null,
};
const HOURS: Readonly<Record<string, DayPart>> = { early: 'morning', small: 'morning', wee: 'morning', late: 'night' };

export const QUALIFYING: readonly string[] = [...Object.keys(QUALIFIERS), ...Object.keys(HOURS)];

/** "early", "late on", "the small hours of": the token itself where nothing qualifies. */
export function qualifierAt(tokens: readonly Token[], at: number, to: number): Qualified {
  const word = tokens[at]!.lower;
  const next = (k: number) => (k < to ? tokens[k]!.lower : '');
  if (HOURS[word] !== undefined && next(at + 1) === 'hours' && /^(?:of|on)$/.test(next(at + 2)))
    return { next: at + 3, part: HOURS[word]! };
  if (QUALIFIERS[word] === undefined || at + 1 >= to) return { next: at, part: null };
  return { next: next(at + 1) === 'on' ? at + 2 : at + 1, part: QUALIFIERS[word]! };
}

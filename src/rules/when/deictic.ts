import type { Token } from '../../language/analysis.ts';
import type { DayPart, Found, Said } from './expression.ts';
import { isYear, numberOf, SMALL } from './figures.ts';
import { PARTS } from './parts.ts';

const SEASONS: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
};
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

const offset = (days: number, last: number, part: DayPart | null = null): Found => ({
  last,
  said: { kind: 'offset', days, slack: 0 },
  part,
});

/** Times that count from the day of writing: "yesterday", "last night", "over the weekend", "this week". */
export function deicticAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const next = at + 1 < to ? tokens[at + 1]!.lower : '';
  switch (tokens[at]!.lower) {
    case 'yesterday':
      return offset(-1, at + 1);
    case 'today':
      return offset(0, at + 1);
    case 'tonight':
      return offset(0, at + 1, 'night');
    case 'tomorrow':
      return offset(1, at + 1);
    case 'overnight':
      return offset(0, at + 1, 'overnight');
    case 'last':
      return lastAt(next, at);
    case 'this':
      if (PARTS[next] !== undefined) return offset(0, at + 2, PARTS[next]!);
      if (next === 'weekend') return weekend(at + 2, null);
      return next === 'week' ? { last: at + 2, said: { kind: 'offset', days: -3, slack: 3 } } : null;
    case 'earlier':
      return earlierAt(tokens, at, to, next);
    case 'the':
      return definiteAt(tokens, at, to, next);
    case 'in':
      return seasonAt(tokens, at, next);
    default:
      return null;
  }
}

const weekend = (last: number, which: 'last' | null): Found => ({ last, said: { kind: 'weekend', which } });

function lastAt(next: string, at: number): Found | null {
  if (next === 'night') return offset(-1, at + 2, 'night');
  if (next === 'evening') return offset(-1, at + 2, 'evening');
  if (next === 'weekend') return weekend(at + 2, 'last');
  const unit = next === 'week' || next === 'month' || next === 'year' ? UNITS[next]! : null;
  return unit === null ? null : { last: at + 2, said: back(1, unit) };
}

const back = (count: number, { days, slack }: { days: number; slack: number }): Said => ({
  kind: 'offset',
  days: -count * days,
  slack,
});

/** "earlier this month", "earlier in the week". */
function earlierAt(tokens: readonly Token[], at: number, to: number, next: string): Found | null {
  const i = next === 'this' ? at + 2 : next === 'in' && tokens[at + 2]?.lower === 'the' ? at + 3 : to;
  const unit = i < to ? tokens[i]!.lower : '';
  return unit === 'week' || unit === 'month' || unit === 'year'
    ? { last: i + 1, said: { kind: 'earlier', unit } }
    : null;
}

/** "the weekend", "the day before yesterday", "the eve" (the day before, in translations; not "the eve of the vote"). */
function definiteAt(tokens: readonly Token[], at: number, to: number, next: string): Found | null {
  const word = (k: number) => (k < to ? tokens[k]!.lower : '');
  if (next === 'weekend' && word(at + 2) !== 'before') return weekend(at + 2, null);
  if (next === 'day' && word(at + 2) === 'before' && word(at + 3) === 'yesterday') return offset(-2, at + 4);
  if (next === 'eve' && tokens[at - 1]?.lower === 'on' && !/^(?:of|before)$/.test(word(at + 2)))
    return offset(-1, at + 2);
  return seasonAt(tokens, at, next);
}

/** "in winter 2019", "the summer of 2016". */
function seasonAt(tokens: readonly Token[], at: number, next: string): Found | null {
  const season = SEASONS[next];
  const of = tokens[at + 2]?.lower === 'of' ? 1 : 0;
  const year = numberOf(tokens[at + 2 + of]);
  return season === undefined || !isYear(year) ? null : { last: at + 3 + of, said: { kind: 'season', year, season } };
}

/** "two days ago", "a week earlier", "two days after the blast", "a few hours later". */
export function agoAt(tokens: readonly Token[], at: number, to: number): Found | null {
  let i = at;
  if (
    /^(a|the|some|about|around|nearly|almost|more)$/.test(tokens[i]!.lower) &&
    SMALL[tokens[i + 1]?.lower ?? ''] !== undefined
  )
    i++;
  const count = SMALL[tokens[i]!.lower] ?? numberOf(tokens[i]);
  if (count === null || count === undefined || i + 2 >= to + 1) return null;
  let j = i + 1;
  if (tokens[j]?.lower === 'of') j++;
  const unit = UNITS[tokens[j]?.lemma ?? ''];
  const direction = tokens[j + 1]?.lower;
  if (unit === undefined || j + 1 >= to) return null;
  if (direction === 'ago') return { last: j + 2, said: back(count, unit) };
  if (direction === 'earlier' || direction === 'before')
    return { last: j + 2, said: { kind: 'after-event', days: -count * unit.days } };
  if (direction === 'later' || direction === 'after')
    return { last: j + 2, said: { kind: 'after-event', days: count * unit.days } };
  return null;
}

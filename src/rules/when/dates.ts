import type { Token } from '../../language/analysis.ts';
import { MONTHS } from './calendar.ts';
import type { Found } from './expression.ts';
import { isYear, numberOf, ordinalOf } from './figures.ts';

/** Days that have a name of their own, by the words of it in lower case. */
const FEASTS: readonly { readonly words: readonly string[]; readonly month: number; readonly day: number }[] = [
  { words: ['new', 'year', "'s", 'eve'], month: 12, day: 31 },
  { words: ['new', 'year', "'s", 'day'], month: 1, day: 1 },
  { words: ['christmas', 'eve'], month: 12, day: 24 },
  { words: ['christmas', 'day'], month: 12, day: 25 },
];

const isMonth = (token: Token | undefined): number | undefined => {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return undefined;
  return MONTHS[token.lower];
};

/** "March 4, 2019", "March 4-5", "4 March 2019", "4 FEB 90", "March 2019", "the night of June 4". */
export function dateAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const month = isMonth(tokens[at]);
  if (month !== undefined) return monthFirst(tokens, at, to, month);
  const day = ordinalOf(tokens[at]);
  const of = tokens[at + 1]?.lower === 'of' ? 1 : 0;
  const dash =
    /^[-–]$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.lower === 'and' || tokens[at + 1]?.lower === 'to'
      ? ordinalOf(tokens[at + 2])
      : null;
  const monthAt = dash === null ? at + 1 + of : at + 3;
  const after = monthAt < to ? isMonth(tokens[monthAt]) : undefined;
  if (day === null || day < 1 || day > 31 || after === undefined) return feastAt(tokens, at, to);
  const { last, ...year } = yearAfter(tokens, monthAt + 1, to);
  return { last, said: { kind: 'date', ...year, month: after, day, lastDay: dash, lastMonth: null } };
}

function feastAt(tokens: readonly Token[], at: number, to: number): Found | null {
  if (!/^\p{Lu}/u.test(tokens[at]!.text)) return null;
  const feast = FEASTS.find(({ words }) => words.every((word, i) => at + i < to && tokens[at + i]!.lower === word));
  if (feast === undefined) return null;
  const { last, ...year } = yearAfter(tokens, at + feast.words.length, to);
  return { last, said: { kind: 'date', ...year, month: feast.month, day: feast.day, lastDay: null, lastMonth: null } };
}

function monthFirst(tokens: readonly Token[], at: number, to: number, month: number): Found | null {
  const range = /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[at + 1]?.text ?? '');
  const day = range === null ? ordinalOf(tokens[at + 1]) : Number(range[1]);
  const next = numberOf(tokens[at + 1]);
  if (at + 1 < to && day !== null && day >= 1 && day <= 31) {
    const dash = /^([-–]|and|to)$/.test(tokens[at + 2]?.lower ?? '') ? ordinalOf(tokens[at + 3]) : null;
    const spread = range !== null ? Number(range[2]) : dash !== null && dash > day && dash <= 31 ? dash : null;
    const { last, ...year } = yearAfter(tokens, at + 2 + (range === null && spread !== null ? 2 : 0), to);
    return { last, said: { kind: 'date', ...year, month, day, lastDay: spread, lastMonth: null } };
  }
  const of = tokens[at + 1]?.lower === 'of' || tokens[at + 1]?.text === ',' ? 1 : 0;
  const year = of === 1 ? numberOf(tokens[at + 2]) : next;
  if (at + 1 < to && isYear(year)) return { last: at + 2 + of, said: { kind: 'month', year, month } };
  // "May", "March" and "Mar." alone are words of other kinds too.
  const named = /^(in|last|this|since|of|during|early|late|mid)$/.test(tokens[at - 1]?.lower ?? '');
  if (tokens[at]!.text.length < 3 || (!named && /^(may|march|mar\.)$/.test(tokens[at]!.lower))) return null;
  return { last: at + 1, said: { kind: 'month', year: null, month } };
}

/** "mid-June", "mid-May 2019". */
export function midMonthAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const { lower, text } = tokens[at]!;
  const month = /^mid-\p{Lu}/u.test(text) ? MONTHS[lower.slice(4)] : undefined;
  if (month === undefined) return null;
  const year = at + 1 < to ? numberOf(tokens[at + 1]) : null;
  return isYear(year)
    ? { last: at + 2, said: { kind: 'month', year, month } }
    : { last: at + 1, said: { kind: 'month', year: null, month } };
}

interface YearSaid {
  readonly last: number;
  readonly year: number | null;
  readonly lastYear?: true;
}

/** A year after a date: "2019", ", 2019", "last year"; two digits only right after an abbreviation in capitals. */
function yearAfter(tokens: readonly Token[], at: number, to: number): YearSaid {
  const word = (i: number) => (i < to ? tokens[i]!.lower : '');
  const comma = word(at) === ',' ? 1 : 0;
  const year = at + comma < to ? numberOf(tokens[at + comma]) : null;
  if (isYear(year)) return { year, last: at + comma + 1 };
  const of = word(at) === 'of' ? 1 : 0;
  if (word(at + of) === 'last' && word(at + of + 1) === 'year')
    return { year: null, last: at + of + 2, lastYear: true };
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

/** "in 2014", "of 2019": a year alone. */
export function yearAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const year = numberOf(tokens[at]);
  if (!isYear(year) || tokens[at]!.text.length !== 4) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (!/^(in|since|of|during|until|by|from|late|early|mid|the|for)$/.test(before)) return null;
  // "2010 people" is a count.
  const after = at + 1 < to ? tokens[at + 1]! : null;
  if (after !== null && (after.tag === 'NOUN' || after.tag === 'ADJ') && before !== 'in' && before !== 'since')
    return null;
  return { last: at + 1, said: { kind: 'year', year } };
}

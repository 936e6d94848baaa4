import type { Token } from '../../language/analysis.ts';
import type { DayOrder, Said } from './expression.ts';

/** Dates in figures: `2016-07-18`, `05.06.2016`, `7/18/2016`, `18/07/16`. */
export function numericDate(
  tokens: readonly Token[],
  at: number,
  to: number,
  order: DayOrder,
): { readonly last: number; readonly said: Said } | null {
  const text = tokens[at]!.text;
  if (at >= to || !/^\d/.test(text)) return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return date(at + 1, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (figures === null) return null;
  const [first, second] = [Number(figures[1]), Number(figures[3])];
  const year = figures[4]!.length === 2 ? 2000 + Number(figures[4]) : Number(figures[4]);
  // Dots are written where the day comes first; a figure over twelve is a day wherever it stands.
  const dayFirst = first > 12 || (second <= 12 && (figures[2] === '.' || order === 'day-first'));
  return dayFirst ? date(at + 1, year, second, first) : date(at + 1, year, first, second);
}

function date(last: number, year: number, month: number, day: number): { last: number; said: Said } | null {
  return month < 1 || month > 12 || day < 1 || day > 31
    ? null
    : { last, said: { kind: 'date', year, month, day, lastDay: null, lastMonth: null } };
}

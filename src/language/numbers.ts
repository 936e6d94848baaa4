import type { Token } from './analysis.ts';
import { lexicon } from './lexicon.ts';

/** A number of things as the words give it: tokens `[first, last)` and the bounds they set. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly approximate?: true;
  /** `exact` also for ranges and bounded figures; `vague` for "several", "dozens"; `none` for "no", "none of". */
  readonly form: 'exact' | 'vague' | 'none';
}

const NUMBERS = lexicon<'word' | 'value' | 'use' | 'source'>('numbers');
const BOUNDS = new Set(['least', 'more', 'most', 'less', 'about']);
const NUMERALS = new Set(['unit', 'ten', 'times', 'dozen']);
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const PLAIN = /^\d{1,7}$/;

interface Numeral {
  readonly last: number;
  readonly value: number;
}

/** The value of a token written in figures; null for "2.5", "10:30", "24-year-old". */
export function figureOf(word: string): number | null {
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return null;
  if (PLAIN.test(word)) return Number(word);
  return GROUPED.test(word) ? Number(word.replaceAll(',', '')) : null;
}

function useOf(word: string): { readonly use: string; readonly value: number } | null {
  const row = NUMBERS.get(word)[0];
  return row === undefined ? null : { use: row.use, value: Number(row.value) };
}

/** "twenty-one" and "thirty-five", written as one word. */
function hyphenated(word: string): number | null {
  const at = word.indexOf('-');
  if (at < 0) return null;
  const ten = useOf(word.slice(0, at));
  const unit = useOf(word.slice(at + 1));
  return ten?.use === 'ten' && unit?.use === 'unit' && unit.value > 0 && unit.value < 10
    ? ten.value + unit.value
    : null;
}

/** The first part of a numeral: a figure, "twenty-one", "five", or the article of "a hundred". */
function opening(tokens: readonly Token[], at: number, end: number): Numeral | null {
  const word = tokens[at]!.lower;
  const figure = figureOf(word) ?? hyphenated(word);
  if (figure !== null) return { last: at + 1, value: figure };
  const row = useOf(word);
  if (row !== null && (row.use === 'unit' || row.use === 'ten')) {
    const next = row.use === 'ten' && at + 1 < end ? useOf(tokens[at + 1]!.lower) : null;
    if (next?.use === 'unit' && next.value > 0 && next.value < 10)
      return { last: at + 2, value: row.value + next.value };
    return { last: at + 1, value: row.value };
  }
  const scaled = at + 1 < end && word === 'a' ? useOf(tokens[at + 1]!.lower) : null;
  if (scaled?.use === 'times' || scaled?.use === 'dozen') return { last: at + 1, value: 1 };
  return row?.use === 'times' && row.value >= 100 ? { last: at, value: 1 } : null;
}

/** A whole number at a token: "36", "1,200", "one hundred and five", "two dozen", "3,500". */
export function numeralAt(tokens: readonly Token[], at: number, end: number): Numeral | null {
  const open = opening(tokens, at, end);
  if (open === null) return null;
  let { last, value } = open;
  let total = 0;
  while (last < end) {
    const row = useOf(tokens[last]!.lower);
    if (row?.use === 'times') {
      if (row.value === 100) value *= 100;
      else {
        total += value * row.value;
        value = 0;
      }
      last++;
    } else if (row?.use === 'dozen') {
      value *= row.value;
      last++;
      if (tokens[last]?.lower === 'of' && last < end) last++;
      break;
    } else {
      const skip = tokens[last]!.lower === 'and' ? 1 : 0;
      const scaled = last > open.last || total > 0;
      const more = scaled && last + skip < end ? opening(tokens, last + skip, end) : null;
      if (more === null || more.last === last + skip || more.value >= 100) break;
      value += more.value;
      last = more.last;
    }
  }
  return { last, value: total + value };
}

const RANGE_WORDS = new Set(['to', 'or', '-']);

/** "three to five", "3-5", "two or three", "between 3 and 5"; the plain number when no second one follows. */
function rangeAt(tokens: readonly Token[], at: number, end: number): (Numeral & { readonly most: number }) | null {
  const between = tokens[at]!.lower === 'between' || tokens[at]!.lower === 'from';
  const low = at + (between ? 1 : 0) < end ? numeralAt(tokens, at + (between ? 1 : 0), end) : null;
  if (low === null) return null;
  const joint = tokens[low.last]?.lower;
  const joins = joint !== undefined && low.last < end && (RANGE_WORDS.has(joint) || (between && joint === 'and'));
  const high = joins && low.last + 1 < end ? numeralAt(tokens, low.last + 1, end) : null;
  if (high !== null && high.value > low.value) return { ...high, value: low.value, most: high.value };
  return between ? null : { ...low, most: low.value };
}

function bounded(use: string, value: number, most: number): Pick<Quantity, 'least' | 'most' | 'approximate'> {
  if (use === 'least') return { least: value, most: null };
  if (use === 'more') return { least: value + 1, most: null };
  if (use === 'most') return { least: null, most };
  if (use === 'less') return { least: null, most: Math.max(0, value - 1) };
  if (use === 'about') return { least: value, most, approximate: true };
  return { least: value, most };
}

/** What follows a figure and changes its bounds: "ten or so", "5 or more", "40-odd", "100+", "ten or fewer". */
function suffixAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly use: string; readonly last: number } | null {
  const one = at < end ? tokens[at]!.lower : '';
  const two = at + 1 < end ? tokens[at + 1]!.lower : '';
  if (one === 'or' && two === 'so') return { use: 'about', last: at + 2 };
  if (one === 'or' && two === 'more') return { use: 'least', last: at + 2 };
  if (one === 'or' && (two === 'fewer' || two === 'less')) return { use: 'most', last: at + 2 };
  if (one === 'odd' || one === '-odd') return { use: 'about', last: at + 1 };
  return one === '+' || one === 'plus' ? { use: 'least', last: at + 1 } : null;
}

/** Words that a quantity can begin with, gathered when first asked. */
const firstWords = (() => {
  let words: ReadonlySet<string> | null = null;
  return (): ReadonlySet<string> => {
    words ??= new Set(['a', 'between', 'from', ...NUMBERS.rows().map(({ word }) => word.split(' ')[0]!)]);
    return words;
  };
})();

/** Most tokens fail here, before any list is walked. */
function mayBegin(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return (code >= 48 && code <= 57) || firstWords().has(lower) || (lower.includes('-') && hyphenated(lower) !== null);
}

/**
 * The quantity whose words begin at token `at`, its bounds included: "at least five", "more than 30", "three to
 * five", "several", "dozens of", "no", "half a dozen". Null when no quantity begins there.
 */
export function quantityAt(tokens: readonly Token[], at: number, end = tokens.length): Quantity | null {
  if (!mayBegin(tokens[at]!.lower)) return null;
  const listed = NUMBERS.at(tokens, at, end);
  const use = listed?.row.use ?? '';
  if (listed !== null && BOUNDS.has(use)) {
    if (listed.last >= end) return null;
    const inner = quantityAt(tokens, listed.last, end);
    if (inner === null || inner.form === 'none') return null;
    if (inner.form === 'vague' || inner.least === null) return { ...inner, first: at };
    return { ...inner, first: at, ...bounded(use, inner.least, inner.most ?? inner.least) };
  }
  if (listed !== null && use !== 'ordinal' && !NUMERALS.has(use)) {
    const value = Number(listed.row.value);
    const range = { first: at, last: listed.last };
    if (use === 'vague') return { ...range, least: value, most: null, form: 'vague' };
    return { ...range, least: value, most: value, form: use === 'none' ? 'none' : 'exact' };
  }
  const range = rangeAt(tokens, at, end);
  if (range === null) return null;
  const suffix = suffixAt(tokens, range.last, end);
  const bounds = bounded(suffix?.use ?? '', range.value, range.most);
  return { first: at, last: suffix?.last ?? range.last, ...bounds, form: 'exact' };
}

/** The place of an ordinal at a token: "fourth" 4, "14th" 14; null without one. */
export function ordinalAt(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]!.lower;
  const figure = /^(\d{1,5})(?:st|nd|rd|th)$/.exec(word);
  if (figure !== null) return Number(figure[1]);
  const row = useOf(word);
  return row?.use === 'ordinal' ? row.value : null;
}

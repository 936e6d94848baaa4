/** Part of a day, as the words say it. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night' | 'overnight' | 'dawn' | 'noon' | 'midnight';

/** Order of day and month in dates such as 05.06.2016. */
export type DayOrder = 'day-first' | 'month-first';

/** What the words of a time expression say, before it is known when they were written. */
export type Said =
  /** `year` null: "March 4", "the 14th" has month null too. */
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
      /** Of a range, its last day, and the month of that where it is said again: "January 4 to February 6". */
      readonly lastDay: number | null;
      readonly lastMonth: number | null;
      /** "12 December last year": the year before the one of writing. */
      readonly lastYear?: true;
    }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number }
  | { readonly kind: 'season'; readonly year: number; readonly season: 'spring' | 'summer' | 'autumn' | 'winter' }
  | { readonly kind: 'year'; readonly year: number }
  /** `which`: "last Tuesday", "this Tuesday", "next Tuesday"; null for the bare word. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'last' | 'this' | 'next' | null }
  /** Days from the day of writing: −1 yesterday, 0 today. `slack` widens it to both sides. */
  | { readonly kind: 'offset'; readonly days: number; readonly slack: number }
  /** Days from another date of the text: "two days after the blast". */
  | { readonly kind: 'after-event'; readonly days: number }
  /** The last Saturday and Sunday; `last`: on a weekend, the one before. */
  | { readonly kind: 'weekend'; readonly which: 'last' | null }
  /** "earlier this month": between its beginning and the day of writing. */
  | { readonly kind: 'earlier'; readonly unit: 'week' | 'month' | 'year' }
  /** A part of a day with no day said: "in the evening", "overnight". */
  | { readonly kind: 'part' };

/** A time expression in the text: tokens `[first, last)`. */
export interface Expression {
  readonly first: number;
  readonly last: number;
  readonly said: Said;
  readonly part: DayPart | null;
  /** Clock time, `01:25`; null when none is said. */
  readonly clock: string | null;
}

/** The core of an expression, up to token `last`. */
export interface Found {
  readonly last: number;
  readonly said: Said;
  readonly part?: DayPart | null;
  readonly clock?: string | null;
}

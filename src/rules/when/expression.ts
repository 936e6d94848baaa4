/** Part of a day, as the words say it. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night' | 'overnight' | 'dawn' | 'noon' | 'midnight';

/** What the words of a time expression say, before it is known when they were written. */
export type Said =
  /** `year` null: "March 4", "the 14th" has month null too. */
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
      readonly lastDay: number | null;
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

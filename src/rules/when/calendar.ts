/** A day as a count of days since 1970-01-01 in the calendar of ISO 8601. */
export type Day = number;

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  'jan.': 1,
  'feb.': 2,
  'mar.': 3,
  'apr.': 4,
  'jun.': 6,
  'jul.': 7,
  'aug.': 8,
  'sep.': 9,
  'sept.': 9,
  'oct.': 10,
  'nov.': 11,
  'dec.': 12,
};

/** Monday is 1. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
  'mon.': 1,
  'tue.': 2,
  'tues.': 2,
  'wed.': 3,
  'thu.': 4,
  'thurs.': 4,
  'fri.': 5,
  'sat.': 6,
  'sun.': 7,
};

/** The day of a date; null when there is no such date. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(2000, month - 1, day);
  const date = new Date(time);
  date.setUTCFullYear(year, month - 1, day);
  if (month < 1 || month > 12 || day < 1 || date.getUTCMonth() !== month - 1) return null;
  return Math.round(date.getTime() / 86_400_000);
}

export interface Date3 {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dateOf(day: Day): Date3 {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** How many days the month has. */
export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2016-07-18`. */
export function isoDay(day: Day): string {
  const { year, month, day: d } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(d)}`;
}

export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}`;
}

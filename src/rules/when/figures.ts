import type { Token } from '../../language/analysis.ts';

/** Small numbers as words count them before a unit of time: "two days ago", "several weeks ago". */
export const SMALL: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  several: 3,
  few: 3,
  couple: 2,
};

export const numberOf = (token: Token | undefined): number | null =>
  token !== undefined && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;

/** The day of a month: "4", "4th". */
export const ordinalOf = (token: Token | undefined): number | null => {
  const match = token === undefined ? null : /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(token.text);
  return match === null ? null : Number(match[1]);
};

export const isYear = (n: number | null): n is number => n !== null && n >= 1900 && n <= 2099;

import { firstMoment, lastMoment } from '../model/moment.ts';

/** First and last possible day of an EDTF time, and how many days that is. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** Null where the text is null or no EDTF. */
export function daysOf(edtf: string | null): Days | null {
  const first = edtf === null ? null : firstMoment(edtf);
  const last = edtf === null ? null : lastMoment(edtf);
  if (first === null || last === null) return null;
  const count = Math.floor((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  return { first: first.slice(0, 10), last: last.slice(0, 10), count };
}

import type { Reading } from '../rule.ts';
import type { Said } from './expression.ts';
import { type Time, times } from './times.ts';

/** Days before the page's day that make a time another story's, whatever else the page tells. */
const ANOTHER_STORY = 60;
/** Days before the page's own event that make a time another event's. */
const ANOTHER_EVENT = 5;
/** How deep into the body the page's own event may be told first. */
const LEAD = 4;
/** Least weight of a time that is plainly the page's own event's. */
const PLAIN = 1;
/** A bare date this deep in the body is not the page's own event, where that is told by its weekday. */
const DEEP = 2;

/**
 * Times of events before the page's own: "in January 2014", "last year"; on a page that tells of Tuesday also "in
 * March", "two weeks ago", "earlier this month".
 */
export function olderTimes(reading: Reading): readonly Time[] {
  const all = times(reading);
  const own = all.filter((time) => time.weight >= PLAIN && time.position < LEAD && isRecent(time));
  return all.filter((time) => isAnotherStory(time) || (own.length > 0 && own.every((one) => isBefore(time, one))));
}

function isAnotherStory({ age, resolved, expression: { said } }: Time): boolean {
  if (said.kind === 'date' && said.lastYear) return true;
  if (resolved === null) return said.kind === 'month';
  if (age === null) return said.kind === 'year' || said.kind === 'month' || isLong(resolved);
  return age > ANOTHER_STORY;
}

const isLong = ({ earliest, latest }: { earliest: number; latest: number }): boolean => latest - earliest > 31;

/** A time that news tells its own event by: a weekday, yesterday, overnight, or a day of the last week. */
export function isRecent({ age, expression: { said } }: Time): boolean {
  if (said.kind === 'weekday') return said.which !== 'next';
  if (said.kind === 'weekend') return true;
  if (said.kind === 'offset') return said.slack === 0 && said.days <= 0 && said.days > -ANOTHER_EVENT;
  return said.kind === 'date' && age !== null && age >= 0 && age <= ANOTHER_EVENT;
}

function isBefore(time: Time, own: Time): boolean {
  if (time.resolved !== null && own.resolved !== null) {
    const gap = own.resolved.earliest - time.resolved.latest;
    // "last week", on a page that tells of this Tuesday
    return gap > ANOTHER_EVENT || (gap > 0 && time.resolved.latest - time.resolved.earliest >= ANOTHER_EVENT);
  }
  return isWordedAsOlder(time.expression.said) || (time.expression.said.kind === 'date' && time.position >= DEEP);
}

/** Where no day is known, the words still tell: "in March", "two weeks ago", "earlier this month". */
function isWordedAsOlder(said: Said): boolean {
  if (said.kind === 'offset') return said.days - said.slack <= -ANOTHER_EVENT && said.days <= -ANOTHER_EVENT;
  return said.kind === 'earlier' ? said.unit !== 'week' : said.kind === 'month' || said.kind === 'year';
}

import { parse } from 'edtf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf } from '../../../src/rules/rule.ts';
import { dateOf, dayOf, isoDay, weekdayOf } from '../../../src/rules/when/calendar.ts';
import { olderTimes } from '../../../src/rules/when/older.ts';
import { eventTime, times } from '../../../src/rules/when/times.ts';

const WORDS = [
  'Monday',
  'last',
  'night',
  'March',
  '4',
  '5',
  '2016',
  ',',
  'on',
  'the',
  'of',
  'June',
  'early',
  'overnight',
  'two',
  'days',
  'ago',
  '10',
  'p.m.',
  '05.06.2016',
  'shot',
  'killed',
  'and',
  '-',
  'May',
  'winter',
  'weeks',
  'later',
  '31',
];

test('whatever the words, spans lie in the text, the earliest day is not after the latest, and the EDTF parses', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }),
      fc.integer({ min: 0, max: 20_000 }),
      (words, published) => {
        const text = `${words.join(' ')}.`;
        for (const { span, value, resolved } of times(readingOf(text, isoDay(published)))) {
          expect(text.slice(...span)).toBe(value.words);
          if (resolved === null) continue;
          expect(resolved.earliest).toBeLessThanOrEqual(resolved.latest);
          expect(value.earliest! <= value.latest!).toBe(true);
          expect(() => parse(value.edtf!)).not.toThrow();
        }
      },
    ),
  );
});

test('a day is the same after a way through its date; weekdays follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
      const { year, month, day: d } = dateOf(day);
      expect(dayOf(year, month, d)).toBe(day);
      expect(weekdayOf(day + 1)).toBe((weekdayOf(day) % 7) + 1);
    }),
  );
  expect(weekdayOf(dayOf(2026, 11, 23)!)).toBe(1);
  expect(dayOf(2018, 2, 30)).toBeNull();
});

test('the time of the event is the one told most plainly', () => {
  const page = 'Two men were shot dead on Sunday. Police said Tuesday that the victims died on Monday at a hospital.';
  expect(eventTime(times(readingOf(page, '2018-05-09')))?.value.edtf).toBe('2018-05-06');
});

test('a page without a date gives no day, never its own', () => {
  expect(eventTime(times(readingOf('Two men were shot dead on Sunday.')))).toBeNull();
});

test('a sentence about another year is about the past', () => {
  const page = 'Two men were shot dead on Sunday. A similar attack killed nine people in January 2014.';
  expect(olderTimes(readingOf(page, '2018-05-09')).map(({ sentence }) => sentence)).toEqual([1]);
});

test("beside an event of Tuesday, a month alone and weeks ago are of other events, with and without the page's day", () => {
  const page =
    'Nine soldiers were killed in an ambush on Tuesday. In March, 21 troops died there. Two weeks ago gunmen shot two men.';
  for (const published of ['2018-05-09', null])
    expect(olderTimes(readingOf(page, published)).map(({ sentence }) => sentence)).toEqual([1, 2]);
});

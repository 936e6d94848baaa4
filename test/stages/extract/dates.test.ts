import { describe, expect, test } from 'vitest';
import { dateInAddress, hostOf } from '../../../src/stages/extract/address.ts';
import { type DayOrder, dateIn } from '../../../src/stages/extract/dates.ts';
import { orderOfHost, orderOfTag } from '../../../src/stages/extract/day-order.ts';

const CASES: readonly (readonly [text: string, order: DayOrder, edtf: string | null])[] = [
  ['2016-07-18', null, '2016-07-18'],
  ['2016-07-18T09:30:00+06:00', null, '2016-07-18T09:30:00+06:00'],
  ['2016-07-18T09:30:00.123Z', null, '2016-07-18T09:30:00Z'],
  ['2016-07-18 09:30', null, '2016-07-18T09:30:00'],
  ['2016-07-18T09:30:00+0600', null, '2016-07-18T09:30:00+06:00'],
  ['20160718', null, '2016-07-18'],
  ['20160718T093000Z', null, '2016-07-18T09:30:00Z'],
  ['Mon, 18 Jul 2016 09:30:05 +0600', null, '2016-07-18T09:30:05+06:00'],
  ['July 18, 2016', null, '2016-07-18'],
  ['Jul. 18, 2016 9:05 PM', null, '2016-07-18T21:05:00'],
  ['12:15 a.m., July 18, 2016', null, '2016-07-18T00:15:00'],
  ['Monday, 18th of July, 2016', null, '2016-07-18'],
  ['18-Jul-2016', null, '2016-07-18'],
  ['18.07.2016, 21:40', null, '2016-07-18T21:40:00'],
  ['5.6.2016', null, '2016-06-05'],
  ['18/07/2016', null, '2016-07-18'],
  ['07/18/2016', null, '2016-07-18'],
  ['05/06/2016', 'day-first', '2016-06-05'],
  ['05/06/2016', 'month-first', '2016-05-06'],
  ['05/06/2016', null, 'ambiguous'],
  ['06/06/2016', null, '2016-06-06'],
  ['2016/07/18', null, '2016-07-18'],
  ['31 February 2016', null, null],
  ['29 February 2016', null, '2016-02-29'],
  ['29 February 2015', null, null],
  ['July 2016', null, null],
  ['18 July', null, null],
  ['5 сентября 2019, 14:20', null, '2019-09-05T14:20:00'],
  ['17 de octubre de 2019', null, '2019-10-17'],
  ['1er août 2018', null, '2018-08-01'],
  ['12 Ağustos 2015', null, '2015-08-12'],
  ['9 мая 2020 г.', null, '2020-05-09'],
  ['12 Nov 21, 10:15 am', null, '2021-11-12T10:15:00'],
  ['12 Nov 21:30', null, null],
  ["Nov 12 '21", null, '2021-11-12'],
  ['Monday, 03/04/2019', null, '2019-03-04'],
  ['Wednesday 03/04/2019', null, '2019-04-03'],
  ['03/04/2019 5:02 pm CST', null, '2019-03-04T17:02:00'],
  ['08/07/18', 'day-first', '2018-07-08'],
  ['version 1.2.3.2019', null, null],
  ['12 people 2019', null, null],
  ['yesterday', null, null],
  ['', null, null],
];

test.each(CASES)('%s (%s) is %s', (text, order, edtf) => expect(dateIn(text, order)).toBe(edtf));

describe('datelines', () => {
  test.each([
    ['BOGOTA, 3 APR 90 (AGENCY) --', '1990-04-03'],
    ['ALMATY, July 18, 2016 (Agency) -', '2016-07-18'],
    ['ALMATY, July 18 (Agency) -', null],
  ])('%s', (text, edtf) => expect(dateIn(text, null)).toBe(edtf));
});

describe('addresses', () => {
  test.each([
    ['https://a.example.org/2016/07/18/title', '2016-07-18'],
    ['https://a.example.org/news/2016-07-18-title.html', '2016-07-18'],
    ['https://a.example.org/2016/jul/18/title', '2016-07-18'],
    ['https://a.example.org/20160718/title', '2016-07-18'],
    ['https://a.example.org/2016/07/title', null],
    ['https://a.example.org/id-99991399', null],
    ['https://2016-07-18.example.org/', null],
  ])('%s', (url, edtf) => expect(dateInAddress(url)).toBe(edtf));

  test.each([
    ['https://www.a.example.org:80/x', 'a.example.org'],
    ['//b.example.net/x', 'b.example.net'],
    ['https://user@c.example.com', 'c.example.com'],
    ['no address', null],
    ['file:///etc/passwd', null],
  ])('host of %s', (url, host) => expect(hostOf(url)).toBe(host));
});

test.each([
  ['https://a.ng/x', null, 'day-first'],
  ['https://a.us/x', null, 'month-first'],
  ['https://a.com/x', 'en_US', 'month-first'],
  ['https://a.com/x', 'en-GB', 'day-first'],
  ['https://a.com/x', 'en', null],
  [null, null, null],
] as const)('the order of day and month at %s in %s is %s', (url, language, order) =>
  expect(orderOfHost(url) ?? orderOfTag(language)).toBe(order),
);

import { expect, test } from 'vitest';
import type { Summary } from '../../web/src/api/types.ts';
import { piecesOf } from '../../web/src/article/pieces.ts';
import { binned } from '../../web/src/incidents/bins.ts';
import { stretchOf } from '../../web/src/incidents/days.ts';
import { filterOf } from '../../web/src/incidents/filter.ts';
import { answerTo, heldOf } from '../../web/src/incidents/looking.ts';
import { counted } from '../../web/src/words/counted.ts';
import { dateWords } from '../../web/src/words/dates.ts';
import { english } from '../../web/src/words/english/index.ts';
import { tollWords } from '../../web/src/words/values.ts';

test.each([
  ['2016-07-14', '2016-07-14', '2016-07-14'],
  ['2016-07', '2016-07-01', '2016-07-31'],
  ['2016-07-XX', '2016-07-01', '2016-07-31'],
  ['2016?', '2016-01-01', '2016-12-31'],
  ['2016-07-14/2016-07-15', '2016-07-14', '2016-07-15'],
  ['[2016-07-14,2016-08-02]', '2016-07-14', '2016-08-02'],
])('%s is from %s to %s', (edtf, first, last) => {
  expect(stretchOf(edtf)!.map((time) => new Date(time).toISOString().slice(0, 10))).toEqual([first, last]);
});

test.each([null, '', 'XXXX', 'soon'])('%s is no time', (edtf) => {
  expect(stretchOf(edtf)).toBeNull();
});

test('counts fall into stretches that span everything, whatever is filtered', () => {
  const all = [stretchOf('2016-01-01'), stretchOf('2018-01-01'), null];
  const { counts, extent } = binned(all, [all[1]!]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect(counts.indexOf(1)).toBeGreaterThan(counts.length - 3);
  expect(extent![0]).toBe(Date.UTC(2016, 0, 1));
  expect(binned([null], [null])).toEqual({ extent: null, counts: [] });
});

const summary = (id: string, more: Partial<Summary> = {}): Summary => ({
  ...{ id, title: null, kind: null, when: null, where: null, killed: null, wounded: null, groups: [], reports: 1 },
  ...{ outlets: 1, origins: 1, grade: '3', contested: false, first_reported: null, last_reported: null },
  named: { perpetrator: [], target: [], weapon: [], measure: [] },
  ...more,
});

const place = (name: string, lon: number, lat: number) => ({ name, country: 'KE', lat, lon, precision: 'town' });
const held = heldOf([
  summary('i_1', { title: 'Attack in Garissa', when: '2031-05-06', where: place('Garissa', 39.6, -0.45), origins: 2 }),
  summary('i_2', { when: '2031-06', killed: { low: 3, best: 4, high: 4 }, contested: true, grade: '1' }),
  summary('i_3', { where: place('Fiji', 178, -18), groups: ['police'] }),
]);
const fitting = (query: string, found: readonly string[] = []): string[] =>
  [...answerTo(held, { filter: filterOf(new URLSearchParams(query)), found }).order].map(
    (at) => held.incidents[at]!.id,
  );

test.each([
  ['', ['i_1', 'i_2', 'i_3']],
  ['q=garissa', ['i_1']],
  ['q=attack+kisumu', []],
  ['contested=1', ['i_2']],
  ['killed=4', ['i_2']],
  ['killed=5', []],
  ['grade=1', ['i_2']],
  ['origins=2', ['i_1']],
  ['group=police', ['i_3']],
  ['undated=1', ['i_3']],
  ['from=2031-05-07', ['i_2']],
  ['to=2031-05-06', ['i_1']],
  ['from=2031-06-30&to=2031-06-30', ['i_2']],
  ['box=30,-5,45,5', ['i_1']],
  ['box=170,-30,-170,0', ['i_3']],
  ['sort=killed', ['i_2', 'i_1', 'i_3']],
  ['sort=origins', ['i_1', 'i_2', 'i_3']],
  ['sort=happened', ['i_2', 'i_1', 'i_3']],
])('the filter %s leaves %j', (query, ids) => {
  expect(fitting(query)).toEqual(ids);
});

test('an incident whose article holds the words fits them', () => {
  expect(fitting('q=motorcycle', ['i_3'])).toEqual(['i_3']);
});

test('a map and a timeline are drawn of what fits but for their own part of the filter', () => {
  const filter = filterOf(new URLSearchParams('from=2031-05-01&to=2031-05-31&box=30,-5,45,5'));
  const { shown, points, bins } = answerTo(held, { filter, found: [] });
  expect(shown).toBe(1);
  expect((points as { features: unknown[] }).features).toHaveLength(1);
  expect(bins.counts.reduce((sum, count) => sum + count)).toBe(1);
});

test('a hundred thousand incidents are looked through in a fraction of a second', () => {
  const many = heldOf(
    Array.from({ length: 100_000 }, (_, at) =>
      summary(`i_${at}`, { title: `Attack ${at}`, when: '2031-05-06', where: place('Garissa', at % 180, at % 80) }),
    ),
  );
  const started = performance.now();
  expect(answerTo(many, { filter: filterOf(new URLSearchParams('q=99999')), found: [] }).shown).toBe(1);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('text is cut where claims begin and end', () => {
  const claim = (id: string, start: number, end: number) => ({ id, span: [start, end] }) as never;
  const pieces = piecesOf([0, 10], [claim('a', 2, 8), claim('b', 4, 6), claim('c', 20, 30)]);
  expect(pieces.map(({ start, end, claims }) => [start, end, claims.map(({ id }) => id)])).toEqual([
    [0, 2, []],
    [2, 4, ['a']],
    [4, 6, ['a', 'b']],
    [6, 8, ['a']],
    [8, 10, []],
  ]);
});

test.each([
  ['2016-07-14', '14 July 2016'],
  ['2016-07', 'July 2016'],
  ['2016-07-14/2016-07-15', '14 July 2016 – 15 July 2016'],
  ['2018-06-21T20:12:00-05:00', '21 June 2018, 20:12 UTC−05:00'],
  ['2018-06-21T20:12:00.123Z', '21 June 2018, 20:12 UTC'],
  ['2016-07-14?', '2016-07-14?'],
])('%s is written %s', (date, words) => {
  expect(dateWords(date, 'en')).toBe(words);
});

test.each([
  [3, 3, '3'],
  [5, null, 'at least 5'],
  [null, 5, 'up to 5'],
  [3, 5, '3 to 5'],
  [null, null, 'number not known'],
])('%s–%s is said as %s', (least, most, words) => {
  expect(tollWords({ kind: 'toll', least, most, words: '' }, english)).toBe(words);
});

test('counting follows the language', () => {
  const pages = counted('ru')('{n} страница', '{n} страницы', '{n} страниц');
  expect([1, 2, 5, 21].map(pages)).toEqual(['1 страница', '2 страницы', '5 страниц', '21 страница']);
});

import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { row } from '../../src/formats/cells.ts';
import { csv } from '../../src/formats/csv.ts';
import { type Cell, findingRows } from '../../src/formats/finding-rows.ts';
import { geojson } from '../../src/formats/geojson.ts';
import { json, toJson } from '../../src/formats/json.ts';
import { jsonl } from '../../src/formats/jsonl.ts';
import { parquet } from '../../src/formats/parquet.ts';
import type { View } from '../../src/model/view.ts';
import { parseCsv } from './parse-csv.ts';
import { empty, lists, pieces, text, view, viewOf } from './sample.ts';

test('json is as it was agreed', async () => {
  await expect(await text(json(view))).toMatchFileSnapshot('golden/view.json');
  expect(Object.keys(await toJson(empty))).toEqual([
    'incidents',
    'claims',
    'articles',
    'judgements',
    'notices',
    'decisions',
  ]);
});

test('every name the contract gives is there', async () => {
  const { incidents, claims, articles, judgements, notices } = await toJson(view);
  const names = (object: object | undefined): string[] => Object.keys(object ?? {});
  expect(names(incidents[0])).toEqual(
    expect.arrayContaining('id kind when where outlets origins accounts findings'.split(' ')),
  );
  expect(names(incidents[0]!.accounts[0])).toEqual(
    expect.arrayContaining('article title outlet published source'.split(' ')),
  );
  expect(names(incidents[0]!.where!)).toEqual(
    expect.arrayContaining('name country lat lon precision gazetteer'.split(' ')),
  );
  expect(names(incidents[0]!.findings[0])).toEqual(
    expect.arrayContaining('field group low best high profile claims against origins grade reason'.split(' ')),
  );
  expect(names(claims[0])).toEqual(
    expect.arrayContaining(
      'id article incident field group value polarity hedge mode quote span sentence attribution hops origin evidence inferred by'.split(
        ' ',
      ),
    ),
  );
  expect(names(articles[0])).toEqual(
    expect.arrayContaining('id sha256 source title outlet published language text blocks'.split(' ')),
  );
  expect(articles[0]!.published).toBe('2031-04-12');
  expect(names(judgements[0])).toEqual(expect.arrayContaining('a b verdict by at reasons'.split(' ')));
  expect(names(notices[0])).toEqual(
    expect.arrayContaining('rule level article span message actual expected'.split(' ')),
  );
  expect(claims[0]!.incident).toBe(incidents[0]!.id);
  expect(claims[1]!.origin.id).toBe('o_shared');
});

test('jsonl has one record a line, each with its type', async () => {
  const lines = await pieces(jsonl(view));
  for (const line of lines) expect(line.indexOf('\n')).toBe(line.length - 1);
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type).filter((type) => type !== 'claim')).toEqual([
    ...['page', 'capture', 'article', 'account'],
    ...['page', 'capture', 'article', 'account', 'notice'],
    ...['page', 'capture', 'article', 'account'],
    ...['judgement', 'decision', 'incident', 'incident', 'notice'],
  ]);
  expect(lines.join('')).not.toContain('"bytes"');
  await expect(lines.join('')).toMatchFileSnapshot('golden/view.jsonl');
});

test('csv has one row a finding', async () => {
  const rowsTold = await text(csv(view));
  await expect(rowsTold).toMatchFileSnapshot('golden/view.csv');
  const rows = parseCsv(rowsTold);
  expect(rows).toHaveLength(1 + 6);
  expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([21]));
  expect(parseCsv(await text(csv(empty)))).toHaveLength(1);
});

test('parquet holds the rows of csv, in typed columns', async () => {
  const rowsOf = async (shown: View) => {
    return parquetReadObjects({ file: new Uint8Array(Buffer.concat(await pieces(parquet(shown)))).buffer });
  };
  const [first, ...others] = lists.incidents;
  const dated = {
    ...first!.findings[0]!,
    field: 'time' as const,
    low: '2031-04-11',
    best: '2031-04-11',
    high: '2031-04-12',
  };
  const shown = viewOf({ ...lists, incidents: [{ ...first!, findings: [...first!.findings, dated] }, ...others] });
  const written = (value: Cell) => (value === null ? null : String(value));
  const expected = (await pieces(findingRows(shown))).map((cells) => ({
    ...cells,
    ...{ low: written(cells.low), best: written(cells.best), high: written(cells.high) },
  }));
  const rows = await rowsOf(shown);
  expect(rows).toEqual(expected);
  expect(rows.find(({ field }) => field === 'time')).toMatchObject({ best: '2031-04-11', best_figure: null });
  expect(rows.some(({ best, best_figure }) => best === '3' && best_figure === 3)).toBe(true);
  expect(await rowsOf(empty)).toEqual([]);
});

test('geojson has one feature an incident, longitude first', async () => {
  await expect(await text(geojson(view))).toMatchFileSnapshot('golden/view.geojson');
  const { features } = JSON.parse(await text(geojson(view))) as { features: { geometry: unknown }[] };
  expect(features[1]!.geometry).toEqual({ type: 'Point', coordinates: [39.66, -4.05] });
  const nowhere = viewOf({ ...lists, incidents: lists.incidents.map((incident) => ({ ...incident, where: null })) });
  expect(
    (JSON.parse(await text(geojson(nowhere))) as { features: { geometry: unknown }[] }).features[0]!.geometry,
  ).toBeNull();
});

test('any cells come back from csv; what a spreadsheet would run is led in by an apostrophe', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', 'say "x"', 'two\r\nlines', '=1+1', '@x', '\tx', '-1', ''));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const back = parseCsv(rows.map((cells) => row(cells)).join(''));
      const guarded = rows.map((cells) => cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
      expect(back).toEqual(guarded);
    }),
  );
  expect(row([-1.5, null, '-1.5'])).toBe("-1.5,,'-1.5\r\n");
});

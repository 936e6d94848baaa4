import { expect, test } from 'vitest';
import { ACLED_COLUMNS, acled, acledCells } from '../../src/formats/acled.ts';
import { readCountries } from '../../src/formats/countries.ts';
import { daysOf } from '../../src/formats/days.ts';
import { gridCell, UCDP_COLUMNS, ucdp, ucdpCells } from '../../src/formats/ucdp.ts';
import { parseCsv } from './parse-csv.ts';
import { lists, pieces, text, view, viewOf } from './sample.ts';

/** Rows of a table by their columns' names. */
async function rowsOf(table: AsyncIterable<string>): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = parseCsv(await text(table));
  return rows.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at]!])));
}

test('acled has 31 columns and one row an incident', async () => {
  expect(ACLED_COLUMNS).toHaveLength(31);
  await expect(await text(acled(view))).toMatchFileSnapshot('golden/acled.csv');
  const [attack, riot] = await rowsOf(acled(view));
  expect(attack).toMatchObject({
    event_date: '2031-04-11',
    time_precision: '1',
    disorder_type: 'Political violence',
    actor1: 'Gunmen',
    inter1: '3',
    actor2: 'Civilians (Kazakhstan)',
    interaction: '37',
    civilian_targeting: 'Civilian targeting',
    iso: '398',
    country: 'Kazakhstan',
    fatalities: '5',
  });
  expect(riot).toMatchObject({
    event_date: '',
    year: '',
    actor1: 'Rioters (Kenya)',
    interaction: '50',
    fatalities: '0',
  });
});

test('ucdp has 49 columns, a row only where somebody died, and deaths that add up', async () => {
  expect(UCDP_COLUMNS).toHaveLength(49);
  await expect(await text(ucdp(view))).toMatchFileSnapshot('golden/ucdp.csv');
  const rows = await rowsOf(ucdp(view));
  expect(rows).toHaveLength(1);
  const { deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, low, high } = rows[0]!;
  expect([deaths_a, deaths_b, deaths_civilians, deaths_unknown].reduce((sum, text) => sum + Number(text), 0)).toBe(
    Number(best),
  );
  expect([low, best, high]).toEqual(['5', '5', '5']);
  expect(rows[0]).toMatchObject({
    type_of_violence: '3',
    number_of_sources: '2',
    where_prec: '1',
    source_original: 'a police source;Altai Herald;=Steppe, "Daily"',
  });
});

test('each cell of a toll leads to its claims, and each claim is in the view', async () => {
  const known = new Set(lists.claims.map(({ id }) => id));
  for (const cells of [acledCells(view), ucdpCells(view)]) {
    const lines = (await pieces(cells)).map(
      (line) => JSON.parse(line) as { row: number; column: string; value: unknown; claims: string[] },
    );
    for (const { claims } of lines) for (const id of claims) expect(known).toContain(id);
    const deaths = lines.find(({ column }) => column === 'fatalities' || column === 'best');
    expect(deaths).toMatchObject({ row: 1, value: 5, claims: [lists.claims[1]!.id, lists.claims[2]!.id] });
  }
});

test.each([
  ['2031-04-11', '1', '1'],
  ['2031-04-11/2031-04-13', '2', '2'],
  ['2031-04-07/2031-04-13', '2', '3'],
  ['2031-04', '3', '4'],
  ['2031', '', '5'],
])('%s has precision %s in acled and %s in ucdp', async (when, time, date) => {
  const other = viewOf({ ...lists, incidents: lists.incidents.map((incident) => ({ ...incident, when })) });
  expect((await rowsOf(acled(other)))[0]!.time_precision).toBe(time);
  expect((await rowsOf(ucdp(other)))[0]!.date_prec).toBe(date);
});

test('a total for everyone that is more than the groups together is the figure', async () => {
  const more = viewOf({
    ...lists,
    incidents: lists.incidents.map((incident) => ({
      ...incident,
      findings: incident.findings.map((finding) =>
        finding.group === 'all' ? { ...finding, low: 7, best: 8, high: null } : finding,
      ),
    })),
  });
  expect((await rowsOf(acled(more)))[0]!.fatalities).toBe('8');
  expect((await rowsOf(ucdp(more)))[0]).toMatchObject({ best: '8', low: '7', high: '8', deaths_unknown: '6' });
});

test('in a battle the other side is the state, though civilians died too', async () => {
  const acledKind = { event_type: 'Battles', sub_event_type: 'Armed clash' };
  const battle = viewOf({
    ...lists,
    incidents: lists.incidents.map((incident) => ({ ...incident, kind: { ...incident.kind!, acled: acledKind } })),
  });
  expect((await rowsOf(acled(battle)))[0]).toMatchObject({
    actor2: 'Police Forces of Kazakhstan',
    inter2: '1',
    interaction: '13',
    civilian_targeting: '',
  });
  expect((await rowsOf(ucdp(battle)))[0]).toMatchObject({
    type_of_violence: '1',
    side_a: 'Government of Kazakhstan',
    side_b: 'Gunmen',
    deaths_a: '3',
    deaths_b: '0',
    deaths_civilians: '2',
    deaths_unknown: '0',
  });
});

test('grid cells are counted from the south-west', () => {
  expect(gridCell(-89.9, -179.9)).toBe(1);
  expect(gridCell(-89.9, 179.9)).toBe(720);
  expect(gridCell(89.9, 179.9)).toBe(259_200);
  expect(gridCell(90, 180)).toBe(259_200);
});

test('every country has its codes and a name', () => {
  const countries = readCountries();
  expect(countries.size).toBeGreaterThan(245);
  for (const { alpha2, numeric, name, acledRegion } of countries.values()) {
    expect(alpha2).toMatch(/^[A-Z]{2}$/);
    expect(numeric).toBeGreaterThan(0);
    expect(name.length * acledRegion.length).toBeGreaterThan(0);
  }
});

test('days of a time', () => {
  expect(daysOf('2031-02')).toEqual({ first: '2031-02-01', last: '2031-02-28', count: 28 });
  expect(daysOf(null)).toBeNull();
  expect(daysOf('Monday')).toBeNull();
});

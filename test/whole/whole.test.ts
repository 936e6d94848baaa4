import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Expected, matches, readWhole, type WholeClaim } from './whole.ts';

const each = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);
const sorted = (values: readonly (string | null)[]) => values.map(String).sort();

/** A claim in one line, so that a failure shows what was read instead. */
const line = ({ field, group, value, polarity, mode, quote, attribution }: WholeClaim): string =>
  JSON.stringify([field, group, value, polarity, mode, quote, attribution.map(({ text }) => text)]);

for (const name of readdirSync(import.meta.dirname)) {
  const folder = join(import.meta.dirname, name);
  if (!existsSync(join(folder, 'expected.json'))) continue;
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  describe(name, async () => {
    const whole = await readWhole(join(folder, readdirSync(folder).find((file) => file.startsWith('page.'))!));

    test('its incidents: how many, where, when, of what kind', () => {
      if (expected.incidents !== undefined) expect(whole.incidents).toHaveLength(expected.incidents);
      const { where, when, event_type: type } = expected;
      if (where !== undefined)
        expect(sorted(whole.incidents.map((one) => one.where?.name ?? null))).toEqual(sorted(each(where)));
      if (when !== undefined) expect(sorted(whole.incidents.map((one) => one.when))).toEqual(sorted(each(when)));
      if (type !== undefined)
        expect(sorted(whole.incidents.map((one) => one.kind?.acled.event_type ?? null))).toEqual(sorted(each(type)));
    });

    for (const wanted of expected.claims ?? [])
      test(`claims ${JSON.stringify(wanted)}`, () => {
        const asked = { polarity: 'asserted', mode: 'actual', ...wanted };
        const near = whole.claims.filter(({ field }) => field === wanted.field).map(line);
        expect(
          whole.claims.some((claim) => matches(claim, asked)),
          near.join('\n'),
        ).toBe(true);
      });

    for (const unwanted of expected.not ?? [])
      test(`does not claim ${JSON.stringify(unwanted)}`, () => {
        expect(whole.claims.filter((claim) => matches(claim, unwanted)).map(line)).toEqual([]);
      });
  });
}

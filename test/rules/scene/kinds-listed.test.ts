import { expect, test } from 'vitest';
import { lexicon } from '../../../src/language/lexicon.ts';
import { ACTS, MEASURES, TARGET_CLASSES, WEAPONS } from '../../../src/model/fields.ts';
import { kindRow } from '../../../src/rules/kind/kinds.ts';

test('every word of violence names a listed kind and a listed act', () => {
  const wrong = lexicon<'trigger' | 'kind' | 'act'>('triggers')
    .rows()
    .filter(({ kind, act }) => kindRow(kind) === null || (act !== '' && !(ACTS as readonly string[]).includes(act)));
  expect(wrong).toEqual([]);
});

test.each([
  ['weapons', 'code', WEAPONS],
  ['weapons', 'act', ACTS],
  ['facilities', 'class', TARGET_CLASSES],
  ['measures', 'code', MEASURES],
] as const)('the codes of %s.tsv (%s) are those of the field', (name, column, codes) => {
  const rows = lexicon<typeof column>(name).rows();
  const wrong = rows.filter((row) => row[column] !== '' && !(codes as readonly string[]).includes(row[column]));
  expect(rows.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

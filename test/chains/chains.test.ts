import { describe, expect, test } from 'vitest';
import { chainCases, chainRead, isRight } from '../../bench/chains.ts';

/** The share of cases with every link right may not fall below this. */
const FLOOR = 0.93;

describe('chains of speakers', () => {
  test('are read right in the cases written beside the rules', () => {
    const cases = chainCases(new URL('./seen.tsv', import.meta.url));
    const wrong = cases.filter((one) => !isRight(one.chain, chainRead(one)));
    expect(cases.length).toBeGreaterThan(500);
    expect(1 - wrong.length / cases.length, wrong.map(({ passage }) => passage).join('\n')).toBeGreaterThanOrEqual(
      FLOOR,
    );
  });

  test('every case names a phrase of its passage', () => {
    for (const { passage, value } of chainCases(new URL('./seen.tsv', import.meta.url)))
      expect(passage).toContain(value);
  });
});

import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../src/rules/rule.ts';
import { rule } from '../../../src/rules/toll/index.ts';
import { type Totals, totalsOf } from '../../../src/rules/toll/total.ts';

function totals(text: string): Totals {
  const reading = readingOf(text);
  return totalsOf(reading, rule.spot(reading).mentions);
}

function figures(text: string): string {
  const { killed, wounded } = totals(text);
  return `${killed?.least ?? 0} ${wounded?.least ?? 0}`;
}

describe('totalsOf', () => {
  test.each([
    ['Two people were killed and three wounded. The two people killed were shot in a car.', '2 3', 'restated'],
    [
      'Man shot dead in Leeds\nJohn Roe, 24, was shot dead on Monday. Roe died at the scene.',
      '1 0',
      'one man told thrice',
    ],
    [
      'Two people were shot in Salem. One of them died at a hospital. The other is in stable condition.',
      '1 1',
      'shot, then one died',
    ],
    ['The store was robbed. No one was hurt.', '0 0', 'nobody'],
    ['3 policemen were shot dead in Almaty. One civilian has also been killed.', '4 0', 'added to'],
  ])('%s', (text, expected) => {
    expect(figures(text)).toBe(expected);
  });

  test('says nothing where no toll is told', () => {
    expect(totals('The council met on Monday.')).toEqual({ killed: null, wounded: null });
  });

  test('keeps the bounds of the toll it rests on, and names it', () => {
    const { killed } = totals('At least five people were killed in the blast, police said.');
    expect(killed).toMatchObject({ least: 5, most: null });
    expect(killed?.basis.length).toBe(1);
  });
});

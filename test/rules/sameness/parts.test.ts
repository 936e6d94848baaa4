import { describe, expect, test } from 'vitest';
import { eventKind } from '../../../src/rules/kind/kinds.ts';
import type { Outline } from '../../../src/rules/sameness/parts.ts';
import { linksOf } from '../../../src/stages/parts.ts';
import { town } from '../../claims.ts';

const ALMATY = town('Almaty');
const ASTANA = { ...ALMATY, name: 'Astana', lat: 51.17, lon: 71.43 };
const outline = (id: string, kind: string, when: string | null, where = ALMATY): Outline => ({
  id,
  kind: eventKind(kind, kind),
  when,
  where,
});
const riot = outline('i_riot', 'riot', '2022-01-04/2022-01-07');

describe('parts of an incident', () => {
  test.each([
    ['an attack within a riot', outline('i_a', 'armed_attack', '2022-01-05')],
    ['one day of an unrest', outline('i_a', 'riot', '2022-01-06')],
    ['an attack that a report misdates by a day', outline('i_a', 'shooting', '2022-01-08')],
  ])('%s is part of it', (_, part) => {
    expect(linksOf(part, [riot])).toMatchObject([{ incident: 'i_riot', is: 'whole' }]);
    expect(linksOf(riot, [part])).toMatchObject([{ incident: 'i_a', is: 'part' }]);
  });

  test.each([
    ['another town', outline('i_a', 'armed_attack', '2022-01-05', ASTANA)],
    ['another week', outline('i_a', 'armed_attack', '2022-01-15')],
    ['no day', outline('i_a', 'armed_attack', null)],
    ['as many days of the same', outline('i_a', 'riot', '2022-01-04/2022-01-07')],
  ])('%s is not', (_, other) => {
    expect(linksOf(other, [riot])).toEqual([]);
  });

  test('an attack holds no riot, and another attack is no part of it', () => {
    const attack = outline('i_a', 'armed_attack', '2022-01-04/2022-01-07');
    expect(linksOf(outline('i_b', 'shooting', '2022-01-05'), [attack])).toEqual([]);
  });
});

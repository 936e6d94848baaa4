import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gazetteer } from '../../../src/language/gazetteer/gazetteer.ts';
import { nameKey } from '../../../src/language/gazetteer/names.ts';

describe('gazetteer', () => {
  test.each([
    ['Alma-Ata', 'Almaty', 'KZ', 1526384],
    ['Kiev', 'Kyiv', 'UA', 703448],
    ['Bombay', 'Mumbai', 'IN', 1275339],
    ['Medellin', 'Medellín', 'CO', 3674962],
    ['St. Louis', 'St. Louis', 'US', 4407066],
  ])('%s is %s', (asked, name, country, id) => {
    const [place] = gazetteer()
      .named(asked)
      .filter((one) => one.kind === 'town' || one.kind === 'capital');
    expect([place?.name, place?.country, place?.id]).toEqual([name, country, id]);
  });

  test.each(['Texas', 'Calif.', 'W.Va.', 'NSW', 'Punjab', 'Nangarhar', 'Kano State'])('%s is a division', (name) => {
    expect(gazetteer().named(name)[0]?.kind).toBe('admin1');
  });

  test('every country of the list is found by its name', () => {
    for (const name of ['Kazakhstan', 'Burkina Faso', 'U.S.', 'UK', 'Ivory Coast', 'Myanmar', 'Burma'])
      expect(gazetteer().named(name)[0]?.kind).toBe('country');
  });

  test('a town lies in its division', () => {
    const [place] = gazetteer().named('Springfield, Ill.'.split(',')[0]!);
    expect(gazetteer().divisionOf(place!)?.country).toBe('US');
  });

  test('no word that no place bears is found', () => {
    for (const name of ['Qwxyzzy', '', ' ', '-', 'The']) expect(gazetteer().named(name)).toEqual([]);
  });

  test('a name’s key is its own key, and accents, case and hyphens make no difference', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (name) => {
        const key = nameKey(name);
        expect(nameKey(key)).toBe(key);
      }),
    );
    expect(nameKey('SÃO PAULO')).toBe(nameKey('Sao-Paulo'));
  });
});

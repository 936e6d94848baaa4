import { expect, test } from 'vitest';
import { analyse } from '../../src/language/analyse.ts';
import { lexicon, parseRows } from '../../src/language/lexicon.ts';

const weapons = lexicon<'weapon' | 'code'>('weapons');

test('the longest entry wins, by form or by lemma, hyphenated or not', () => {
  const { tokens } = analyse('They threw hand grenades and set off a car-bomb.');
  const found = weapons.match(tokens).map(({ first, last, row }) => [
    tokens
      .slice(first, last)
      .map(({ text }) => text)
      .join(' '),
    row.code,
  ]);
  expect(found).toEqual([
    ['hand grenades', 'grenade'],
    ['car-bomb', 'explosive'],
  ]);
});

test('a match never runs over the given end', () => {
  const { tokens } = analyse('a car bomb');
  expect(weapons.at(tokens, 1, 2)?.row.weapon).not.toBe('car bomb');
  expect(weapons.at(tokens, 1)?.row.weapon).toBe('car bomb');
});

test('rows are read by the names in the header; comments and empty lines are none', () => {
  expect(parseRows('word\tsource\n# a note\n\nstone\town\n')).toEqual([{ word: 'stone', source: 'own' }]);
});

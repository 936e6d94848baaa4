import { expect, test } from 'vitest';
import { nearest } from '../../src/run/nearest.ts';

test.each([
  ['incidnets', ['incidents', 'show'], 'incidents', 'two letters swapped'],
  ['expotr', ['export', 'explain'], 'export', 'swapped at the end'],
  ['sho', ['show', 'serve'], 'show', 'a letter left out'],
  ['banana', ['show', 'serve'], null, 'nothing near'],
  ['x', ['yz'], null, 'a short word is not anything'],
])('%s among %j is %s: %s', (word, known, expected, _note) => {
  expect(nearest(word, known)).toBe(expected);
});

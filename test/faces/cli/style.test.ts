import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { columns, wrapped } from '../../../src/faces/cli/report/style.ts';

/** Words of one letter to forty, plain ones and others, with a blank or two between. */
const letters = fc.constantFrom(
  'a',
  'é',
  'ž',
  '–',
  '“',
  '…',
  '·',
  ' ',
  '  ',
  ' ',
  'word',
  '13',
  '警',
  '👮',
  'и',
  '\u00a0',
);
const texts = fc.array(letters, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('what takes a column each by its range does so by the package that knows all widths', () => {
  for (let code = 0x20; code < 0x2100; code++) {
    const char = String.fromCharCode(code);
    expect(columns(char), `U+${code.toString(16)}`).toBe(stringWidth(char));
  }
});

test('text is measured and wrapped as the packages would', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 30 }), (text, width) => {
      expect(columns(text)).toBe(stringWidth(text));
      expect(wrapped(text, width)).toEqual(wrapAnsi(text, width, { hard: true, trim: true }).split('\n'));
    }),
    { numRuns: 2000 },
  );
});

test('a plain sentence is set in full lines', () => {
  expect(wrapped('Three officers were killed in the market', 14)).toEqual([
    'Three officers',
    'were killed in',
    'the market',
  ]);
});

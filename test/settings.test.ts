import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

test('an empty environment gives the defaults', () => {
  expect(readSettings({})).toEqual({
    store: './hearsay.db',
    profile: 'ucdp',
    maxBytes: 20_000_000,
    author: '',
    lockWait: 10_000,
  });
});

test.each([
  ['HEARSAY_STORE', 'mysql://x', 'a file path'],
  ['HEARSAY_PROFILE', 'ucpd', 'one of ucdp, acled, gtd, ibc'],
  ['HEARSAY_MAX_BYTES', '20 MB', 'a whole number of bytes'],
])('%s=%s is refused, naming what was expected', (name, value, expected) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name} is '${value}'; expected ${expected}`);
});

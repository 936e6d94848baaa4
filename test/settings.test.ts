import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

test('an empty environment gives the defaults', () => {
  expect(readSettings({})).toEqual({
    store: './hearsay.db',
    profile: 'ucdp',
    maxBytes: 20_000_000,
    fetchTimeout: 30_000,
    privateHosts: [],
    port: 4470,
    mapStyle: '',
    mapHosts: [],
    author: '',
    outlets: '',
    lockWait: 10_000,
  });
});

test('hosts are named with commas between', () => {
  const { privateHosts } = readSettings({ HEARSAY_PRIVATE_HOSTS: 'Intranet:8080, 10.0.0.2,[::1]:80' });
  expect(privateHosts).toEqual(['intranet:8080', '10.0.0.2', '[::1]:80']);
});

test.each([
  ['HEARSAY_STORE', 'mysql://x', 'a file path'],
  ['HEARSAY_PROFILE', 'ucpd', 'one of ucdp, acled, gtd, ibc'],
  ['HEARSAY_MAX_BYTES', '20 MB', 'a whole number of bytes'],
  ['HEARSAY_PORT', '70000', 'a port from 0 to 65535'],
  ['HEARSAY_PRIVATE_HOSTS', 'http://intranet/', 'host names with commas between'],
])('%s=%s is refused, naming what was expected', (name, value, expected) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name} is '${value}'; expected ${expected}`);
});

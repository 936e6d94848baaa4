import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { feedsNamed, NoFeeds } from '../../../src/run/watch/list.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-feeds-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('addresses are taken as they are, files for what they name', () => {
  const lines = file('feeds.txt', '# ours\nhttps://a.example.org/feed\n\n  https://b.example.org/feed\n');
  const opml = file(
    'feeds.opml',
    '<opml version="2.0"><body><outline xmlUrl="https://c.example.org/x"/></body></opml>',
  );
  expect(feedsNamed(['https://d.example.org/', lines, opml])).toEqual([
    'https://d.example.org/',
    'https://a.example.org/feed',
    'https://b.example.org/feed',
    'https://c.example.org/x',
  ]);
});

test.each([
  ['nowhere', /neither an address nor a file/],
  ['https://', /neither an address/],
])('%s is refused', (name, message) => {
  expect(() => feedsNamed([name])).toThrow(NoFeeds);
  expect(() => feedsNamed([name])).toThrow(message);
});

test('a file without an address is refused', () => {
  expect(() => feedsNamed([file('none.txt', 'nothing here')])).toThrow(/names no feed/);
});

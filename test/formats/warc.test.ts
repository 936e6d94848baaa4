import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { warc } from '../../src/formats/warc.ts';
import { composition } from '../../src/run/composition.ts';
import { inputs } from '../../src/run/inputs.ts';
import { read } from '../../src/run/read.ts';
import { view } from '../../src/run/view.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { folderWith } from '../faces/cli/hearsay.ts';

const BOMB = `<html><head><title>Blast in Gao</title></head><body><h1>Blast in Gao kills two</h1><p>A bomb exploded at a market in Gao, Mali, on Monday, killing two people, police said. The wounded were taken to a hospital.</p></body></html>`;
const limits = { maxBytes: 1_000_000 };

async function readInto(store: Store, paths: readonly string[], fetched: string | null): Promise<void> {
  const given = { url: null, outlet: null, fetched };
  await read(store, inputs(paths, limits), { given, ...limits, now: () => '2031-05-01T12:00:00.000Z' });
}

async function archiveOf(store: Store): Promise<Uint8Array[]> {
  const whole = await composition(store, null);
  const shown = view(store, whole, { groups: whole.groups, profile: 'ucdp', whole: true, withPages: true });
  return Array.fromAsync(warc(shown));
}

interface Read {
  readonly headers: ReadonlyMap<string, string>;
  readonly block: string;
}

function readRecord(bytes: Uint8Array): Read {
  const text = gunzipSync(bytes).toString('utf8');
  const end = text.indexOf('\r\n\r\n');
  const lines = text.slice(0, end).split('\r\n');
  expect(lines[0]).toBe('WARC/1.1');
  const headers = new Map(lines.slice(1).map((line) => line.split(': ') as [string, string]));
  const block = text.slice(end + 4, -4);
  expect(Buffer.byteLength(block)).toBe(Number(headers.get('Content-Length')));
  expect(text.endsWith('\r\n\r\n')).toBe(true);
  return { headers, block };
}

test('a page is a record with its digest, captured again a revisit, each with its custody', async () => {
  const folder = folderWith({ 'a page.html': BOMB, 'copy.html': BOMB });
  const store = await openStore(':memory:');
  await readInto(store, [join(folder, 'a page.html')], '2031-04-11T08:00:00Z');
  await readInto(store, [join(folder, 'copy.html')], '2031-04-12T08:00:00Z');
  const records = (await archiveOf(store)).map(readRecord);
  const types = records.map(({ headers }) => headers.get('WARC-Type'));
  expect(types).toEqual(['warcinfo', 'resource', 'metadata', 'revisit', 'metadata']);
  const [, resource, custody, revisit] = records as [Read, Read, Read, Read];
  const digest = createHash('sha256').update(resource.block).digest('hex');
  expect(resource.block).toBe(BOMB);
  expect(resource.headers.get('WARC-Payload-Digest')).toBe(`sha256:${digest}`);
  expect(resource.headers.get('WARC-Date')).toBe('2031-04-11T08:00:00.000Z');
  expect(resource.headers.get('WARC-Target-URI')).toMatch(/^file:.*a%20page\.html$/);
  expect(custody.headers.get('WARC-Concurrent-To')).toBe(resource.headers.get('WARC-Record-ID'));
  expect(custody.block).toContain('how: file\r\n');
  expect(revisit.headers.get('WARC-Refers-To')).toBe(resource.headers.get('WARC-Record-ID'));
  expect(new Set(records.map(({ headers }) => headers.get('WARC-Record-ID'))).size).toBe(5);
  await store.close();
});

test('an archive is read back: the same pages, the same incidents', async () => {
  const note = `# Bomb kills nine in Kaduna\n\nKADUNA, June 9, 2020 - A bomb killed nine people at a market in Kaduna, Nigeria, on Tuesday, police said.\n`;
  const folder = folderWith({ 'gao.html': BOMB, 'note.md': note });
  const [store, again] = [await openStore(':memory:'), await openStore(':memory:')];
  await readInto(store, [join(folder, 'gao.html'), join(folder, 'note.md')], '2031-04-11T08:00:00Z');
  writeFileSync(join(folder, 'out.warc.gz'), Buffer.concat(await archiveOf(store)));
  await readInto(again, [join(folder, 'out.warc.gz')], null);
  const groups = async (of: Store) => (await composition(of, null)).groups.length;
  expect(await groups(store)).toBe(2);
  expect(await groups(again)).toBe(2);
  const hashes = async (of: Store) => (await Array.fromAsync(of.pages())).map(({ sha256 }) => sha256);
  expect(await hashes(again)).toEqual(await hashes(store));
  const [capture] = await Array.fromAsync(again.captures());
  expect(capture).toMatchObject({ fetched: '2031-04-11T08:00:00.000Z', how: 'warc', url: null });
  await Promise.all([store.close(), again.close()]);
});

test('an empty ledger is an empty archive', async () => {
  const store = await openStore(':memory:');
  expect(await archiveOf(store)).toEqual([]);
  await store.close();
});

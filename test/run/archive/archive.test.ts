import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, crc32, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { archived } from '../../../src/run/archive/pages.ts';
import { type Found, records } from '../../../src/run/archive/records.ts';
import { readResponse } from '../../../src/run/archive/response.ts';
import { composition } from '../../../src/run/composition.ts';
import { type Input, inputs } from '../../../src/run/inputs.ts';
import { read } from '../../../src/run/read.ts';
import { openStore } from '../../../src/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
const DATE = '2031-03-03T08:00:00Z';
const SHOOTING = `<html><head><title>Two guards shot dead in Gao</title></head><body><h1>Two guards shot dead in Gao</h1>
<p>Two guards were shot dead by gunmen who attacked a fuel depot in Gao, Mali, on Monday, police said.</p>
<p>The attackers fled on motorcycles and soldiers cordoned off the road, a police officer told reporters.</p></body></html>`;
const SOUP = `<html><body><h1>Leek soup</h1><p>${'Cut the leeks into rings, wash them and let them simmer in butter. '.repeat(20)}</p></body></html>`;

const http = (body: string | Buffer, headers = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    Buffer.from(body),
  ]);

interface Written {
  readonly type: string;
  readonly url: string;
  readonly block: Buffer;
  readonly headers?: string;
}

/** One record as bytes, by hand. */
function record({ type, url, block, headers = '' }: Written): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${DATE}\r\nWARC-Record-ID: <urn:uuid:0>\r\n${headers}Content-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

let count = 0;
function fileOf(bytes: Buffer, name = 'x.warc.gz'): string {
  const path = join(folder, `${count++}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const shown = (found: readonly Found[]) =>
  found.map((one) =>
    one.kind === 'broken'
      ? one.why
      : [one.record.type, one.record.headers.get('warc-target-uri'), one.record.block?.toString('latin1')],
  );

const pieces = fc.array(
  fc.record({
    type: fc.constantFrom('response', 'request', 'metadata', 'resource'),
    url: fc.nat(1_000_000).map((n) => `https://herald.example.org/${n}`),
    block: fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
  }),
  { maxLength: 12 },
);

test.each([
  ['plain', (one: Buffer) => one, 'x.warc'],
  ['gzip', (one: Buffer) => gzipSync(one), 'x.warc.gz'],
  ['zstd', (one: Buffer) => zstdCompressSync(one), 'x.warc.zst'],
] as const)('what is written %s, record by record, is read back, each at its place', async (_, pack, name) => {
  await fc.assert(
    fc.asyncProperty(pieces, async (written) => {
      const packed = written.map((one) => pack(record(one)));
      const found = await all(records(fileOf(Buffer.concat(packed), name), 1_000_000));
      expect(shown(found)).toEqual(written.map(({ type, url, block }) => [type, url, block.toString('latin1')]));
      const places = packed.map((_, i) => packed.slice(0, i).reduce((sum, one) => sum + one.length, 0));
      expect(found.map((one) => (one.kind === 'record' ? one.record.offset : null))).toEqual(places);
    }),
    { numRuns: 60 },
  );
});

test('an archive that another library writes is read as that library reads it', async () => {
  const made: Buffer[] = [];
  for (const [i, type] of (['warcinfo', 'response', 'request', 'resource', 'response'] as const).entries()) {
    const body = async function* () {
      yield new TextEncoder().encode(`${'words '.repeat(i * 400)}end`);
    };
    const warc = await WARCRecord.create(
      {
        url: `https://herald.example.org/${i}`,
        date: DATE,
        type,
        warcHeaders: {},
        ...(type === 'response' ? { statusline: 'HTTP/1.1 200 OK', httpHeaders: { 'Content-Type': 'text/html' } } : {}),
      },
      body(),
    );
    made.push(Buffer.from(await WARCSerializer.serialize(warc, { gzip: true })));
  }
  const bytes = Buffer.concat(made);
  const theirs: [string | null, number][] = [];
  const parser = new WARCParser(new Blob([bytes]).stream() as never);
  for await (const one of parser) {
    await one.skipFully();
    theirs.push([one.warcType, parser.offset]);
  }
  const ours = (await all(records(fileOf(bytes), 1_000_000))).map((one) =>
    one.kind === 'record' ? [one.record.type, one.record.offset] : one,
  );
  expect(ours).toEqual(theirs);
});

test('a broken member is named, and the records around it are read', async () => {
  const [one, two, three] = ['a', 'b', 'c'].map((word) =>
    gzipSync(
      record({ type: 'resource', url: `https://herald.example.org/${word}`, block: Buffer.from(word.repeat(500)) }),
    ),
  ) as [Buffer, Buffer, Buffer];
  const spoilt = Buffer.from(two);
  spoilt.fill(0xff, 20, 40);
  const found = await all(records(fileOf(Buffer.concat([one, spoilt, three])), 1_000_000));
  expect(found.map(({ kind }) => kind)).toEqual(['record', 'broken', 'record']);
  const cut = await all(records(fileOf(Buffer.concat([one, two.subarray(0, 60)])), 1_000_000));
  expect(shown(cut)[1]).toBe('it is cut off');
});

test('for any bytes a reader of archives ends without an error', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.constantFrom([], [0x1f, 0x8b, 8, 0], [0x28, 0xb5, 0x2f, 0xfd], [...Buffer.from('WARC/1.0\r\n')]),
      async (bytes, start) => void (await all(records(fileOf(Buffer.from([...start, ...bytes])), 10_000))),
    ),
    { numRuns: 150 },
  );
});

test('a record too long to be loaded is gone past, whatever it unpacks to', async () => {
  const bomb = gzipSync(
    record({ type: 'resource', url: 'https://herald.example.org/a', block: Buffer.alloc(20 << 20) }),
  );
  const small = gzipSync(
    record({ type: 'resource', url: 'https://herald.example.org/b', block: Buffer.from('words') }),
  );
  const found = await all(records(fileOf(Buffer.concat([small, bomb, small])), 1_000_000));
  expect(found.map(({ kind }) => kind)).toEqual(['record', 'broken', 'record']);
  const whole = await all(
    records(
      fileOf(
        gzipSync(
          Buffer.concat([
            record({ type: 'resource', url: 'x', block: Buffer.alloc(20 << 20) }),
            record({ type: 'resource', url: 'y', block: Buffer.from('words') }),
          ]),
        ),
      ),
      1_000_000,
    ),
  );
  expect(shown(whole).map((one) => one[1])).toEqual(['x', 'y']);
});

test.each([
  ['as it is', http(SOUP)],
  ['gzip', http(gzipSync(SOUP), 'Content-Encoding: gzip\r\n')],
  ['gzip undone by the archive', http(SOUP, 'Content-Encoding: gzip\r\n')],
  ['br', http(brotliCompressSync(SOUP), 'Content-Encoding: br\r\n')],
  ['chunked', http(`${SOUP.length.toString(16)}\r\n${SOUP}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n')],
  ['chunks put together by the archive', http(SOUP, 'Transfer-Encoding: chunked\r\n')],
])('an answer sent %s gives the page', (_, block) => {
  expect(readResponse(block, 1_000_000)).toMatchObject({ status: 200, mediaType: 'text/html; charset=utf-8' });
  expect(readResponse(block, 1_000_000)!.bytes.toString()).toBe(SOUP);
});

test('a small answer that unpacks to a large one is refused', () => {
  expect(readResponse(http(gzipSync(Buffer.alloc(5_000_000)), 'Content-Encoding: gzip\r\n'), 1_000_000)).toBeNull();
});

const response = (url: string, body: string, headers = ''): Buffer =>
  record({ type: 'response', url, block: http(body), headers });

test('pages with traces of violence are given with address, time and place; the others are counted', async () => {
  const members = [
    response('https://herald.example.org/soup', SOUP),
    response('https://herald.example.org/gao', SHOOTING, 'WARC-Payload-Digest: sha1:ONE\r\n'),
    record({ type: 'request', url: 'https://herald.example.org/gao', block: Buffer.from('GET / HTTP/1.1\r\n\r\n') }),
    record({
      type: 'revisit',
      url: 'https://herald.example.org/gao?again',
      block: Buffer.from('HTTP/1.1 200 OK\r\n\r\n'),
      headers: 'WARC-Payload-Digest: sha1:ONE\r\n',
    }),
  ].map((one) => gzipSync(one));
  const path = fileOf(Buffer.concat(members));
  const found = await all(archived(path, 1_000_000));
  const pages = found.filter((one): one is Extract<Input, { kind: 'bytes' }> => one.kind === 'bytes');
  expect(pages.map(({ url, fetched, source, how }) => ({ url, fetched, source, how }))).toEqual([
    {
      url: 'https://herald.example.org/gao',
      fetched: '2031-03-03T08:00:00.000Z',
      source: `${path}#${members[0]!.length}`,
      how: 'warc',
    },
    {
      url: 'https://herald.example.org/gao?again',
      fetched: '2031-03-03T08:00:00.000Z',
      source: `${path}#${members[0]!.length + members[1]!.length + members[2]!.length}`,
      how: 'warc',
    },
  ]);
  expect(Buffer.from(pages[1]!.bytes).equals(Buffer.from(pages[0]!.bytes))).toBe(true);
  expect(found.filter((one) => one.kind === 'passed')).toEqual([{ kind: 'passed', count: 2 }]);
});

/** A ZIP that holds files as they are. */
function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const [bodies, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const [title, sum] = [Buffer.from(name), crc32(bytes)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(sum, 14);
    for (const place of [18, 22]) local.writeUInt32LE(bytes.length, place);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(sum, 16);
    for (const place of [20, 24]) entry.writeUInt32LE(bytes.length, place);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, title, bytes);
    entries.push(entry, title);
    at += local.length + title.length + bytes.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

test('a WACZ gives the pages of the archives within it', async () => {
  const inside = (word: string): Buffer =>
    gzipSync(response(`https://herald.example.org/${word}`, SHOOTING.replace('Monday', word)));
  const path = fileOf(
    zip({
      'datapackage.json': Buffer.from('{}'),
      'archive/a.warc.gz': inside('Tuesday'),
      'archive/b.warc.gz': inside('Sunday'),
    }),
    'x.wacz',
  );
  const pages = (await all(archived(path, 1_000_000))).filter((one) => one.kind === 'bytes');
  expect(pages.map(({ url }) => url)).toEqual([
    'https://herald.example.org/Tuesday',
    'https://herald.example.org/Sunday',
  ]);
});

test('what is called a WACZ and is none is trouble that says so', async () => {
  const found = await all(archived(fileOf(Buffer.from('no zip'), 'x.wacz'), 1_000_000));
  expect(found).toMatchObject([
    { kind: 'trouble', notice: { rule: 'read/broken-archive', actual: 'it is no ZIP file' } },
  ]);
});

test('an archive read twice keeps one page with two captures, and one incident', async () => {
  const path = fileOf(
    Buffer.concat(
      [
        response('https://herald.example.org/soup', SOUP),
        response('https://herald.example.org/gao', SHOOTING, 'WARC-Payload-Digest: sha1:ONE\r\n'),
        record({
          type: 'revisit',
          url: 'https://herald.example.org/gao?again',
          block: Buffer.from('HTTP/1.1 200 OK\r\n\r\n'),
          headers: 'WARC-Payload-Digest: sha1:ONE\r\n',
        }),
      ].map((one) => gzipSync(one)),
    ),
  );
  const store = await openStore(':memory:');
  const options = { given: { url: null, fetched: null, outlet: null }, maxBytes: 1_000_000, now: () => DATE };
  for (const known of [0, 1]) {
    const done = await read(store, inputs([path], { maxBytes: 1_000_000 }), options);
    expect([done.pages, done.passed, done.unusable]).toEqual([2, 1, 0]);
    expect(done.known > 0).toBe(known === 1);
  }
  const captures = await all(store.captures());
  expect(captures.map(({ url }) => url).sort()).toEqual([
    'https://herald.example.org/gao',
    'https://herald.example.org/gao?again',
  ]);
  expect(new Set(captures.map(({ fetched }) => fetched))).toEqual(new Set(['2031-03-03T08:00:00.000Z']));
  expect((await composition(store, null)).groups).toHaveLength(1);
  await store.close();
});

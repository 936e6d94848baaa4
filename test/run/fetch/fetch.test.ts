import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isPublic } from '../../../src/run/fetch/addresses.ts';
import { type FetchLimits, get, NotFetched } from '../../../src/run/fetch/get.ts';
import { type Input, inputs } from '../../../src/run/inputs.ts';

const PAGE = '<p>Two people were killed in Gao, Mali, on Monday.</p>';

/** Runs something against a server on loopback that answers as told. */
async function serving<T>(answer: RequestListener, use: (address: string, host: string) => Promise<T>): Promise<T> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await use(`http://${host}/`, host);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const limits = (over: Partial<FetchLimits>): FetchLimits => ({
  maxBytes: 10_000,
  timeout: 5_000,
  maxRedirects: 3,
  privateHosts: [],
  ...over,
});

const ruleOf = (fetching: Promise<unknown>): Promise<string> =>
  fetching.then(
    () => 'fetched',
    (error: unknown) => (error instanceof NotFetched ? error.rule : String(error)),
  );

test.each([
  ['8.8.8.8', true],
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['[::1]', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['2002:7f00:1::', false],
  ['fd00:ec2::254', false],
  ['fe80::1%eth0', false],
  ['not an address', false],
])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));

test.each([
  ['identity', (bytes: Buffer) => bytes],
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
] as const)('a page sent as %s is read', (coding, pack) =>
  serving(
    (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': coding })
        .end(pack(Buffer.from(PAGE))),
    async (address, host) => {
      const fetched = await get(address, limits({ privateHosts: [host] }));
      expect(Buffer.from(fetched.bytes).toString()).toBe(PAGE);
      expect(fetched).toMatchObject({ url: address, mediaType: 'text/html; charset=utf-8' });
    },
  ),
);

test('a private host is refused before anything is sent to it', async () => {
  let asked = 0;
  const count: RequestListener = (_, response) => {
    asked++;
    response.end(PAGE);
  };
  await serving(count, async (address, host) => {
    const byName = address.replace('127.0.0.1', 'localhost');
    expect(await ruleOf(get(address, limits({})))).toBe('fetch/private-address');
    expect(await ruleOf(get(byName, limits({})))).toBe('fetch/private-address');
    expect(await ruleOf(get(address.replace('127.0.0.1', '2130706433'), limits({})))).toBe('fetch/private-address');
    expect(await ruleOf(get(address.replace('127.0.0.1', '[::ffff:127.0.0.1]'), limits({})))).toBe(
      'fetch/private-address',
    );
    expect(asked).toBe(0);
    expect(await ruleOf(get(address, limits({ privateHosts: [host] })))).toBe('fetched');
  });
});

test('a redirect to a private host is refused', () =>
  serving(
    (_, inner) => inner.end(PAGE),
    (hidden) =>
      serving(
        (_, response) => response.writeHead(302, { location: hidden }).end(),
        async (address, host) =>
          expect(await ruleOf(get(address, limits({ privateHosts: [host] })))).toBe('fetch/private-address'),
      ),
  ));

test.each([
  ['fetch/redirects', ((_, response) => response.writeHead(301, { location: '/' }).end()) as RequestListener],
  [
    'fetch/address',
    ((_, response) => response.writeHead(301, { location: 'file:///etc/hosts' }).end()) as RequestListener,
  ],
  ['fetch/status', ((_, response) => response.writeHead(404).end('gone')) as RequestListener],
  [
    'fetch/coding',
    ((_, response) => response.writeHead(200, { 'content-encoding': 'secret' }).end(PAGE)) as RequestListener,
  ],
  ['fetch/too-large', ((_, response) => response.end('x'.repeat(20_000))) as RequestListener],
  [
    'fetch/too-large',
    ((_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000)))) as RequestListener,
  ],
  ['fetch/unreachable', ((request) => request.socket.destroy()) as RequestListener],
  [
    'fetch/unreachable',
    ((_, response) => {
      response.writeHead(200, { 'content-length': '500' }).write('half');
      setTimeout(() => response.destroy(), 20);
    }) as RequestListener,
  ],
  [
    'fetch/unreachable',
    ((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is no gzip')) as RequestListener,
  ],
])('a server that misbehaves is named: %s', (rule, answer) =>
  serving(answer, async (address, host) =>
    expect(await ruleOf(get(address, limits({ privateHosts: [host] })))).toBe(rule),
  ),
);

test('a server that never ends its answer is given up in time', () =>
  serving(
    (_, response) => {
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    },
    async (address, host) =>
      expect(await ruleOf(get(address, limits({ privateHosts: [host], timeout: 150 })))).toBe('fetch/timeout'),
  ));

test('an address among the inputs is fetched, and what cannot be had is trouble that says what to do', () =>
  serving(
    (request, response) =>
      response.writeHead(request.url === '/gone' ? 410 : 200, { 'content-type': 'text/html' }).end(PAGE),
    async (address, host) => {
      const paths = [address, `${address}gone`, 'http://user:word@example.org/'];
      const all: Input[] = [];
      for await (const one of inputs(paths, { maxBytes: 10_000, privateHosts: [host] })) all.push(one);
      expect(all[0]).toMatchObject({
        kind: 'bytes',
        how: 'http',
        source: address,
        url: address,
        mediaType: 'text/html',
      });
      expect(all[1]).toMatchObject({
        kind: 'trouble',
        notice: { rule: 'fetch/status', actual: 'answered with status 410' },
      });
      expect(all[2]).toMatchObject({ kind: 'trouble', notice: { rule: 'fetch/address' } });
    },
  ));

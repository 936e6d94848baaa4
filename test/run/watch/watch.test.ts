import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import type { Manners } from '../../../src/run/watch/hosts.ts';
import { type Round, type WatchOptions, watch } from '../../../src/run/watch/watch.ts';
import { openStore, type Store } from '../../../src/store/index.ts';

const page = (killed: string) =>
  `<html><head><title>Blast in Gao</title></head><body><h1>Blast in Gao kills ${killed}</h1><p>A bomb exploded at a market in Gao, Mali, on Monday, killing ${killed} people, police said. The wounded were taken to a hospital in the town.</p></body></html>`;
const rss = (...paths: readonly string[]) =>
  `<rss version="2.0"><channel><title>N</title>${paths.map((path) => `<item><link>${path}</link></item>`).join('')}</channel></rss>`;

interface Met {
  readonly path: string;
  readonly at: number;
  readonly match: string | undefined;
}

interface World {
  readonly at: string;
  readonly met: readonly Met[];
  readonly notices: readonly Notice[];
  readonly store: Store;
  readonly watching: (over?: Partial<WatchOptions>) => Promise<Round[]>;
}

/** What a host answers when it is asked for its robots.txt. */
const NO_RULES = { status: 404, text: '' };

/** A server on loopback, what was asked of it, and a clock that runs only while somebody waits. */
async function world(
  answer: RequestListener,
  use: (world: World) => Promise<void>,
  robots: typeof NO_RULES = NO_RULES,
): Promise<void> {
  const met: Met[] = [];
  let clock = 0;
  const server = createServer((request, response) => {
    met.push({ path: request.url!, at: clock, match: request.headers['if-none-match'] });
    if (request.url === '/robots.txt') response.writeHead(robots.status).end(robots.text);
    else answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const store = await openStore(':memory:');
  const notices: Notice[] = [];
  const manners: Manners = {
    ...{ gap: 1000, wait: 10_000, longest: 100_000, chance: () => 0.5, now: () => clock },
    sleep: async (milliseconds) => {
      clock += milliseconds;
    },
  };
  const watching = (over: Partial<WatchOptions> = {}): Promise<Round[]> =>
    Array.fromAsync(
      watch(store, {
        ...{ feeds: [`http://${host}/feed`], every: 60_000, rounds: 1, abreast: 4, manners },
        limits: { maxBytes: 100_000, timeout: 5000, maxRedirects: 3, privateHosts: [host] },
        stop: new AbortController().signal,
        reading: { now: () => '2024-03-05T00:00:00Z', notice: (notice) => void notices.push(notice) },
        ...over,
      }),
    );
  try {
    await use({ at: `http://${host}`, met, notices, store, watching });
  } finally {
    await store.close();
    server.closeAllConnections();
    server.close();
  }
}

test('pages that a feed names are read once, and a feed that has not changed is not sent again', async () => {
  await world(
    (request, response) => {
      if (request.url === '/feed' && request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else if (request.url === '/feed') response.setHeader('ETag', '"v1"').end(rss('/one', '/two'));
      else response.setHeader('Content-Type', 'text/html').end(page(request.url === '/one' ? 'three' : 'four'));
    },
    async ({ watching, met, store, at }) => {
      const rounds = await watching({ rounds: 3 });
      expect(rounds.map(({ looks }) => looks[0])).toMatchObject([
        { format: 'rss', entries: 2, fresh: 2 },
        { format: 'unchanged', fresh: 0 },
        { format: 'unchanged', fresh: 0 },
      ]);
      expect(rounds.map(({ result }) => result.pages)).toEqual([2, 0, 0]);
      expect(met.filter(({ path }) => path === '/one')).toHaveLength(1);
      expect(met.filter(({ path }) => path === '/feed').map(({ match }) => match)).toEqual([undefined, '"v1"', '"v1"']);
      const captures = await Array.fromAsync(store.captures());
      expect(captures.map(({ source, how }) => [source, how]).sort()).toEqual([
        [`${at}/one`, 'feed'],
        [`${at}/two`, 'feed'],
      ]);
      // Another watch over the same ledger knows what is read.
      expect((await watching()).map(({ looks }) => looks[0]?.fresh)).toEqual([0]);
    },
  );
});

test('one host is asked one thing at a time, with a pause between', async () => {
  await world(
    (request, response) => void response.end(request.url === '/feed' ? rss('/a', '/b', '/c') : page('two')),
    async ({ watching, met }) => {
      await watching();
      const times = met.map(({ at }) => at);
      for (let i = 1; i < times.length; i++) expect(times[i]! - times[i - 1]!).toBeGreaterThanOrEqual(1000);
    },
  );
});

const twoPages: RequestListener = (request, response) =>
  void response.end(request.url === '/feed' ? rss('/open', '/closed/x') : page('two'));

test('robots.txt is obeyed, and its delay too', async () => {
  const rules = 'User-agent: *\nDisallow: /closed/\nCrawl-delay: 5\n';
  await world(
    twoPages,
    async ({ watching, met, notices }) => {
      const [round] = await watching();
      expect(round?.result.pages).toBe(1);
      expect(met.map(({ path }) => path)).not.toContain('/closed/x');
      expect(notices).toMatchObject([{ rule: 'watch/robots', actual: 'closed by robots.txt' }]);
      const asked = met.filter(({ path }) => path !== '/robots.txt').map(({ at }) => at);
      expect(asked[1]! - asked[0]!).toBeGreaterThanOrEqual(5000);
    },
    { status: 200, text: rules },
  );
});

test('a host whose rules cannot be had is left alone', async () => {
  await world(
    twoPages,
    async ({ watching, met, notices }) => {
      await watching();
      expect(met.map(({ path }) => path)).toEqual(['/robots.txt']);
      expect(notices).toMatchObject([{ rule: 'watch/robots', actual: 'the host could not give its robots.txt' }]);
    },
    { status: 503, text: '' },
  );
});

test('a host that cannot answer is left alone for longer each time, and as long as it says', async () => {
  let asked = 0;
  await world(
    (_, response) => {
      asked++;
      if (asked === 3) response.setHeader('Retry-After', '90');
      response.writeHead(asked < 4 ? 503 : 200).end(rss());
    },
    async ({ watching, met, notices }) => {
      await watching({ rounds: 4, every: 1 });
      const at = met.filter(({ path }) => path === '/feed').map((one) => one.at);
      expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(10_000);
      expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(20_000);
      expect(at[3]! - at[2]!).toBeGreaterThanOrEqual(90_000);
      expect(notices.filter(({ rule }) => rule === 'fetch/status')).toHaveLength(3);
    },
  );
});

test('what is no feed, what is gone and what is hostile are notices, and the rest is read', async () => {
  await world(
    (request, response) => {
      if (request.url === '/feed')
        response.end(rss('/good', '/gone', 'http://169.254.169.254/latest', 'file:///etc/passwd'));
      else if (request.url === '/page') response.setHeader('Content-Type', 'text/html').end('<html>no</html>');
      else if (request.url === '/good') response.end(page('six'));
      else response.writeHead(410).end();
    },
    async ({ watching, notices, at }) => {
      const [round] = await watching({ feeds: [`${at}/feed`, `${at}/page`, `${at}/absent`] });
      expect(round?.result.pages).toBe(1);
      expect(notices.map(({ rule }) => rule).sort()).toEqual([
        'fetch/private-address',
        'fetch/status',
        'fetch/status',
        'watch/no-feed',
      ]);
      for (const notice of notices) expect(notice.message).toMatch(/expected .+; .+\.$/);
    },
  );
});

test('a list of feeds and an index of sitemaps are followed, and a watch that is stopped ends', async () => {
  const stop = new AbortController();
  await world(
    (request, response) => {
      if (request.url === '/feed')
        response.end(
          '<opml version="2.0"><body><outline xmlUrl="/a.xml"/><outline xmlUrl="/index.xml"/></body></opml>',
        );
      else if (request.url === '/a.xml') response.end(rss('/one'));
      else if (request.url === '/index.xml')
        response.end('<sitemapindex><sitemap><loc>/map.xml</loc></sitemap></sitemapindex>');
      else if (request.url === '/map.xml') response.end('<urlset><url><loc>/two</loc></url></urlset>');
      else response.end(page('five'));
    },
    async ({ watching }) => {
      const [round] = await watching();
      expect(round?.looks.map(({ format }) => format).sort()).toEqual(['opml', 'rss', 'sitemap', 'sitemap']);
      expect(round?.result.pages).toBe(2);
      stop.abort();
      expect(await watching({ rounds: null, stop: stop.signal })).toEqual([]);
    },
  );
});

import { TextDecoder } from 'node:util';
import type { Notice } from '../../model/notice.ts';
import type { Store } from '../../store/index.ts';
import { type FetchLimits, get, NotFetched, type Validators } from '../fetch/get.ts';
import type { Input } from '../inputs.ts';
import { type ReadOptions, type ReadResult, read } from '../read.ts';
import { type Feed, feedIn } from './feed.ts';
import { Hosts, type Leave, type Manners } from './hosts.ts';
import { type Seen, seenIn } from './seen.ts';

export interface WatchOptions {
  /** Addresses of feeds, sitemaps, or lists of feeds. */
  readonly feeds: readonly string[];
  /** Milliseconds from one look at a feed to the next. */
  readonly every: number;
  /** Looks to take; none for looking until told to stop. */
  readonly rounds: number | null;
  /** Hosts asked at the same time. */
  readonly abreast: number;
  readonly limits: FetchLimits;
  readonly manners: Manners;
  readonly stop: AbortSignal;
  readonly reading: Omit<ReadOptions, 'given' | 'maxBytes'>;
}

/** What a look at a feed gave. */
export interface Look {
  readonly address: string;
  readonly format: Feed['format'] | 'unchanged';
  readonly entries: number;
  /** Entries that the ledger has not seen. */
  readonly fresh: number;
}

/** What a round of looks did. */
export interface Round {
  readonly looks: readonly Look[];
  readonly result: ReadResult;
}

interface Watched {
  readonly address: string;
  validators: Validators | undefined;
}

/** More feeds than a list of feeds, or an index of sitemaps, is followed to. */
const MOST_FEEDS = 2000;

/**
 * Looks at feeds in rounds and reads the pages they name that the ledger has not seen. A host is asked one thing at a
 * time, as its robots.txt allows; one that cannot answer is left alone for longer each time. What goes wrong is a
 * notice, and the rest goes on.
 */
export async function* watch(store: Store, options: WatchOptions): AsyncGenerator<Round> {
  const hosts = new Hosts(options.manners, options.limits);
  const seen = await seenIn(store);
  const watched = new Map<string, Watched>();
  for (const address of options.feeds) watched.set(address, { address, validators: undefined });
  for (let round = 0; options.rounds === null || round < options.rounds; round++) {
    if (round > 0) await pause(options);
    if (options.stop.aborted) return;
    yield await once(store, { options, hosts, seen, watched });
  }
}

/** Until the next round: the interval, up to a tenth longer, so that many watches do not knock at one moment. */
async function pause({ every, manners, stop }: WatchOptions): Promise<void> {
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  stop.addEventListener('abort', end, { once: true });
  await Promise.race([manners.sleep(every * (1 + manners.chance() / 10)), stopped]);
  stop.removeEventListener('abort', end);
}

interface World {
  readonly options: WatchOptions;
  readonly hosts: Hosts;
  readonly seen: Seen;
  readonly watched: Map<string, Watched>;
}

async function once(store: Store, world: World): Promise<Round> {
  const { options, seen, watched } = world;
  const looks: Look[] = [];
  const pages = new Set<string>();
  // Lists lead to feeds, which are looked at in the same round.
  const looked = new Set<Watched>();
  for (;;) {
    const due = [...watched.values()].filter((feed) => !looked.has(feed));
    if (due.length === 0 || options.stop.aborted) break;
    for (const feed of due) looked.add(feed);
    for (const look of await abreast(due, options.abreast, (feed) => lookAt(feed, world))) {
      if (look === null) continue;
      looks.push(look.look);
      for (const address of look.feeds)
        if (watched.size < MOST_FEEDS && !watched.has(address))
          watched.set(address, { address, validators: undefined });
      for (const url of look.fresh) pages.add(url);
    }
  }
  const result = await read(store, fetched([...pages], world), {
    ...options.reading,
    given: { url: null, fetched: null, outlet: null },
    maxBytes: options.limits.maxBytes,
  });
  for (const url of pages) seen.add(url);
  return { looks, result };
}

interface Looked {
  readonly look: Look;
  readonly feeds: readonly string[];
  readonly fresh: readonly string[];
}

async function lookAt(feed: Watched, { hosts, options, seen }: World): Promise<Looked | null> {
  const { address } = feed;
  try {
    const leave = await hosts.leave(address);
    if (leave !== 'open') return say(options, closed(address, leave));
    const answer = await hosts.ask(address, () => get(address, options.limits, feed.validators));
    const { unchanged, bytes, url, validators } = answer;
    if (unchanged) return { look: { address, format: 'unchanged', entries: 0, fresh: 0 }, feeds: [], fresh: [] };
    const found = feedIn(new TextDecoder(charsetOf(answer.mediaType)).decode(bytes), url);
    if (found === null) return say(options, noFeed(address, answer.mediaType));
    feed.validators = validators;
    const fresh = found.entries.filter((entry) => !seen.has(entry.url)).map((entry) => entry.url);
    const look = { address, format: found.format, entries: found.entries.length, fresh: fresh.length };
    return { look, feeds: found.feeds, fresh };
  } catch (error) {
    return say(options, troubleOf(address, error));
  }
}

/** Pages as inputs, several hosts at a time, in the order in which they come. */
async function* fetched(urls: readonly string[], world: World): AsyncGenerator<Input> {
  const { abreast: most, stop } = world.options;
  const waiting = new Set<Promise<{ readonly input: Input; readonly done: () => void }>>();
  const left = [...urls];
  while ((left.length > 0 && !stop.aborted) || waiting.size > 0) {
    while (left.length > 0 && waiting.size < most && !stop.aborted) {
      const url = left.shift()!;
      const coming = pageAt(url, world).then((input) => ({ input, done: () => waiting.delete(coming) }));
      waiting.add(coming);
    }
    const { input, done } = await Promise.race(waiting);
    done();
    yield input;
  }
}

async function pageAt(source: string, { hosts, options }: World): Promise<Input> {
  try {
    const leave = await hosts.leave(source);
    if (leave !== 'open') return { kind: 'trouble', notice: closed(source, leave) };
    const { url, bytes, mediaType } = await hosts.ask(source, () => get(source, options.limits));
    return { kind: 'bytes', source, bytes, how: 'feed', url, mediaType };
  } catch (error) {
    return { kind: 'trouble', notice: troubleOf(source, error) };
  }
}

/** Does some work for each of many, a few at a time; results in the order of what they are of. */
async function abreast<T, R>(all: readonly T[], most: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(all.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) {
      const i = next++;
      results[i] = await work(all[i]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, worker));
  return results;
}

function charsetOf(mediaType: string | null): string {
  const named = /charset=["']?([\w-]+)/i.exec(mediaType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

function say({ reading }: WatchOptions, notice: Notice): null {
  reading.notice?.(notice);
  return null;
}

const notice = (rule: string, source: string, message: string, actual: string, expected: string): Notice => ({
  ...{ rule, level: 'error', article: null, source, span: null },
  ...{ message, actual, expected },
});

function closed(address: string, leave: Exclude<Leave, 'open'>): Notice {
  const actual = leave === 'closed' ? 'closed by robots.txt' : 'the host could not give its robots.txt';
  const remedy =
    leave === 'closed'
      ? 'open it in a browser, save the page, and read the file'
      : 'it is asked again later; check the address';
  const message = `'${address}' was not read: ${actual}; expected a page that may be read; ${remedy}.`;
  return notice('watch/robots', address, message, actual, 'a page that may be read');
}

const noFeed = (address: string, mediaType: string | null): Notice =>
  notice(
    'watch/no-feed',
    address,
    `'${address}' is no feed (${mediaType ?? 'no media type'}); expected RSS, Atom, RDF, JSON Feed, a sitemap or OPML; look in the page for a link of type application/rss+xml.`,
    mediaType ?? 'no media type',
    'a feed',
  );

function troubleOf(address: string, error: unknown): Notice {
  if (!(error instanceof NotFetched)) throw error;
  const { rule, actual, expected, remedy } = error;
  return notice(
    rule,
    address,
    `'${address}' was not read: ${actual}; expected ${expected}; ${remedy}.`,
    actual,
    expected,
  );
}

import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { addressOf, asNotFetched, checkHost, type FetchLimits, guarded, late, NotFetched } from './guard.ts';

export { type FetchLimits, NotFetched } from './guard.ts';

/** What a server says of the state of what it gave: asked with it again, it answers only if that has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

/** What a server answered. */
export interface Fetched {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The `Content-Type` header. */
  readonly mediaType: string | null;
  readonly validators: Validators;
  /** True where nothing has changed since the validators that were asked with; `bytes` is then empty. */
  readonly unchanged: boolean;
}

const UNKNOWN: Validators = { etag: null, modified: null };

/** What an address is asked with. */
interface Asking {
  readonly limits: FetchLimits;
  readonly known: Validators;
}

/** The name under which pages are asked for; robots.txt is read for it. */
export const AGENT = 'Hearsay';

/**
 * Fetches one address, of `known` state only if that has changed. Every host on the way, after each redirect, is looked up once; all its addresses have to be
 * public, and the connection is made to the very addresses that were looked at. Throws NotFetched.
 */
export async function get(address: string, limits: FetchLimits, known: Validators = UNKNOWN): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    return await follow(addressOf(address), { limits, known }, signal);
  } catch (error) {
    throw signal.aborted ? late(limits) : asNotFetched(error);
  }
}

async function follow(start: URL, asking: Asking, signal: AbortSignal): Promise<Fetched> {
  const { limits } = asking;
  let url = start;
  for (let hop = 0; hop <= limits.maxRedirects; hop++) {
    const response = await ask(url, asking, signal);
    const next = redirectOf(response, url);
    if (next === null) return await answer(response, url, limits);
    response.destroy();
    url = next;
  }
  throw new NotFetched(
    'redirects',
    `redirected more than ${limits.maxRedirects} times`,
    'a page',
    'open the address in a browser and give the one it ends at',
  );
}

function ask(url: URL, { limits, known }: Asking, signal: AbortSignal): Promise<IncomingMessage> {
  checkHost(url, limits);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((done, fail) => {
    request(url, {
      agent: false,
      signal,
      lookup: guarded(url, limits),
      maxHeaderSize: 32_768,
      headers: {
        'User-Agent': `${AGENT}/0.1 (reads news pages for verification)`,
        Accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'Accept-Encoding': 'gzip, br, zstd, deflate',
        ...(known.etag !== null && { 'If-None-Match': known.etag }),
        ...(known.modified !== null && { 'If-Modified-Since': known.modified }),
      },
    })
      .on('response', done)
      .on('error', fail)
      .end();
  });
}

function redirectOf(response: IncomingMessage, url: URL): URL | null {
  const { statusCode = 0, headers } = response;
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return null;
  return addressOf(headers.location, url);
}

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
  deflate: createInflate,
} as const;

async function answer(response: IncomingMessage, url: URL, limits: FetchLimits): Promise<Fetched> {
  const { statusCode = 0, headers } = response;
  const validators = { etag: headers.etag ?? null, modified: headers['last-modified'] ?? null };
  if (statusCode === 304) {
    response.destroy();
    return { url: url.href, bytes: new Uint8Array(), mediaType: null, validators, unchanged: true };
  }
  if (statusCode < 200 || statusCode > 299) {
    response.destroy();
    const remedy = 'open it in a browser, save the page, and read the file';
    const answered = { status: statusCode, retryAfter: secondsIn(headers['retry-after']) };
    throw new NotFetched('status', `answered with status ${statusCode}`, 'a page (status 200)', remedy, answered);
  }
  const coding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = coding === 'identity' ? null : DECODERS[coding as keyof typeof DECODERS];
  if (decoder === undefined)
    throw new NotFetched(
      'coding',
      `compressed as '${coding}'`,
      'gzip, br, zstd or deflate',
      'save the page and read the file',
    );
  const parts: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of source) {
      size += part.length;
      if (size > limits.maxBytes)
        throw new NotFetched(
          'too-large',
          `longer than ${limits.maxBytes} bytes`,
          `a page of at most ${limits.maxBytes} bytes`,
          'raise HEARSAY_MAX_BYTES to read it',
        );
      parts.push(part);
    }
  };
  await (decoder === null ? pipeline(response, collect) : pipeline(response, decoder(), collect));
  const bytes = Buffer.concat(parts);
  return { url: url.href, bytes, mediaType: headers['content-type'] ?? null, validators, unchanged: false };
}

/** Seconds that a `Retry-After` header asks for, given as a number or as a date; null without one. */
function secondsIn(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - Date.now()) / 1000));
}

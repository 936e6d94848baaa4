import { lookup as resolve } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './addresses.ts';

/** What bounds one fetch. */
export interface FetchLimits {
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** Milliseconds for the whole of it, redirects included. */
  readonly timeout: number;
  readonly maxRedirects: number;
  /** Hosts (`name` or `name:port`) that may be asked although their addresses are private. */
  readonly privateHosts: readonly string[];
}

/** Why a page was not fetched: what was met, what was expected, and what a person can do. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  readonly rule: string;
  readonly actual: string;
  readonly expected: string;
  readonly remedy: string;
  /** The status that was answered; null where none was. */
  readonly status: number | null;
  /** Seconds after which the server asks to be asked again; null where it does not. */
  readonly retryAfter: number | null;

  constructor(
    rule: string,
    actual: string,
    expected: string,
    remedy: string,
    answered: { readonly status: number; readonly retryAfter: number | null } | null = null,
  ) {
    super(actual);
    [this.rule, this.actual, this.expected, this.remedy] = [`fetch/${rule}`, actual, expected, remedy];
    this.status = answered?.status ?? null;
    this.retryAfter = answered?.retryAfter ?? null;
  }
}

export function addressOf(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new NotFetched(
      'address',
      'no such address',
      'an http or https address without a password',
      'check the address',
    );
  return url;
}

const isAllowed = (url: URL, { privateHosts }: FetchLimits): boolean =>
  privateHosts.includes(url.hostname) || privateHosts.includes(url.host);

const refused = (host: string): NotFetched =>
  new NotFetched(
    'private-address',
    `on a private network (${host})`,
    'a host of the open web',
    'name the host in HEARSAY_PRIVATE_HOSTS if it is meant to be read',
  );

/** Throws NotFetched for an address on a private network that is written as such. */
export function checkHost(url: URL, limits: FetchLimits): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublic(host) && !isAllowed(url, limits)) throw refused(host);
}

/** Looks a host up and gives its addresses only when a page may be fetched from every one of them. */
export function guarded(url: URL, limits: FetchLimits): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }).then(
      (found) => {
        if (!isAllowed(url, limits) && !found.every(({ address }) => isPublic(address))) done(refused(host), '');
        else if (options.all) done(null, found);
        else done(null, found[0]!.address, found[0]!.family);
      },
      (error: NodeJS.ErrnoException) => done(error, ''),
    );
  };
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host has that name',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke the connection off',
  CERT_HAS_EXPIRED: "the host's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the host's certificate is signed by itself alone",
  ERR_STREAM_PREMATURE_CLOSE: 'the host broke the connection off',
};

const AGAIN = 'try again later, or save the page and read the file';

export const late = ({ timeout }: FetchLimits): NotFetched =>
  new NotFetched('timeout', `not answered within ${timeout} ms`, 'a page', AGAIN);

export function asNotFetched(error: unknown): NotFetched {
  if (error instanceof NotFetched) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new NotFetched('unreachable', CAUSES[code ?? ''] ?? message, 'a page', AGAIN);
}

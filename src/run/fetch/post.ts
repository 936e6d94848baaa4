import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { addressOf, asNotFetched, checkHost, type FetchLimits, guarded, late, NotFetched } from './guard.ts';

/**
 * Posts a body to an address, which has to be public as for `get`; redirects are not followed. Throws NotFetched
 * unless it is taken with a status of 2xx.
 */
export async function post(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  limits: FetchLimits,
): Promise<void> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    const status = await send(addressOf(address), body, { headers, limits, signal });
    if (status >= 200 && status < 300) return;
    const answered = { status, retryAfter: null };
    throw new NotFetched('status', `answered with status ${status}`, 'status 200', 'look at the log there', answered);
  } catch (error) {
    throw signal.aborted ? late(limits) : asNotFetched(error);
  }
}

interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

function send(url: URL, body: string, { headers, limits, signal }: Sending): Promise<number> {
  checkHost(url, limits);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((done, fail) => {
    request(url, {
      method: 'POST',
      agent: false,
      signal,
      lookup: guarded(url, limits),
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
    })
      .on('response', (response) => {
        response.destroy();
        done(response.statusCode ?? 0);
      })
      .on('error', fail)
      .end(body);
  });
}

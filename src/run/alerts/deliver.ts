import { createHmac } from 'node:crypto';
import type { Alert } from '../../model/alert.ts';
import { type FetchLimits, NotFetched } from '../fetch/get.ts';
import { post } from '../fetch/post.ts';

export interface Delivery {
  readonly limits: FetchLimits;
  /** Tries in one pass; what none of them delivers is tried again in the next. */
  readonly tries: number;
  /** Milliseconds before the second try; doubled for each one after. */
  readonly wait: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => string;
}

/**
 * Posts an alert as JSON. With a key the request is signed: `X-Hearsay-Signature` is `sha256=` and the hexadecimal
 * HMAC-SHA-256 of the time in `X-Hearsay-Timestamp`, a full stop and the body. A server that sees an
 * `X-Hearsay-Delivery` twice has had the alert already. Gives why it failed; null when it was taken (status 2xx).
 */
export async function deliver(
  alert: Alert,
  { url, key }: { readonly url: string; readonly key: string | null },
  { limits, tries, wait, sleep, now }: Delivery,
): Promise<NotFetched | null> {
  const body = JSON.stringify(alert);
  let failed: NotFetched | null = null;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await sleep(wait * 2 ** (attempt - 1));
    const at = now();
    const headers = {
      'Content-Type': 'application/json',
      'X-Hearsay-Delivery': alert.id,
      'X-Hearsay-Timestamp': at,
      ...(key !== null && { 'X-Hearsay-Signature': `sha256=${signature(key, at, body)}` }),
    };
    try {
      await post(url, body, headers, limits);
      return null;
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      failed = error;
      // What the server refuses as wrong it will refuse again.
      if (error.status !== null && error.status < 500 && error.status !== 429 && error.status !== 408) break;
    }
  }
  return failed;
}

export function signature(key: string, at: string, body: string): string {
  return createHmac('sha256', key).update(`${at}.${body}`).digest('hex');
}

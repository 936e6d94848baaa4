import type { Account } from '../model/account.ts';
import type { Claim } from '../model/claim.ts';
import { idOf } from '../model/id.ts';
import type { Notice } from '../model/notice.ts';
import type { Reading } from '../rules/rule.ts';

export const id = 'gather';
export const version = 1;

/** One page's claims, each with its account (null for none), and the accounts they form. */
export interface Gathered {
  readonly accounts: readonly Account[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

/** Tells which claims of one article speak of one incident. */
export function gather(reading: Reading, claims: readonly Claim[]): Gathered {
  const own = claims.filter((claim) => claim.mode === 'actual');
  if (!own.some((claim) => claim.field === 'kind')) return { accounts: [], claims, notices: [] };
  const account = {
    id: idOf('k', [reading.article.id, 0, version]),
    article: reading.article.id,
    number: 0,
    main: true,
    claims: own.map((claim) => claim.id),
    reason: 'the page tells of one event',
  };
  const mine = new Set(account.claims);
  return {
    accounts: [account],
    claims: claims.map((claim) => ({ ...claim, account: mine.has(claim.id) ? account.id : null })),
    notices: [],
  };
}

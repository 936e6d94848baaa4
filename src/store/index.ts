/**
 * The store keeps the ledger: pages, articles, claims, judgements and decisions, each row added once and never
 * changed. It is the only place that speaks SQL, and it knows nothing of how pages are read.
 *
 *     const store = await openStore('./hearsay.db', { writer: 'hearsay read' });
 *     if (!(await store.hasPage(page.sha256, versions))) await store.append([kept, …]);   // one transaction, on disk
 *     for await (const reading of store.readings('2016-07-18')) …                         // article, claims, accounts
 *     await store.close();
 *
 * Time. A page counts as reported when it says it was published, else when it was captured. A date without a time
 * counts from the start of that day; `asOf` a date means up to its end. See model/moment.ts.
 *
 * Later rows supersede. A page read again by other versions gets a new reading (article, claims, accounts, notices);
 * the latest is the one shown, the earlier ones stay. The last judgement on a pair is the one shown.
 *
 * Proof. Every row carries its segment (one writer's run), its number there, the previous row's hash and its own:
 * SHA-256 over these and the row's digest, the SHA-256 of its content as canonical JSON. Closing a segment is a row
 * too, and opening one names the tips of the segments before, so that a cut-off end shows. A redaction blanks the
 * content and keeps the digest: the chain holds, and `verify` asks for the decision instead of the content.
 *
 * Several processes may share a file; each writes its own segment. All troubles are a StoreError.
 */
export { StoreError, type StoreTrouble } from './error.ts';
export type {
  AccountRef,
  Appended,
  Broken,
  ClaimFilter,
  Found,
  KeptReading,
  Lists,
  Meeting,
  MetPair,
  PageContent,
  Store,
  StoreOptions,
  Verified,
} from './store.ts';

import type { Store, StoreOptions } from './store.ts';

/**
 * Opens the ledger in a file (made when it is not there), in memory (`:memory:`), or, one day, on PostgreSQL.
 * Throws StoreError for what is no store of ours, is newer than this program, locked, forbidden, full or torn.
 */
export async function openStore(locator: string, options: StoreOptions = {}): Promise<Store> {
  const { open } = await import('./open.ts');
  return open(locator, options);
}

import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import type { Field, Group } from '../model/fields.ts';
import type { Judgement } from '../model/judgement.ts';
import type { KeptPage, PageFacts } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture } from '../model/page.ts';
import type { Span } from '../model/span.ts';
import type { ViewPage } from '../model/view.ts';

/** How many of each were new to the ledger; all zero when everything was known already. */
export interface Appended {
  readonly pages: number;
  readonly captures: number;
  /** Readings: a page read by stages of these versions for the first time. */
  readonly readings: number;
  readonly articles: number;
  readonly claims: number;
  readonly accounts: number;
  readonly notices: number;
}

/** The latest reading of one page: its article, and what was read in it. */
export interface KeptReading {
  /** `r_` and a hash of the page's SHA-256 and the versions. */
  readonly id: string;
  readonly sha256: string;
  readonly versions: string;
  readonly article: Article | null;
  /** In the order they were appended: text order. */
  readonly claims: readonly Claim[];
  readonly accounts: readonly Account[];
  readonly notices: readonly Notice[];
}

export interface ClaimFilter {
  /** One or several. */
  readonly article?: string | readonly string[];
  readonly account?: string;
  readonly field?: Field;
  readonly group?: Group;
  /** Only what was reported by this time: an ISO 8601 clock time or an EDTF date (its end). */
  readonly asOf?: string;
}

/** An article that holds all the words looked for. */
export interface Found {
  readonly article: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly source: string;
  /** A stretch of the text around the first of the words, and where in the text it stands. */
  readonly excerpt: string;
  readonly span: Span;
  /** Higher is a better match. */
  readonly score: number;
}

export interface PageContent extends PageFacts {
  /** Null when the ledger holds the record of the page but not its bytes: imported without, or redacted. */
  readonly bytes: Uint8Array | null;
  /** Id of the decision that took the bytes out. */
  readonly redacted: string | null;
}

/** A pair of accounts and the last word on it, its reasons left in the ledger. */
export type MetPair = Pick<Judgement, 'a' | 'b' | 'verdict' | 'score'>;

/** An account by its id, with the article it was read in. */
export type AccountRef = Pick<Account, 'id' | 'article'>;

/** Accounts of the readings that came since. */
export interface Arrival {
  readonly arrived: readonly Account[];
  /** Accounts of readings that these supersede. */
  readonly left: readonly Account[];
  /** True when there may be more readings to come. */
  readonly more: boolean;
}

/** Lists of the accounts that share a key, to be looked at. */
export interface Lists {
  /** The first accounts of each key's list, in order of id; lists of one are left out. */
  lists(keys: readonly number[], first: number): Promise<ReadonlyMap<number, readonly string[]>>;
  whole(key: number): Promise<readonly string[]>;
  /** Those of these accounts that are on lists. */
  accounts(ids: readonly string[]): Promise<readonly Account[]>;
}

/**
 * Where accounts find each other, within one transaction: lists of the accounts that share a key, and the pairs that
 * matter to which accounts make an incident. Worked out from the ledger, and made anew when the rules change.
 */
export interface Meeting extends Lists {
  /** Accounts of at most so many readings that came after the last ones given; the next call goes on from there. */
  arrivals(readings: number): Promise<Arrival>;
  enlist(account: string, keys: readonly number[]): Promise<void>;
  strike(account: string, keys: readonly number[]): Promise<void>;
  /** The accounts of whose pair with this one the ledger has said anything. */
  judgedWith(account: string): Promise<ReadonlySet<string>>;
  /** Notes accounts whose pairs are to be looked over. */
  disturb(accounts: Iterable<string>): Promise<void>;
  /** At most so many of those, and whoever they are paired with; they are noted no more. Null when none is noted. */
  disturbed(most: number): Promise<readonly Account[] | null>;
  partners(account: string): Promise<readonly string[]>;
  pair(pairs: readonly MetPair[]): Promise<void>;
  part(account: string, others: readonly string[]): Promise<void>;
}

/** A link of the ledger that does not hold. */
export interface Broken {
  readonly table: string;
  /** The row's key as a person would look for it: a page's SHA-256, a claim's id, a segment's id. */
  readonly key: string;
  readonly expected: string;
  readonly got: string;
}

export interface Verified {
  /** Rows and segments gone through up to the first broken link. */
  readonly rows: number;
  readonly segments: number;
  /** Segments whose writer never closed them: it is still at work, or was stopped. No fault. */
  readonly open: number;
  /** Pages whose bytes were hashed again. */
  readonly pages: number;
  readonly redacted: number;
  readonly broken: Broken | null;
}

/** The append-only record of pages, articles, claims, judgements and decisions. */
export interface Store {
  /** The file path, `:memory:`, or URL it was opened with. */
  readonly locator: string;

  /**
   * Keeps pages as they were read, all of a call in one transaction: when the promise is fulfilled they are on the
   * disk. What is known already is left as it is: the same bytes and versions add nothing, a new capture of known
   * bytes adds a capture, a reading by other versions supersedes the earlier one. Twenty to a hundred pages a call
   * cost far less than one. A page redacted before takes captures only.
   */
  append(pages: readonly KeptPage[]): Promise<Appended>;
  /** Keeps notices of inputs that gave no page. A notice already kept is not repeated. Gives how many were new. */
  appendNotices(notices: readonly Notice[]): Promise<number>;
  /** Keeps judgements; one that says the same as the last word on its pair is not repeated. Gives how many were new. */
  appendJudgements(judgements: readonly Judgement[]): Promise<number>;
  /** Lets accounts meet, and keeps what they were judged, all in one transaction. Gives how many judgements were new. */
  meet(rules: string, work: (meeting: Meeting) => Promise<readonly Judgement[]>): Promise<number>;
  /** Keeps a person's decision; a `redact` is carried out with it. False when that very decision is kept already. */
  appendDecision(decision: Decision): Promise<boolean>;

  /** True when these bytes need not be read again: read by these versions before, or redacted. */
  hasPage(sha256: string, versions: string): Promise<boolean>;
  /** Of these hashes, the ones `hasPage` is true for, in one question. */
  hasPages(sha256s: readonly string[], versions: string): Promise<ReadonlySet<string>>;

  /** Latest readings, in order of their pages' hashes (so that the order of arrival does not show). */
  readings(asOf?: string): AsyncIterableIterator<KeptReading>;
  /** Articles of the latest readings, in the same order. */
  articles(asOf?: string): AsyncIterableIterator<Article>;
  claims(filter?: ClaimFilter): AsyncIterableIterator<Claim>;
  accounts(asOf?: string): AsyncIterableIterator<Account>;
  /** Where accounts find each other, to be looked at. */
  meetings(): Lists;
  /** The same accounts by their ids alone, some hundreds at once. */
  accountRefs(asOf?: string): AsyncIterableIterator<readonly AccountRef[]>;
  /** The last word on the pairs that matter to which accounts make an incident, in order of the pair, some hundreds at once. */
  metPairs(only?: { readonly verdict: Judgement['verdict'] }): AsyncIterableIterator<readonly MetPair[]>;
  /** The last word on every pair of accounts, or on those with one of these accounts, in order of the pair. */
  judgements(of?: readonly string[]): AsyncIterableIterator<Judgement>;
  /** In order of their time, then id; `asOf` leaves out those signed later. */
  decisions(asOf?: string): AsyncIterableIterator<Decision>;
  /** Of all pages or these, in order of page and time. */
  captures(pages?: string | readonly string[]): AsyncIterableIterator<Capture>;
  /** Notices of the latest readings, and of inputs that gave no page; or of the readings of these articles alone. */
  notices(articles?: readonly string[]): AsyncIterableIterator<Notice>;
  /** Notices of inputs that gave no page. */
  looseNotices(): AsyncIterableIterator<Notice>;

  /** A word that changes whenever anything is kept, by this process or another. */
  mark(): Promise<string>;
  account(id: string): Promise<Account | null>;
  article(id: string): Promise<Article | null>;
  articlesOf(ids: readonly string[]): AsyncIterableIterator<Article>;
  accountsOf(articles: readonly string[]): AsyncIterableIterator<Account>;
  claim(id: string): Promise<Claim | null>;
  page(sha256: string): Promise<PageContent | null>;
  /** Every page with its latest reading's versions, in order of their hashes; its bytes only where asked for. */
  pages(options?: { readonly withBytes?: boolean; readonly asOf?: string }): AsyncIterableIterator<ViewPage>;
  /** Articles with all of the words, best first. */
  search(words: string, limit?: number): Promise<readonly Found[]>;

  /** Hashes pages, rows and chains again, and compares quotes with texts. Gives the first link that does not hold. */
  verify(): Promise<Verified>;
  /** A whole copy in a new file, while others go on writing. Refuses a file that exists. */
  backup(file: string): Promise<void>;
  /** Ends this writer's segment and lets the file go. A second call does nothing. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Milliseconds to wait for another process that is writing; 10,000 unless said. */
  readonly lockWait?: number;
  /** For looking only: never makes a file, and works on a medium that cannot be written. */
  readonly readOnly?: boolean;
  /** Who writes, kept with the segment: `hearsay read`. */
  readonly writer?: string;
  /** The clock for segment rows; the system's unless given. ISO 8601 UTC. */
  readonly now?: () => string;
}

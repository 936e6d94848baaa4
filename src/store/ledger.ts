import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import type { Judgement } from '../model/judgement.ts';
import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture } from '../model/page.ts';
import type { ViewPage } from '../model/view.ts';
import { newJudgements, newNotices, newPages } from './append.ts';
import type { Engine } from './engine.ts';
import { readingId } from './entries.ts';
import { InsertCache } from './insert.ts';
import { knownIds, knownPages } from './known.ts';
import { Meetings } from './meeting.ts';
import { pageContent } from './page.ts';
import { decide } from './redact.ts';
import { search } from './search.ts';
import { closingOf, newSegment, type Writing } from './segment.ts';
import type {
  AccountRef,
  Appended,
  ClaimFilter,
  Found,
  KeptReading,
  Lists,
  Meeting,
  MetPair,
  PageContent,
  Store,
  Verified,
} from './store.ts';
import { verify } from './verify.ts';
import {
  accountRefs,
  judgementsWith,
  keptCaptures,
  lastJudgements,
  looseNotices,
  markOf,
  metPairs,
  noticesOf,
  partsOf,
  type ReadingFilter,
  readingRows,
  readingsWith,
  signedDecisions,
  untilOf,
} from './views.ts';
import { type Added, type Writer, write } from './write.ts';

export interface LedgerFacts {
  readonly locator: string;
  readonly writer: string;
  readonly now: () => string;
}

/** The store over any engine. Holds one thing that changes: where this writer's segment stands. */
export class Ledger implements Store {
  readonly locator: string;
  readonly #engine: Engine;
  readonly #facts: LedgerFacts;
  readonly #cache = new InsertCache();
  #writing: Writing = newSegment();
  #turn: Promise<void> = Promise.resolve();
  #closed: Promise<void> | null = null;

  constructor(engine: Engine, facts: LedgerFacts) {
    this.locator = facts.locator;
    this.#engine = engine;
    this.#facts = facts;
  }

  async append(pages: readonly KeptPage[]): Promise<Appended> {
    const batch = [...pages];
    const added = await this.#write(async (db) => {
      const { entries, contents, readings } = await newPages(db, batch, this.locator);
      return { entries, contents, readings };
    });
    return countsOf(added);
  }

  async appendNotices(notices: readonly Notice[]): Promise<number> {
    return (await this.#write(async (db) => ({ entries: await newNotices(db, notices) }))).entries.length;
  }

  async appendJudgements(judgements: readonly Judgement[]): Promise<number> {
    return (await this.#write(async (db) => ({ entries: await newJudgements(db, judgements) }))).entries.length;
  }

  async meet(rules: string, work: (meeting: Meeting) => Promise<readonly Judgement[]>): Promise<number> {
    const added = await this.#write(async (db) => ({
      entries: await newJudgements(db, await work(new Meetings(this.#engine, db, rules))),
    }));
    return added.entries.length;
  }

  meetings(): Lists {
    return new Meetings(this.#engine, this.#engine.db, '');
  }

  async appendDecision(decision: Decision): Promise<boolean> {
    return decide(this.#engine, (work) => this.#write(work), decision, this.locator);
  }

  async hasPage(sha256: string, versions: string): Promise<boolean> {
    return (await this.hasPages([sha256], versions)).has(sha256);
  }

  async hasPages(sha256s: readonly string[], versions: string): Promise<ReadonlySet<string>> {
    const { db } = this.#engine;
    const read = await knownIds(
      db,
      'reading',
      sha256s.map((hash) => readingId(hash, versions)),
    );
    const pages = await knownPages(db, sha256s);
    return new Set(sha256s.filter((hash) => read.has(readingId(hash, versions)) || pages.get(hash)?.redacted));
  }

  async *readings(asOf?: string): AsyncIterableIterator<KeptReading> {
    const { db } = this.#engine;
    for await (const readings of readingRows(db, { until: untilOf(asOf, this.locator) })) {
      const articles = await partsOf<Article>(db, 'article', readings);
      const claims = await partsOf<Claim>(db, 'claim', readings);
      const accounts = await partsOf<Account>(db, 'account', readings);
      const notices = await noticesOf(db, readings);
      for (const { id, sha256, versions } of readings)
        yield {
          id,
          sha256,
          versions,
          article: articles.get(id)?.[0] ?? null,
          claims: claims.get(id) ?? [],
          accounts: accounts.get(id) ?? [],
          notices: notices.get(id) ?? [],
        };
    }
  }

  articles(asOf?: string): AsyncIterableIterator<Article> {
    return this.#parts('article', { until: untilOf(asOf, this.locator) });
  }

  accounts(asOf?: string): AsyncIterableIterator<Account> {
    return this.#parts('account', { until: untilOf(asOf, this.locator) });
  }

  accountRefs(asOf?: string): AsyncIterableIterator<readonly AccountRef[]> {
    return accountRefs(this.#engine.db, untilOf(asOf, this.locator));
  }

  metPairs(only: { readonly verdict?: Judgement['verdict'] } = {}): AsyncIterableIterator<readonly MetPair[]> {
    return metPairs(this.#engine.db, only.verdict);
  }

  async *claims({ article, account, field, group, asOf }: ClaimFilter = {}): AsyncIterableIterator<Claim> {
    const until = untilOf(asOf, this.locator);
    const ids = account === undefined ? undefined : await readingsWith(this.#engine.db, 'account', account);
    const articles = typeof article === 'string' ? [article] : article;
    for await (const claim of this.#parts<Claim>('claim', { until, articles, ids })) {
      if (account !== undefined && claim.account !== account) continue;
      if (field !== undefined && claim.field !== field) continue;
      if (group !== undefined && claim.group !== group) continue;
      yield claim;
    }
  }

  judgements(of?: readonly string[]): AsyncIterableIterator<Judgement> {
    return of === undefined ? lastJudgements(this.#engine.db) : judgementsWith(this.#engine.db, of);
  }

  decisions(asOf?: string): AsyncIterableIterator<Decision> {
    return signedDecisions(this.#engine.db, untilOf(asOf, this.locator));
  }

  captures(pages?: string | readonly string[]): AsyncIterableIterator<Capture> {
    return keptCaptures(this.#engine.db, typeof pages === 'string' ? [pages] : pages);
  }

  async *notices(articles?: readonly string[]): AsyncIterableIterator<Notice> {
    const { db } = this.#engine;
    for await (const readings of readingRows(db, { articles })) {
      const notices = await noticesOf(db, readings);
      for (const { id } of readings) yield* notices.get(id) ?? [];
    }
    if (articles === undefined) yield* this.looseNotices();
  }

  looseNotices(): AsyncIterableIterator<Notice> {
    return looseNotices(this.#engine.db);
  }

  mark(): Promise<string> {
    return markOf(this.#engine.db);
  }

  async account(id: string): Promise<Account | null> {
    const ids = await readingsWith(this.#engine.db, 'account', id);
    for await (const account of this.#parts<Account>('account', { ids })) if (account.id === id) return account;
    return null;
  }

  async article(id: string): Promise<Article | null> {
    for await (const article of this.articlesOf([id])) return article;
    return null;
  }

  articlesOf(ids: readonly string[]): AsyncIterableIterator<Article> {
    return this.#parts('article', { articles: ids });
  }

  accountsOf(articles: readonly string[]): AsyncIterableIterator<Account> {
    return this.#parts('account', { articles });
  }

  async claim(id: string): Promise<Claim | null> {
    const ids = await readingsWith(this.#engine.db, 'claim', id);
    for await (const claim of this.#parts<Claim>('claim', { ids })) if (claim.id === id) return claim;
    return null;
  }

  page(sha256: string): Promise<PageContent | null> {
    return pageContent(this.#engine.db, sha256);
  }

  async *pages({
    withBytes = false,
    asOf,
  }: {
    withBytes?: boolean;
    asOf?: string;
  } = {}): AsyncIterableIterator<ViewPage> {
    for await (const readings of readingRows(this.#engine.db, { until: untilOf(asOf, this.locator) }))
      for (const { sha256, versions, article } of readings) {
        const { redacted: _, bytes, ...facts } = (await pageContent(this.#engine.db, sha256, withBytes))!;
        yield { ...facts, versions, article, bytes };
      }
  }

  search(words: string, limit = 20): Promise<readonly Found[]> {
    return search(this.#engine, words, limit);
  }

  verify(): Promise<Verified> {
    return verify(this.#engine);
  }

  backup(file: string): Promise<void> {
    return this.#engine.backup(file);
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    try {
      if (this.#writing.opened)
        await this.#write(async () => ({ entries: [closingOf(this.#writing, this.#facts.now())] }));
    } finally {
      await this.#engine.close();
    }
  }

  async *#parts<T>(table: 'article' | 'claim' | 'account', filter: ReadingFilter): AsyncIterableIterator<T> {
    for await (const readings of readingRows(this.#engine.db, filter)) {
      const parts = await partsOf<T>(this.#engine.db, table, readings);
      for (const { id } of readings) yield* parts.get(id) ?? [];
    }
  }

  /** One after another: a transaction has to know where the segment stands after the one before. */
  #write(work: Writer): Promise<Added> {
    const turn = this.#turn.then(() => this.#writeNow(work));
    this.#turn = turn.then(
      () => {},
      () => {},
    );
    return turn;
  }

  async #writeNow(work: Writer): Promise<Added> {
    const segment = { at: this.#facts.now(), writer: this.#facts.writer };
    const { added, writing } = await write(this.#engine, work, { segment, cache: this.#cache, writing: this.#writing });
    this.#writing = writing;
    return added;
  }
}

function countsOf({ entries }: Added): Appended {
  const count = (table: string): number => entries.filter((entry) => entry.table === table).length;
  return {
    pages: count('page'),
    captures: count('capture'),
    readings: count('reading'),
    articles: count('article'),
    claims: count('claim'),
    accounts: count('account'),
    notices: count('notice'),
  };
}

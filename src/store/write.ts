import type { Kysely } from 'kysely';
import type { KeptPage } from '../model/kept.ts';
import type { Entry } from './chain.ts';
import type { Engine } from './engine.ts';
import { readingId } from './entries.ts';
import type { InsertCache } from './insert.ts';
import { pack } from './packing.ts';
import { appendEntries, type SegmentFacts, type Writing } from './segment.ts';
import type { Tables } from './tables.ts';

/** What one transaction adds. */
export interface Added {
  readonly entries: readonly Entry[];
  readonly contents?: readonly KeptPage[];
  readonly readings?: readonly KeptPage[];
  /** What is to be done once the rows stand: a redaction's blanking. */
  readonly afterwards?: (db: Kysely<Tables>) => Promise<void>;
}

/** Finds out, within the transaction, what there is to add. */
export type Writer = (db: Kysely<Tables>) => Promise<Added>;

export interface WriteState {
  readonly segment: SegmentFacts;
  readonly cache: InsertCache;
  /** Where the segment stands. */
  readonly writing: Writing;
}

export interface Written {
  readonly added: Added;
  /** Where the segment stands now. */
  readonly writing: Writing;
}

/** One transaction of the ledger: all of it is on the disk when this is fulfilled, or none of it is anywhere. */
export function write(engine: Engine, work: Writer, { segment, cache, writing }: WriteState): Promise<Written> {
  return engine.db.transaction().execute(async (db) => {
    const added = await work(db);
    const after = await appendEntries(db, writing, added.entries, segment, cache);
    await keepContents(db, added.contents ?? []);
    await indexArticles(engine, db, added.readings ?? []);
    await added.afterwards?.(db);
    return { added, writing: after };
  });
}

async function keepContents(db: Kysely<Tables>, pages: readonly KeptPage[]): Promise<void> {
  for (const { page, bytes } of pages)
    await db
      .insertInto('content')
      .values({ sha256: page.sha256, ...pack(bytes!), redacted: null })
      .execute();
}

async function indexArticles(engine: Engine, db: Kysely<Tables>, readings: readonly KeptPage[]): Promise<void> {
  for (const { page, versions, article } of readings) {
    if (article === null) continue;
    await engine.indexWords(db, readingId(page.sha256, versions), article.title ?? '', article.text);
  }
}

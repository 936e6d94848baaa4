import type { Kysely } from 'kysely';
import { sha256 } from '../model/id.ts';
import type { Judgement } from '../model/judgement.ts';
import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import { canonical } from './canonical.ts';
import type { Entry } from './chain.ts';
import {
  captureEntry,
  captureId,
  judgementEntry,
  noticeEntry,
  noticeId,
  pageEntry,
  readingEntries,
  readingId,
} from './entries.ts';
import { StoreError } from './error.ts';
import { inPieces, knownIds, knownPages } from './known.ts';
import { sound } from './sound.ts';
import type { Tables } from './tables.ts';

/** What of a batch is new: the rows to add, and what goes beside the chain. */
export interface NewPages {
  readonly entries: readonly Entry[];
  /** Pages whose bytes are not held yet. */
  readonly contents: readonly KeptPage[];
  /** Readings whose articles' words are to be indexed. */
  readonly readings: readonly KeptPage[];
}

/** Compares a batch with the ledger, and its pages with one another. */
export async function newPages(db: Kysely<Tables>, batch: readonly KeptPage[], file: string): Promise<NewPages> {
  for (const kept of batch) checkHashes(kept, file);
  const pages = await knownPages(
    db,
    batch.map(({ page }) => page.sha256),
  );
  const captures = await knownIds(
    db,
    'capture',
    batch.map(({ capture }) => captureId(capture)),
  );
  const readings = await knownIds(
    db,
    'reading',
    batch.map(({ page, versions }) => readingId(page.sha256, versions)),
  );
  const entries: Entry[] = [];
  const contents: KeptPage[] = [];
  const fresh: KeptPage[] = [];
  for (const kept of batch) {
    const hash = kept.page.sha256;
    const known = pages.get(hash);
    if (known === undefined) entries.push(pageEntry(kept));
    if (!known?.held && kept.bytes !== null) contents.push(kept);
    const held = known?.held || kept.bytes !== null;
    const redacted = known?.redacted ?? false;
    pages.set(hash, { held, redacted });
    if (isNew(captures, captureId(kept.capture))) entries.push(captureEntry(kept.capture));
    if (redacted || !isNew(readings, readingId(hash, kept.versions))) continue;
    fresh.push(sound(kept));
    entries.push(...readingEntries(fresh.at(-1)!));
  }
  return { entries: withoutTwins(entries), contents, readings: fresh };
}

function isNew(known: Set<string>, id: string): boolean {
  return !known.has(id) && known.add(id) !== undefined;
}

/** A notice said twice in one reading is kept once. */
function withoutTwins(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (entry.table !== 'notice') return true;
    return isNew(seen, (entry as Entry<'notice'>).columns.id);
  });
}

function checkHashes({ page, bytes, capture, article }: KeptPage, file: string): void {
  const hashes: [string, string][] = [
    ['the capture', capture.sha256],
    ['the article', article?.sha256 ?? page.sha256],
    ['the bytes', bytes === null ? page.sha256 : sha256(bytes)],
  ];
  for (const [what, actual] of hashes) {
    if (actual === page.sha256) continue;
    throw new StoreError({
      trouble: 'misuse',
      file,
      expected: `${what} of page ${page.sha256}`,
      actual: `the hash ${actual}`,
      remedy: 'nothing of this batch was kept; append what was read of these very bytes',
    });
  }
}

export async function newNotices(db: Kysely<Tables>, notices: readonly Notice[]): Promise<Entry[]> {
  const known = await knownIds(
    db,
    'notice',
    notices.map((notice) => noticeId(null, notice)),
  );
  return notices.filter((notice) => isNew(known, noticeId(null, notice))).map((notice) => noticeEntry(null, notice));
}

/** What a judgement says, its date aside. */
function said({ at: _, ...rest }: Judgement): string {
  return canonical(rest);
}

/** The judgements that say something else than the last word on their pair. */
export async function newJudgements(db: Kysely<Tables>, judgements: readonly Judgement[]): Promise<Entry[]> {
  const last = await lastWords(db, judgements);
  const entries: Entry[] = [];
  for (const judgement of judgements) {
    const pair = `${judgement.a} ${judgement.b}`;
    if (last.get(pair) === said(judgement)) continue;
    last.set(pair, said(judgement));
    entries.push(judgementEntry(judgement));
  }
  return entries;
}

/** What was last said on each of these pairs. */
async function lastWords(db: Kysely<Tables>, judgements: readonly Judgement[]): Promise<Map<string, string>> {
  const rows = await inPieces(judgements, (piece) =>
    db
      .selectFrom('judgement')
      .select(['row', 'json'])
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('a', 'b'),
          'in',
          piece.map(({ a, b }) => tuple(a, b)),
        ),
      )
      .orderBy('row')
      .execute(),
  );
  return new Map(
    rows
      .map(({ json }) => JSON.parse(json) as Judgement)
      .map((judgement) => [`${judgement.a} ${judgement.b}`, said(judgement)]),
  );
}

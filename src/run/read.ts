import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import { READING, readPage } from '../stages/index.ts';
import type { Store } from '../store/index.ts';
import type { Input } from './inputs.ts';
import { judgeAll } from './judging.ts';

/** What the person who reads knows of the pages. */
export interface Given {
  readonly url: string | null;
  /** When they were fetched; null for the moment of reading. */
  readonly fetched: string | null;
  readonly outlet: string | null;
}

export interface ReadOptions {
  readonly given: Given;
  readonly maxBytes: number;
  readonly now: () => string;
  /** Called after each page, with how many were read so far and how many of archives passed over. */
  readonly progress?: (pages: number, passed: number) => void;
}

/** What a run of reading did. */
export interface ReadResult {
  /** Pages read, known ones included. */
  readonly pages: number;
  /** Pages whose bytes were known and are read by the same rules: nothing was done. */
  readonly known: number;
  /** Ids of the articles of this run's pages, in order of reading. */
  readonly articles: readonly string[];
  /** Everything worth saying: inputs that could not be used (level error), and lesser trouble in those that could. */
  readonly notices: readonly Notice[];
  /** Inputs that gave no article. */
  readonly unusable: number;
  /** Pages and other records of archives that were passed over: no trace of violence, no article, no incident. */
  readonly passed: number;
}

/** Pages appended in one transaction: few enough to lose little work, enough to share one write to the disk. */
const BATCH = 32;

/**
 * Reads inputs into the ledger, then judges the accounts they add against those that are kept. What has been appended
 * is on the disk; a run that is cut off is completed by reading the same inputs again.
 */
export async function read(store: Store, inputs: AsyncIterable<Input>, options: ReadOptions): Promise<ReadResult> {
  const articles: string[] = [];
  const notices: Notice[] = [];
  let [pages, known, unusable, passed] = [0, 0, 0, 0];
  let batch: KeptPage[] = [];
  const keep = async (): Promise<void> => {
    const before = await store.hasPages(
      batch.map(({ page }) => page.sha256),
      READING,
    );
    known += before.size;
    await store.append(batch);
    batch = [];
  };
  for await (const input of inputs) {
    if (input.kind === 'passed') {
      passed += input.count;
      options.progress?.(pages, passed);
      continue;
    }
    const kept = input.kind === 'bytes' ? readInput(input, options) : input.notice;
    if (input.kind === 'bytes' && input.how === 'warc' && tellsNothing(kept)) {
      passed++;
      continue;
    }
    if ('rule' in kept || kept.kept === null) {
      const trouble = 'rule' in kept ? [kept] : kept.notices;
      notices.push(...trouble);
      await store.appendNotices(trouble);
      unusable++;
      continue;
    }
    pages++;
    notices.push(...kept.kept.notices);
    if (kept.kept.article === null) unusable++;
    else articles.push(kept.kept.article.id);
    batch.push(kept.kept);
    if (batch.length >= BATCH) await keep();
    options.progress?.(pages, passed);
  }
  if (batch.length > 0) await keep();
  await judgeAll(store, options.now());
  return { pages, known, articles: [...new Set(articles)], notices, unusable, passed };
}

/** Of an archive, which is a record by itself, only the pages are kept that tell of an incident. */
function tellsNothing(kept: ReturnType<typeof readInput> | Notice): boolean {
  return 'rule' in kept ? false : kept.kept === null || kept.kept.accounts.length === 0;
}

function readInput(input: Extract<Input, { kind: 'bytes' }>, { given, now, maxBytes }: ReadOptions) {
  return readPage(input.bytes, {
    source: input.source,
    how: input.how,
    url: given.url ?? input.url ?? null,
    mediaType: input.mediaType ?? null,
    outlet: given.outlet,
    fetched: given.fetched ?? input.fetched ?? now(),
    maxBytes,
  });
}

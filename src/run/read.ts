import { sha256 } from '../model/id.ts';
import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import { articleOf, capturedPage, type PageRead, READING, readPage } from '../stages/index.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';
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
  /**
   * Called with everything worth saying, as it comes up: inputs that could not be used (level error), and lesser trouble
   * in those that could.
   */
  readonly notice?: (notice: Notice) => void;
}

/** What a run of reading did. */
export interface ReadResult {
  /** Pages read, known ones included. */
  readonly pages: number;
  /** Pages whose bytes were known and are read by the same rules: nothing was done. */
  readonly known: number;
  /** Ids of the articles of this run's pages, in order of reading. */
  readonly articles: readonly string[];
  /** Inputs that gave no article. */
  readonly unusable: number;
  /** Pages and other records of archives that were passed over: no trace of violence, no article, no incident. */
  readonly passed: number;
}

/** Pages appended in one transaction: few enough to lose little work, enough to share one write to the disk. */
const BATCH = 32;

/**
 * Reads inputs into the ledger, then judges the accounts they add against those that are kept. What has been appended
 * is on the disk; a run that is cut off is completed by reading the same inputs again, and passes quickly over what the
 * ledger has of it. Of the pages nothing is held but the articles' ids.
 */
export async function read(store: Store, inputs: AsyncIterable<Input>, options: ReadOptions): Promise<ReadResult> {
  const { notice: say = () => {}, progress = () => {} } = options;
  const articles = new Set<string>();
  let [pages, known, unusable, passed] = [0, 0, 0, 0];
  let batch: KeptPage[] = [];
  const keep = async (): Promise<void> => {
    await store.append(batch);
    batch = [];
  };
  for await (const input of inputs) {
    const outcome = await outcomeOf(store, input, options);
    for (const notice of outcome.notices) say(notice);
    if (outcome.kind === 'passed') passed += outcome.count;
    else if (outcome.kind === 'unusable') {
      unusable++;
      await store.appendNotices(outcome.notices);
    } else {
      pages++;
      if (outcome.known) known++;
      if (outcome.article === null) unusable++;
      else articles.add(outcome.article);
      batch.push(outcome.kept);
      if (batch.length >= BATCH) await keep();
    }
    progress(pages, passed);
  }
  if (batch.length > 0) await keep();
  await judgeAll(store, options.now());
  return { pages, known, articles: [...articles], unusable, passed };
}

/** What became of an input. */
type Outcome =
  | { readonly kind: 'passed'; readonly count: number; readonly notices: readonly Notice[] }
  | { readonly kind: 'unusable'; readonly notices: readonly Notice[] }
  | {
      readonly kind: 'page';
      readonly kept: KeptPage;
      /** Of its article; null for a page without one. */
      readonly article: string | null;
      /** True when the ledger had its bytes, read by the same rules. */
      readonly known: boolean;
      readonly notices: readonly Notice[];
    };

async function outcomeOf(store: Store, input: Input, options: ReadOptions): Promise<Outcome> {
  if (input.kind === 'passed') return { ...input, notices: [] };
  if (input.kind === 'trouble') return { kind: 'unusable', notices: [input.notice] };
  const known = await store.hasPage(sha256(input.bytes), READING);
  const again = known ? await knownPage(store, input, options) : null;
  if (again !== null) return again;
  const { kept, notices } = readInput(input, options, readPage);
  // Of an archive, which is a record by itself, only the pages are kept that tell of an incident.
  if (input.how === 'warc' && (kept === null || kept.accounts.length === 0))
    return { kind: 'passed', count: 1, notices: [] };
  if (kept === null) return { kind: 'unusable', notices };
  return { kind: 'page', kept, article: kept.article?.id ?? null, known, notices: kept.notices };
}

type Bytes = Extract<Input, { kind: 'bytes' }>;

/** A page that was read by these very rules and holds an article: only its capture may be new. Null when it holds none. */
async function knownPage(store: Store, input: Bytes, options: ReadOptions): Promise<Outcome | null> {
  const article = articleOf(sha256(input.bytes));
  if ((await collected(store.articlesOf([article]))).length === 0) return null;
  const { kept } = readInput(input, options, capturedPage);
  if (kept === null) return null;
  const notices = await collected(store.notices([article]));
  return { kind: 'page', kept, article, known: true, notices };
}

function readInput(
  input: Bytes,
  { given, now, maxBytes }: ReadOptions,
  by: (bytes: Uint8Array, given: Parameters<typeof readPage>[1]) => PageRead,
): PageRead {
  return by(input.bytes, {
    source: input.source,
    how: input.how,
    url: given.url ?? input.url ?? null,
    mediaType: input.mediaType ?? null,
    outlet: given.outlet,
    fetched: given.fetched ?? input.fetched ?? now(),
    maxBytes,
  });
}

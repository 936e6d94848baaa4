import type { Kysely } from 'kysely';
import type { Decision } from '../model/decision.ts';
import type { Judgement } from '../model/judgement.ts';
import { lastMoment } from '../model/moment.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture } from '../model/page.ts';
import type { ReadingContent } from './entries.ts';
import { StoreError } from './error.ts';
import { inPieces } from './known.ts';
import type { AccountRef, MetPair } from './store.ts';
import type { Tables } from './tables.ts';

/** Rows fetched at once: enough that a fetch costs little a row, few enough that memory stays flat. */
const PIECE = 100;

/** Which readings are wanted. Of each page the latest is, and nothing that was reported later than `until`. */
export interface ReadingFilter {
  /** Last moment, UTC. */
  readonly until?: string | undefined;
  /** Only those of these articles, or by these ids. */
  readonly articles?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** The last moment an "as of" takes in; undefined for all time. Throws StoreError for what is no time. */
export function untilOf(asOf: string | undefined, file: string): string | undefined {
  if (asOf === undefined) return undefined;
  const moment = lastMoment(asOf);
  if (moment !== null) return moment;
  throw new StoreError({
    trouble: 'misuse',
    file,
    expected: 'a time to look back to (2016-07-18, 2016-07, 2016-07-18T09:30:00Z)',
    actual: `'${asOf}'`,
    remedy: 'write the date as year, month, day',
  });
}

/** The latest readings in order of their pages' hashes, piece by piece: no statement is left open in between. */
export async function* readingRows(db: Kysely<Tables>, filter: ReadingFilter): AsyncGenerator<ReadingContent[]> {
  const named = filter.articles ?? filter.ids;
  if (named !== undefined) {
    const column = filter.articles === undefined ? 'id' : 'article';
    for (let from = 0; from < named.length; from += PIECE)
      yield await readingsNamed(db, column, named.slice(from, from + PIECE), filter.until);
    return;
  }
  for (let past = ''; ; ) {
    const rows = await latest(db, filter.until)
      .where('reading.sha256', '>', past)
      .orderBy('reading.sha256')
      .limit(PIECE)
      .execute();
    if (rows.length > 0) yield rows.map((row) => JSON.parse(row.json) as ReadingContent);
    if (rows.length < PIECE) return;
    past = rows.at(-1)!.sha256;
  }
}

/** The latest readings by their ids or their articles', in order of their pages' hashes: not by going through all of them. */
async function readingsNamed(
  db: Kysely<Tables>,
  column: 'id' | 'article',
  names: readonly string[],
  until: string | undefined,
): Promise<ReadingContent[]> {
  const rows = await latest(db, until).where(`reading.${column}`, 'in', filled(names)).execute();
  rows.sort((x, y) => compare(x.sha256, y.sha256));
  return rows.map((row) => JSON.parse(row.json) as ReadingContent);
}

/** A list whose length is one of few, its last item said again: every length is a statement of its own to prepare. */
export function filled<T>(list: readonly T[]): readonly T[] {
  const length = list.length <= 1 ? list.length : Math.ceil(list.length / 10) * 10;
  return [...list, ...new Array<T>(length - list.length).fill(list.at(-1)!)];
}

function latest(db: Kysely<Tables>, until: string | undefined) {
  return db
    .selectFrom('reading')
    .select(['reading.sha256', 'reading.json'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reading as later')
            .select('later.row')
            .whereRef('later.sha256', '=', 'reading.sha256')
            .whereRef('later.row', '>', 'reading.row'),
        ),
      ),
    )
    .$if(until !== undefined, (query) => query.where('reading.reported', '<=', until!));
}

/** Articles, claims or accounts of some readings, by reading, in the order they were appended. */
export async function partsOf<T>(
  db: Kysely<Tables>,
  table: 'article' | 'claim' | 'account',
  readings: readonly ReadingContent[],
): Promise<Map<string, T[]>> {
  if (readings.length === 0) return new Map();
  const rows = await db
    .selectFrom('reading')
    .innerJoin(`${table as 'claim'} as part`, (join) =>
      join.onRef('part.report_month', '=', 'reading.report_month').onRef('part.reading', '=', 'reading.id'),
    )
    .select(['part.reading', 'part.json'])
    .where('reading.id', 'in', filled(readings.map(({ id }) => id)))
    .orderBy('part.row')
    .execute();
  return grouped(rows);
}

export async function noticesOf(
  db: Kysely<Tables>,
  readings: readonly ReadingContent[],
): Promise<Map<string, Notice[]>> {
  const rows = await db
    .selectFrom('notice')
    .select(['reading', 'json'])
    .where('reading', 'in', filled(readings.map(({ id }) => id)))
    .orderBy('row')
    .execute();
  return grouped(rows);
}

function grouped<T>(rows: readonly { reading: string | null; json: string }[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { reading, json } of rows) {
    const group = groups.get(reading!) ?? [];
    group.push(JSON.parse(json) as T);
    groups.set(reading!, group);
  }
  return groups;
}

/** Notices of inputs that gave no page, in order of id. */
export async function* looseNotices(db: Kysely<Tables>): AsyncGenerator<Notice> {
  for (let past = ''; ; ) {
    const rows = await db
      .selectFrom('notice')
      .select(['id', 'json'])
      .where('reading', 'is', null)
      .where('id', '>', past)
      .orderBy('id')
      .limit(PIECE)
      .execute();
    for (const row of rows) yield JSON.parse(row.json) as Notice;
    if (rows.length < PIECE) return;
    past = rows.at(-1)!.id;
  }
}

/** Rows of a few words each fetched at once. */
const SMALL = 2000;

/** Accounts of the latest readings, by their ids. */
export async function* accountRefs(
  db: Kysely<Tables>,
  until: string | undefined,
): AsyncGenerator<readonly AccountRef[]> {
  for (let past = 0; ; ) {
    const rows = await db
      .selectFrom('account')
      .innerJoin('reading', 'reading.id', 'account.reading')
      .select(['account.row', 'account.id', 'account.article'])
      .where('account.row', '>', past)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('reading as later')
              .select('later.row')
              .whereRef('later.sha256', '=', 'reading.sha256')
              .whereRef('later.row', '>', 'reading.row'),
          ),
        ),
      )
      .$if(until !== undefined, (query) => query.where('reading.reported', '<=', until!))
      .orderBy('account.row')
      .limit(SMALL)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < SMALL) return;
    past = rows.at(-1)!.row;
  }
}

/** Pairs that matter to composing, in order. */
export async function* metPairs(
  db: Kysely<Tables>,
  verdict: Judgement['verdict'] | undefined,
): AsyncGenerator<readonly MetPair[]> {
  for (let past = { a: '', b: '' }; ; ) {
    const rows = await db
      .selectFrom('met_pair')
      .select(['a', 'b', 'verdict', 'score'])
      .where(({ eb, refTuple, tuple }) => eb(refTuple('a', 'b'), '>', tuple(past.a, past.b)))
      .$if(verdict !== undefined, (query) => query.where('verdict', '=', verdict!))
      .orderBy('a')
      .orderBy('b')
      .limit(SMALL)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < SMALL) return;
    past = rows.at(-1)!;
  }
}

/** The last word on every pair, in order of the pair. */
export async function* lastJudgements(db: Kysely<Tables>): AsyncGenerator<Judgement> {
  for (let past = { a: '', b: '' }; ; ) {
    const rows = await judgementsPast(db, past);
    for (const row of rows) yield JSON.parse(row.json) as Judgement;
    if (rows.length < PIECE) return;
    past = rows.at(-1)!;
  }
}

function judgementsPast(db: Kysely<Tables>, past: { a: string; b: string }) {
  return db
    .selectFrom('judgement')
    .select(['judgement.a', 'judgement.b', 'judgement.json'])
    .where('judgement.a', '>=', past.a)
    .where(({ or, and, eb }) =>
      or([eb('judgement.a', '>', past.a), and([eb('judgement.a', '=', past.a), eb('judgement.b', '>', past.b)])]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('judgement as later')
            .select('later.row')
            .whereRef('later.a', '=', 'judgement.a')
            .whereRef('later.b', '=', 'judgement.b')
            .whereRef('later.row', '>', 'judgement.row'),
        ),
      ),
    )
    .orderBy('judgement.a')
    .orderBy('judgement.b')
    .limit(PIECE)
    .execute();
}

/** The last word on every pair with one of these accounts, in order of the pair. */
export async function* judgementsWith(db: Kysely<Tables>, accounts: readonly string[]): AsyncGenerator<Judgement> {
  // The pairs first and what is said of them after, piece by piece: the reasons of many pairs are more than memory should hold.
  const rows = await inPieces(accounts, (piece) =>
    db
      .selectFrom('judgement')
      .select(['row', 'a', 'b'])
      .where('a', 'in', piece)
      .unionAll(db.selectFrom('judgement').select(['row', 'a', 'b']).where('b', 'in', piece))
      .execute(),
  );
  rows.sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b) || x.row - y.row);
  const last = rows.filter(({ a, b }, i) => rows[i + 1]?.a !== a || rows[i + 1]?.b !== b).map(({ row }) => row);
  for (let from = 0; from < last.length; from += PIECE) {
    const piece = last.slice(from, from + PIECE);
    const said = await db.selectFrom('judgement').select(['row', 'json']).where('row', 'in', filled(piece)).execute();
    const byRow = new Map(said.map(({ row, json }) => [row, json]));
    for (const row of piece) yield JSON.parse(byRow.get(row)!) as Judgement;
  }
}

/** A person signs few decisions: they are fetched at once. */
export async function* signedDecisions(db: Kysely<Tables>, until: string | undefined): AsyncGenerator<Decision> {
  const rows = await db
    .selectFrom('decision')
    .select('json')
    .$if(until !== undefined, (query) => query.where('at', '<=', until!))
    .orderBy('at')
    .orderBy('id')
    .execute();
  for (const row of rows) yield JSON.parse(row.json) as Decision;
}

/** In order of page, then of time. */
export async function* keptCaptures(db: Kysely<Tables>, only: readonly string[] | undefined): AsyncGenerator<Capture> {
  if (only !== undefined) {
    for (let from = 0; from < only.length; from += PIECE) yield* await capturesOf(db, only.slice(from, from + PIECE));
    return;
  }
  for (let past = ''; ; ) {
    const pages = await db
      .selectFrom('page')
      .select('sha256')
      .where('sha256', '>', past)
      .orderBy('sha256')
      .limit(PIECE)
      .execute();
    if (pages.length === 0) return;
    yield* await capturesOf(
      db,
      pages.map((page) => page.sha256),
    );
    past = pages.at(-1)!.sha256;
  }
}

async function capturesOf(db: Kysely<Tables>, sha256s: readonly string[]): Promise<Capture[]> {
  const rows = await db
    .selectFrom('capture')
    .select('json')
    .where('sha256', 'in', filled(sha256s))
    .orderBy('id')
    .execute();
  const captures = rows.map((row) => JSON.parse(row.json) as Capture);
  return captures.sort((x, y) => compare(x.sha256, y.sha256) || compare(x.fetched, y.fetched));
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The readings, superseded ones among them, that hold a row of this id. */
export async function readingsWith(db: Kysely<Tables>, table: 'claim' | 'account', id: string): Promise<string[]> {
  const rows = await db.selectFrom(table).select('reading').where('id', '=', id).execute();
  return rows.map((row) => row.reading);
}

const GROWING = ['capture', 'reading', 'judgement', 'decision', 'notice'] as const;

/** The last row of every table that something kept adds a row to. */
export async function markOf(db: Kysely<Tables>): Promise<string> {
  const lasts = GROWING.map((table) =>
    db
      .selectFrom(table as 'reading')
      .select(({ fn }) => fn.max('row').as('last'))
      .executeTakeFirst(),
  );
  return (await Promise.all(lasts)).map((row) => row?.last ?? 0).join('.');
}

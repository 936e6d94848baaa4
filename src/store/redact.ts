import type { Kysely } from 'kysely';
import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision, Ruling } from '../model/decision.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Notice } from '../model/notice.ts';
import type { Span } from '../model/span.ts';
import { canonical } from './canonical.ts';
import { digestOf, type Entry, entry } from './chain.ts';
import type { Engine } from './engine.ts';
import { decisionEntry } from './entries.ts';
import { StoreError } from './error.ts';
import { inPieces, knownIds } from './known.ts';
import type { KeptRow, Tables } from './tables.ts';
import {
  blankArticle,
  blankClaim,
  blankJudgement,
  blankNotice,
  spansWithin,
  type Takedown,
  takedownOf,
  withoutPhrases,
} from './tombstone.ts';
import type { Added, Writer } from './write.ts';

type Redaction = Extract<Ruling, { kind: 'redact' }>;

/** Keeps a decision, and carries it out where it is a redaction. False when it is kept already. */
export async function decide(
  engine: Engine,
  write: (work: Writer) => Promise<Added>,
  decision: Decision,
  file: string,
): Promise<boolean> {
  const { id, ruling } = decision;
  const work: Writer = async (db) => {
    if ((await knownIds(db, 'decision', [id])).has(id)) return { entries: [] };
    const signed = decisionEntry(decision);
    if (ruling.kind !== 'redact') return { entries: [signed] };
    const blanks = await blanksOf(db, ruling, file);
    const entries = [signed, ...blanks.map((blank) => redactionEntry(id, blank))];
    return { entries, afterwards: (after) => carryOut(engine, after, { decision: id, ruling, blanks }) };
  };
  const added = ruling.kind === 'redact' ? await engine.erasing(() => write(work)) : await write(work);
  return added.entries.length > 0;
}

/** A row that will say something else. */
interface Blank {
  readonly table: BlankTable;
  readonly row: KeptRow<BlankTable>;
  readonly json: string;
}

type BlankTable = 'article' | 'claim' | 'account' | 'notice' | 'judgement';

/** The new content of every row that holds some of the words: of all readings of the article, superseded ones too. */
async function blanksOf(db: Kysely<Tables>, ruling: Redaction, file: string): Promise<Blank[]> {
  const readings = await readingsOf(db, ruling.article);
  const shown = readings[0] === undefined ? undefined : await articleOf(db, readings[0]);
  if (shown === undefined)
    throw new StoreError({
      trouble: 'misuse',
      file,
      expected: 'the id of an article in the ledger',
      actual: `'${ruling.article}'`,
      remedy: 'look the article up with `hearsay search`',
    });
  const takedown = takedownOf(shown.text, ruling.spans);
  const blanks: Blank[] = [];
  for (const reading of readings) {
    const spans = reading === readings[0] ? spansWithin(ruling.spans, shown.text.length) : [];
    blanks.push(...(await blanksOfReading(db, reading, takedown, spans)));
  }
  return [...blanks, ...(await blanksOfJudgements(db, ruling.article, takedown))];
}

interface ReadingKey {
  readonly id: string;
  readonly report_month: string;
  readonly sha256: string;
}

/** The latest first: its article is the one that is shown, and the one that a decision's spans point into. */
function readingsOf(db: Kysely<Tables>, article: string): Promise<ReadingKey[]> {
  return db
    .selectFrom('reading')
    .select(['id', 'report_month', 'sha256'])
    .where('article', '=', article)
    .orderBy('row', 'desc')
    .execute();
}

async function articleOf(db: Kysely<Tables>, reading: ReadingKey): Promise<Article | undefined> {
  const [row] = await rowsOf(db, 'article', reading);
  return row === undefined ? undefined : (JSON.parse(row.json) as Article);
}

async function blanksOfReading(
  db: Kysely<Tables>,
  reading: ReadingKey,
  takedown: Takedown,
  spans: readonly Span[],
): Promise<Blank[]> {
  const article = blankArticle((await articleOf(db, reading))!, takedown, spans);
  const changed = async <T>(table: Exclude<BlankTable, 'judgement'>, change: (content: T) => T): Promise<Blank[]> =>
    blanksAmong(table, await rowsOf(db, table, reading), change);
  return [
    ...(await changed<Article>('article', () => article)),
    ...(await changed<Claim>('claim', (claim) => blankClaim(claim, takedown, article.text))),
    ...(await changed<Account>('account', (told) => ({ ...told, reason: withoutPhrases(told.reason, takedown) }))),
    ...(await changed<Notice>('notice', (notice) => blankNotice(notice, takedown))),
  ];
}

async function blanksOfJudgements(db: Kysely<Tables>, article: string, takedown: Takedown): Promise<Blank[]> {
  const accounts = await db.selectFrom('account').select('id').distinct().where('article', '=', article).execute();
  const rows = await inPieces(
    accounts.map(({ id }) => id),
    (ids) =>
      db
        .selectFrom('judgement')
        .selectAll()
        .where(({ or, eb }) => or([eb('a', 'in', ids), eb('b', 'in', ids)]))
        .execute(),
  );
  return blanksAmong<Judgement>('judgement', rows, (judgement) => blankJudgement(judgement, takedown));
}

/** A row that says the same afterwards is left as it was written. */
function blanksAmong<T>(table: BlankTable, rows: readonly KeptRow<BlankTable>[], change: (content: T) => T): Blank[] {
  return rows
    .map((row) => ({ table, row, json: canonical(change(JSON.parse(row.json) as T)) }))
    .filter(({ row, json }) => json !== row.json);
}

function rowsOf(
  db: Kysely<Tables>,
  table: Exclude<BlankTable, 'judgement'>,
  { id, report_month }: ReadingKey,
): Promise<KeptRow<BlankTable>[]> {
  if (table === 'notice') return db.selectFrom('notice').selectAll().where('reading', '=', id).execute();
  return db
    .selectFrom(table as 'claim')
    .selectAll()
    .where('report_month', '=', report_month)
    .where('reading', '=', id)
    .orderBy('row')
    .execute();
}

function redactionEntry(decision: string, { table, row, json }: Blank): Entry {
  const { segment, sequence } = row;
  const digest = digestOf(table, { ...row }, json);
  return entry(
    'redaction',
    { target: segment, target_sequence: sequence, decision },
    { decision, table, segment, sequence, digest },
  );
}

interface CarryOut {
  readonly decision: string;
  readonly ruling: Redaction;
  readonly blanks: readonly Blank[];
}

/** Blanks the rows, the word index, and the page's bytes altogether: the words stand there too. */
async function carryOut(engine: Engine, db: Kysely<Tables>, { decision, ruling, blanks }: CarryOut): Promise<void> {
  for (const { table, row, json } of blanks) {
    await db
      .updateTable(table as 'claim')
      .set({ json, redacted: decision })
      .where('row', '=', row.row)
      .execute();
    if (table !== 'article') continue;
    const { title, text } = JSON.parse(json) as Article;
    await engine.reindexWords(db, row.row, title ?? '', text);
  }
  const pages = (await readingsOf(db, ruling.article)).map(({ sha256 }) => sha256);
  await db
    .updateTable('content')
    .set({ packing: 'none', bytes: new Uint8Array(0), redacted: decision })
    .where('sha256', 'in', pages)
    .execute();
}

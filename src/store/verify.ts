import type { Kysely } from 'kysely';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { sha256 } from '../model/id.ts';
import { after, digestOf, hashOf, type Tip } from './chain.ts';
import type { Engine } from './engine.ts';
import type { PageRowContent } from './entries.ts';
import { StoreError, type StoreTrouble } from './error.ts';
import { unpack } from './packing.ts';
import type { SegmentClosing, SegmentOpening } from './segment.ts';
import type { Broken, Verified } from './store.ts';
import { LEDGER_TABLES, type LedgerTable, type Tables } from './tables.ts';
import { type ChainedRow, chainedRows } from './walk.ts';

/** Thrown inside to stop at the first link that does not hold; never leaves this file. */
class BrokenLink extends Error {
  readonly broken: Broken;

  constructor(row: Pick<ChainedRow, 'table' | 'key'>, expected: string, got: string) {
    super('broken link');
    this.broken = { table: row.table, key: row.key, expected, got };
  }
}

interface Progress {
  rows: number;
  segments: number;
  open: number;
  pages: number;
  redacted: number;
  /** Of each table, the rows seen in segments. */
  readonly seen: Map<LedgerTable, number>;
}

/** Goes through every row once, segment by segment, in one look at the database: other writers do not disturb it. */
export async function verify(engine: Engine): Promise<Verified> {
  const progress: Progress = { rows: 0, segments: 0, open: 0, pages: 0, redacted: 0, seen: new Map() };
  const broken = await engine.db
    .transaction()
    .setAccessMode('read only')
    .execute((db) => firstBroken(engine, db, progress));
  const { seen: _, ...counts } = progress;
  return { ...counts, broken };
}

async function firstBroken(engine: Engine, db: Kysely<Tables>, progress: Progress): Promise<Broken | null> {
  try {
    for (const segment of await segments(db)) await verifySegment(db, segment, progress);
    for (const table of LEDGER_TABLES) await verifyCount(db, table, progress);
    const found = await engine.check();
    return found === null ? null : { table: 'file', key: '', expected: 'a whole database', got: found };
  } catch (error) {
    if (error instanceof BrokenLink) return error.broken;
    if (error instanceof StoreError && UNREADABLE.includes(error.trouble))
      return { table: 'file', key: error.file, expected: error.expected, got: error.actual };
    throw error;
  }
}

/** What SQLite makes of a file whose inside was changed. */
const UNREADABLE: readonly StoreTrouble[] = ['damaged', 'not-a-database'];

async function segments(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('segment').select('id').where('event', '=', 'opened').orderBy('row').execute();
  return rows.map((row) => row.id);
}

async function verifySegment(db: Kysely<Tables>, segment: string, progress: Progress): Promise<void> {
  let tip: Tip = { segment, sequence: 0, previous: '' };
  let closed = false;
  let text: string | null = null;
  for await (const row of chainedRows(db, segment)) {
    if (closed) throw new BrokenLink(row, 'no row after the closing of its segment', `row ${row.sequence}`);
    verifyLink(row, tip);
    if (row.redacted === null) verifyDigest(row);
    else await verifyRedaction(db, row, progress);
    if (row.table === 'article') text = (JSON.parse(row.json) as Article).text;
    if (row.table === 'reading') text = null;
    if (row.table === 'claim') verifyQuote(row, text);
    if (row.table === 'page') await verifyPage(db, row, progress);
    if (row.table === 'segment') closed = await verifySegmentRow(db, row, tip);
    tip = after(row);
    progress.rows += 1;
    progress.seen.set(row.table, (progress.seen.get(row.table) ?? 0) + 1);
  }
  progress.segments += 1;
  if (!closed) progress.open += 1;
}

function verifyLink(row: ChainedRow, tip: Tip): void {
  if (row.sequence !== tip.sequence)
    throw new BrokenLink(row, `row ${tip.sequence} of segment ${tip.segment}`, `row ${row.sequence}`);
  if (row.previous !== tip.previous)
    throw new BrokenLink(row, `${tip.previous || 'nothing'} as the hash before it`, row.previous || 'nothing');
  const hash = hashOf(tip, row.digest);
  if (row.hash !== hash) throw new BrokenLink(row, `the hash ${hash}`, row.hash);
}

function verifyDigest(row: ChainedRow): void {
  const digest = digestOf(row.table, row.columns, row.json);
  if (row.digest !== digest) throw new BrokenLink(row, `content with the digest ${row.digest}`, digest);
}

/** A blanked row has to say what the ledger says it was blanked to, in the name of a decision that stands. */
async function verifyRedaction(db: Kysely<Tables>, row: ChainedRow, progress: Progress): Promise<void> {
  const recorded = await db
    .selectFrom('redaction')
    .select(['decision', 'json'])
    .where('target', '=', row.segment)
    .where('target_sequence', '=', row.sequence)
    .orderBy('row', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (recorded === undefined || recorded.decision !== row.redacted || !(await redacts(db, row.redacted)))
    throw new BrokenLink(row, 'a decision to redact it that stands in the ledger', row.redacted!);
  const digest = digestOf(row.table, row.columns, row.json);
  const expected = parsed<{ digest: string }>('redaction', row.segment, recorded.json).digest;
  if (digest !== expected) throw new BrokenLink(row, `blanked content with the digest ${expected}`, digest);
  progress.redacted += 1;
}

async function redacts(db: Kysely<Tables>, decision: string): Promise<boolean> {
  const found = await db.selectFrom('decision').select('json').where('id', '=', decision).executeTakeFirst();
  return found !== undefined && parsed<Decision>('decision', decision, found.json).ruling.kind === 'redact';
}

/** Content of a row that is looked at before its own turn: it may be no JSON any more. */
function parsed<T>(table: LedgerTable, key: string, json: string): T {
  try {
    return JSON.parse(json) as T;
  } catch {
    throw new BrokenLink({ table, key }, 'content that is JSON', `'${json.slice(0, 60)}'`);
  }
}

function verifyQuote(row: ChainedRow, text: string | null): void {
  const { span, quote } = JSON.parse(row.json) as Claim;
  const actual = text?.slice(span[0], span[1]);
  if (actual !== quote) throw new BrokenLink(row, `the quote '${quote}' at ${span[0]}-${span[1]}`, `'${actual ?? ''}'`);
}

async function verifyPage(db: Kysely<Tables>, row: ChainedRow, progress: Progress): Promise<void> {
  const { held, size } = JSON.parse(row.json) as PageRowContent;
  const content = await db.selectFrom('content').selectAll().where('sha256', '=', row.key).executeTakeFirst();
  if (content === undefined) {
    if (held) throw new BrokenLink({ table: 'page', key: row.key }, `${size} bytes`, 'none');
    return;
  }
  if (content.redacted !== null) {
    if (await redacts(db, content.redacted)) return;
    throw new BrokenLink(row, 'a decision to redact that stands in the ledger', content.redacted);
  }
  const hash = hashUnpacked(row, content, size);
  if (hash !== row.key) throw new BrokenLink(row, `bytes with the SHA-256 ${row.key}`, hash);
  progress.pages += 1;
}

function hashUnpacked(row: ChainedRow, content: { packing: 'zstd' | 'none'; bytes: Uint8Array }, size: number): string {
  try {
    return sha256(unpack(content, size));
  } catch (error) {
    throw new BrokenLink(row, `bytes with the SHA-256 ${row.key}`, `bytes that do not unpack (${String(error)})`);
  }
}

/** True for a closing. */
async function verifySegmentRow(db: Kysely<Tables>, row: ChainedRow, tip: Tip): Promise<boolean> {
  const content = JSON.parse(row.json) as SegmentOpening | SegmentClosing;
  if (content.event === 'closed') {
    if (content.rows !== tip.sequence || content.hash !== tip.previous)
      throw new BrokenLink(row, `${tip.sequence} rows up to ${tip.previous}`, `${content.rows} up to ${content.hash}`);
    return true;
  }
  for (const { segment, sequence, hash } of content.after) {
    const actual = await hashAt(db, segment, sequence);
    if (actual === hash) continue;
    throw new BrokenLink(
      { table: 'segment', key: segment },
      `row ${sequence} with the hash ${hash}, as segment ${content.id} found it`,
      actual ?? 'no such row',
    );
  }
  return false;
}

async function hashAt(db: Kysely<Tables>, segment: string, sequence: number): Promise<string | null> {
  for (const table of LEDGER_TABLES) {
    const row = await db
      .selectFrom(table)
      .select('hash')
      .where('segment', '=', segment)
      .where('sequence', '=', sequence)
      .executeTakeFirst();
    if (row !== undefined) return row.hash;
  }
  return null;
}

/** A row put in under a segment that was never opened would be passed by. */
async function verifyCount(db: Kysely<Tables>, table: LedgerTable, { seen }: Progress): Promise<void> {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const expected = seen.get(table) ?? 0;
  if (Number(count) !== expected)
    throw new BrokenLink({ table, key: '' }, `${expected} rows, all in a segment`, `${count} rows`);
}

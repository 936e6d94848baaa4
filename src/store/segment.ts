import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { after, type Entry, entry, type Linked, link, type Tip } from './chain.ts';
import { type InsertCache, insertRows } from './insert.ts';
import { LEDGER_TABLES, type Tables } from './tables.ts';

/** The last row known of a segment, as a later opening names it. */
export interface SegmentTip {
  readonly segment: string;
  readonly sequence: number;
  readonly hash: string;
}

export interface SegmentOpening {
  readonly id: string;
  readonly event: 'opened';
  readonly at: string;
  readonly writer: string;
  /** The tips of segments closed since the last opening, and of those not closed: cutting them off shows. */
  readonly after: readonly SegmentTip[];
}

export interface SegmentClosing {
  readonly id: string;
  readonly event: 'closed';
  readonly at: string;
  /** Rows before this one, and the hash of the last of them. */
  readonly rows: number;
  readonly hash: string;
}

/**
 * One writer's run. Rows are linked to this writer's last row alone, so that writers need not queue. The state
 * moves on only when the transaction has been committed: see `Writing.done`.
 */
export interface Writing {
  readonly tip: Tip;
  readonly opened: boolean;
}

export function newSegment(): Writing {
  return { tip: { segment: `s_${randomUUID()}`, sequence: 0, previous: '' }, opened: false };
}

export interface SegmentFacts {
  readonly at: string;
  readonly writer: string;
}

/** Links and adds entries (with the opening row before the first); gives the state to go on with after the commit. */
export async function appendEntries(
  db: Kysely<Tables>,
  writing: Writing,
  entries: readonly Entry[],
  facts: SegmentFacts,
  cache: InsertCache,
): Promise<Writing> {
  if (entries.length === 0) return writing;
  const rows: Linked[] = [];
  let tip = writing.tip;
  const add = (added: Entry): void => {
    const row = link(tip, added);
    rows.push(row);
    tip = after(row);
  };
  if (!writing.opened) add(await openingOf(db, tip.segment, facts));
  for (const added of entries) add(added);
  await insertRows(db, rows, cache);
  return { tip, opened: true };
}

async function openingOf(db: Kysely<Tables>, segment: string, { at, writer }: SegmentFacts): Promise<Entry> {
  const content: SegmentOpening = { id: segment, event: 'opened', at, writer, after: await tips(db) };
  return entry('segment', { id: segment, event: 'opened' }, content);
}

export function closingOf({ tip }: Writing, at: string): Entry {
  const content: SegmentClosing = {
    id: tip.segment,
    event: 'closed',
    at,
    rows: tip.sequence,
    hash: tip.previous,
  };
  return entry('segment', { id: tip.segment, event: 'closed' }, content);
}

async function tips(db: Kysely<Tables>): Promise<SegmentTip[]> {
  const last = await db
    .selectFrom('segment')
    .select((eb) => eb.fn.max('row').as('row'))
    .where('event', '=', 'opened')
    .executeTakeFirst();
  const closed = await db
    .selectFrom('segment')
    .select(['segment', 'sequence', 'hash'])
    .where('event', '=', 'closed')
    .where('row', '>', last?.row ?? 0)
    .orderBy('row')
    .execute();
  const open = await openSegments(db);
  return [...closed, ...(await Promise.all(open.map((segment) => tipOf(db, segment))))];
}

async function openSegments(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('segment as opening')
    .select('opening.id')
    .where('opening.event', '=', 'opened')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('segment as closing')
            .select('closing.id')
            .whereRef('closing.id', '=', 'opening.id')
            .where('closing.event', '=', 'closed'),
        ),
      ),
    )
    .orderBy('opening.row')
    .execute();
  return rows.map((row) => row.id);
}

async function tipOf(db: Kysely<Tables>, segment: string): Promise<SegmentTip> {
  let last: SegmentTip | null = null;
  for (const table of LEDGER_TABLES) {
    const row = await db
      .selectFrom(table)
      .select(['segment', 'sequence', 'hash'])
      .where('segment', '=', segment)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined && (last === null || row.sequence > last.sequence)) last = row;
  }
  return last!;
}

import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; pieces of this size are well below. */
const PIECE = 500;

/** Runs a question over a list in pieces. */
export async function inPieces<T, R>(
  list: readonly T[],
  ask: (piece: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const found: R[] = [];
  for (let from = 0; from < list.length; from += PIECE) found.push(...(await ask(list.slice(from, from + PIECE))));
  return found;
}

/** Which of these ids a table holds. */
export async function knownIds(
  db: Kysely<Tables>,
  table: 'capture' | 'reading' | 'notice' | 'decision',
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await inPieces(ids, (piece) => db.selectFrom(table).select('id').where('id', 'in', piece).execute());
  return new Set(rows.map((row) => row.id));
}

/** Of these pages, those the ledger has: whether their bytes are there, and whether they were redacted. */
export async function knownPages(
  db: Kysely<Tables>,
  sha256s: readonly string[],
): Promise<Map<string, { readonly held: boolean; readonly redacted: boolean }>> {
  const rows = await inPieces(sha256s, (piece) =>
    db
      .selectFrom('page')
      .leftJoin('content', 'content.sha256', 'page.sha256')
      .select(['page.sha256', 'content.sha256 as held', 'content.redacted'])
      .where('page.sha256', 'in', piece)
      .execute(),
  );
  return new Map(rows.map((row) => [row.sha256, { held: row.held !== null, redacted: row.redacted !== null }]));
}

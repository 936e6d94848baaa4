import type { Kysely } from 'kysely';
import type { WordHit } from '../../engine.ts';
import type { Tables } from '../../tables.ts';
import { rawQuery } from './dialect.ts';

/** FTS5 stops at a NUL, and SQLite's UTF-8 has no lone surrogates. */
const plain = (text: string): string => text.replaceAll('\0', ' ').toWellFormed();

export async function indexWords(db: Kysely<Tables>, reading: string, title: string, text: string): Promise<void> {
  const sql = `insert into article_words (rowid, title, text) select article.row, ?, ? from reading join article
    on article.report_month = reading.report_month and article.reading = reading.id where reading.id = ?`;
  await db.executeQuery(rawQuery(sql, [plain(title), plain(text), reading]));
}

export async function reindexWords(db: Kysely<Tables>, row: number, title: string, text: string): Promise<void> {
  await db.executeQuery(rawQuery('delete from article_words where rowid = ?', [row]));
  await db.executeQuery(
    rawQuery('insert into article_words (rowid, title, text) values (?, ?, ?)', [row, plain(title), plain(text)]),
  );
}

/** Every word quoted, so that none is taken for FTS5's own AND, NEAR, `*` or `:`. */
export async function findWords(
  db: Kysely<Tables>,
  words: readonly string[],
  limit: number,
  offset: number,
): Promise<readonly WordHit[]> {
  const match = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
  const sql =
    'select rowid as "row", -bm25(article_words, 5.0, 1.0) as score from article_words where article_words match ? order by score desc, rowid limit ? offset ?';
  const { rows } = await db.executeQuery<WordHit>(rawQuery(sql, [plain(match), limit, offset]));
  return rows;
}

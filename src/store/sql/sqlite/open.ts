import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../engine.ts';
import { StoreError } from '../../error.ts';
import type { StoreOptions } from '../../store.ts';
import type { Tables } from '../../tables.ts';
import { Kysely } from '../kysely.ts';
import { NodeSqliteDialect } from './dialect.ts';
import { storeErrorOf, troubleOf } from './errors.ts';
import { checkHeader } from './header.ts';
import { enlist, lists, strike } from './lists.ts';
import { APPLICATION_ID, migrationsAfter, SCHEMA_VERSION } from './migrations.ts';
import { findWords, indexWords, reindexWords } from './search.ts';

/** An engine on one SQLite file, or in memory. */
export async function openSqlite(
  locator: string,
  { lockWait = 10_000, readOnly = false }: StoreOptions,
): Promise<Engine> {
  const file = locator === ':memory:' ? locator : resolve(locator);
  const exists = file !== ':memory:' && checkFile(file, readOnly);
  const database = translating(file, () => new DatabaseSync(pathOf(file, readOnly), { readOnly, timeout: lockWait }));
  try {
    await prepare(database, { file, lockWait, readOnly, fresh: !exists });
  } catch (error) {
    database.close();
    throw storeErrorOf(error, file);
  }
  return engineOf(database, file);
}

/** Looks at the file before SQLite does, for clearer words and so that nothing foreign is touched. True when it is there. */
function checkFile(file: string, readOnly: boolean): boolean {
  const folder = dirname(file);
  if (!existsSync(file)) {
    if (readOnly)
      throw troubleWith(file, 'absent', 'a ledger', 'nothing', 'read some pages into it first, or check the path');
    if (!existsSync(folder))
      throw troubleWith(file, 'absent', 'a folder to make it in', `no folder '${folder}'`, 'make the folder first');
    return allowed(file, folder, constants.W_OK | constants.X_OK) && false;
  }
  const kind = statSync(file);
  if (!kind.isFile()) {
    const what = kind.isDirectory() ? 'a folder' : 'a device, pipe or socket';
    throw troubleWith(file, 'not-a-database', 'a file', what, 'name a file: --store FOLDER/hearsay.db');
  }
  allowed(file, file, readOnly ? constants.R_OK : constants.R_OK | constants.W_OK);
  if (!readOnly) allowed(file, folder, constants.W_OK | constants.X_OK);
  checkHeader(file);
  return true;
}

function allowed(file: string, path: string, mode: number): true {
  try {
    accessSync(path, mode);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const right = mode & constants.W_OK ? 'written' : 'read';
    const what = path === file ? `a file that can be ${right}` : `a folder '${path}' that can be ${right}`;
    const why = code === 'EROFS' ? 'a read-only disk' : `no permission (${code})`;
    throw troubleWith(
      file,
      'forbidden',
      what,
      why,
      'give this user the right to it, or name another file with --store',
    );
  }
}

/** On a medium that cannot be written, SQLite can look at a ledger only when told that nobody changes it. */
function pathOf(file: string, readOnly: boolean): string | URL {
  if (!readOnly || file === ':memory:') return file;
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0) return file;
  try {
    accessSync(dirname(file), constants.W_OK);
    return file;
  } catch {
    return new URL(`${pathToFileURL(file).href}?immutable=1`);
  }
}

interface Opening {
  readonly file: string;
  readonly lockWait: number;
  readonly readOnly: boolean;
  readonly fresh: boolean;
}

async function prepare(database: DatabaseSync, opening: Opening): Promise<void> {
  const version = checkOwner(database, opening.file);
  if (opening.readOnly) {
    if (version < SCHEMA_VERSION) throw needsUpgrade(opening.file, version);
    return;
  }
  await switchToWriteAheadLog(database, opening);
  database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma recursive_triggers = on');
  // Lists of keys are written all over the file: what a batch touches has to fit in kibibytes of cache, and the log is
  // copied back after so many pages only, or each page is written many times.
  database.exec('pragma cache_size = -14000; pragma wal_autocheckpoint = 16000');
  if (version < SCHEMA_VERSION) migrate(database, opening.file);
}

/** The schema version of a ledger of ours; throws for a database of something else, or a newer one. */
function checkOwner(database: DatabaseSync, file: string): number {
  const id = number(database, 'pragma application_id');
  const version = number(database, 'pragma user_version');
  const tables = number(database, 'select count(*) from sqlite_master');
  if (id !== APPLICATION_ID && (id !== 0 || tables > 0))
    throw troubleWith(
      file,
      'foreign',
      'a ledger of hearsay',
      `a database of something else (application id ${id}, ${tables} tables and indexes)`,
      'name another file with --store; this one was left as it is',
    );
  if (version > SCHEMA_VERSION)
    throw troubleWith(
      file,
      'newer',
      `a ledger of version ${SCHEMA_VERSION} at most`,
      `version ${version}`,
      'use the newer hearsay that made it',
    );
  return version;
}

function needsUpgrade(file: string, version: number): StoreError {
  const actual = version === 0 ? 'a file with no ledger in it yet' : `version ${version}`;
  return troubleWith(file, 'absent', `a ledger of version ${SCHEMA_VERSION}`, actual, 'read a page into it first');
}

function number(database: DatabaseSync, sql: string): number {
  return Number(Object.values(database.prepare(sql).get()!)[0]);
}

/** Switching a file over needs it alone for a moment, and SQLite does not wait for that by itself. */
async function switchToWriteAheadLog(database: DatabaseSync, { file, lockWait }: Opening): Promise<void> {
  const until = performance.now() + lockWait;
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      const trouble = storeErrorOf(error, file);
      if (troubleOf(trouble) !== 'locked' || performance.now() > until) throw trouble;
      await sleep(20);
    }
  }
}

/** Two processes may open a new file at once: the second finds the work done. */
function migrate(database: DatabaseSync, file: string): void {
  database.exec('begin immediate');
  try {
    for (const sql of migrationsAfter(checkOwner(database, file))) database.exec(sql);
    database.exec(`pragma application_id = ${APPLICATION_ID}; commit`);
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

function engineOf(database: DatabaseSync, file: string): Engine {
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, file) });
  return {
    db,
    indexWords,
    reindexWords,
    enlist,
    strike,
    lists,
    findWords: (words, limit, offset) => findWords(db, words, limit, offset),
    erasing: (work) => erasing(database, file, work),
    check: async () => check(database, file),
    backup: async (target) => backup(database, file, target),
    close: async () => close(database, file),
  };
}

/** Freed space is overwritten, the word index merged, and the write-ahead log emptied: old words are in neither. */
async function erasing<T>(database: DatabaseSync, file: string, work: () => Promise<T>): Promise<T> {
  database.exec('pragma secure_delete = on');
  try {
    const done = await work();
    translating(file, () => {
      database.exec(`insert into article_words (article_words) values ('optimize')`);
      database.exec('pragma wal_checkpoint(truncate)');
    });
    return done;
  } finally {
    database.exec('pragma secure_delete = off');
  }
}

/** Not by way of Kysely, which lets nothing go when nothing was ever asked. */
function close(database: DatabaseSync, file: string): void {
  if (database.isOpen) translating(file, () => database.close());
}

function check(database: DatabaseSync, file: string): string | null {
  return translating(file, () => {
    const found = String(Object.values(database.prepare('pragma integrity_check(1)').get()!)[0]);
    return found === 'ok' ? null : found;
  });
}

/** The copy is whole or not there: it is made under another name, brought to the disk, and then named. */
function backup(database: DatabaseSync, file: string, target: string): void {
  const path = resolve(target);
  if (existsSync(path))
    throw troubleWith(path, 'exists', 'a file that is not there yet', 'one that is', 'name another file for the copy');
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  try {
    translating(file, () => database.prepare('vacuum into ?').run(partial));
    const copy = openSync(partial, 'r+');
    fsyncSync(copy);
    closeSync(copy);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function translating<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorOf(error, file);
  }
}

function troubleWith(
  file: string,
  trouble: StoreError['trouble'],
  expected: string,
  actual: string,
  remedy: string,
): StoreError {
  return new StoreError({ trouble, file, expected, actual, remedy });
}

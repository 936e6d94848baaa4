import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A hit of the word index: an article's row, and how well it fits (higher is better). */
export interface WordHit {
  readonly row: number;
  readonly score: number;
}

/** A database the ledger can live in. What differs from one to the next is here; all else is Kysely's common SQL. */
export interface Engine {
  readonly db: Kysely<Tables>;
  /** Adds the words of the article of a reading whose rows stand already. */
  indexWords(db: Kysely<Tables>, reading: string, title: string, text: string): Promise<void>;
  /** Puts other words in the place of an article's row's. */
  reindexWords(db: Kysely<Tables>, row: number, title: string, text: string): Promise<void>;
  /** Rows of articles with all the words, best first, some of them perhaps superseded. */
  findWords(words: readonly string[], limit: number, offset: number): Promise<readonly WordHit[]>;
  /** Puts an account on the lists of keys, and takes it off them. */
  enlist(db: Kysely<Tables>, account: string, keys: readonly number[]): Promise<void>;
  strike(db: Kysely<Tables>, account: string, keys: readonly number[]): Promise<void>;
  /** The first accounts of each key's list, in order of id; lists of one are left out. */
  lists(db: Kysely<Tables>, keys: readonly number[], first: number): Promise<ReadonlyMap<number, readonly string[]>>;
  /** Runs a redaction so that what it replaces is not left lying in the file. */
  erasing<T>(work: () => Promise<T>): Promise<T>;
  /** What the database itself finds wrong with its file; null when nothing. */
  check(): Promise<string | null>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

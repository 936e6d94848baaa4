import { StoreError, type StoreErrorParts, type StoreTrouble } from '../../error.ts';

interface SqliteError extends Error {
  readonly code: string;
  /** SQLite's result code, extended ones included: the low byte is the primary code. */
  readonly errcode: number;
  readonly errstr: string;
}

type Cause = Omit<StoreErrorParts, 'file' | 'actual'>;

const forbidden: Cause = {
  trouble: 'forbidden',
  expected: 'a file and a folder this user may write to',
  remedy: 'give this user the right to write there, or name another file with --store',
};

const damaged: Cause = {
  trouble: 'damaged',
  expected: 'a whole SQLite database',
  remedy: 'keep the file as it is, restore the last `hearsay backup`, and read the pages again',
};

const full: Cause = {
  trouble: 'full',
  expected: 'room on the disk for the next rows',
  remedy: 'free some space and run the same command again; everything acknowledged before is kept',
};

/** What SQLite's primary result codes mean for a person with a ledger. See sqlite.org/rescode.html. */
const CAUSES: Readonly<Record<number, Cause>> = {
  3: forbidden,
  5: {
    trouble: 'locked',
    expected: 'the other process that writes to it to finish',
    remedy: 'run the command again when it has, or wait longer with HEARSAY_LOCK_WAIT',
  },
  8: forbidden,
  10: {
    trouble: 'damaged',
    expected: 'a disk that can be read and written',
    remedy: 'check the disk; everything acknowledged before is kept',
  },
  11: damaged,
  13: full,
  14: { ...forbidden, expected: 'a file that can be opened' },
  26: {
    trouble: 'not-a-database',
    expected: 'a ledger of hearsay (a SQLite database)',
    remedy: 'name another file with --store; this one was left as it is',
  },
};

const unwritten: Cause = {
  trouble: 'full',
  expected: 'a disk that takes what is written to it',
  remedy:
    'look whether the disk, a quota or a limit on file sizes is in the way, then run the same command again; everything acknowledged before is kept',
};

/** SQLITE_IOERR_WRITE and SQLITE_IOERR_FSYNC: a quota or a file-size limit shows itself as these. */
const WRITE_FAILED = [778, 1034];

export function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && (error as Partial<SqliteError>).code === 'ERR_SQLITE_ERROR';
}

/** The trouble an error of SQLite means, in the words of StoreError; any other error as it is. */
export function storeErrorOf(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return closedErrorOf(error, file);
  const cause = WRITE_FAILED.includes(error.errcode) ? unwritten : CAUSES[error.errcode & 0xff];
  if (cause === undefined) return error;
  return new StoreError({ ...cause, file, actual: `'${error.message}' (SQLite ${error.errcode})` }, error);
}

/** node:sqlite says `database is not open` when a closed store is used. */
function closedErrorOf(error: unknown, file: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== 'ERR_INVALID_STATE' || !/not open/.test(message ?? '')) return error;
  return new StoreError(
    { trouble: 'closed', file, expected: 'an open store', actual: 'a closed one', remedy: 'open it again' },
    error,
  );
}

export function troubleOf(error: unknown): StoreTrouble | null {
  return error instanceof StoreError ? error.trouble : null;
}

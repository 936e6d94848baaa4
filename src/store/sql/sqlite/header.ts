import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { StoreError } from '../../error.ts';

const MAGIC = 'SQLite format 3\0';

/**
 * Looks at a file's first hundred bytes (sqlite.org/fileformat.html, 1.3): that it is an SQLite database, and that
 * it is as long as it says. A file cut off is found here, before rows are missed one by one. An empty file is a
 * database nobody has written to yet.
 */
export function checkHeader(file: string): void {
  const { size } = statSync(file);
  if (size === 0) return;
  const header = firstBytes(file, 100);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== MAGIC)
    throw new StoreError({
      trouble: 'not-a-database',
      file,
      expected: 'a ledger of hearsay (a SQLite database)',
      actual: header.length < 100 ? `${size} bytes` : `a file that begins with ${printable(header)}`,
      remedy: 'name another file with --store; this one was left as it is',
    });
  const expected = lengthOf(header);
  if (expected === null || size >= expected || hasLog(file)) return;
  throw new StoreError({
    trouble: 'damaged',
    file,
    expected: `${expected} bytes`,
    actual: `a torn file of ${size} bytes`,
    remedy: 'keep the file as it is, restore the last `hearsay backup`, and read the pages again',
  });
}

function firstBytes(file: string, count: number): Buffer {
  const opened = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(count);
    return buffer.subarray(0, readSync(opened, buffer, 0, count, 0));
  } finally {
    closeSync(opened);
  }
}

function printable(header: Buffer): string {
  return `'${header.toString('latin1', 0, 16).replace(/[^ -~]/g, '.')}'`;
}

/** Page size times page count; null when the count is not kept up (its change counter says so). */
function lengthOf(header: Buffer): number | null {
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return header.readUInt32BE(24) === header.readUInt32BE(92) ? pageSize * header.readUInt32BE(28) : null;
}

/** With a write-ahead log beside it, the file alone need not be whole. */
function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

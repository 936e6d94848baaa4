import { readFileSync } from 'node:fs';
import { LEDGER_COLUMNS, LEDGER_TABLES, type LedgerTable } from '../../tables.ts';

/** Marks a database as a ledger of ours: `Hear` in ASCII, in SQLite's application_id. */
export const APPLICATION_ID = 0x48656172;

/** Numbered, forward only. A file that was ever released is never changed; a new number is added. */
const FILES = ['001-ledger.sql', '002-meeting.sql'];

/** The version of a database that has had them all: SQLite's user_version. */
export const SCHEMA_VERSION = FILES.length;

/** The SQL that brings a database of this version up to the newest, the version mark included. */
export function migrationsAfter(version: number): readonly string[] {
  return FILES.slice(version).map((file, index) => {
    const sql = readFileSync(new URL(file, import.meta.url), 'utf8');
    const guards = version + index === 0 ? LEDGER_TABLES.map(guard).join('') + contentGuard : '';
    return `${sql}${guards}pragma user_version = ${version + index + 1};`;
  });
}

/** Rows the ledger proves itself by are never blanked. */
const NEVER_REDACTED: readonly LedgerTable[] = ['segment', 'page', 'capture', 'reading', 'decision', 'redaction'];

/**
 * Rows are added and never changed. The one exception: a row's content may be blanked once, in the name of a
 * decision that stands in the ledger; its ids, place and hashes stay.
 */
function guard(table: LedgerTable): string {
  const never = NEVER_REDACTED.includes(table);
  const fixed = ['row', 'segment', 'sequence', 'previous', 'hash', 'digest', ...LEDGER_COLUMNS[table]];
  const changed = fixed.map((column) => `new."${column}" is not old."${column}"`).join(' or ');
  const when = never ? '1' : `${changed} or ${UNSIGNED}`;
  return `
    create trigger ${table}_no_delete before delete on ${table}
      begin select raise(abort, 'append-only: no row of ${table} is ever deleted'); end;
    create trigger ${table}_no_update before update on ${table} when ${when}
      begin select raise(abort, 'append-only: no row of ${table} is ever changed'); end;
  `;
}

const UNSIGNED = `new.redacted is null or not exists (select 1 from decision where id = new.redacted
  and json_extract(json, '$.ruling.kind') = 'redact')`;

const contentGuard = `
  create trigger content_no_delete before delete on content
    begin select raise(abort, 'append-only: no bytes of a page are ever deleted'); end;
  create trigger content_no_update before update on content
    when new.sha256 is not old.sha256 or length(new.bytes) > 0 or ${UNSIGNED}
    begin select raise(abort, 'append-only: no bytes of a page are ever changed'); end;
`;

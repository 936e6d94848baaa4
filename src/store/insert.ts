import type { CompiledQuery, Kysely } from 'kysely';
import type { Linked } from './chain.ts';
import { LEDGER_COLUMNS, LEDGER_TABLES, type LedgerTable, type Tables } from './tables.ts';

const CHAIN_COLUMNS = ['segment', 'sequence', 'previous', 'hash', 'digest', 'json'] as const;

/** Rows a statement; a longer list goes in pieces of these sizes, so that few statements are ever compiled. */
const SIZES = [32, 8, 1] as const;

/** Adds rows to their tables, those that others refer to first. */
export async function insertRows(db: Kysely<Tables>, rows: readonly Linked[], compiled: InsertCache): Promise<void> {
  const byTable = Map.groupBy(rows, (row) => row.table);
  for (const table of LEDGER_TABLES) {
    const mine = byTable.get(table) ?? [];
    for (let from = 0; from < mine.length; ) {
      const size = SIZES.find((candidate) => candidate <= mine.length - from)!;
      const parameters = mine.slice(from, from + size).flatMap(parametersOf);
      await db.executeQuery({ ...compiled.query(db, table, size), parameters });
      from += size;
    }
  }
}

function columnsOf(table: LedgerTable): readonly string[] {
  return [...LEDGER_COLUMNS[table], ...CHAIN_COLUMNS];
}

function parametersOf(row: Linked): unknown[] {
  const own = row.columns as Readonly<Record<string, unknown>>;
  return [
    ...LEDGER_COLUMNS[row.table].map((column) => own[column] ?? null),
    ...CHAIN_COLUMNS.map((column) => row[column]),
  ];
}

/** Building a statement costs more than running it: each is built once for a store. */
export class InsertCache {
  readonly #queries = new Map<string, CompiledQuery>();

  query(db: Kysely<Tables>, table: LedgerTable, size: number): CompiledQuery {
    const key = `${table} ${size}`;
    const kept = this.#queries.get(key) ?? compile(db, table, size);
    this.#queries.set(key, kept);
    return kept;
  }
}

function compile(db: Kysely<Tables>, table: LedgerTable, size: number): CompiledQuery {
  const row = Object.fromEntries(columnsOf(table).map((column) => [column, '']));
  const rows = Array.from({ length: size }, () => row);
  return db
    .insertInto(table)
    .values(rows as never)
    .compile() as CompiledQuery;
}

import type { Kysely } from 'kysely';
import { type KeptRow, LEDGER_TABLES, type LedgerRow, type LedgerTable, type Tables } from './tables.ts';

/** A row of any table, as the chain sees it. */
export type ChainedRow = Omit<KeptRow<LedgerTable>, never> & {
  readonly table: LedgerTable;
  /** What a person would look for it by: its id, or a page's SHA-256. */
  readonly key: string;
  readonly columns: Readonly<Record<string, unknown>>;
};

const PIECE = 200;

/** One segment's rows out of all tables, in the order of the chain; a few hundred in memory at a time. */
export async function* chainedRows(db: Kysely<Tables>, segment: string): AsyncGenerator<ChainedRow> {
  const lanes = LEDGER_TABLES.map((table) => new Lane(db, table, segment));
  for (;;) {
    for (const lane of lanes) await lane.fill();
    let next: Lane | null = null;
    for (const lane of lanes)
      if (lane.sequence !== null && (next === null || lane.sequence < next.sequence!)) next = lane;
    if (next === null) return;
    yield next.take();
  }
}

/** One table's rows of the segment, fetched piece by piece. */
class Lane {
  readonly #db: Kysely<Tables>;
  readonly #table: LedgerTable;
  readonly #segment: string;
  #rows: KeptRow<LedgerTable>[] = [];
  #at = 0;
  #past = -1;
  #ended = false;

  constructor(db: Kysely<Tables>, table: LedgerTable, segment: string) {
    this.#db = db;
    this.#table = table;
    this.#segment = segment;
  }

  /** Number of the next row; null when there is none. */
  get sequence(): number | null {
    return this.#rows[this.#at]?.sequence ?? null;
  }

  async fill(): Promise<void> {
    if (this.#ended || this.#at < this.#rows.length) return;
    this.#rows = await this.#db
      .selectFrom(this.#table)
      .selectAll()
      .where('segment', '=', this.#segment)
      .where('sequence', '>', this.#past)
      .orderBy('sequence')
      .limit(PIECE)
      .execute();
    this.#at = 0;
    this.#past = this.#rows.at(-1)?.sequence ?? this.#past;
    this.#ended = this.#rows.length < PIECE;
  }

  take(): ChainedRow {
    const row = this.#rows[this.#at++]!;
    const columns = row as unknown as LedgerRow & { id?: string; sha256?: string; target?: string };
    return {
      ...row,
      table: this.#table,
      key: columns.id ?? columns.sha256 ?? columns.target ?? '',
      columns: { ...row },
    };
  }
}

import type { View } from '../model/view.ts';
import { type Cell, COLUMNS, findingRows } from './finding-rows.ts';

const TYPES = { text: 'STRING', real: 'DOUBLE', whole: 'INT32' } as const;

/** The table of findings in Apache Parquet's columns, typed, for pandas, DuckDB and R. */
export async function* parquet(view: View): AsyncGenerator<Uint8Array> {
  // Loaded when it is asked for: no other format needs it.
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const rows = [...findingRows(view)];
  const columnData = Object.entries(COLUMNS).map(([name, holds]) => ({
    name,
    type: TYPES[holds],
    nullable: true,
    data: rows.map((cells) => typed(cells[name as keyof typeof COLUMNS], holds)),
  }));
  yield new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'hearsay' }));
}

const typed = (cell: Cell, holds: keyof typeof TYPES): Cell =>
  holds === 'text' && cell !== null ? String(cell) : cell;

import type { View } from '../model/view.ts';
import { type Cell, COLUMNS, findingRows } from './finding-rows.ts';

const TYPES = { text: 'STRING', real: 'DOUBLE', whole: 'INT32' } as const;

/** Rows of the first group, small so that a reader sees something soon, and of those after it. */
const GROUPS = [1_000, 10_000] as const;

type Row = Readonly<Record<keyof typeof COLUMNS, Cell>>;

/** The table of findings in Apache Parquet's columns, typed, for pandas, DuckDB and R; one group of rows after another. */
export async function* parquet(view: View): AsyncGenerator<Uint8Array> {
  // Loaded when it is asked for: no other format needs it.
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'hearsay',
  });
  let rows: Row[] = [];
  let size: number = GROUPS[0];
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  for await (const row of findingRows(view)) {
    rows.push(row);
    if (rows.length < size) continue;
    file.write({ columnData: columnsOf(rows), rowGroupSize: size });
    yield taken();
    [rows, size] = [[], GROUPS[1]];
  }
  if (rows.length > 0) file.write({ columnData: columnsOf(rows), rowGroupSize: size });
  file.finish();
  yield taken();
}

function columnsOf(rows: readonly Row[]) {
  return Object.entries(COLUMNS).map(([name, holds]) => ({
    name,
    type: TYPES[holds],
    nullable: true,
    data: rows.map((cells) => typed(cells[name as keyof typeof COLUMNS], holds)),
  }));
}

const typed = (cell: Cell, holds: keyof typeof TYPES): Cell =>
  holds === 'text' && cell !== null ? String(cell) : cell;

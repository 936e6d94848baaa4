import { row } from './cells.ts';

/** One cell of an export table: its value, and the claims it rests on (none for what is no claim's value). */
export interface Cell {
  readonly value: string | number | null;
  readonly claims: readonly string[];
}

export function cell(value: Cell['value'], claims: readonly string[] = []): Cell {
  return { value, claims };
}

export const EMPTY = cell(null);

/** A row by its columns' names. */
export type Row<Column extends string> = Readonly<Record<Column, Cell>>;

/** The table as CSV, header first. */
export async function* tableCsv<Column extends string>(
  columns: readonly Column[],
  rows: AsyncIterable<Row<Column>>,
): AsyncGenerator<string> {
  yield row(columns);
  for await (const cells of rows) yield row(columns.map((column) => cells[column].value));
}

/** One JSON object a line for every cell that rests on claims: `{row, column, value, claims}`; rows count from 1. */
export async function* tableCells<Column extends string>(
  columns: readonly Column[],
  rows: AsyncIterable<Row<Column>>,
): AsyncGenerator<string> {
  let number = 0;
  for await (const cells of rows) {
    number += 1;
    for (const column of columns) {
      const { value, claims } = cells[column];
      if (claims.length > 0) yield `${JSON.stringify({ row: number, column, value, claims })}\n`;
    }
  }
}

import type { View } from '../model/view.ts';
import { row } from './cells.ts';
import { COLUMNS, findingRows } from './finding-rows.ts';

/** The table of findings as comma-separated values. */
export async function* csv(view: View): AsyncGenerator<string> {
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  yield row(names);
  for await (const cells of findingRows(view)) yield row(names.map((name) => cells[name]));
}

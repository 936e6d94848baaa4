import { sha256 } from '../model/id.ts';
import { canonical } from './canonical.ts';
import { type KeptRow, LEDGER_COLUMNS, type LedgerTable, type OwnColumns } from './tables.ts';

/** A row to be kept, before it has a place in a chain. */
export interface Entry<T extends LedgerTable = LedgerTable> {
  readonly table: T;
  readonly columns: OwnColumns<T>;
  /** Canonical JSON of the content. */
  readonly json: string;
}

export function entry<T extends LedgerTable>(table: T, columns: OwnColumns<T>, content: unknown): Entry {
  return { table, columns, json: canonical(content) } as unknown as Entry;
}

/** Where a segment's chain stands: the next row's number, and the hash that it has to name. */
export interface Tip {
  readonly segment: string;
  readonly sequence: number;
  readonly previous: string;
}

export type Linked = Entry & Tip & { readonly digest: string; readonly hash: string };

/** SHA-256 over a row's own columns and its content. Kept when the content is blanked. */
export function digestOf(table: LedgerTable, columns: Readonly<Record<string, unknown>>, json: string): string {
  const own = LEDGER_COLUMNS[table].map((column) => columns[column] ?? null);
  return sha256(`${JSON.stringify([table, ...own])}\n${json}`);
}

/** SHA-256 over the row's place, its digest and the hash before it. */
export function hashOf(tip: Tip, digest: string): string {
  return sha256(JSON.stringify([tip.segment, tip.sequence, tip.previous, digest]));
}

/** The entry with its place in the chain. */
export function link(tip: Tip, added: Entry): Linked {
  const digest = digestOf(added.table, added.columns, added.json);
  return { ...added, ...tip, digest, hash: hashOf(tip, digest) };
}

/** Where the chain stands after a row. */
export function after(row: Pick<KeptRow<LedgerTable>, 'segment' | 'sequence' | 'hash'>): Tip {
  return { segment: row.segment, sequence: row.sequence + 1, previous: row.hash };
}

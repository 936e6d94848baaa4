import { lexicon, type Row } from '../../language/lexicon.ts';
import type { EventKind } from '../../model/value.ts';

type Columns =
  | 'code'
  | 'event_type'
  | 'sub_event_type'
  | 'plover_type'
  | 'plover_mode'
  | 'family'
  | 'muc'
  | 'about'
  | 'source';

const KINDS = lexicon<Columns>('kinds');

/** The row of `kinds.tsv` with this code; null for a code that is not listed. */
export function kindRow(code: string): Row<Columns> | null {
  return KINDS.get(code)[0] ?? null;
}

/** A kind of event in both code lists, as the words tell it. Throws for a code that `kinds.tsv` does not hold. */
export function eventKind(code: string, words: string): EventKind {
  const row = kindRow(code);
  if (row === null) throw new Error(`kind '${code}' is not in kinds.tsv; expected one of its codes.`);
  return {
    kind: 'event',
    code,
    acled: { event_type: row.event_type, sub_event_type: row.sub_event_type },
    plover: { type: row.plover_type, mode: row.plover_mode === '' ? null : row.plover_mode },
    words,
  };
}

/** Kinds that reports of one event may give side by side have one family: `armed`, `explosive`, `unrest`. */
export function kindFamily(code: string): string {
  return kindRow(code)?.family ?? 'other';
}

/** MUC-4's type for a kind: ATTACK, BOMBING, KIDNAPPING, ARSON, ROBBERY, FORCED WORK STOPPAGE; null without one. */
export function mucType(code: string): string | null {
  const muc = kindRow(code)?.muc ?? '';
  return muc === '' ? null : muc;
}

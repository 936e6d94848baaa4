import { type Summary, summaryRecord } from '../../formats/summary.ts';
import type { Profile } from '../../model/finding.ts';
import { type Composition, composition } from '../../run/composition.ts';
import { tellings } from '../../run/telling.ts';
import type { Store } from '../../store/index.ts';

/** What the ledger says at one report time under one profile: every incident in short, and how they were composed. */
export interface Board {
  /** The ledger's mark it was made at; an answer's ETag. */
  readonly mark: string;
  readonly whole: Composition;
  readonly summaries: readonly Summary[];
}

/** Gives boards; one that was made is given again until something new is kept. */
export interface Boards {
  at(asOf: string | null, profile: Profile): Promise<Board>;
}

/** Boards kept at once: today's under each profile, and the last few report times looked at. */
const KEPT = 8;

export function boardsOf(store: Store): Boards {
  const kept = new Map<string, { readonly mark: string; readonly board: Promise<Board> }>();
  return {
    async at(asOf, profile) {
      const mark = await store.mark();
      const key = `${asOf ?? ''} ${profile}`;
      const known = kept.get(key);
      if (known?.mark === mark) return known.board;
      const board = boardOf(store, asOf, profile, mark);
      kept.delete(key);
      kept.set(key, { mark, board });
      board.catch(() => kept.delete(key));
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return board;
    },
  };
}

async function boardOf(store: Store, asOf: string | null, profile: Profile, mark: string): Promise<Board> {
  const whole = await composition(store, asOf);
  const summaries: Summary[] = [];
  for await (const told of tellings(store, whole, whole.groups, profile)) summaries.push(summaryRecord(told, profile));
  return { mark, whole, summaries };
}

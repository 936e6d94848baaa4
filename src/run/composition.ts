import type { Account } from '../model/account.ts';
import type { Decision } from '../model/decision.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Notice } from '../model/notice.ts';
import { compose, type Group } from '../stages/compose.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';
import { standing } from './standing.ts';

export type { Group };

/** Which accounts make which incident, as the ledger has it now or had it at a report time. */
export interface Composition {
  readonly groups: readonly Group[];
  readonly groupOf: ReadonlyMap<string, Group>;
  readonly accounts: ReadonlyMap<string, Account>;
  /** The last word on every pair whose accounts are both in. */
  readonly judgements: readonly Judgement[];
  /** Decisions that hold. */
  readonly decisions: readonly Decision[];
  readonly notices: readonly Notice[];
}

/**
 * Puts the ledger's accounts together. A report time leaves out what was reported later; judgements and decisions are
 * not reports: they hold whenever they were made.
 */
export async function composition(store: Store, asOf: string | null): Promise<Composition> {
  const accounts = new Map(
    (await collected(store.accounts(asOf ?? undefined))).map((account) => [account.id, account]),
  );
  const judgements = (await collected(store.judgements())).filter(({ a, b }) => accounts.has(a) && accounts.has(b));
  const decisions = standing(await collected(store.decisions()));
  const { groups, notices } = compose({ accounts: [...accounts.keys()], judgements, decisions });
  const groupOf = new Map(groups.flatMap((group) => group.accounts.map((account) => [account, group] as const)));
  return { groups, groupOf, accounts, judgements, decisions, notices };
}

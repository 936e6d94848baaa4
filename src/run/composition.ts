import type { Decision } from '../model/decision.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Notice } from '../model/notice.ts';
import { compose, type Group } from '../stages/compose.ts';
import type { AccountRef, MetPair, Store } from '../store/index.ts';
import { MOST, plainlyApart } from './apart.ts';
import { collected } from './collected.ts';
import { standing } from './standing.ts';

export type { Group };

/** Which accounts make which incident, as the ledger has it now or had it at a report time. */
export interface Composition {
  readonly groups: readonly Group[];
  readonly groupOf: ReadonlyMap<string, Group>;
  readonly accounts: ReadonlyMap<string, AccountRef>;
  /** The last word on every pair that is not plainly two incidents and whose accounts are both in, without its reasons. */
  readonly judgements: readonly MetPair[];
  /** Decisions that hold. */
  readonly decisions: readonly Decision[];
  readonly notices: readonly Notice[];
}

/**
 * Puts the ledger's accounts together. A report time leaves out what was reported later; judgements and decisions are
 * not reports: they hold whenever they were made. An incident keeps the id it has today at every report time.
 */
export async function composition(store: Store, asOf: string | null): Promise<Composition> {
  const today = await composed(store, null);
  if (asOf === null) return today;
  const then = await composed(store, asOf);
  return withGroups(then, renamed(then.groups, today.groupOf));
}

async function composed(store: Store, asOf: string | null): Promise<Composition> {
  const accounts = new Map<string, AccountRef>();
  for await (const refs of store.accountRefs(asOf ?? undefined))
    for (const { id, article } of refs) accounts.set(id, { id, article });
  const judgements: MetPair[] = [];
  for await (const pairs of store.metPairs())
    for (const { a, b, verdict, score } of pairs) {
      const [one, two] = [accounts.get(a), accounts.get(b)];
      // The ids of the map, so that each stands in memory once.
      if (one && two) judgements.push({ a: one.id, b: two.id, verdict, score });
    }
  const decisions = standing(await collected(store.decisions()));
  const { groups, notices } = compose({ accounts: [...accounts.keys()], judgements, decisions });
  return withGroups({ groups, groupOf: new Map(), accounts, judgements, decisions, notices }, groups);
}

function withGroups(whole: Composition, groups: readonly Group[]): Composition {
  return {
    ...whole,
    groups,
    groupOf: new Map(groups.flatMap((group) => group.accounts.map((account) => [account, group] as const))),
  };
}

/** Groups of an earlier time under today's ids; of several that are one today, the first takes the id. */
function renamed(groups: readonly Group[], today: ReadonlyMap<string, Group>): readonly Group[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const now = today.get(group.accounts[0]!);
    if (now === undefined || now.id === group.id || taken.has(now.id)) return group;
    taken.add(now.id);
    return { ...group, id: now.id, aliases: [group.id, ...group.aliases.filter((alias) => alias !== now.id)] };
  });
}

/**
 * Judgements with their reasons, of the pairs with one of these accounts and both of whose accounts are in: those kept,
 * then those of pairs plainly different, each in order of the pair.
 */
export async function* judgementsOf(
  store: Store,
  whole: Composition,
  accounts: ReadonlySet<string>,
): AsyncGenerator<Judgement> {
  const kept = new Set<string>();
  // Of nearly all accounts, everything is read: one question for each would take longer.
  const some = accounts.size * 4 < whole.accounts.size ? [...accounts] : undefined;
  for await (const judgement of store.judgements(some)) {
    const { a, b } = judgement;
    if (!whole.accounts.has(a) || !whole.accounts.has(b) || !(accounts.has(a) || accounts.has(b))) continue;
    if (accounts.size <= MOST) kept.add(`${a} ${b}`);
    yield judgement;
  }
  if (accounts.size > MOST) return;
  const isKept = (a: string, b: string) => kept.has(`${a} ${b}`);
  yield* await plainlyApart(store, { accounts, isIn: (account) => whole.accounts.has(account), isKept });
}

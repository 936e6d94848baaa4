import type { Account } from '../model/account.ts';
import type { Card } from '../model/card.ts';
import type { Judgement } from '../model/judgement.ts';
import { PLAINLY } from '../stages/compose.ts';
import * as judging from '../stages/judge.ts';
import * as pairing from '../stages/pair.ts';
import type { Lists, Meeting, Store } from '../store/index.ts';

/** The rules accounts meet and are judged by; when they change, all accounts meet anew. */
const RULES = `${pairing.id}@${pairing.version} ${judging.id}@${judging.version}`;

/** Readings whose accounts meet in one transaction. */
const READINGS = 96;
/** Accounts looked over in one transaction. */
const LOOKED_OVER = 500;
/** Cards of accounts kept at hand: reports of one incident tend to come one soon after the other. */
const AT_HAND = 1000;

/**
 * Lets every account that came since the last time meet those that are kept, and judges each pair once: an account's
 * work is bounded however many are kept. What a run that was cut off left behind is done by the next.
 */
export async function judgeAll(store: Store, at: string): Promise<number> {
  const hand = new Hand();
  let count = 0;
  for (let more = true; more; ) {
    count += await store.meet(RULES, async (meeting) => {
      const arrival = await meeting.arrivals(READINGS);
      more = arrival.more;
      const judgements = [...(await leave(meeting, arrival.left, { hand, at }))];
      for (const account of arrival.arrived) judgements.push(...(await arrive(meeting, account.card, { hand, at })));
      await meeting.pair(judgements.filter(({ score }) => score > PLAINLY));
      return judgements;
    });
  }
  for (let more = true; more; )
    await store.meet(RULES, async (meeting) => {
      const disturbed = await meeting.disturbed(LOOKED_OVER);
      for (const { card } of disturbed ?? []) await lookOver(meeting, card);
      more = disturbed !== null;
      return [];
    });
  return count;
}

interface Means {
  readonly hand: Hand;
  readonly at: string;
}

/** Puts an account on its lists and judges it against everyone it meets there. */
async function arrive(meeting: Meeting, card: Card, means: Means): Promise<readonly Judgement[]> {
  await meeting.enlist(card.account, pairing.keysOf(card));
  const { accounts, disturbed } = await met(meeting, card);
  await meeting.disturb(disturbed);
  return judgeAgainst(meeting, card, accounts, means);
}

/** Takes accounts off their lists. Those who were kept apart by a list that they made too long meet now. */
async function leave(meeting: Meeting, left: readonly Account[], means: Means): Promise<readonly Judgement[]> {
  const keys = new Set<number>();
  for (const { card } of left) {
    const own = pairing.keysOf(card);
    means.hand.drop(card.account);
    await meeting.strike(card.account, own);
    await meeting.part(card.account, await meeting.partners(card.account));
    for (const key of own) keys.add(key);
  }
  const lists = await meeting.lists([...keys], pairing.BEGINNING);
  const shorter = [...lists.values()].filter((list) => list.length >= pairing.FIRST).flat();
  const judgements: Judgement[] = [];
  for (const other of await means.hand.cards(meeting, new Set(shorter)))
    judgements.push(...(await judgeAgainst(meeting, other, (await met(meeting, other)).accounts, means)));
  return judgements;
}

/** Parts an account from those it is paired with by a list that brings them together no more. */
async function lookOver(meeting: Meeting, card: Card): Promise<void> {
  const partners = await meeting.partners(card.account);
  if (partners.length === 0) return;
  const { accounts } = await met(meeting, card);
  await meeting.part(
    card.account,
    partners.filter((partner) => !accounts.has(partner)),
  );
}

/** Everyone an account meets, as the lists stand now. */
export async function met(meeting: Lists, card: Card): Promise<Pick<pairing.Met, 'accounts' | 'disturbed'>> {
  const lists = await meeting.lists(pairing.keysOf(card), pairing.BEGINNING);
  const { accounts, whole, disturbed } = pairing.meet(card.account, lists);
  const all = new Set(accounts);
  for (const key of whole) for (const account of await meeting.whole(key)) all.add(account);
  all.delete(card.account);
  return { accounts: all, disturbed };
}

/**
 * Judges an account against others. That two are plainly different follows from their cards whenever somebody asks, and
 * matters to no incident: it is kept only where the ledger says something else of the pair.
 */
async function judgeAgainst(
  meeting: Meeting,
  card: Card,
  accounts: ReadonlySet<string>,
  { hand, at }: Means,
): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = [];
  const spokenOf = await meeting.judgedWith(card.account);
  for (const other of await hand.cards(meeting, accounts)) {
    // Two accounts of one page were told apart when the page was read.
    if (other.article === card.article) continue;
    if (judging.score(card, other) > PLAINLY || spokenOf.has(other.account))
      judgements.push(judging.judgement(card, other, at));
  }
  hand.take(card);
  return judgements;
}

/** The cards last used. */
class Hand {
  readonly #cards = new Map<string, Card>();

  take(card: Card): void {
    this.#cards.delete(card.account);
    this.#cards.set(card.account, card);
    if (this.#cards.size > AT_HAND) this.#cards.delete(this.#cards.keys().next().value!);
  }

  drop(account: string): void {
    this.#cards.delete(account);
  }

  /** The cards of these accounts, in order of id. */
  async cards(meeting: Meeting, accounts: ReadonlySet<string>): Promise<readonly Card[]> {
    const wanted = [...accounts].sort();
    const fetched = await meeting.accounts(wanted.filter((account) => !this.#cards.has(account)));
    const fresh = new Map(fetched.map(({ card }) => [card.account, card]));
    const cards = wanted.flatMap((account) => this.#cards.get(account) ?? fresh.get(account) ?? []);
    for (const card of cards) this.take(card);
    return cards;
  }
}

/** A judgement of two kept accounts that never met and so were never judged; made to be shown, not kept. */
export async function judgedNow(store: Store, a: string, b: string, at: string): Promise<Judgement> {
  const [one, two] = [(await store.account(a))!, (await store.account(b))!];
  return judging.judgement(one.card, two.card, at);
}

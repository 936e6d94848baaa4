import type { Card } from '../model/card.ts';
import { keysOf } from '../rules/sameness/keys.ts';

export const id = 'pair';
export const version = 1;

/** Accounts kept so that those which might tell of the same incident as another are found without comparing all. */
export interface PairIndex {
  /** Keeps a card. Keeping it twice changes nothing. */
  add(card: Card): void;
  /** Ids of kept accounts that might tell of the same incident, in order; none of the card's own page. */
  candidates(card: Card): readonly string[];
}

/** An empty index. It grows with `add`, one page after another; the order of pages does not matter to who meets whom. */
export function pairIndex(): PairIndex {
  const accounts: string[] = [];
  const articles: string[] = [];
  const known = new Set<string>();
  const lists = new Map<number, number[]>();
  return {
    add: (card) => {
      if (known.has(card.account)) return;
      known.add(card.account);
      for (const key of keysOf(card).kept) {
        const list = lists.get(key);
        if (list) list.push(accounts.length);
        else lists.set(key, [accounts.length]);
      }
      accounts.push(card.account);
      articles.push(card.article);
    },
    candidates: (card) => {
      const met = new Set<number>();
      for (const key of keysOf(card).asked) for (const at of lists.get(key) ?? []) met.add(at);
      // Two accounts of one page were told apart when the page was read.
      return [...met]
        .filter((at) => articles[at] !== card.article)
        .map((at) => accounts[at]!)
        .sort();
    },
  };
}

/** All pairs worth judging among the cards, `a.account < b.account`, in order. */
export function pair(cards: readonly Card[]): readonly (readonly [a: Card, b: Card])[] {
  const byId = new Map(cards.map((card) => [card.account, card]));
  const index = pairIndex();
  const pairs: [Card, Card][] = [];
  for (const account of [...byId.keys()].sort()) {
    const card = byId.get(account)!;
    for (const other of index.candidates(card)) pairs.push([byId.get(other)!, card]);
    index.add(card);
  }
  return pairs;
}

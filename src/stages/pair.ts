import type { Card } from '../rules/sameness/card.ts';

export const id = 'pair';
export const version = 1;

/** Accounts kept so that those which might tell of the same incident as another are found without comparing all. */
export interface PairIndex {
  /** Keeps a card. Keeping it twice changes nothing. */
  add(card: Card): void;
  /** Ids of kept accounts that might tell of the same incident, in order; never the card's own. */
  candidates(card: Card): readonly string[];
}

/** An empty index. */
export function pairIndex(): PairIndex {
  const kept = new Map<string, Card>();
  return {
    add: (card) => void kept.set(card.account, card),
    candidates: (card) =>
      [...kept.values()]
        .filter((other) => other.article !== card.article)
        .map((other) => other.account)
        .sort(),
  };
}

/** All pairs worth judging among the cards, `a.account < b.account`, in order. */
export function pair(cards: readonly Card[]): readonly (readonly [a: Card, b: Card])[] {
  const ordered = [...cards].sort((a, b) => (a.account < b.account ? -1 : 1));
  const index = pairIndex();
  const byId = new Map(ordered.map((card) => [card.account, card]));
  const pairs: [Card, Card][] = [];
  for (const card of ordered) {
    for (const other of index.candidates(card)) pairs.push([byId.get(other)!, card]);
    index.add(card);
  }
  return pairs;
}

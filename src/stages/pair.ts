import type { Card } from '../model/card.ts';
import { isTelling, keysOf } from '../rules/sameness/keys.ts';

export const id = 'pair';
export const version = 3;

/** A key that more accounts than this share is busy. */
export const FIRST = 16;
/** So much of a list's beginning is enough to tell who meets whom: one more than a busy list's first, and the one before it. */
export const BEGINNING = FIRST + 2;

export { keysOf };

/** The beginning of the list of accounts that share a key: at most `BEGINNING` ids, in order. */
export type Lists = ReadonlyMap<number, readonly string[]>;

/** Whom an account meets. */
export interface Met {
  /** Ids of accounts it meets; its own may be among them. */
  readonly accounts: ReadonlySet<string>;
  /** Keys of which it meets the whole list, of which only the beginning was given. */
  readonly whole: readonly number[];
  /** Accounts that met others by a key which, with this account on its list, may bring them together no more. */
  readonly disturbed: ReadonlySet<string>;
}

/**
 * Whom an account meets, by the lists of its keys, itself on each of them. All accounts of a short list meet. Of a busy
 * list, the first sixteen in order of id meet all others where the key is telling (a much told incident, a text printed
 * by hundreds); where it is common, it brings nobody together. So an account's work is bounded however many there are,
 * and who meets whom follows from the set of accounts alone, not from their order of arrival.
 */
export function meet(account: string, lists: Lists): Met {
  const accounts = new Set<string>();
  const disturbed = new Set<string>();
  const whole: number[] = [];
  const add = (to: Set<string>, ids: readonly string[]) => {
    for (const id of ids) to.add(id);
  };
  for (const [key, list] of lists) {
    const first = list.length > FIRST && list.indexOf(account) >= 0 && list.indexOf(account) < FIRST;
    if (list.length <= FIRST) add(accounts, list);
    else if (!isTelling(key)) {
      if (list.length === FIRST + 1) add(disturbed, list);
    } else if (first) {
      whole.push(key);
      // It took the place of another among the first.
      add(disturbed, list.slice(FIRST, FIRST + 1));
    } else add(accounts, list.slice(0, FIRST));
  }
  return { accounts, whole, disturbed };
}

/** All pairs worth judging among the cards, `a.account < b.account`, in order. Two accounts of one page were told apart when it was read. */
export function pair(cards: readonly Card[]): readonly (readonly [a: Card, b: Card])[] {
  const ordered = [...new Map(cards.map((card) => [card.account, card])).values()].sort((a, b) =>
    a.account < b.account ? -1 : 1,
  );
  const lists = new Map<number, number[]>();
  for (const [i, card] of ordered.entries())
    for (const key of keysOf(card)) {
      const list = lists.get(key);
      if (list) list.push(i);
      else lists.set(key, [i]);
    }
  const met = new Set<number>();
  for (const [key, list] of lists) {
    const busy = list.length > FIRST;
    if (busy && !isTelling(key)) continue;
    for (let i = 0; i < Math.min(FIRST, list.length); i++)
      for (let j = i + 1; j < list.length; j++) met.add(list[i]! * ordered.length + list[j]!);
  }
  return [...met]
    .sort((a, b) => a - b)
    .map((both) => [ordered[Math.floor(both / ordered.length)]!, ordered[both % ordered.length]!] as const)
    .filter(([a, b]) => a.article !== b.article);
}

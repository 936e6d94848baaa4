import type { Card } from './card.ts';

/** One article's claims about one incident. Derived from the ledger's claims; kept with them for the record. */
export interface Account {
  /** `k_` and a hash of article id, the account's number within it, and the gathering stage's version. */
  readonly id: string;
  readonly article: string;
  /** 0 for the page's main subject. */
  readonly number: number;
  /** True when the page is about this incident, false for one told beside it. */
  readonly main: boolean;
  /** Ids of its claims, in text order. */
  readonly claims: readonly string[];
  /** Why these claims were taken as one incident, in a sentence. */
  readonly reason: string;
  /** What judging needs of it, drawn up once when the page is read: it follows from the article and the claims. */
  readonly card: Card;
}

/** An account before its card is drawn up. */
export type BareAccount = Omit<Account, 'card'>;

import type { Card } from '../model/card.ts';
import type { Judgement } from '../model/judgement.ts';
import { PLAINLY } from '../stages/compose.ts';
import * as judging from '../stages/judge.ts';
import type { Store } from '../store/index.ts';
import { met } from './judging.ts';

/** Where more accounts than this are asked about at once, their plainly different pairs would drown the others. */
export const MOST = 1000;

/** The pairs asked about: of these accounts with any that are in, those left out that the ledger has a word on. */
export interface Asked {
  readonly accounts: ReadonlySet<string>;
  readonly isIn: (account: string) => boolean;
  readonly isKept: (a: string, b: string) => boolean;
}

/**
 * Judgements of pairs that met and are plainly different: they are many, follow from the accounts, and are made anew
 * whenever they are shown. In order of the pair; each is dated by the later capture of the two pages: from then on it could be known.
 */
export async function plainlyApart(store: Store, asked: Asked): Promise<readonly Judgement[]> {
  const meetings = store.meetings();
  const own = await cardsOf(store, [...asked.accounts]);
  const pairs = new Map<string, readonly [Card, string]>();
  for (const card of own.values())
    for (const other of (await met(meetings, card)).accounts) {
      const [a, b] = card.account < other ? [card.account, other] : [other, card.account];
      if (asked.isIn(other) && !asked.isKept(a, b)) pairs.set(`${a} ${b}`, [card, other]);
    }
  const others = await cardsOf(store, [...new Set([...pairs.values()].map(([, other]) => other))]);
  const told = [...pairs.values()].flatMap(([card, other]) => {
    const theirs = others.get(other);
    return theirs === undefined || theirs.article === card.article || judging.score(card, theirs) > PLAINLY
      ? []
      : [[card, theirs] as const];
  });
  const captured = await capturesOf(store, new Set(told.flat().map(({ article }) => article)));
  const judgements = told.map(([one, two]) => {
    const [first, second] = [captured.get(one.article) ?? '', captured.get(two.article) ?? ''];
    return judging.judgement(one, two, first > second ? first : second);
  });
  return judgements.sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}

async function cardsOf(store: Store, accounts: readonly string[]): Promise<ReadonlyMap<string, Card>> {
  const found = await store.meetings().accounts(accounts);
  return new Map(found.map(({ card }) => [card.account, card]));
}

async function capturesOf(store: Store, articles: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const captured = new Map<string, string>();
  for await (const article of store.articlesOf([...articles])) captured.set(article.id, article.captured);
  return captured;
}

import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim, Origin } from '../model/claim.ts';
import type { Profile } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { Notice } from '../model/notice.ts';
import type { View } from '../model/view.ts';
import type { Group } from '../stages/compose.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';
import { type Composition, judgementsOf } from './composition.ts';
import { tellings } from './telling.ts';

export interface Wanted {
  readonly groups: readonly Group[];
  readonly profile: Profile;
  /** Articles to show although they are in none of the groups: pages of this run without an incident. */
  readonly articles?: readonly string[];
  /** Also every capture, page and article, for an export that another ledger can read. */
  readonly whole?: boolean;
  /** With `whole`: the pages' bytes too. */
  readonly withPages?: boolean;
}

/** What an answer shows: the incidents asked for, and all that they rest on. Everything is held in memory. */
export async function view(store: Store, whole: Composition, wanted: Wanted): Promise<View> {
  const incidents: Incident[] = [];
  const claims = new Map<string, Claim>();
  const origins = new Map<string, Origin>();
  const articles = new Map<string, Article>();
  const shown = new Set<string>();
  for await (const told of tellings(store, whole, wanted.groups, wanted.profile)) {
    incidents.push(told.incident);
    for (const claim of [...told.asRead, ...told.beside]) claims.set(claim.id, claim);
    for (const claim of told.claims) origins.set(claim.id, claim.origin);
    for (const article of told.articles) articles.set(article.id, article);
    for (const id of told.group.accounts) shown.add(id);
  }
  const others = (wanted.whole ? await allArticles(store) : (wanted.articles ?? [])).filter((id) => !articles.has(id));
  for await (const article of store.articlesOf(others)) articles.set(article.id, article);
  for await (const claim of store.claims({ article: others })) claims.set(claim.id, claim);
  return {
    incidents,
    accounts: await accountsOf(store, shown, [...articles.keys()]),
    claims: [...claims.values()],
    origins,
    articles: [...articles.values()],
    judgements: await judgementsOf(store, whole, shown),
    notices: await noticesOf(store, articles),
    decisions: whole.decisions,
    captures: wanted.whole ? await collected(store.captures()) : [],
    pages: wanted.whole ? await collected(store.pages({ withBytes: wanted.withPages === true })) : [],
  };
}

/** The accounts shown, in the order of their incidents. */
async function accountsOf(
  store: Store,
  shown: ReadonlySet<string>,
  articles: readonly string[],
): Promise<readonly Account[]> {
  const accounts = new Map<string, Account>();
  for await (const account of store.accountsOf(articles)) accounts.set(account.id, account);
  return [...shown].flatMap((id) => accounts.get(id) ?? []);
}

async function noticesOf(store: Store, articles: ReadonlyMap<string, Article>): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for await (const notice of store.notices([...articles.keys()]))
    if (notice.article !== null && articles.has(notice.article)) notices.push(notice);
  return notices;
}

async function allArticles(store: Store): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const article of store.articles()) ids.push(article.id);
  return ids;
}

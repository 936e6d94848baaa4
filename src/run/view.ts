import type { Article } from '../model/article.ts';
import type { Profile } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import type { ShownClaim, ShownIncident, View } from '../model/view.ts';
import type { Group } from '../stages/compose.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';
import { type Composition, judgementsOf } from './composition.ts';
import { pagesShown } from './page-view.ts';
import { partsOf } from './parts.ts';
import { inPieces } from './pieces.ts';
import { tellings } from './telling.ts';

export interface Wanted {
  readonly groups: readonly Group[];
  readonly profile: Profile;
  /** Articles to show although they are in none of the groups: pages of this run without an incident. */
  readonly articles?: readonly string[];
  /** Also every capture, page and article, for an export that another ledger can read. */
  readonly whole?: boolean;
  /** Also the pages' bytes and captures. */
  readonly withPages?: boolean;
}

/** What a view is given from. */
export interface Source {
  readonly store: Store;
  readonly whole: Composition;
  readonly wanted: Wanted;
}

/** What an answer shows: the incidents asked for, and all that they rest on, read from the ledger as it is asked for. */
export function view(store: Store, whole: Composition, wanted: Wanted): View {
  const source = { store, whole, wanted };
  return {
    ids: wanted.groups.map(({ id }) => id),
    incidents: () => incidentsShown(source),
    claims: () => claimsShown(source),
    articles: () => articlesShown(source),
    judgements: () => judgementsOf(store, whole, new Set(wanted.groups.flatMap(({ accounts }) => accounts))),
    notices: () => noticesShown(source),
    decisions: whole.decisions,
    pages: () => pagesShown(source, () => articlesShown(source)),
    looseNotices: () => (wanted.whole ? store.looseNotices() : nothing()),
  };
}

async function* nothing(): AsyncGenerator<never> {}

/** Incidents whose accounts are fetched in one question. */
const INCIDENTS = 30;

async function* incidentsShown({ store, whole, wanted }: Source): AsyncGenerator<ShownIncident> {
  for (const groups of inPieces(wanted.groups, INCIDENTS)) {
    const kept = await collected(store.accountsOf(articlesIn(groups, whole)));
    const accounts = new Map(kept.map((account) => [account.id, account]));
    for await (const told of tellings(store, whole, groups, wanted.profile))
      yield {
        incident: told.incident,
        accounts: told.group.accounts.flatMap((id) => accounts.get(id) ?? []),
        claims: [...told.asRead, ...told.beside],
        origins: new Map(told.claims.map(({ id, origin }) => [id, origin])),
        articles: told.articles,
        links: await partsOf(store, whole, told, wanted.profile),
      };
  }
}

async function* claimsShown(source: Source): AsyncGenerator<ShownClaim> {
  const { store, whole, wanted } = source;
  const seen = new Set<string>();
  for await (const told of tellings(store, whole, wanted.groups, wanted.profile)) {
    const articles = new Map(told.articles.map((article) => [article.id, article]));
    const origins = new Map(told.claims.map(({ id, origin }) => [id, origin]));
    for (const claim of told.asRead)
      yield {
        claim,
        origin: origins.get(claim.id) ?? claim.origin,
        incident: told.incident.id,
        article: articles.get(claim.article)!,
      };
    for (const claim of told.beside)
      if (!seen.has(claim.article))
        yield { claim, origin: claim.origin, incident: null, article: articles.get(claim.article)! };
    for (const id of articles.keys()) seen.add(id);
  }
  for (const ids of inPieces(await others(source), ARTICLES)) {
    const articles = new Map((await collected(store.articlesOf(ids))).map((article) => [article.id, article]));
    for await (const claim of store.claims({ article: ids }))
      yield { claim, origin: claim.origin, incident: null, article: articles.get(claim.article)! };
  }
}

/** Articles fetched in one question. */
const ARTICLES = 100;

async function* articlesShown(source: Source): AsyncGenerator<Article> {
  const { store, whole, wanted } = source;
  for (const ids of inPieces(articlesIn(wanted.groups, whole), ARTICLES)) {
    const articles = new Map((await collected(store.articlesOf(ids))).map((article) => [article.id, article]));
    for (const id of ids) if (articles.has(id)) yield articles.get(id)!;
  }
  yield* store.articlesOf(await others(source));
}

async function* noticesShown(source: Source): AsyncGenerator<Notice> {
  const ids: string[] = [];
  for await (const { id } of articlesShown(source)) ids.push(id);
  const shown = new Set(ids);
  for await (const notice of source.store.notices(ids))
    if (notice.article !== null && shown.has(notice.article)) yield notice;
}

/** Ids of the articles that tell of some incidents, each once, in order of the incidents. */
export function articlesIn(groups: readonly Group[], { accounts }: Composition): readonly string[] {
  const ids = new Set<string>();
  for (const group of groups)
    for (const id of group.accounts.map((account) => accounts.get(account)!.article).sort()) ids.add(id);
  return [...ids];
}

/** Ids of the articles shown that tell of none of the incidents. */
async function others({ store, whole, wanted }: Source): Promise<readonly string[]> {
  const told = new Set(articlesIn(wanted.groups, whole));
  const all: string[] = [];
  if (wanted.whole) for await (const { id } of store.articles()) all.push(id);
  return (wanted.whole ? all : (wanted.articles ?? [])).filter((id) => !told.has(id));
}

import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim, Origin } from '../model/claim.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture } from '../model/page.ts';
import type { ShownClaim, ShownPage, ViewPage } from '../model/view.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';
import { ruled } from './standing.ts';
import { tellings } from './telling.ts';
import type { Source } from './view.ts';

/** Pages fetched in one question, and the bytes after which fewer are. */
const PAGES = 50;
const BYTES = 8_000_000;

/** What is shown, by pages; where pages are not asked for, by the articles shown. A few pages are held at a time. */
export async function* pagesShown(source: Source, articles: () => AsyncIterable<Article>): AsyncGenerator<ShownPage> {
  const { store, wanted } = source;
  const means = { ...source, origins: await sharedOrigins(source), order: orderOf(source) };
  const withBytes = wanted.withPages === true;
  const pages = wanted.whole
    ? store.pages({ withBytes })
    : withBytes
      ? heldPages(store, articles())
      : barePages(articles());
  for await (const piece of pieces(pages)) {
    const kept = await keptOf(source, piece);
    for (const page of piece) yield shownPage(page, kept, means);
  }
}

/** A page of which nothing is shown but its article. */
type BarePage = Pick<ViewPage, 'sha256' | 'article'>;

async function* barePages(articles: AsyncIterable<Article>): AsyncGenerator<BarePage> {
  for await (const { sha256, id } of articles) yield { sha256, article: id };
}

/** The pages of some articles, with their bytes. */
async function* heldPages(store: Store, articles: AsyncIterable<Article>): AsyncGenerator<ViewPage> {
  for await (const { sha256, id } of articles) {
    const found = await store.page(sha256);
    if (found === null) continue;
    const { redacted: _, ...page } = found;
    yield { ...page, versions: '', article: id };
  }
}

async function* pieces(pages: AsyncIterable<ViewPage | BarePage>): AsyncGenerator<readonly (ViewPage | BarePage)[]> {
  let [piece, size]: [(ViewPage | BarePage)[], number] = [[], 0];
  for await (const page of pages) {
    piece.push(page);
    size += 'bytes' in page ? (page.bytes?.length ?? 0) : 0;
    if (piece.length < PAGES && size < BYTES) continue;
    yield piece;
    [piece, size] = [[], 0];
  }
  if (piece.length > 0) yield piece;
}

/** By claim, the origin it shares with claims of other pages, where that is not the one it was read with: of all that is shown, this alone is held. */
async function sharedOrigins({ store, whole, wanted }: Source): Promise<ReadonlyMap<string, Origin>> {
  const shared = new Map<string, Origin>();
  for await (const { asRead, claims } of tellings(store, whole, wanted.groups, wanted.profile)) {
    const own = new Map(asRead.map(({ id, origin }) => [id, origin]));
    for (const { id, origin } of claims) if (!isSame(origin, own.get(id)!)) shared.set(id, origin);
  }
  return shared;
}

const isSame = (one: Origin, other: Origin): boolean =>
  one.id === other.id && one.text === other.text && one.kind === other.kind;

/** The place of the incident an account belongs to among those shown; undefined for none of them. */
type Order = (account: string) => number | undefined;

function orderOf({ whole, wanted }: Source): Order {
  const places = new Map(wanted.groups.map(({ id }, place) => [id, place]));
  return (account) => places.get(whole.groupOf.get(account)?.id ?? '');
}

/** What the ledger keeps of a few pages, by article; captures by page. */
interface Kept {
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly accounts: ReadonlyMap<string, readonly Account[]>;
  readonly notices: ReadonlyMap<string | null, readonly Notice[]>;
  readonly captures: ReadonlyMap<string, readonly Capture[]>;
}

async function keptOf({ store, wanted }: Source, pages: readonly BarePage[]): Promise<Kept> {
  const ids = pages.flatMap(({ article }) => article ?? []);
  const captures =
    wanted.whole || wanted.withPages ? await collected(store.captures(pages.map(({ sha256 }) => sha256))) : [];
  return {
    articles: new Map((await collected(store.articlesOf(ids))).map((article) => [article.id, article])),
    claims: Map.groupBy(await collected(store.claims({ article: ids })), ({ article }) => article),
    accounts: Map.groupBy(await collected(store.accountsOf(ids)), ({ article }) => article),
    notices: Map.groupBy(await collected(store.notices(ids)), ({ article }) => article),
    captures: Map.groupBy(captures, ({ sha256 }) => sha256),
  };
}

interface Means extends Source {
  readonly origins: ReadonlyMap<string, Origin>;
  readonly order: Order;
}

function shownPage(page: ViewPage | BarePage, kept: Kept, means: Means): ShownPage {
  const { order } = means;
  const article = kept.articles.get(page.article ?? '') ?? null;
  const id = article?.id ?? '';
  const accounts = (kept.accounts.get(id) ?? [])
    .filter((account) => order(account.id) !== undefined)
    .sort((a, b) => order(a.id)! - order(b.id)! || (a.id < b.id ? -1 : 1));
  return {
    page: 'bytes' in page ? page : null,
    captures: kept.captures.get(page.sha256) ?? [],
    article,
    claims: article === null ? [] : shownClaims(article, kept.claims.get(id) ?? [], accounts[0], means),
    accounts,
    notices: kept.notices.get(id) ?? [],
  };
}

/**
 * An article's claims as they stand in a view: those of the first incident it tells of, those of none, those of the
 * incidents after it. An article that tells of none shown has them as they were read.
 */
function shownClaims(
  article: Article,
  claims: readonly Claim[],
  first: Account | undefined,
  { whole, origins, order }: Means,
): readonly ShownClaim[] {
  if (first === undefined) return claims.map((claim) => ({ claim, origin: claim.origin, incident: null, article }));
  const placeOf = ({ account }: Claim) => (account === null ? order(first.id)! + 0.5 : order(account));
  return ruled(claims, whole.decisions)
    .filter((claim) => placeOf(claim) !== undefined)
    .sort((a, b) => placeOf(a)! - placeOf(b)!)
    .map((claim) => ({
      claim,
      origin: origins.get(claim.id) ?? claim.origin,
      incident: claim.account === null ? null : whole.groupOf.get(claim.account)!.id,
      article,
    }));
}

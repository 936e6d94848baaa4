import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Profile } from '../model/finding.ts';
import type { Group } from '../stages/compose.ts';
import { type Told, type ToTell, tell } from '../stages/settle-incident.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';
import type { Composition } from './composition.ts';
import { gradesOf, ruled } from './standing.ts';

/** One incident told: its findings, its claims with their shared origins, and the articles they stand in. */
export interface Telling extends Told {
  readonly group: Group;
  readonly articles: readonly Article[];
  /** Claims of the same articles that belong to no incident: comparisons, plans, other times. */
  readonly beside: readonly Claim[];
  /** The incident's claims with the origins they were read with, before any were found to be one. */
  readonly asRead: readonly Claim[];
}

/** Tells an incident from the ledger's claims, as persons have ruled on them. */
export async function telling(store: Store, whole: Composition, group: Group, profile: Profile): Promise<Telling> {
  for await (const told of tellings(store, whole, [group], profile)) return told;
  throw new Error(`nothing is told of ${group.id}`);
}

/** Articles fetched in one question: incidents are few reports each, and a question for each would cost more than its answer. */
const ARTICLES = 100;

/** Tells incidents one after the other, so that a long list never stands in memory at once. */
export async function* tellings(
  store: Store,
  whole: Composition,
  groups: readonly Group[],
  profile: Profile,
): AsyncGenerator<Telling> {
  const grades = gradesOf(whole.decisions);
  const articlesOf = (group: Group) => group.accounts.map((account) => whole.accounts.get(account)!.article);
  for (let from = 0; from < groups.length; ) {
    const ids = new Set<string>();
    let to = from;
    while (to < groups.length && ids.size < ARTICLES) for (const id of articlesOf(groups[to++]!)) ids.add(id);
    const kept = await keptIn(store, whole, [...ids].sort());
    for (; from < to; from++) {
      const group = groups[from]!;
      const own = [...new Set(articlesOf(group))].sort();
      yield told(
        { group, profile, grades },
        own.flatMap((id) => kept.get(id) ?? []),
      );
    }
  }
}

interface Kept {
  readonly article: Article;
  readonly claims: readonly Claim[];
}

async function keptIn(
  store: Store,
  whole: Composition,
  articles: readonly string[],
): Promise<ReadonlyMap<string, Kept>> {
  const claims = Map.groupBy(
    ruled(await collected(store.claims({ article: articles })), whole.decisions),
    ({ article }) => article,
  );
  const kept = new Map<string, Kept>();
  for await (const article of store.articlesOf(articles))
    kept.set(article.id, { article, claims: claims.get(article.id) ?? [] });
  return kept;
}

function told(
  { group, profile, grades }: Required<Omit<ToTell, 'claims' | 'articles'>>,
  kept: readonly Kept[],
): Telling {
  const articles = kept.map(({ article }) => article);
  const claims = kept.flatMap((one) => one.claims);
  const mine = new Set(group.accounts);
  return {
    ...tell({ group, claims, articles, profile, grades }),
    group,
    articles,
    beside: claims.filter((claim) => claim.account === null),
    asRead: claims.filter((claim) => claim.account !== null && mine.has(claim.account)),
  };
}

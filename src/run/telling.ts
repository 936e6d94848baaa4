import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Profile } from '../model/finding.ts';
import type { Group } from '../stages/compose.ts';
import { type Told, tell } from '../stages/settle-incident.ts';
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
  const ids = [...new Set(group.accounts.map((account) => whole.accounts.get(account)!.article))].sort();
  const articles: Article[] = [];
  const claims: Claim[] = [];
  for (const id of ids) {
    const article = await store.article(id);
    if (article !== null) articles.push(article);
    claims.push(...ruled(await collected(store.claims({ article: id })), whole.decisions));
  }
  const told = tell({ group, claims, articles, profile, grades: gradesOf(whole.decisions) });
  return {
    ...told,
    group,
    articles,
    beside: claims.filter((claim) => claim.account === null),
    asRead: claims.filter((claim) => claim.account !== null && group.accounts.includes(claim.account)),
  };
}

/** Tells incidents one after the other, so that a long list never stands in memory at once. */
export async function* tellings(
  store: Store,
  whole: Composition,
  groups: readonly Group[],
  profile: Profile,
): AsyncGenerator<Telling> {
  for (const group of groups) yield await telling(store, whole, group, profile);
}

import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim, Origin } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { ShownIncident } from '../model/view.ts';

/** What one incident rests on, by its ids: what every format looks things up in. */
export interface Lookup {
  readonly articles: ReadonlyMap<string, Article>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly origins: ReadonlyMap<string, Origin>;
}

export function lookupOf({ articles, accounts, claims, origins }: ShownIncident): Lookup {
  return { articles: byId(articles), accounts: byId(accounts), claims: byId(claims), origins };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

/** The articles that tell of an incident, each once, in order of the accounts. */
export function articlesOf(incident: Incident, lookup: Lookup): readonly Article[] {
  const ids = incident.accounts.map((account) => lookup.accounts.get(account)?.article);
  return [...new Set(ids)].flatMap((id) => lookup.articles.get(id ?? '') ?? []);
}

/** The claims that bear out a finding's best value. */
export function claimsOf(finding: Finding, lookup: Lookup): readonly Claim[] {
  return finding.claims.flatMap((id) => lookup.claims.get(id) ?? []);
}

/** The origin a claim is counted under: the one it shares with others, where it does. */
export function originOf(claim: Claim, lookup: Lookup): Origin {
  return lookup.origins.get(claim.id) ?? claim.origin;
}

/** Names said once each, in order, as one cell. */
export function listed(names: readonly (string | null)[], separator = '; '): string {
  return [...new Set(names.filter((name) => name !== null && name !== ''))].join(separator);
}

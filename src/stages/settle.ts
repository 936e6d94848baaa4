import type { Article } from '../model/article.ts';
import type { Claim, Origin } from '../model/claim.ts';
import type { Finding, Profile } from '../model/finding.ts';

export const id = 'settle';
export const version = 1;

export interface ToSettle {
  /** All claims of one incident's accounts. */
  readonly claims: readonly Claim[];
  /** As `origins` gives them. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The articles the claims stand in: their report times. */
  readonly articles: readonly Pick<Article, 'id' | 'outlet' | 'published' | 'captured'>[];
  readonly profile: Profile;
}

/** Settles every field and group that the claims speak of, under one rule profile. */
export function settle(_input: ToSettle): readonly Finding[] {
  return [];
}

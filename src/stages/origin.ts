import type { Article } from '../model/article.ts';
import type { Claim, Origin } from '../model/claim.ts';

export const id = 'origin';
export const version = 1;

/** Two or more claims found to go back to one origin, and what shows it. */
export interface Collapse {
  /** Id of the shared origin. */
  readonly origin: string;
  readonly claims: readonly string[];
  readonly kind: 'speaker' | 'description' | 'agency' | 'copy' | 'quote' | 'evidence' | 'outlet';
  /** One sentence: why these claims are one word. */
  readonly reason: string;
}

export interface Origins {
  /** The origin of every claim given, by claim id; claims that share an origin have the same `id` in it. */
  readonly byClaim: ReadonlyMap<string, Origin>;
  readonly collapses: readonly Collapse[];
}

/** Tells which claims of one incident go back to the same origin. `articles` are those the claims stand in. */
export function origins(claims: readonly Claim[], _articles: readonly Article[]): Origins {
  return { byClaim: new Map(claims.map((claim) => [claim.id, claim.origin])), collapses: [] };
}

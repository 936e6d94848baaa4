import type { Claim } from '../../model/claim.ts';

/** What settling knows beside the claims themselves: where each comes from, and when it was reported. */
export interface Evidence {
  /** Id of a claim's origin. */
  originOf(claim: Claim): string;
  /** When its page was reported, milliseconds since 1970. */
  reportedAt(claim: Claim): number;
}

/** Distinct origins behind some claims. */
export function originsOf(claims: readonly Claim[], { originOf }: Evidence): number {
  return new Set(claims.map(originOf)).size;
}

/** Milliseconds of an ISO date or time, `2016-07` and `2016` taken at their first day; 0 for what cannot be read. */
export function instant(edtf: string): number {
  const at = Date.parse(edtf);
  return Number.isNaN(at) ? 0 : at;
}

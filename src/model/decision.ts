import type { Claim } from './claim.ts';
import type { Verdict } from './judgement.ts';

/** What a person ruled. Each is a new row; undoing is a new decision that names the old one. */
export type Ruling =
  | { readonly kind: 'judge'; readonly a: string; readonly b: string; readonly verdict: Verdict }
  | { readonly kind: 'merge'; readonly incidents: readonly string[] }
  | { readonly kind: 'split'; readonly incident: string; readonly accounts: readonly string[] }
  | { readonly kind: 'correct'; readonly claim: string; readonly value: Claim['value'] }
  | { readonly kind: 'reject'; readonly claim: string }
  | { readonly kind: 'grade'; readonly outlet: string; readonly grade: string }
  | { readonly kind: 'redact'; readonly article: string; readonly spans: readonly (readonly [number, number])[] | null }
  | { readonly kind: 'undo'; readonly decision: string };

export interface Decision {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly reason: string;
  readonly ruling: Ruling;
}

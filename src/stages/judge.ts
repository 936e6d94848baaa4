import { idOf } from '../model/id.ts';
import type { Judgement, Reason, Verdict } from '../model/judgement.ts';
import type { Card } from '../rules/sameness/card.ts';

export const id = 'judge';
export const version = 1;

/** What a judgement says, before it is signed and dated. */
export interface Judged {
  readonly verdict: Verdict;
  /** Sum of the reasons' scores: log odds of sameness. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Tells whether two accounts speak of one incident, and why. The order of the two does not matter. */
export function judge(_a: Card, _b: Card): Judged {
  return { verdict: 'unsure', score: 0, reasons: [] };
}

/** The record of a judgement made at a time (ISO 8601 UTC). */
export function judgement(a: Card, b: Card, at: string): Judgement {
  const [first, second] = a.account < b.account ? [a, b] : [b, a];
  const by = `${id}@${version}`;
  return {
    id: idOf('j', [first.account, second.account, by]),
    a: first.account,
    b: second.account,
    ...judge(first, second),
    by,
    at,
  };
}

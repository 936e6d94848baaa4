import type { Card } from '../model/card.ts';
import { idOf } from '../model/id.ts';
import type { Judgement, Reason, Verdict } from '../model/judgement.ts';
import { features, reasons, round } from '../rules/sameness/compare.ts';
import { enough } from '../rules/sameness/enough.ts';
import { weights } from '../rules/sameness/weights.ts';

export const id = 'judge';
export const version = 1;

/** Log odds at and above which two accounts are the same, and at and below which they are different. */
export const SAME = 0;
export const DIFFERENT = -1.5;

/** What a judgement says, before it is signed and dated. */
export interface Judged {
  readonly verdict: Verdict;
  /** Sum of the reasons' scores: log odds of sameness. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Tells whether two accounts speak of one incident, and why. The order of the two does not matter. */
export function judge(a: Card, b: Card): Judged {
  const [first, second] = a.account < b.account ? [a, b] : [b, a];
  const found: Reason[] = [
    {
      feature: 'start',
      score: weights().bias ?? 0,
      detail: 'most accounts that might meet tell of different incidents',
    },
    ...reasons(features(first, second), weights()),
  ];
  const sum = round(found.reduce((total, reason) => total + reason.score, 0));
  const missing = sum >= SAME ? enough(first, second) : null;
  // The evidence that is missing is a reason of its own, so that the score stays the sum of the reasons.
  if (missing !== null) found.push({ feature: 'missing', score: round(SAME - 0.5 - sum), detail: missing });
  const score = round(found.reduce((total, reason) => total + reason.score, 0));
  return { verdict: score >= SAME ? 'same' : score <= DIFFERENT ? 'different' : 'unsure', score, reasons: found };
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

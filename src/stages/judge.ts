import type { Card } from '../model/card.ts';
import { idOf } from '../model/id.ts';
import type { Judgement, Reason, Verdict } from '../model/judgement.ts';
import { features, reasons, round, scoreOf } from '../rules/sameness/compare.ts';
import { enough } from '../rules/sameness/enough.ts';
import type { Feature } from '../rules/sameness/features/feature.ts';
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

/** Log odds that two accounts speak of one incident: the sum of the reasons that `judge` puts into words. */
export function score(a: Card, b: Card): number {
  return weigh(...inOrder(a, b)).score;
}

/** Tells whether two accounts speak of one incident, and why. The order of the two does not matter. */
export function judge(a: Card, b: Card): Judged {
  const { found, score, missing } = weigh(...inOrder(a, b));
  const start = 'most accounts that might meet tell of different incidents';
  return {
    verdict: score >= SAME ? 'same' : score <= DIFFERENT ? 'different' : 'unsure',
    score,
    reasons: [
      { feature: 'start', score: weights().bias ?? 0, detail: start },
      ...reasons(found, weights()),
      ...(missing === null ? [] : [missing]),
    ],
  };
}

interface Weighed {
  readonly found: readonly Feature[];
  readonly score: number;
  /** The evidence that is missing is a reason of its own, so that the score stays the sum of the reasons. */
  readonly missing: Reason | null;
}

function weigh(a: Card, b: Card): Weighed {
  const found = features(a, b);
  const sum = round(found.reduce((total, one) => total + scoreOf(one, weights()), weights().bias ?? 0));
  const why = sum >= SAME ? enough(a, b) : null;
  if (why === null) return { found, score: sum, missing: null };
  const missing = { feature: 'missing', score: round(SAME - 0.5 - sum), detail: why };
  return { found, score: round(sum + missing.score), missing };
}

function inOrder(a: Card, b: Card): readonly [first: Card, second: Card] {
  return a.account < b.account ? [a, b] : [b, a];
}

/** The record of a judgement made at a time (ISO 8601 UTC). */
export function judgement(a: Card, b: Card, at: string): Judgement {
  const [first, second] = inOrder(a, b);
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

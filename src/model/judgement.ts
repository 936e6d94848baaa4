export type Verdict = 'same' | 'different' | 'unsure';

/** One part of a judgement: a feature, how it speaks for (+) or against (−) sameness, and a sentence of why. */
export interface Reason {
  readonly feature: string;
  readonly score: number;
  readonly detail: string;
}

/** Whether two accounts tell of one incident: who judged, when, why. Account ids in order, `a < b`. */
export interface Judgement {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  /** Summed score of the reasons; 0 for a person's ruling. */
  readonly score: number;
  /** `judge@1`, or the author of a decision. */
  readonly by: string;
  /** ISO 8601 UTC: when it was judged. Data: a rebuild replays it. */
  readonly at: string;
  readonly reasons: readonly Reason[];
}

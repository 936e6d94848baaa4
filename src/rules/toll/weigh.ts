import { type Candidate, candidatesOf, pairFeatures } from './candidates.ts';
import type { Fact } from './fact.ts';

/** Slots of the table that features are hashed into. */
export const SLOTS = 1 << 17;

/** A pair of numbers an article may mean, and its hashed features. */
export interface Choice {
  readonly killed: Candidate;
  readonly wounded: Candidate;
  readonly pair: readonly number[];
}

/** Every pair of numbers that the facts support. */
export function choicesOf(facts: readonly Fact[], hints: readonly number[]): Choice[] {
  const killed = candidatesOf(facts, 'killed', hints);
  const wounded = candidatesOf(facts, 'wounded', hints);
  return killed.flatMap((k) =>
    wounded.map((w) => ({ killed: k, wounded: w, pair: pairFeatures(k.number, w.number, facts, hints) })),
  );
}

export const slotOf = (feature: number) => (feature ^ (feature >>> 15)) & (SLOTS - 1);

function sumOf(weights: ArrayLike<number>, features: readonly number[]): number {
  let sum = 0;
  for (const feature of features) sum += weights[slotOf(feature)]!;
  return sum;
}

/** Log odds of each choice, up to a constant. A candidate's own part is summed once, not once a pair. */
export function scoresOf(weights: ArrayLike<number>, choices: readonly Choice[]): number[] {
  const own = new Map<Candidate, number>();
  const scored = (candidate: Candidate) => {
    const known = own.get(candidate);
    if (known !== undefined) return known;
    const score = sumOf(weights, candidate.features);
    own.set(candidate, score);
    return score;
  };
  return choices.map(({ killed, wounded, pair }) => scored(killed) + scored(wounded) + sumOf(weights, pair));
}

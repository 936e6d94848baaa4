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
  const floor = addedUp(facts);
  const shot = shotAtLeast(facts);
  const choices = killed.flatMap((k) =>
    wounded.map((w) => ({ killed: k, wounded: w, pair: pairFeatures(k.number, w.number, facts, hints) })),
  );
  const sound = choices.filter((c) => c.killed.number >= floor && (c.wounded.number > 0 || c.killed.number >= shot));
  return sound.length > 0 ? sound : choices;
}

/** "3 policemen were shot dead. One civilian has also been killed.": four at least, whatever else is said. */
function addedUp(facts: readonly Fact[]): number {
  let floor = 0;
  const dead = facts.filter(
    (fact) => fact.field === 'killed' && fact.actual && !fact.part && fact.group !== 'unspecified',
  );
  for (const also of dead) {
    if (!also.additive) continue;
    const before = dead.filter((fact) => fact.told.span[0] < also.told.span[0] && fact.group !== also.group);
    floor = Math.max(floor, ...before.map((fact) => fact.number + also.number));
  }
  return floor;
}

/** People shot are dead or wounded: two shot and one dead leave one wounded. Only several, told early, are sure. */
function shotAtLeast(facts: readonly Fact[]): number {
  const sure = facts.filter(
    (fact) =>
      fact.field === 'shot' &&
      fact.actual &&
      !fact.part &&
      fact.number > 1 &&
      (fact.place === 'headline' || fact.place === 'lead'),
  );
  return Math.max(0, ...sure.map((fact) => fact.number));
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

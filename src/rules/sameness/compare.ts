import type { Card } from '../../model/card.ts';
import type { Reason } from '../../model/judgement.ts';
import { actors } from './features/actors.ts';
import type { Feature } from './features/feature.ts';
import { odds } from './features/odds.ts';
import { people } from './features/people.ts';
import { place } from './features/place.ts';
import { time } from './features/time.ts';
import { tolls } from './features/tolls.ts';
import { words } from './features/words.ts';
import type { Weights } from './weights.ts';

/** Everything two accounts are compared by, in the order in which it is told. */
export function features(a: Card, b: Card): readonly Feature[] {
  return [
    ...place(a, b),
    ...time(a, b),
    ...actors(a, b),
    ...tolls(a, b),
    ...people(a, b),
    ...odds(a, b),
    ...words(a, b),
  ];
}

/** A feature's score: the sum of its slots' weights, to the thousandth, so that a record reads well. */
export function scoreOf({ slots }: Feature, weights: Weights): number {
  return round(slots.reduce((sum, [slot, share]) => sum + (weights[slot] ?? 0) * share, 0));
}

/** Each feature with its score, put into words. */
export function reasons(of: readonly Feature[], weights: Weights): readonly Reason[] {
  return of.map((one) => ({ feature: one.feature, score: scoreOf(one, weights), detail: one.detail() }));
}

export function round(x: number): number {
  return Math.round(x * 1000) / 1000 + 0;
}

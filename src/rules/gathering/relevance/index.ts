import { readFileSync } from 'node:fs';
import type { Claim } from '../../../model/claim.ts';
import { slotsOf } from './slots.ts';

type Weights = Readonly<Record<string, number>>;

let learned: Weights | undefined;

/** Read once, when first asked. */
function weights(): Weights {
  learned ??= JSON.parse(
    readFileSync(new URL('../../../language/english/weights/relevance.json', import.meta.url), 'utf8'),
  ) as Weights;
  return learned;
}

/** Log odds below which a page is taken to borrow the words of violence: a match, a game, an outbreak, a campaign. */
const LEAST = -0.75;

/** Log odds that a page with these claims is about a violent incident. Learned; see docs/models.md. */
export function relevanceOf(claims: readonly Claim[]): number {
  const by = weights();
  return slotsOf(claims).reduce((sum, slot) => sum + (by[slot] ?? 0), by.bias ?? 0);
}

/** True when a page with these claims is about a violent incident. */
export function concernsViolence(claims: readonly Claim[]): boolean {
  return relevanceOf(claims) >= LEAST;
}

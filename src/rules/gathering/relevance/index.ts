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

/**
 * Log odds below which a page is taken to borrow the words of violence: a match, a game, an outbreak, a campaign. A
 * short page has no room to show much: it is believed sooner.
 */
const LEAST = { long: -0.4, short: -5 };
/** Characters of its story from which a page is long. */
const LONG = 800;

/** Log odds that a page with these claims is about a violent incident. Learned; see docs/models.md. */
export function relevanceOf(claims: readonly Claim[]): number {
  const by = weights();
  return slotsOf(claims).reduce((sum, slot) => sum + (by[slot] ?? 0), by.bias ?? 0);
}

/** True when a page with these claims, and a story of so many characters, is about a violent incident. */
export function concernsViolence(claims: readonly Claim[], length: number): boolean {
  return relevanceOf(claims) >= (length < LONG ? LEAST.short : LEAST.long);
}

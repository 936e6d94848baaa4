import type { Claim } from '../../model/claim.ts';
import type { Toll } from '../../model/value.ts';

/** A claim's toll as an interval; `null` ends are open. "No one was killed" is 0–0. */
export interface Figure {
  readonly claim: Claim;
  readonly least: number | null;
  readonly most: number | null;
  /** The number it stands for: its least, or its most when that is all there is; null for "not yet known". */
  readonly stands: number | null;
}

export function figureOf(claim: Claim): Figure {
  const { least, most } = claim.value as Toll;
  if (claim.polarity === 'unknown') return { claim, least: null, most: null, stands: null };
  if (claim.polarity === 'denied' && least === null && most === null) return { claim, least: 0, most: 0, stands: 0 };
  return { claim, least, most, stands: least ?? most };
}

/** True when the figure and the number can both be true. */
export function holds({ least, most, stands }: Figure, n: number): boolean {
  return stands !== null && (least === null || least <= n) && (most === null || n <= most);
}

/** True when two figures can both be true. */
export function agree(a: Figure, b: Figure): boolean {
  if (a.stands === null || b.stands === null) return true;
  return (
    (a.least ?? 0) <= (b.most ?? Number.POSITIVE_INFINITY) && (b.least ?? 0) <= (a.most ?? Number.POSITIVE_INFINITY)
  );
}

/** The lowest figure told; null when none has a lower end. */
export function lowOf(figures: readonly Figure[]): number | null {
  const ends = figures.flatMap(({ least }) => (least === null ? [] : [least]));
  return ends.length === 0 ? null : Math.min(...ends);
}

/** The highest figure told; null when the highest is open ("at least five"). */
export function highOf(figures: readonly Figure[]): number | null {
  const ends = figures.flatMap(({ most }) => (most === null ? [] : [most]));
  if (ends.length === 0) return null;
  const high = Math.max(...ends);
  return figures.some(({ least, most }) => most === null && least !== null && least > high) ? null : high;
}

/** "5", "at least 5", "3 to 5". */
export function inWords({ claim, least, most, stands }: Figure): string {
  if (stands === null) return 'unknown';
  if (claim.polarity === 'denied' && stands === 0) return 'none';
  if (least === most) return String(least);
  if (most === null) return `at least ${least}`;
  return least === null ? `up to ${most}` : `${least} to ${most}`;
}

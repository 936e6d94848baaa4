import type { Stretch } from './days.ts';

/** How many incidents happened in each of equal stretches of time. */
export interface Bins {
  /** Start of the first and end of the last, milliseconds; null when nothing is dated. */
  readonly extent: Stretch | null;
  readonly counts: readonly number[];
}

/** Stretches of the whole: as many as can be told apart on a phone. */
const BINS = 72;
const DAY = 86_400_000;

/** Counts `some` in stretches that span `all`, so that the axis stays while the filter changes. */
export function binned(all: readonly (Stretch | null)[], some: readonly (Stretch | null)[]): Bins {
  let [first, last] = [Infinity, -Infinity];
  for (const one of all) {
    if (one === null) continue;
    first = Math.min(first, one[0]);
    last = Math.max(last, one[1]);
  }
  if (last < first) return { extent: null, counts: [] };
  const counts = new Array<number>(BINS).fill(0);
  const width = Math.max(DAY, (last - first) / BINS);
  for (const one of some) {
    if (one === null) continue;
    const at = Math.min(BINS - 1, Math.floor((one[0] - first) / width));
    counts[at]!++;
  }
  return { extent: [first, first + width * BINS], counts };
}

/** A point on a learned curve, and how much of it holds: 1, or a share between two neighbouring points. */
export type Slot = readonly [name: string, share: number];

/**
 * What one comparison of two accounts shows: the slots whose weights make its score, and a sentence about it, which is
 * put into words only where somebody is to read it: of most pairs nobody does.
 */
export interface Feature {
  readonly feature: string;
  readonly slots: readonly Slot[];
  readonly detail: () => string;
}

/** A number on a curve that is straight between its knots. */
export function curve(name: string, x: number, knots: readonly number[]): Slot[] {
  if (x <= knots[0]!) return [[`${name}/${knots[0]}`, 1]];
  for (let i = 1; i < knots.length; i++) {
    const right = knots[i]!;
    if (x > right) continue;
    const left = knots[i - 1]!;
    const share = (x - left) / (right - left);
    return [
      [`${name}/${left}`, 1 - share],
      [`${name}/${right}`, share],
    ];
  }
  return [[`${name}/${knots.at(-1)}`, 1]];
}

/** The first band whose upper end holds `x`. */
export function band(name: string, x: number, ends: readonly number[]): Slot {
  const end = ends.find((upper) => x <= upper);
  return [`${name}/${end ?? 'far'}`, 1];
}

/** "1 name", "2 names". */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

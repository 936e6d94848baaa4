import type { Evidence } from './evidence.ts';
import { agree, type Figure } from './figure.ts';

export interface Stood {
  readonly standing: readonly Figure[];
  /** Figures that the same origin put another in place of, in a later report. */
  readonly superseded: readonly Figure[];
}

/** A later report by the same origin takes the place of its earlier figure; "not yet known" takes no figure's place. */
export function standing(figures: readonly Figure[], evidence: Evidence): Stood {
  const told = figures.filter(({ stands }) => stands !== null);
  const superseded = told.filter((figure) =>
    told.some(
      (later) =>
        evidence.originOf(later.claim) === evidence.originOf(figure.claim) &&
        evidence.reportedAt(later.claim) > evidence.reportedAt(figure.claim) &&
        !same(later, figure),
    ),
  );
  return { standing: told.filter((figure) => !superseded.includes(figure)), superseded };
}

function same(a: Figure, b: Figure): boolean {
  return a.least === b.least && a.most === b.most;
}

/** True when any two of the figures cannot both be true. */
export function conflicts(figures: readonly Figure[]): boolean {
  return figures.some((a, i) => figures.slice(i + 1).some((b) => !agree(a, b)));
}

import type { Claim } from '../../model/claim.ts';
import type { Evidence } from './evidence.ts';
import { agree, type Figure } from './figure.ts';
import { isReliable } from './reliability.ts';

export interface Stood {
  readonly standing: readonly Figure[];
  /** Figures that another was put in place of: by the same origin in a later report, or as a report itself says. */
  readonly superseded: readonly Figure[];
}

/**
 * A later report by the same origin takes the place of its earlier figure; "not yet known" takes no figure's place. A
 * figure that a report calls an earlier one ("had earlier said 52", "withdrew its figure of 164") stands no more where that
 * report, or one of its time or later, gives another: from then on it counts in no report of the same figure before. A
 * figure told as risen or lowered takes the place of those it rose above or was lowered from.
 */
export function standing(figures: readonly Figure[], evidence: Evidence): Stood {
  const told = figures.filter(({ stands }) => stands !== null);
  const gone = overtaken(told, evidence);
  const changed = told.filter(({ claim }) => isChange(claim) && isReliable(claim));
  const superseded = told.filter(
    (figure) =>
      gone.some((one) => same(one, figure) && evidence.reportedAt(figure.claim) <= evidence.reportedAt(one.claim)) ||
      changed.some((change) => replaces(change, figure, evidence)) ||
      told.some(
        (later) =>
          evidence.originOf(later.claim) === evidence.originOf(figure.claim) &&
          evidence.reportedAt(later.claim) > evidence.reportedAt(figure.claim) &&
          !same(later, figure),
      ),
  );
  return { standing: told.filter((figure) => !superseded.includes(figure)), superseded };
}

const isChange = ({ counts }: Claim): boolean => counts === 'raised' || counts === 'lowered';

/** "The toll rose to 12" takes the place of every lower figure told before, whoever told it; "revised down to 5" of every higher. */
function replaces(change: Figure, figure: Figure, { reportedAt }: Evidence): boolean {
  if (reportedAt(figure.claim) > reportedAt(change.claim)) return false;
  return change.claim.counts === 'raised' ? figure.stands! < change.stands! : figure.stands! > change.stands!;
}

function overtaken(told: readonly Figure[], { reportedAt }: Evidence): readonly Figure[] {
  const fresh = told.filter(({ claim }) => claim.counts !== 'earlier');
  return told.filter(
    (figure) =>
      figure.claim.counts === 'earlier' &&
      fresh.some((other) => !same(other, figure) && reportedAt(other.claim) >= reportedAt(figure.claim)),
  );
}

function same(a: Figure, b: Figure): boolean {
  return a.least === b.least && a.most === b.most;
}

/** True when any two of the figures cannot both be true. */
export function conflicts(figures: readonly Figure[]): boolean {
  return figures.some((a, i) => figures.slice(i + 1).some((b) => !agree(a, b)));
}

import type { Profile } from '../../model/finding.ts';
import { type Evidence, originsOf } from './evidence.ts';
import { type Figure, holds } from './figure.ts';
import { isParty, isReliable, reliability } from './reliability.ts';

/** The figure a profile settles on, the figures that set its ends, and why. */
export interface Choice {
  readonly chosen: Figure;
  readonly between: readonly Figure[];
  readonly why: string;
}

type Chooses = (standing: readonly Figure[], evidence: Evidence) => Choice;

/** How each data project settles on one figure; FACTS of the field, in the projects' own codebooks. */
export const CHOOSES: Readonly<Record<Profile, Chooses>> = {
  // UCDP: the most reliable source; among equals the lower figure; low and high from reliable ones.
  ucdp: (standing) => {
    const between = reliable(standing);
    const most = Math.max(...between.map(({ claim }) => reliability(claim)));
    const best = between.filter(({ claim }) => reliability(claim) === most);
    return {
      chosen: lowest(best),
      between,
      why: best.length > 1 ? 'the lowest among the most reliable claims' : 'the most reliable claim',
    };
  },
  // ACLED: the most conservative reliable figure.
  acled: (standing) => {
    const between = reliable(standing);
    return { chosen: lowest(between), between, why: 'the most conservative reliable figure' };
  },
  // GTD: the most recent credible independent source; else the majority; else the lowest; never a perpetrator's claim alone.
  gtd: (standing, evidence) => {
    const between = reliable(standing);
    const last = Math.max(...between.map(({ claim }) => evidence.reportedAt(claim)));
    const recent = between.filter(({ claim }) => evidence.reportedAt(claim) === last);
    if (recent.every(({ stands }) => stands === recent[0]!.stands))
      return { chosen: first(recent), between, why: 'the most recent credible report' };
    const majority = mostBorne(recent, evidence);
    return majority
      ? { chosen: majority, between, why: 'the figure that most origins give' }
      : { chosen: lowest(recent), between, why: 'the lowest, since no figure has a majority' };
  },
  // IBC: two independent sources, otherwise provisional; minimum and maximum are kept.
  ibc: (standing, evidence) => {
    const between = standing.filter(({ claim }) => !isParty(claim));
    const all = between.length > 0 ? between : standing;
    const borne = all.filter((figure) => backers(figure, all, evidence) >= 2);
    return borne.length > 0
      ? { chosen: lowest(borne), between: all, why: 'the lowest figure that two independent origins give' }
      : { chosen: lowest(all), between: all, why: 'provisional: fewer than two independent origins give one figure' };
  },
};

/** Reliable figures; when there is none, whatever is no party's; when there is none, all. */
function reliable(standing: readonly Figure[]): readonly Figure[] {
  const sure = standing.filter(({ claim }) => isReliable(claim));
  if (sure.length > 0) return sure;
  const neutral = standing.filter(({ claim }) => !isParty(claim));
  return neutral.length > 0 ? neutral : standing;
}

function lowest(figures: readonly Figure[]): Figure {
  return figures.reduce((low, figure) => (before(figure, low) ? figure : low));
}

/** Lower first; among equals the exact before the open, then by id. */
function before(a: Figure, b: Figure): boolean {
  if (a.stands !== b.stands) return a.stands! < b.stands!;
  const [x, y] = [a.most === a.least ? 0 : 1, b.most === b.least ? 0 : 1];
  return x === y ? a.claim.id < b.claim.id : x < y;
}

function first(figures: readonly Figure[]): Figure {
  return lowest(figures);
}

/** How many origins give this very figure. */
function backers(figure: Figure, all: readonly Figure[], evidence: Evidence): number {
  const like = all.filter(
    (other) =>
      other.stands === figure.stands ||
      (figure.stands !== null && holds(other, figure.stands) && other.most === other.least),
  );
  return originsOf(
    like.map(({ claim }) => claim),
    evidence,
  );
}

function mostBorne(figures: readonly Figure[], evidence: Evidence): Figure | null {
  const counts = figures.map((figure) => backers(figure, figures, evidence));
  const most = Math.max(...counts);
  const best = figures.filter((_, i) => counts[i] === most);
  return best.every(({ stands }) => stands === best[0]!.stands) ? lowest(best) : null;
}

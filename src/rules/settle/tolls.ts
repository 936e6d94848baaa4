import type { Claim } from '../../model/claim.ts';
import type { Field, Group } from '../../model/fields.ts';
import type { Disagreement, Profile, Ungraded } from '../../model/finding.ts';
import { type Evidence, originsOf } from './evidence.ts';
import { type Figure, figureOf, highOf, holds, inWords, lowOf } from './figure.ts';
import { gradeOf } from './grade.ts';
import { CHOOSES } from './profiles.ts';
import { conflicts, standing } from './standing.ts';

/** One toll of one group, settled: the figure chosen, between the ends that reliable claims set. */
export function settleToll(claims: readonly Claim[], profile: Profile, evidence: Evidence): Ungraded {
  const figures = claims.map(figureOf);
  const { standing: stood, superseded } = standing(figures, evidence);
  const head = { field: claims[0]!.field, group: claims[0]!.group, profile, origins: originsOf(claims, evidence) };
  if (stood.length === 0) return unknown(head, claims);
  const { chosen, between, why } = CHOOSES[profile](stood, evidence);
  const best = chosen.stands!;
  const told = figures.filter(({ stands }) => stands !== null);
  const bearing = told.filter((figure) => holds(figure, best));
  const against = told.filter((figure) => !holds(figure, best));
  const disagreement = disagreementOf(stood, superseded, against);
  const standingAgainst = against.filter((figure) => stood.includes(figure)).map(({ claim }) => claim);
  return {
    ...head,
    low: lowOf(between),
    best,
    high: highOf(between),
    claims: idsOf(bearing),
    against: idsOf(against),
    grade: gradeOf(
      bearing.map(({ claim }) => claim),
      standingAgainst,
      evidence,
    ),
    disagreement,
    reason: reasonOf(chosen, why, disagreement, against),
  };
}

type Head = {
  readonly field: Field;
  readonly group: Group | null;
  readonly profile: Profile;
  readonly origins: number;
};

function unknown(head: Head, claims: readonly Claim[]): Ungraded {
  return {
    ...head,
    low: null,
    best: null,
    high: null,
    claims: claims.map((claim) => claim.id).sort(),
    against: [],
    grade: '6',
    disagreement: 'none',
    reason: 'Said to be not yet known.',
  };
}

function disagreementOf(
  stood: readonly Figure[],
  superseded: readonly Figure[],
  against: readonly Figure[],
): Disagreement {
  if (conflicts(stood)) return 'conflict';
  return superseded.length > 0 && against.some((figure) => superseded.includes(figure)) ? 'superseded' : 'none';
}

function reasonOf(chosen: Figure, why: string, disagreement: Disagreement, against: readonly Figure[]): string {
  const start = `${inWords(chosen)}: ${why}`;
  if (disagreement === 'none' || against.length === 0) return `${start}.`;
  const others = [...new Set(against.map(inWords))].join(', ');
  return disagreement === 'superseded'
    ? `${start}; ${others} was overtaken by a later report.`
    : `${start}; others say ${others}.`;
}

function idsOf(figures: readonly Figure[]): readonly string[] {
  return figures.map(({ claim }) => claim.id).sort();
}

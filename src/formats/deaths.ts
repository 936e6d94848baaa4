import type { Group } from '../model/fields.ts';
import type { Finding, Profile } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';

/** A figure made of findings, and the claims they rest on. */
export interface Sum {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly claims: readonly string[];
}

/** A field of findings whose figures count people. */
export type Harm = 'killed' | 'wounded' | 'detained';

/** Groups side by side, each with those that may be counted within it as well as beside it. */
const SIDES: readonly (readonly [Group, readonly Group[]])[] = [
  ['security', ['police', 'military']],
  ['civilians', ['protesters', 'officials', 'medics', 'journalists']],
  ['attackers', []],
];

/** The findings under a profile; where there are none, all that there are. */
export function findingsUnder(incident: Incident, profile: Profile): readonly Finding[] {
  const own = incident.findings.filter((finding) => finding.profile === profile);
  return own.length > 0 ? own : incident.findings;
}

const number = (value: Finding['best']): number | null => (typeof value === 'number' ? value : null);

/** Of these groups, how many were killed; null when nothing is said of any of them. An open end counts as the best figure. */
export const killedOf = (findings: readonly Finding[], groups: readonly Group[]): Sum | null =>
  sumOf(findings, 'killed', groups);

function sumOf(findings: readonly Finding[], wanted: Harm, groups: readonly Group[]): Sum | null {
  const mine = findings.filter(({ field, group }) => field === wanted && group !== null && groups.includes(group));
  const known = mine.filter(({ best }) => number(best) !== null);
  if (known.length === 0) return null;
  const total = (value: (finding: Finding) => number): number =>
    known.reduce((sum, finding) => sum + value(finding), 0);
  const best = (finding: Finding): number => number(finding.best)!;
  return {
    low: total((finding) => number(finding.low) ?? best(finding)),
    best: total(best),
    high: total((finding) => Math.max(number(finding.high) ?? best(finding), best(finding))),
    claims: known.flatMap(({ claims }) => claims),
  };
}

/** Everyone killed: the groups together, or a total said to cover everyone where that is more. */
export const allKilled = (findings: readonly Finding[]): Sum | null => allHarmed(findings, 'killed');

/**
 * Everyone killed, wounded or detained: a total said to cover everyone, or the groups together where that is more. A group that may
 * hold another counts with it only as the greater of the two. People whose group is not said may be any of the others:
 * they are not added, they count where they are more.
 */
export function allHarmed(findings: readonly Finding[], harm: Harm): Sum | null {
  const sides = SIDES.flatMap(([group, within]) => {
    return larger(sumOf(findings, harm, [group]), sumOf(findings, harm, within)) ?? [];
  });
  const parts = sides.length > 0 ? added(sides) : sumOf(findings, harm, ['children']);
  return larger(sumOf(findings, harm, ['all']) ?? sumOf(findings, harm, ['unspecified']), parts);
}

function larger(a: Sum | null, b: Sum | null): Sum | null {
  if (a === null || b === null) return a ?? b;
  return a.best >= b.best ? a : b;
}

function added(sums: readonly Sum[]): Sum {
  const total = (of: (sum: Sum) => number): number => sums.reduce((all, sum) => all + of(sum), 0);
  return {
    low: total(({ low }) => low),
    best: total(({ best }) => best),
    high: total(({ high }) => high),
    claims: sums.flatMap(({ claims }) => claims),
  };
}

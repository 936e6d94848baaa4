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
export type Harm = 'killed' | 'wounded';

/** Groups that do not overlap: children, for one, are among the civilians. */
export const APART: readonly Group[] = [
  'police',
  'military',
  'security',
  'civilians',
  'attackers',
  'protesters',
  'officials',
  'medics',
  'journalists',
  'unspecified',
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

/** Everyone killed or wounded: the groups together, or a total said to cover everyone where that is more. */
export function allHarmed(findings: readonly Finding[], harm: Harm): Sum | null {
  const parts = sumOf(findings, harm, APART) ?? sumOf(findings, harm, ['children']);
  const whole = sumOf(findings, harm, ['all']);
  if (parts === null || whole === null) return parts ?? whole;
  return whole.best >= parts.best ? whole : parts;
}

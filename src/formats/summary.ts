import type { Article } from '../model/article.ts';
import { reportTime } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding, Profile } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import { allHarmed, findingsUnder, type Harm } from './deaths.ts';

/** What one incident is told from. */
export interface Told {
  readonly incident: Incident;
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
}

/** Fields whose values are worth finding an incident by. */
const SOUGHT = ['perpetrator', 'target', 'weapon', 'measure'] as const;

/** An incident in one short record, for a list, a map and a timeline. */
export function summaryRecord({ incident, claims, articles }: Told, profile: Profile) {
  const { id, kind, when, where, outlets, origins, accounts } = incident;
  const findings = findingsUnder(incident, profile);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const reported = articles.map(reportTime).sort();
  return {
    id,
    title: articles.find(({ title }) => title !== null)?.title ?? null,
    kind: kind && { code: kind.code, event_type: kind.acled.event_type, sub_event_type: kind.acled.sub_event_type },
    when,
    where: where && placeOf(where),
    killed: figure(findings, 'killed'),
    wounded: figure(findings, 'wounded'),
    named: Object.fromEntries(SOUGHT.map((field) => [field, wordsOf(findings, field, byId)])) as Named,
    groups: [...new Set(findings.flatMap(({ group }) => (group === null ? [] : [group])))].sort(),
    reports: accounts.length,
    outlets,
    origins,
    grade: bestGrade(findings),
    contested: findings.some(({ disagreement }) => disagreement === 'conflict'),
    first_reported: reported[0] ?? null,
    last_reported: reported.at(-1) ?? null,
  };
}

export type Summary = ReturnType<typeof summaryRecord>;

type Named = { readonly [field in (typeof SOUGHT)[number]]: readonly string[] };

function placeOf({ name, country, lat, lon, precision }: NonNullable<Incident['where']>) {
  return { name, country, lat, lon, precision };
}

function figure(findings: readonly Finding[], harm: Harm) {
  const sum = allHarmed(findings, harm);
  return sum && { low: sum.low, best: sum.best, high: sum.high };
}

/** The grade of the best-founded figure; of any finding, where there is no figure. */
function bestGrade(findings: readonly Finding[]): string {
  const figures = findings.filter(({ field }) => field === 'killed' || field === 'wounded');
  const grades = (figures.length > 0 ? figures : findings).map(({ grade }) => grade).sort();
  return grades[0] ?? '6';
}

function wordsOf(findings: readonly Finding[], field: string, claims: ReadonlyMap<string, Claim>): readonly string[] {
  const words = findings
    .filter((finding) => finding.field === field)
    .flatMap((finding) => {
      const bearer = claims.get(finding.claims[0] ?? '');
      if (bearer === undefined || !('words' in bearer.value)) return [];
      return [field === 'measure' && 'code' in bearer.value ? bearer.value.code : bearer.value.words];
    });
  return [...new Set(words)];
}

import { type Article, reportTime } from '../model/article.ts';
import type { Claim, Origin } from '../model/claim.ts';
import { FIELDS, type Group } from '../model/fields.ts';
import type { Finding, Profile } from '../model/finding.ts';
import { type Grades, reliabilityOf } from '../rules/origin/outlets/reliability.ts';
import { type Evidence, instant } from '../rules/settle/evidence.ts';
import { figureOf } from '../rules/settle/figure.ts';
import { settleNamed } from '../rules/settle/named.ts';
import { wholes } from '../rules/settle/parts.ts';
import { settleToll } from '../rules/settle/tolls.ts';
import { inferredTotals, typed } from '../rules/settle/totals.ts';

export const id = 'settle';
export const version = 6;

export interface ToSettle {
  /** All claims of one incident's accounts. */
  readonly claims: readonly Claim[];
  /** As `origins` gives them. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The articles the claims stand in: their report times. */
  readonly articles: readonly Pick<Article, 'id' | 'outlet' | 'published' | 'captured'>[];
  readonly profile: Profile;
  /** What persons graded outlets, by `gradeKey`. */
  readonly grades?: Grades;
}

/**
 * Settles every field and group that the claims speak of, under one rule profile. A value is one claim's, or an
 * interval between claims' values; a total that nobody claims is marked as an inferred sum and names its basis.
 */
export function settle({ claims, origins, articles, profile, grades = new Map() }: ToSettle): readonly Finding[] {
  const evidence = evidenceOf(origins, articles);
  const ordered = [...claims].filter(({ inferred }) => !inferred).sort((a, b) => (a.id < b.id ? -1 : 1));
  const values = new Map(ordered.map((claim) => [claim.id, claim]));
  const findings = byField(wholes(ordered)).flatMap((own) =>
    FIELDS[own[0]!.field].value === 'toll' ? [settleToll(own, profile, evidence)] : settleNamed(own, profile, evidence),
  );
  const explained = typed(findings, (ids) =>
    ids.flatMap((one) => {
      const claim = values.get(one);
      const stands = claim?.value.kind === 'toll' ? figureOf(claim).stands : null;
      return stands === null ? [] : [stands];
    }),
  );
  const articlesOf = (ids: readonly string[]) => new Set(ids.flatMap((one) => values.get(one)?.article ?? []));
  const letters = new Map(articles.map((article) => [article.id, reliabilityOf(article.outlet, grades)]));
  return [...explained, ...inferredTotals(explained, articlesOf)].sort(byFieldAndGroup).map((finding) => ({
    ...finding,
    reliability: bestOf(finding.claims.map((one) => letters.get(values.get(one)?.article ?? '') ?? 'F')),
  }));
}

/** The best of some Admiralty source grades: the outlet one may rely on most. */
function bestOf(letters: readonly string[]): string {
  return [...letters].sort()[0] ?? 'F';
}

function evidenceOf(origins: ToSettle['origins'], articles: ToSettle['articles']): Evidence {
  const times = new Map(articles.map((article) => [article.id, instant(reportTime(article))]));
  return {
    originOf: (claim) => origins.get(claim.id)?.id ?? claim.origin.id,
    reportedAt: (claim) => times.get(claim.article) ?? 0,
  };
}

const ORDER = Object.keys(FIELDS);

/** Everyone first, attackers last, whoever is between them by name. */
const rankOf = (group: Group | null): number =>
  group === null || group === 'all' ? 0 : group === 'unspecified' ? 1 : group === 'attackers' ? 3 : 2;

/** In the order of the fields' table; of one field, in order of group. */
function byFieldAndGroup(a: Pick<Claim, 'field' | 'group'>, b: Pick<Claim, 'field' | 'group'>): number {
  const [one, two] = [a.group ?? '', b.group ?? ''];
  return (
    ORDER.indexOf(a.field) - ORDER.indexOf(b.field) ||
    rankOf(a.group) - rankOf(b.group) ||
    (one < two ? -1 : one > two ? 1 : 0)
  );
}

/** Claims by field and group, in that order. */
function byField(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.field, claim.group]);
    const known = groups.get(key);
    if (known) known.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].sort(([a], [b]) => byFieldAndGroup(a!, b!));
}

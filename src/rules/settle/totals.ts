import type { Field, Group } from '../../model/fields.ts';
import type { Settled, Ungraded } from '../../model/finding.ts';

/** Groups of people no one of whom is in another; attackers are no victims, children are counted within the others. */
const APART: readonly Group[] = [
  'police',
  'military',
  'security',
  'civilians',
  'protesters',
  'officials',
  'medics',
  'journalists',
];
/** Groups that may be counted within another of the list. */
const WITHIN: Readonly<Partial<Record<Group, readonly Group[]>>> = {
  security: ['police', 'military'],
  civilians: ['protesters', 'officials', 'medics', 'journalists'],
};
const SUMMED: readonly Field[] = ['killed', 'wounded'];
const WHOLE: readonly (Group | null)[] = ['all', 'unspecified'];

/** Totals that no one claims: the sum of two or more groups' figures, with the claims of all of them as its basis. */
export function inferredTotals(
  findings: readonly Ungraded[],
  articlesOf: (claims: readonly string[]) => ReadonlySet<string> = () => new Set(),
): readonly Ungraded[] {
  return SUMMED.flatMap((field) => {
    const own = findings.filter((finding) => finding.field === field);
    const parts = own.filter(
      ({ group, best }) => group !== null && APART.includes(group) && typeof best === 'number' && best > 0,
    );
    if (parts.length < 2 || own.some(({ group, best }) => group === 'all' && best !== null) || overlap(parts))
      return [];
    const sum = parts.reduce((all, { best }) => all + (best as number), 0);
    if (own.some(({ group, best }) => group === 'unspecified' && typeof best === 'number' && best >= sum)) return [];
    // A page that gives a figure for everybody beside a group's has said what the total is.
    const told = own.filter(({ group, best }) => group === 'unspecified' && typeof best === 'number' && best > 0);
    const totalled = articlesOf(told.flatMap(({ claims }) => claims));
    if (parts.some(({ claims }) => [...articlesOf(claims)].some((article) => totalled.has(article)))) return [];
    return [total(field, parts)];
  });
}

function overlap(parts: readonly Ungraded[]): boolean {
  return parts.some(({ group }) => parts.some((other) => WITHIN[group!]?.includes(other.group!)));
}

function total(field: Field, parts: readonly Ungraded[]): Ungraded {
  const sum = (of: (part: Ungraded) => Settled) =>
    parts.reduce<number | null>(
      (total, part) => (total === null || typeof of(part) !== 'number' ? null : total + (of(part) as number)),
      0,
    );
  const basis = parts.map(({ group, best }) => `${group} ${best}`).join(' + ');
  return {
    field,
    group: 'all',
    low: sum(({ low }) => low),
    best: sum(({ best }) => best),
    high: sum(({ high }) => high),
    profile: parts[0]!.profile,
    claims: parts.flatMap(({ claims }) => claims).sort(),
    against: [],
    origins: Math.min(...parts.map(({ origins }) => origins)),
    grade: parts
      .map(({ grade }) => grade)
      .sort()
      .at(-1)!,
    disagreement: 'none',
    reason: `Inferred: the sum of ${basis}; no claim gives the total.`,
  };
}

/**
 * Conflicts that are none: a figure for everyone that is one group's figure in one report and the sum of the groups' in
 * another is a difference of scope; a figure of wounded that another report gives with the dead is one of unit.
 */
export function typed(
  findings: readonly Ungraded[],
  valuesOf: (claims: readonly string[]) => readonly number[],
): readonly Ungraded[] {
  return findings.map((finding) => {
    if (finding.disagreement !== 'conflict' || typeof finding.best !== 'number') return finding;
    const others = valuesOf(finding.against);
    const values = [finding.best, ...others];
    if (WHOLE.includes(finding.group) && explainedByGroups(finding, values, findings))
      return { ...finding, disagreement: 'scope', reason: `${finding.reason} The figures count different groups.` };
    if (explainedByDead(finding, values, findings))
      return {
        ...finding,
        disagreement: 'unit',
        reason: `${finding.reason} The higher figure counts dead and wounded together.`,
      };
    return finding;
  });
}

function explainedByGroups(finding: Ungraded, values: readonly number[], all: readonly Ungraded[]): boolean {
  const parts = all
    .filter(
      ({ field, group, best }) =>
        field === finding.field && group !== null && APART.includes(group) && typeof best === 'number',
    )
    .map(({ best }) => best as number);
  if (parts.length === 0) return false;
  const sums = new Set([...parts, parts.reduce((sum, n) => sum + n, 0)]);
  return (
    values.every((value) => sums.has(value)) ||
    (parts.length > 0 && values.every((value) => sums.has(value) || value === Math.max(...values)))
  );
}

function explainedByDead(finding: Ungraded, values: readonly number[], all: readonly Ungraded[]): boolean {
  if (finding.field !== 'wounded' && finding.field !== 'shot') return false;
  const dead = all
    .filter(({ field, best }) => field === 'killed' && typeof best === 'number')
    .map(({ best }) => best as number);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return dead.some((n) => n > 0 && low + n === high);
}

import type { Finding } from '../model/finding.ts';

/** How a finding differs between two report times; null where it was not there. */
export interface Difference {
  readonly field: Finding['field'];
  readonly group: Finding['group'];
  readonly before: Finding | null;
  readonly after: Finding | null;
}

const keyOf = (finding: Finding): string =>
  `${finding.field}|${finding.group ?? ''}|${typeof finding.best === 'string' ? finding.best : ''}`;

/** Findings that came, went, or changed their figures, their standing or what speaks against them. */
export function differences(before: readonly Finding[], after: readonly Finding[]): readonly Difference[] {
  const olds = new Map(before.map((finding) => [keyOf(finding), finding]));
  const news = new Map(after.map((finding) => [keyOf(finding), finding]));
  return [...new Set([...olds.keys(), ...news.keys()])]
    .map((key) => ({ old: olds.get(key) ?? null, now: news.get(key) ?? null }))
    .filter(({ old, now }) => old === null || now === null || changed(old, now))
    .map(({ old, now }) => ({ field: (now ?? old)!.field, group: (now ?? old)!.group, before: old, after: now }));
}

function changed(old: Finding, now: Finding): boolean {
  const told = ({ low, best, high, origins, grade, disagreement }: Finding) =>
    JSON.stringify([low, best, high, origins, grade, disagreement]);
  return told(old) !== told(now);
}

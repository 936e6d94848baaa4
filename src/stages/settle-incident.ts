import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Field } from '../model/fields.ts';
import type { Finding, Profile } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { EventKind, When, Where } from '../model/value.ts';
import { type Grades, gradeKey } from '../rules/origin/outlets/reliability.ts';
import type { Group } from './compose.ts';
import { type Collapse, origins } from './origin.ts';
import { settle } from './settle.ts';

export interface ToTell {
  readonly group: Group;
  /** Claims of the group's accounts (others are left aside). */
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
  readonly profile: Profile;
  /** What persons graded outlets (`grade` decisions), by the outlet's name as they gave it. */
  readonly grades?: ReadonlyMap<string, string>;
}

/** An incident as told, with what shows which claims share an origin, and the claims with that origin set. */
export interface Told {
  readonly incident: Incident;
  readonly claims: readonly Claim[];
  readonly collapses: readonly Collapse[];
}

/** Draws up an incident: its kind, day and place as settled, its outlets and origins, and every finding. */
export function tell({ group, claims, articles, profile, grades = new Map() }: ToTell): Told {
  const mine = new Set(group.accounts);
  const own = claims.filter((claim) => claim.account !== null && mine.has(claim.account));
  const pages = new Set(own.map((claim) => claim.article));
  const telling = articles.filter((article) => pages.has(article.id));
  const { byClaim, collapses } = origins(own, telling);
  const findings = settle({ claims: own, origins: byClaim, articles: telling, profile, grades: keyed(grades) });
  const kind = borne<EventKind>('kind', findings, own);
  const incident: Incident = {
    id: group.id,
    aliases: group.aliases,
    accounts: group.accounts,
    kind: kind && { code: kind.code, acled: kind.acled, plover: kind.plover },
    when: borne<When>('time', findings, own)?.edtf ?? null,
    where: borne<Where>('place', findings, own),
    outlets: new Set(telling.map(({ id, outlet }) => (outlet === null ? id : gradeKey(outlet)))).size,
    origins: new Set([...byClaim.values()].map((origin) => origin.id)).size,
    findings,
  };
  return { incident, claims: own.map((claim) => ({ ...claim, origin: byClaim.get(claim.id)! })), collapses };
}

function keyed(grades: ReadonlyMap<string, string>): Grades {
  return new Map([...grades].map(([outlet, grade]) => [gradeKey(outlet), grade]));
}

/** The value of the first claim that bears out a field's finding word for word; null without one. */
function borne<V extends EventKind | When | Where>(
  field: Field,
  findings: readonly Finding[],
  claims: readonly Claim[],
): V | null {
  const found = findings.find((finding) => finding.field === field);
  if (found === undefined) return null;
  const bearing = claims.filter(({ id }) => found.claims.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const value = bearing.map((claim) => claim.value as V).find((one) => textOf(one) === found.best);
  return value ?? null;
}

function textOf(value: EventKind | When | Where): string | null {
  return value.kind === 'when' ? value.edtf : value.kind === 'where' ? value.name : value.code;
}

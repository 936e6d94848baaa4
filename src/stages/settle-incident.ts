import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Profile } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { Group } from './compose.ts';
import type { Collapse } from './origin.ts';
import { origins } from './origin.ts';
import { settle } from './settle.ts';

export interface ToTell {
  readonly group: Group;
  /** Claims of the group's accounts (others are left aside). */
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
  readonly profile: Profile;
}

/** An incident as told, with what shows which claims share an origin, and the claims with that origin set. */
export interface Told {
  readonly incident: Incident;
  readonly claims: readonly Claim[];
  readonly collapses: readonly Collapse[];
}

/** Draws up an incident: its kind, day and place as settled, its outlets and origins, and every finding. */
export function tell({ group, claims, articles, profile }: ToTell): Told {
  const mine = new Set(group.accounts);
  const own = claims.filter((claim) => claim.account !== null && mine.has(claim.account));
  const { byClaim, collapses } = origins(own, articles);
  const findings = settle({ claims: own, origins: byClaim, articles, profile });
  const incident: Incident = {
    ...group,
    kind: null,
    when: null,
    where: null,
    outlets: new Set(articles.map((article) => article.outlet ?? article.id)).size,
    origins: new Set([...byClaim.values()].map((origin) => origin.id)).size,
    findings,
  };
  return { incident, claims: own.map((claim) => ({ ...claim, origin: byClaim.get(claim.id)! })), collapses };
}

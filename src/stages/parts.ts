import type { PartLink } from '../model/incident.ts';
import { type Outline, partOf } from '../rules/sameness/parts.ts';

export type { Outline };

/** Which of some incidents that share its pages an incident is part of, and which are parts of it; in order of id. */
export function linksOf(incident: Outline, others: readonly Outline[]): readonly PartLink[] {
  return others
    .flatMap((other): PartLink[] => {
      const within = partOf(incident, other);
      if (within !== null) return [{ incident: other.id, is: 'whole', reason: within }];
      const holds = partOf(other, incident);
      return holds === null ? [] : [{ incident: other.id, is: 'part', reason: holds }];
    })
    .sort((a, b) => (a.incident < b.incident ? -1 : 1));
}

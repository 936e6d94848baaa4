import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';

/** The decisions that still hold: an undo takes one back, and may be undone itself. In the order given. */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set<string>();
  // The last word counts: going backwards, an undo that is itself undone has no effect.
  for (const { id, ruling } of decisions.toReversed())
    if (ruling.kind === 'undo' && !undone.has(id)) undone.add(ruling.decision);
  return decisions.filter(({ id, ruling }) => ruling.kind !== 'undo' && !undone.has(id));
}

/** Claims as persons have ruled on them: rejected ones are left out, corrected ones carry the ruled value and who ruled it. */
export function ruled(claims: readonly Claim[], decisions: readonly Decision[]): readonly Claim[] {
  const rejected = new Set<string>();
  const corrected = new Map<string, Decision>();
  for (const decision of decisions) {
    if (decision.ruling.kind === 'reject') rejected.add(decision.ruling.claim);
    if (decision.ruling.kind === 'correct') corrected.set(decision.ruling.claim, decision);
  }
  if (rejected.size === 0 && corrected.size === 0) return claims;
  return claims
    .filter((claim) => !rejected.has(claim.id))
    .map((claim) => {
      const decision = corrected.get(claim.id);
      if (decision?.ruling.kind !== 'correct') return claim;
      return { ...claim, value: decision.ruling.value, by: `${decision.author}, decision ${decision.id}` };
    });
}

/** The grades persons gave outlets, by the name they gave; the last word counts. */
export function gradesOf(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const grades = new Map<string, string>();
  for (const { ruling } of decisions) if (ruling.kind === 'grade') grades.set(ruling.outlet, ruling.grade);
  return grades;
}

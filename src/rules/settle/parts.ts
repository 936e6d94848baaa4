import type { Claim } from '../../model/claim.ts';
import type { Group } from '../../model/fields.ts';

/** A claim that gives a number of people. */
interface Counted {
  readonly claim: Claim;
  readonly number: number;
}

/**
 * Claims that say how many in all. A figure that comes on top of another ("a third officer has died"), one that is
 * part of another ("two of them children"), and a single person told of by name or description where others count
 * several, are parts: taken for totals they would drag every figure down to one.
 */
export function wholes(claims: readonly Claim[]): readonly Claim[] {
  const counted = claims.flatMap((claim): Counted[] => {
    const number = claim.value.kind === 'toll' ? (claim.value.least ?? claim.value.most) : null;
    return number === null || claim.polarity !== 'asserted' ? [] : [{ claim, number }];
  });
  const byField = Map.groupBy(counted, ({ claim }) => claim.field);
  const parts = new Set<string>();
  for (const field of byField.values())
    for (const one of field) if (field.some((other) => isPartOf(one, other))) parts.add(one.claim.id);
  return parts.size === 0 ? claims : claims.filter(({ id }) => !parts.has(id));
}

const EVERYONE: ReadonlySet<Group | null> = new Set(['all', 'unspecified', null]);

function isPartOf(one: Counted, other: Counted): boolean {
  if (other.number <= one.number || !mayInclude(other.claim.group, one.claim.group)) return false;
  const sameReport = one.claim.article === other.claim.article;
  if (one.claim.counts === 'earlier') return false;
  // "Nine killed, two of them policemen": a part of everyone, but the whole of the policemen.
  if (one.claim.counts === 'part' && !EVERYONE.has(one.claim.group) && one.claim.group !== other.claim.group)
    return false;
  if (one.claim.counts === 'more' || one.claim.counts === 'part') return sameReport || one.claim.counts === 'more';
  return one.number === 1 && !saysOne(one.claim) && (sameReport || one.claim.group === other.claim.group);
}

/** A toll of attackers never includes a victim, nor the other way round. */
function mayInclude(whole: Group | null, part: Group | null): boolean {
  return whole === part || (EVERYONE.has(whole) && part !== 'attackers');
}

/** True where the words count to one, rather than speak of somebody. */
function saysOne({ value }: Claim): boolean {
  return value.kind === 'toll' && /\b(one|1|single|lone|only|sole)\b/i.test(value.words);
}

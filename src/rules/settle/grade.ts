import type { Claim } from '../../model/claim.ts';
import { type Evidence, originsOf } from './evidence.ts';
import { isParty, reliability } from './reliability.ts';

/**
 * Admiralty information grade. 1 confirmed: two independent origins, nothing against. 2 probably true: two origins with
 * something against, or one that answers for it. 3 possibly true: one origin. 4 doubtful: hedged, or a party's alone.
 * 5 improbable: more origins against than for. 6 cannot be judged: nothing is told.
 */
export function gradeOf(bearing: readonly Claim[], against: readonly Claim[], evidence: Evidence): string {
  const neutral = bearing.filter((claim) => !isParty(claim));
  const sure = neutral.filter((claim) => claim.hedge === 'none');
  if (bearing.length === 0) return '6';
  const [pro, contra] = [originsOf(sure, evidence), originsOf(against, evidence)];
  if (contra > Math.max(1, pro)) return '5';
  if (pro >= 2) return contra === 0 ? '1' : '2';
  if (pro === 0) return '4';
  const answered = sure.some((claim) => reliability(claim) >= 3);
  return answered && contra === 0 ? '2' : '3';
}

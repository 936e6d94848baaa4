import { isAttacker, isForce } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import type { Scene } from '../scene/scene.ts';

/** True for a page that tells of attackers who did something to somebody. */
export function attacked({ deeds }: Scene): boolean {
  return deeds.some(({ row, agent, patient }) => row.strength === 'main' && isAttacker(agent) && patient !== null);
}

/** Forces that shoot a man on such a page: they answer the attack, whatever the man is called. */
export function answersAttack({ agent, patient }: Deed): boolean {
  return isForce(agent) && patient !== null && patient.person?.group === 'unspecified' && !patient.crowd;
}

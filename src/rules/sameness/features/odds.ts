import type { Card } from '../../../model/card.ts';
import { shared } from '../vector.ts';
import type { Feature } from './feature.ts';

/**
 * Things of which each alone may be a slip of a report, and which together are not: another day of the event, another
 * hour, other ages of those concerned. Two attacks in one street in one week share all their other words.
 */
export function odds(a: Card, b: Card): readonly Feature[] {
  if (shared(a.aged, b.aged) > 0) return [];
  const apart = [
    ...(otherDay(a, b) ? ['the day'] : []),
    ...(differ(a.clocks, b.clocks) ? ['the hour'] : []),
    ...(differ(a.ages, b.ages) ? ['the ages'] : []),
  ];
  if (apart.length < 2) return [];
  const detail = () => `${apart.join(', ')} differ at once`;
  return [{ feature: 'at odds', slots: [[`odds/${apart.length}`, 1]], detail }];
}

/** True when both tell of one day, and not of the same. */
function otherDay({ when: one }: Card, { when: two }: Card): boolean {
  return one !== null && two !== null && one[0] === one[1] && two[0] === two[1] && one[0] !== two[0];
}

const differ = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && shared(a, b) === 0;

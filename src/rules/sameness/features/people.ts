import type { Card } from '../../../model/card.ts';
import { shared } from '../vector.ts';
import { counted, type Feature } from './feature.ts';

const MOST = 3;

/** Named people and their ages: a victim's name with place and date is the strongest key there is. */
export function people(a: Card, b: Card): readonly Feature[] {
  return [
    set('names', a.names, b.names, 'named person', 'no named person is in both'),
    set('aged', a.aged, b.aged, 'family name with the same age', 'no family name has the same age in both'),
    set('ages', a.ages, b.ages, 'age', 'the ages given differ'),
  ].flat();
}

/** Members that two lists share; two lists that share none speak against sameness, an empty one says nothing. */
export function set(
  feature: string,
  a: readonly number[],
  b: readonly number[],
  noun: string,
  clash: string,
): readonly Feature[] {
  if (a.length === 0 || b.length === 0) return [];
  const n = shared(a, b);
  if (n === 0) return [{ feature, slots: [[`${feature}/none`, 1]], detail: () => clash }];
  return [
    {
      feature,
      slots: [[`${feature}/${Math.min(n, MOST)}`, 1]],
      detail: () => `both give the same ${counted(n, noun)}`,
    },
  ];
}

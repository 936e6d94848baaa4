import type { Card, Days } from '../../../model/card.ts';
import { shared } from '../vector.ts';
import { band, type Feature } from './feature.ts';
import { set } from './people.ts';

const GAPS = [0, 1, 3, 7, 31, 365];
const DAY = 86_400_000;

/** When it happened, when it was reported, and the days and hours the texts speak of. */
export function time(a: Card, b: Card): readonly Feature[] {
  return [
    ...windows(a, b),
    ...spokenDays(a, b),
    ...firstDays(a, b),
    ...reports(a, b),
    ...set('clocks', a.clocks, b.clocks, 'clock time', 'the clock times given differ'),
  ];
}

function windows(a: Card, b: Card): readonly Feature[] {
  if (!a.when || !b.when) {
    // With no day of event or report on one side, nothing but likeness could join them: most such pairs are two events.
    const blind = [a, b].some((card) => card.when === null && card.reported === null);
    return [{ feature: 'time', slots: blind ? [['when/none', 1]] : [], detail: () => undated(a, b) }];
  }
  const [one, two] = [a.when, b.when];
  const gap = Math.max(0, Math.max(one[0], two[0]) - Math.min(one[1], two[1]));
  const wide = Math.max(one[1] - one[0], two[1] - two[0]) > 3;
  if (gap === 0 && wide)
    return [{ feature: 'time', slots: [['when/within', 1]], detail: () => `${days(one)} and ${days(two)} overlap` }];
  return [
    {
      feature: 'time',
      slots: [band('when', gap, GAPS)],
      detail: () => (gap === 0 ? `both tell of ${days(one)}` : `${days(one)} and ${days(two)} lie ${gap} days apart`),
    },
  ];
}

function undated(a: Card, b: Card): string {
  if (!a.when && !b.when) return 'neither account says on what day it happened';
  return `only one account says on what day it happened (${days((a.when ?? b.when)!)})`;
}

function spokenDays(a: Card, b: Card): readonly Feature[] {
  if (a.days.length === 0 || b.days.length === 0) return [];
  const n = shared(a.days, b.days);
  const near = n > 0 ? 0 : nearest(a.days, b.days);
  const slot = n > 0 ? `days/${Math.min(n, 2)}` : near <= 1 ? 'days/next' : near <= 7 ? 'days/week' : 'days/far';
  const detail = () => (n > 0 ? 'the texts speak of the same day' : `the nearest days they speak of lie ${near} apart`);
  return [{ feature: 'days', slots: [[slot, 1]], detail }];
}

function nearest(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const x of a) for (const y of b) least = Math.min(least, Math.abs(x - y));
  return least;
}

function firstDays(a: Card, b: Card): readonly Feature[] {
  if (a.firstDay === null || b.firstDay === null) return [];
  const gap = Math.abs(a.firstDay - b.firstDay);
  return [
    {
      feature: 'first day',
      slots: [band('first', gap, GAPS)],
      detail: () => `the first days they name lie ${gap} apart`,
    },
  ];
}

function reports(a: Card, b: Card): readonly Feature[] {
  if (a.reported === null || b.reported === null) return [];
  const gap = Math.abs(a.reported - b.reported);
  return [{ feature: 'report day', slots: [band('reported', gap, GAPS)], detail: () => `reported ${gap} days apart` }];
}

function days([first, last]: Days): string {
  return first === last ? iso(first) : `${iso(first)} to ${iso(last)}`;
}

function iso(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

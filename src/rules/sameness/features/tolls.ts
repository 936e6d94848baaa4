import type { Card, CardToll } from '../../../model/card.ts';
import type { Feature } from './feature.ts';

const FIELDS = ['killed', 'wounded', 'shot', 'abducted'] as const;
const WHOLE = ['unspecified', 'all'];

/**
 * Figures that can or cannot both be true of one event, group by group: a later, higher toll agrees with an earlier
 * one; "18 wounded attackers" never meets "18 officers killed", since only the same field and group are compared.
 */
export function tolls(a: Card, b: Card): readonly Feature[] {
  return FIELDS.flatMap((field) => compared(field, a, b));
}

function compared(field: string, a: Card, b: Card): readonly Feature[] {
  const left = a.tolls.filter((toll) => toll.field === field);
  const right = b.tolls.filter((toll) => toll.field === field);
  const groups = [...new Set(left.map((toll) => toll.group))].filter((group) =>
    right.some((toll) => toll.group === group),
  );
  const pairs = groups.flatMap((group) => pairOf(left, right, (toll) => toll.group === group));
  if (pairs.length === 0 && left.length > 0 && right.length > 0) return groupsApart(field, left, right);
  return pairs.map(([x, y]) => outcome(field, x, y, order(a, b)));
}

/** The furthest figures of each side for one group: the highest, since tolls rise within a page as well. */
function pairOf(
  left: readonly CardToll[],
  right: readonly CardToll[],
  of: (toll: CardToll) => boolean,
): readonly (readonly [CardToll, CardToll])[] {
  const x = highest(left.filter(of));
  const y = highest(right.filter(of));
  return x && y ? [[x, y]] : [];
}

function highest(tolls: readonly CardToll[]): CardToll | null {
  return tolls.reduce<CardToll | null>((top, toll) => (top === null || reach(toll) > reach(top) ? toll : top), null);
}

function reach(toll: CardToll): number {
  return toll.denied ? 0 : (toll.least ?? toll.most ?? 0);
}

/** Which account was reported first: −1 `a`, 1 `b`, 0 not known or the same day. */
function order(a: Card, b: Card): number {
  return a.reported === null || b.reported === null ? 0 : Math.sign(a.reported - b.reported);
}

function outcome(field: string, x: CardToll, y: CardToll, first: number): Feature {
  const feature = (slot: string, detail: (what: string) => string): Feature => ({
    feature: field,
    slots: [[`${field}/${slot}`, 1]],
    detail: () => detail(`${field} (${x.group}) ${figure(x)} and ${figure(y)}`),
  });
  if (x.denied !== y.denied && reach(x) + reach(y) > 0)
    return feature('denied', (what) => `${what}: one says that there were none`);
  const [xl, xm] = ends(x);
  const [yl, ym] = ends(y);
  if (xl === yl && xm === ym && xl === xm) return feature(`equal-${size(xl)}`, (what) => `${what}: the same figure`);
  if (xl <= ym && yl <= xm) return feature('agree', (what) => `${what} can both be true`);
  const rises = (first < 0 && yl > xm) || (first > 0 && xl > ym);
  if (rises) return feature('risen', (what) => `${what}: the later report has the higher figure`);
  return feature(first === 0 ? 'differ' : 'fallen', (what) => `${what} cannot both be true at one time`);
}

function groupsApart(field: string, left: readonly CardToll[], right: readonly CardToll[]): readonly Feature[] {
  if ([...left, ...right].some((toll) => WHOLE.includes(toll.group) || toll.denied)) return [];
  const names = (tolls: readonly CardToll[]) => [...new Set(tolls.map((toll) => toll.group))].sort().join(', ');
  const detail = () => `one tells of ${names(left)} ${field}, the other of ${names(right)}`;
  return [{ feature: field, slots: [[`${field}/groups-apart`, 1]], detail }];
}

function ends(toll: CardToll): [number, number] {
  if (toll.denied) return [0, 0];
  return [toll.least ?? 0, toll.most ?? Number.POSITIVE_INFINITY];
}

function size(n: number): string {
  return n <= 2 ? String(n) : n <= 5 ? 'few' : 'many';
}

function figure(toll: CardToll): string {
  if (toll.denied) return 'none';
  if (toll.least === toll.most) return String(toll.least ?? 'unknown');
  if (toll.most === null) return `at least ${toll.least}`;
  return toll.least === null ? `up to ${toll.most}` : `${toll.least} to ${toll.most}`;
}

import type { Card, CardPlace } from '../../model/card.ts';
import { familiesMeet } from './features/actors.ts';
import { hash, join } from './hash.ts';
import { bands } from './sketch.ts';

/** Degrees between the middles of cells: about 28 km from south to north. A cell is twice as wide, so that neighbours share one. */
const CELL = 0.25;
/** Days between the middles of stretches of time; a stretch is twice as long. */
const BUCKET = 8;
/** A window wider than this many stretches is as good as no date. */
const WIDEST = 12;
/** How many of the rarest words are taken two at a time, and how many by themselves. */
const PAIRED = 4;
const ALONE = 5;
/** Bands of a sketch; copies share their rare words as well. */
const BANDS = 4;
const TOWNS = new Set(['exact', 'town', 'near', 'district']);
/** Stretches with a number of their own: from the year 1611 to 2328; what lies before or after shares the last. */
const STRETCHES = 1 << 15;

/**
 * Keys of one account: two accounts may meet when they share one. Copied text, full names and family names with an age
 * are telling keys, odd numbers: hardly two incidents share one. Places with times, streets and rare words are common
 * keys, even numbers.
 */
export function keysOf(card: Card): readonly number[] {
  const keys = new Set<number>();
  for (const key of tellingKeys(card)) keys.add(2 * key + 1);
  for (const list of [placeKeys(card), namedKeys('street', card.streets), wordKeys(card)])
    for (const key of list) keys.add(2 * key);
  return [...keys];
}

/**
 * A hash under a stretch of time: keys of one time lie side by side, so that what is reported these weeks is kept in
 * few places of a long list of keys.
 */
function during(stretch: number, key: number): number {
  return Math.min(Math.max(1, stretch + STRETCHES / 2), STRETCHES) * 2 ** 32 + key;
}

export function isTelling(key: number): boolean {
  return key % 2 === 1;
}

function tellingKeys(card: Card): readonly number[] {
  return [
    ...namedKeys('band', bands(card.sketch).slice(0, BANDS)),
    ...namedKeys('aged', card.aged),
    ...namedKeys('name', card.names),
  ];
}

function namedKeys(kind: string, list: readonly number[]): readonly number[] {
  return list.map((key) => join(hash(kind), key));
}

/** A place by itself, and with each stretch of time and side of the event. */
function placeKeys(card: Card): readonly number[] {
  const times = stretches(card);
  const sides = sidesOf(card.family).map((side) => hash(side));
  return card.places
    .flatMap(cellsOf)
    .flatMap((cell) => [
      join(cell, hash('any')),
      ...times.flatMap((time) => sides.map((side) => during(time, join(cell, side)))),
    ]);
}

/** Sides by which kinds are kept from meeting: a crowd's deed, an attack; both for what may be told of either. */
function sidesOf(family: string | null): readonly string[] {
  if (family === null) return ['armed', 'unrest'];
  if (!familiesMeet(family, 'unrest')) return ['armed'];
  return familiesMeet(family, 'armed') ? ['armed', 'unrest'] : ['unrest'];
}

/** The cells a place lies in: of overlapping ones on the map, or the one of its name off it. */
function cellsOf(place: CardPlace): readonly number[] {
  if (place.lat === null || place.lon === null || !TOWNS.has(place.precision))
    return [join(hash(`name:${place.country}`), place.key)];
  const [y, x] = [Math.floor(place.lat / CELL), Math.floor(place.lon / CELL)];
  return [cell(y, x), cell(y, x + 1), cell(y + 1, x), cell(y + 1, x + 1)];
}

/** Cells go round the earth: the 180th meridian is no border. */
function cell(y: number, x: number): number {
  const around = 360 / CELL;
  return join(y, ((x % around) + around) % around);
}

/** Overlapping stretches of time that a window lies in; none for an account without a date. */
function stretches({ when }: Card): readonly number[] {
  if (when === null) return [];
  const [first, last] = when.map((day) => Math.floor(day / BUCKET)) as [number, number];
  if (last - first >= WIDEST) return [];
  return Array.from({ length: last - first + 2 }, (_, i) => first + i);
}

/** Rare words two at a time, which seldom meet by chance, and one at a time among reports of the same weeks. */
function wordKeys({ rare, rareNames, reported }: Card): readonly number[] {
  const pairs = [rare, rareNames].flatMap(pairKeys);
  if (reported === null) return pairs;
  const week = Math.floor(reported / BUCKET);
  const alone = [...rare.slice(0, ALONE), ...rareNames.slice(0, ALONE)];
  return [...pairs, ...alone.flatMap((word) => [during(week, word), during(week + 1, word)])];
}

function pairKeys(words: readonly number[]): readonly number[] {
  const top = words.slice(0, PAIRED).sort((a, b) => a - b);
  return top.flatMap((a, i) => top.slice(i + 1).map((b) => join(hash('pair'), join(a, b))));
}

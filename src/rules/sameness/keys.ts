import type { Card, CardPlace } from '../../model/card.ts';
import { familiesMeet } from './features/actors.ts';
import { hash, join } from './hash.ts';
import { bands } from './sketch.ts';

/** Keys of one account: two accounts meet when one's `asked` and the other's `kept` share a key. Which is which does not matter. */
export interface Keys {
  readonly kept: readonly number[];
  readonly asked: readonly number[];
}

/** Degrees of a cell's side: about 28 km from south to north. */
const CELL = 0.25;
/** Days of a time bucket; neighbouring buckets meet. */
const BUCKET = 8;
/** A window wider than this many buckets is as good as no date. */
const WIDEST = 12;
/** How many of the rarest words are taken two at a time. */
const PAIRED = 8;
const SIDES = ['armed', 'unrest', '?'];
const TOWNS = new Set(['exact', 'town', 'near', 'district']);

/** By place cell, time window and kind family; by copied text; by names, streets and rare words. */
export function keysOf(card: Card): Keys {
  const [kept, asked] = [new Set<number>(), new Set<number>()];
  placeKeys(card, kept, asked);
  for (const key of [...textKeys(card), ...pairKeys(card.rare), ...pairKeys(card.rareNames)]) {
    kept.add(key);
    asked.add(key);
  }
  weekKeys(card, kept, asked);
  return { kept: [...kept], asked: [...asked] };
}

function placeKeys(card: Card, kept: Set<number>, asked: Set<number>): void {
  const buckets = bucketsOf(card);
  const side = sideOf(card.family);
  const sides = SIDES.filter((other) => side === '?' || other === '?' || other === side).map((other) => hash(other));
  const [own, any, undated] = [hash(side), hash('any'), hash('undated')];
  for (const place of card.places) {
    const [cell, around] = cellsOf(place);
    kept.add(join(cell, any));
    if (buckets === null) kept.add(join(cell, undated));
    else for (const bucket of buckets) kept.add(join(join(cell, bucket), own));
    for (const near of around) {
      if (buckets === null) asked.add(join(near, any));
      else {
        asked.add(join(near, undated));
        for (const bucket of nearBuckets(buckets))
          for (const other of sides) asked.add(join(join(near, bucket), other));
      }
    }
  }
}

/** Families of kinds as far as they keep accounts from meeting: a crowd's deed, an attack, or what may be told of either. */
function sideOf(family: string | null): string {
  if (family === null) return '?';
  if (familiesMeet(family, 'unrest')) return familiesMeet(family, 'armed') ? '?' : 'unrest';
  return 'armed';
}

/** The cell a place lies in, and the cells to look in: its neighbours too, for a place on the map; its name, for one off it. */
function cellsOf(place: CardPlace): [own: number, around: readonly number[]] {
  if (place.lat === null || place.lon === null || !TOWNS.has(place.precision)) {
    const own = join(hash(`name:${place.country}`), place.key);
    return [own, [own]];
  }
  const [y, x] = [Math.floor(place.lat / CELL), Math.floor(place.lon / CELL)];
  const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => cell(y + dy, x + dx)));
  return [cell(y, x), around];
}

/** Cells go round the earth: the 180th meridian is no border. */
function cell(y: number, x: number): number {
  const around = 360 / CELL;
  return join(y, ((x % around) + around) % around);
}

function bucketsOf(card: Card): readonly number[] | null {
  if (card.when === null) return null;
  const [first, last] = card.when.map((day) => Math.floor(day / BUCKET)) as [number, number];
  if (last - first >= WIDEST) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function nearBuckets(buckets: readonly number[]): readonly number[] {
  return [buckets[0]! - 1, ...buckets, buckets.at(-1)! + 1];
}

function textKeys(card: Card): readonly number[] {
  const named = (kind: string, list: readonly number[]) => list.map((key) => join(hash(kind), key));
  return [
    ...named('band', bands(card.sketch)),
    ...named('aged', card.aged),
    ...named('name', card.names),
    ...named('street', card.streets),
  ];
}

/** Rare words two at a time: two of them seldom meet by chance. */
function pairKeys(words: readonly number[]): readonly number[] {
  const top = words.slice(0, PAIRED).sort((a, b) => a - b);
  return top.flatMap((a, i) => top.slice(i + 1).map((b) => join(hash('pair'), join(a, b))));
}

/** Rare words one at a time, among reports of the same weeks. */
function weekKeys(card: Card, kept: Set<number>, asked: Set<number>): void {
  if (card.reported === null) return;
  const week = Math.floor(card.reported / BUCKET);
  for (const word of [...card.rare, ...card.rareNames]) {
    kept.add(join(word, week));
    for (const near of [week - 1, week, week + 1]) asked.add(join(word, near));
  }
}

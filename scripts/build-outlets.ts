/**
 * `npm run outlets -- --data FILE`: makes src/rules/origin/outlets/state-media.tsv out of the State Media Matrix
 * (`state_media.jsonl.gz`): outlets, whose they are, and how much a state has to say in them. The same file gives the
 * same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readCountries } from '../src/formats/countries.ts';

interface Listed {
  readonly Country?: string;
  readonly 'Media company'?: string;
  readonly 'Main assets'?: string;
  readonly URL?: string;
  readonly Typology?: string;
  readonly Status?: string;
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('--data is not given; expected the path of state_media.jsonl.gz.');

/** The matrix's kinds of outlet in our words. */
const CONTROL: Readonly<Record<string, string>> = {
  SC: 'state',
  CaPu: 'captured',
  CaPr: 'captured',
  ISFM: 'public',
  ISF: 'public',
  ISM: 'public',
  IP: 'public',
};

/** Countries as the matrix spells them, where that is not as ISO 3166 does. */
const SPELT: Readonly<Record<string, string>> = {
  'United States of America': 'US',
  UAE: 'AE',
  Russia: 'RU',
  Iran: 'IR',
  Vietnam: 'VN',
  'North Korea': 'KP',
  'South Korea': 'KR',
  Syria: 'SY',
  Laos: 'LA',
  Taiwan: 'TW',
  Tanzania: 'TZ',
  'Palestine territories': 'PS',
  Moldova: 'MD',
  Bolivia: 'BO',
  Venezuela: 'VE',
  Brunei: 'BN',
  "Côte d'Ivoire": 'CI',
  'DR Congo': 'CD',
  'The Gambia': 'GM',
  Macao: 'MO',
  'Hong Kong': 'HK',
  'Vatican City': 'VA',
  Turkey: 'TR',
  Czechia: 'CZ',
  'United Kingdom': 'GB',
  'North Macedonia': 'MK',
};
const names = new Map([...readCountries().values()].map(({ alpha2, name }) => [name.toLowerCase(), alpha2]));
const countryOf = (name: string): string => SPELT[name] ?? names.get(name.toLowerCase()) ?? '';

/** Owners that only say what they are: each country has one of its own. */
const GENERIC = /^(government|state|department|national press|ministry)\b/i;
/** Hosts that many share. */
const SHARED =
  /(^|\.)(facebook|youtube|wikipedia|twitter|wordpress|blogspot|google|linkedin)\.(com|org)$|(^|\.)gov?b?\.\w\w$/;

const tidy = (text: string): string =>
  text
    .replace(/\*+/g, '')
    .replace(/^[\w ]{3,30}: /, '')
    .replace(/\s+/g, ' ')
    .trim();

/** `Middle East News Agency (MENA)` is known by both names. */
function namesOf(text: string): readonly string[] {
  const [, long = '', short = ''] = /^(.+?) \(([^()]+)\)$/.exec(text) ?? [];
  if (long === '') return [text];
  return /^[\p{Lu}\d.&-]{2,10}$/u.test(short) ? [long, short] : [long];
}

function hostOf(url: string | undefined): string {
  const host =
    URL.parse(url?.startsWith('http') ? url : `https://${url ?? ''}`)?.hostname.replace(/^(www\d?|en|m)\./, '') ?? '';
  return host.includes('.') && !SHARED.test(host) ? host : '';
}

const listed = gunzipSync(readFileSync(values.data))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Listed);

const rows = new Map<string, readonly string[]>();
const hosts = new Set<string>();
for (const {
  Country = '',
  'Media company': company = '',
  'Main assets': asset = '',
  URL: url,
  Typology = '',
} of listed) {
  const control = CONTROL[Typology.replace('?', '')];
  const [name = '', ...also] = namesOf(tidy(asset));
  if (control === undefined || name === '' || /^(print|television|radio|online)\b/i.test(name)) continue;
  const country = countryOf(Country);
  const [house = ''] = namesOf(tidy(company));
  const owner = GENERIC.test(house) ? `${house} of ${Country}` : house;
  const agency = /\b(agency|agence|agencia)\b/i.test(`${asset} ${company}`) ? 'agency' : '';
  const host = hostOf(url);
  const key = `${name.toLowerCase()}|${country}`;
  if (rows.has(key)) continue;
  rows.set(key, [
    name,
    also.join('; '),
    hosts.has(host) ? '' : host,
    country,
    control,
    owner,
    agency,
    'State Media Matrix',
  ]);
  hosts.add(host);
}
const header = ['name', 'also', 'domain', 'country', 'control', 'owner', 'kind', 'source'];
const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells.join('\t'));
const file = resolve(import.meta.dirname, '../src/rules/origin/outlets/state-media.tsv');
writeFileSync(file, `${[header.join('\t'), ...lines].join('\n')}\n`);
console.log(`${lines.length} outlets`);

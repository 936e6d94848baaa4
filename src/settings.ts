import { PROFILES, type Profile } from './model/finding.ts';

/** One setting: what it means, its default, and how its text becomes a value. docs/settings.md is made from these. */
interface SettingRow<T> {
  readonly about: string;
  readonly fallback: string;
  /** What a text has to be, for the error's sentence. */
  readonly expected: string;
  /** Undefined when the text is not what is expected. */
  readonly read: (text: string) => T | undefined;
}

const wholeNumber = (text: string): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
const text = (value: string): string => value;
const hosts = (value: string): readonly string[] | undefined => {
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  const named = names.filter((name) => name !== '');
  return named.every((name) => /^[\w.:[\]-]+$/.test(name)) ? named : undefined;
};

/** Every setting of the program, by the name of its environment variable. Options on the command line win over them. */
export const SETTINGS = {
  HEARSAY_STORE: {
    about: 'Where the ledger is kept: a file, or `:memory:` to keep nothing.',
    fallback: './hearsay.db',
    expected: 'a file path, :memory: or a postgres:// URL',
    read: (value) => (/^[a-z]+:\/\//i.test(value) && !/^postgres(ql)?:\/\//.test(value) ? undefined : value),
  } satisfies SettingRow<string>,
  HEARSAY_PROFILE: {
    about: 'The rule profile that settles findings: ucdp, acled, gtd or ibc.',
    fallback: 'ucdp',
    expected: `one of ${PROFILES.join(', ')}`,
    read: (value) => PROFILES.find((profile) => profile === value),
  } satisfies SettingRow<Profile>,
  HEARSAY_MAX_BYTES: {
    about: 'The largest page that is read, in bytes; a larger one is refused with a notice.',
    fallback: '20000000',
    expected: 'a whole number of bytes',
    read: wholeNumber,
  } satisfies SettingRow<number>,
  HEARSAY_FETCH_TIMEOUT: {
    about: 'How many milliseconds fetching one address may take in all.',
    fallback: '30000',
    expected: 'a whole number of milliseconds',
    read: wholeNumber,
  } satisfies SettingRow<number>,
  HEARSAY_PRIVATE_HOSTS: {
    about:
      'Hosts on a private network that pages may be fetched from all the same, as `name` or `name:port`, with commas between; all others are refused.',
    fallback: '',
    expected: 'host names with commas between',
    read: hosts,
  } satisfies SettingRow<readonly string[]>,
  HEARSAY_PORT: {
    about: 'The port that `hearsay serve` listens on; 0 for any that is free.',
    fallback: '4470',
    expected: 'a port from 0 to 65535',
    read: (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined),
  } satisfies SettingRow<number>,
  HEARSAY_MAP_STYLE: {
    about:
      'The address of a MapLibre style for the desk’s map, with streets for instance; its sources may be PMTiles archives (`pmtiles://https://…`). Empty for the map of the world that needs no network.',
    fallback: '',
    expected: 'an http or https address',
    read: (value) => (value === '' || URL.parse(value)?.protocol.match(/^https?:$/) ? value : undefined),
  } satisfies SettingRow<string>,
  HEARSAY_MAP_HOSTS: {
    about:
      'Hosts that the tiles, glyphs and sprites of HEARSAY_MAP_STYLE come from, as `name` or `name:port`, with commas between; its own host needs no naming. The desk may ask these and no others.',
    fallback: '',
    expected: 'host names with commas between',
    read: hosts,
  } satisfies SettingRow<readonly string[]>,
  HEARSAY_AUTHOR: {
    about: 'Who signs decisions made on the command line when `--author` is not given.',
    fallback: '',
    expected: 'a name',
    read: text,
  } satisfies SettingRow<string>,
  HEARSAY_OUTLETS: {
    about:
      'A list of your own of outlets, tab-separated, with a first line that names its columns (`name`, and any of `also`, `domain`, `country`, `control`, `owner`, `kind`); its rows win over the built-in registry.',
    fallback: '',
    expected: 'a file path',
    read: text,
  } satisfies SettingRow<string>,
  HEARSAY_LOCK_WAIT: {
    about: 'How many milliseconds to wait for another process that is writing to the same store.',
    fallback: '10000',
    expected: 'a whole number of milliseconds',
    read: wholeNumber,
  } satisfies SettingRow<number>,
} as const;

export interface Settings {
  readonly store: string;
  readonly profile: Profile;
  readonly maxBytes: number;
  /** Milliseconds. */
  readonly fetchTimeout: number;
  readonly privateHosts: readonly string[];
  readonly port: number;
  /** Address of the map's style; empty for the built-in map. */
  readonly mapStyle: string;
  readonly mapHosts: readonly string[];
  readonly author: string;
  /** Path of the user's own list of outlets; empty for none. */
  readonly outlets: string;
  readonly lockWait: number;
}

/** A setting whose text is not what is expected; the message names it, what it is, and what it should be. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
}

function settingOf<T>(name: string, row: SettingRow<T>, environment: Readonly<Record<string, string | undefined>>): T {
  const given = environment[name] ?? row.fallback;
  const value = row.read(given);
  if (value === undefined) throw new BadSetting(`${name} is '${given}'; expected ${row.expected}.`);
  return value;
}

/** All settings out of an environment such as `process.env`. Throws BadSetting for the first that is not right. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  return {
    store: settingOf('HEARSAY_STORE', SETTINGS.HEARSAY_STORE, environment),
    profile: settingOf('HEARSAY_PROFILE', SETTINGS.HEARSAY_PROFILE, environment),
    maxBytes: settingOf('HEARSAY_MAX_BYTES', SETTINGS.HEARSAY_MAX_BYTES, environment),
    fetchTimeout: settingOf('HEARSAY_FETCH_TIMEOUT', SETTINGS.HEARSAY_FETCH_TIMEOUT, environment),
    privateHosts: settingOf('HEARSAY_PRIVATE_HOSTS', SETTINGS.HEARSAY_PRIVATE_HOSTS, environment),
    port: settingOf('HEARSAY_PORT', SETTINGS.HEARSAY_PORT, environment),
    mapStyle: settingOf('HEARSAY_MAP_STYLE', SETTINGS.HEARSAY_MAP_STYLE, environment),
    mapHosts: settingOf('HEARSAY_MAP_HOSTS', SETTINGS.HEARSAY_MAP_HOSTS, environment),
    author: settingOf('HEARSAY_AUTHOR', SETTINGS.HEARSAY_AUTHOR, environment),
    outlets: settingOf('HEARSAY_OUTLETS', SETTINGS.HEARSAY_OUTLETS, environment),
    lockWait: settingOf('HEARSAY_LOCK_WAIT', SETTINGS.HEARSAY_LOCK_WAIT, environment),
  };
}

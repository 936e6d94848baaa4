import { readFileSync } from 'node:fs';
import { parseRows } from '../../../language/lexicon.ts';

/**
 * Who has a say in an outlet: a `state`; a state or its friends over what was once public or private (`captured`); the
 * public, with a newsroom of its own mind (`public`); owners who are no state (`private`).
 */
export type Control = 'state' | 'captured' | 'public' | 'private';

/** An outlet as the registry knows it. */
export interface Outlet {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly control: Control | null;
  readonly owner: string | null;
  /** True for one whose reports others print. */
  readonly agency: boolean;
}

interface Registry {
  readonly byName: ReadonlyMap<string, Outlet>;
  readonly byDomain: ReadonlyMap<string, Outlet>;
}

type Column = 'name' | 'also' | 'domain' | 'country' | 'control' | 'owner' | 'kind' | 'source';

/** What the project knows by itself comes first: where both lists name an outlet, it wins. */
const LISTS = ['agencies.tsv', 'state-media.tsv'];

let read: Registry | undefined;

function registry(): Registry {
  read ??= readLists();
  return read;
}

/** The user's own list, in the form of the project's; it comes before them. */
let own = '';

/**
 * Takes a list of outlets as tab-separated text (columns `name`, `also`, `domain`, `country`, `control`, `owner`,
 * `kind`): its rows win over the project's own. Gives what is wrong with it, in words, and then keeps the list as it was.
 */
export function useOutlets(tsv: string): string | null {
  const header = (tsv.split(/\r?\n/, 1)[0] ?? '').split('\t');
  if (!header.includes('name')) return "no column 'name' in its first line";
  const wrong = parseRows<Column>(tsv).find(({ control }) => control && !CONTROLS.has(control));
  if (wrong !== undefined)
    return `the control of ${wrong.name} is '${wrong.control}'; expected ${[...CONTROLS].join(', ')}`;
  own = tsv;
  read = undefined;
  return null;
}

const CONTROLS: ReadonlySet<string> = new Set<Control>(['state', 'captured', 'public', 'private']);

function readLists(): Registry {
  const [byName, byDomain] = [new Map<string, Outlet>(), new Map<string, Outlet>()];
  const add = (map: Map<string, Outlet>, key: string, outlet: Outlet): void => {
    if (key !== '' && !map.has(key)) map.set(key, outlet);
  };
  const lists = LISTS.map((list) => readFileSync(new URL(list, import.meta.url), 'utf8'));
  for (const list of own === '' ? lists : [own, ...lists])
    for (const row of parseRows<Column>(list)) {
      const outlet: Outlet = {
        name: row.name,
        country: row.country || null,
        control: (row.control || null) as Control | null,
        owner: row.owner || null,
        agency: row.kind === 'agency',
      };
      for (const name of [row.name, ...(row.also ?? '').split('; ')]) add(byName, keyOf(name), outlet);
      add(byDomain, (row.domain ?? '').toLowerCase(), outlet);
    }
  return { byName, byDomain };
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^the /, '').trim();

/** The outlet of this name or host; null when the registry does not know it. `edition.cnn.com` is of `cnn.com`. */
export function outletNamed(name: string): Outlet | null {
  const { byName, byDomain } = registry();
  const known = byName.get(keyOf(name));
  if (known !== undefined || !/^[\w-]+(\.[\w-]+)+$/.test(name)) return known ?? null;
  for (let host = name.toLowerCase(); host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const found = byDomain.get(host);
    if (found !== undefined) return found;
  }
  return null;
}

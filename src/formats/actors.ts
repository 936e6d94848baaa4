import type { Group } from '../model/fields.ts';
import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { Lookup } from './lookup.ts';

/** ACLED's kinds of actor; see the list of codes in its codebook. */
export const INTER = {
  state: 1,
  rebels: 2,
  militia: 3,
  identity: 4,
  rioters: 5,
  protesters: 6,
  civilians: 7,
  external: 8,
} as const;

export type Inter = (typeof INTER)[keyof typeof INTER];

/** One side of an event: its name, ACLED's kind of it, and the claims that say so. */
export interface Actor {
  readonly name: string;
  readonly inter: Inter | null;
  readonly claims: readonly string[];
}

/** PLOVER sectors as ACLED's kinds; an armed group of no known kind is a political militia there. */
const SECTOR: Readonly<Record<string, Inter>> = {
  COP: INTER.state,
  GOV: INTER.state,
  JUD: INTER.state,
  LEG: INTER.state,
  MIL: INTER.state,
  SPY: INTER.state,
  REB: INTER.rebels,
  UAF: INTER.militia,
  PRM: INTER.militia,
  CIV: INTER.civilians,
};

/** Who did it: as the claims name them; of riots and protests, the crowd that the kind of event implies. */
export function doer(incident: Incident, findings: readonly Finding[], country: string, lookup: Lookup): Actor | null {
  const said = findings.find(({ field, best }) => field === 'perpetrator' && typeof best === 'string' && best !== '');
  if (said !== undefined) {
    const value = lookup.claims.get(said.claims[0] ?? '')?.value;
    const inter = value?.kind === 'who' ? (SECTOR[value.code] ?? null) : null;
    return { name: String(said.best), inter: crowdOf(incident) ?? inter, claims: said.claims };
  }
  const crowd = crowdOf(incident);
  if (crowd === null) return null;
  const claims = findings.find(({ field }) => field === 'kind')?.claims ?? [];
  return { name: `${crowd === INTER.rioters ? 'Rioters' : 'Protesters'} (${country})`, inter: crowd, claims };
}

function crowdOf({ kind }: Incident): Inter | null {
  if (kind?.acled.event_type === 'Riots') return INTER.rioters;
  return kind?.acled.event_type === 'Protests' ? INTER.protesters : null;
}

interface Side {
  readonly groups: readonly Group[];
  readonly inter: Inter;
  readonly name: (country: string) => string;
}

/** Those hit, in the order in which a table with one place for them takes them. */
const HIT: readonly Side[] = [
  {
    groups: ['civilians', 'children', 'journalists', 'medics', 'officials'],
    inter: INTER.civilians,
    name: (country) => `Civilians (${country})`,
  },
  { groups: ['police'], inter: INTER.state, name: (country) => `Police Forces of ${country}` },
  { groups: ['military', 'security'], inter: INTER.state, name: (country) => `Military Forces of ${country}` },
  { groups: ['protesters'], inter: INTER.protesters, name: (country) => `Protesters (${country})` },
];

const HURT: readonly Finding['field'][] = ['killed', 'wounded', 'shot', 'abducted'];

/**
 * Whom it hit: the first of the sides that any toll above zero speaks of. In a battle, which has no civilians for a
 * side, the state's forces come first.
 */
export function sufferer({ kind }: Incident, findings: readonly Finding[], country: string): Actor | null {
  const hurt = findings.filter(({ field, best }) => HURT.includes(field) && best !== 0 && best !== null);
  const battle = kind?.acled.event_type === 'Battles';
  const sides = battle ? HIT.toSorted((a, b) => a.inter - b.inter) : HIT;
  for (const { groups, inter, name } of sides) {
    const tolls = hurt.filter(({ group }) => group !== null && groups.includes(group));
    if (tolls.length > 0) return { name: name(country), inter, claims: tolls.flatMap(({ claims }) => claims) };
  }
  return null;
}

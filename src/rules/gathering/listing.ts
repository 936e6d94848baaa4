import type { Claim } from '../../model/claim.ts';
import type { Entries } from '../page/entries.ts';
import type { Telling } from './cues.ts';
import type { Roundup } from './roundup.ts';
import { joined, placesApart, placesMeet, type Setting, settingOf } from './setting.ts';
import type { Strand } from './strands.ts';
import { namesEvent, showsHarm } from './told.ts';

const SHIFT = 'an entry of its own';

interface Part extends Strand {
  /** The day its first entry begins with; null in a running report. */
  readonly day: string | null;
  /** Entries that tell of it. */
  readonly size: number;
  /** Names of places its sentences say. */
  readonly said: readonly string[];
  /** Claims of the heading over it. */
  readonly heading: readonly Claim[];
}

interface Entry {
  readonly day: string | null;
  readonly tellings: readonly Telling[];
  /** Claims of the heading over it, and whether there is one. */
  readonly heading: readonly Claim[];
  readonly headed: boolean;
}

/**
 * Takes apart a page of entries (a running report with clock times, a list of dated items). An entry that tells of an
 * event in another town than all before it, or on another day, begins an incident; one that names no town goes on with
 * the incident most entries tell of, in a list with the one before it. What stands outside the entries joins the only
 * incident whose names it says, and else sums up. Null where fewer than two incidents are told so.
 */
export function listingOf(tellings: readonly Telling[], { byBlock, days, headings }: Entries): Roundup | null {
  const entries = days.map((day, number): Entry => {
    const heading = tellings.filter(({ block }) => block === headings[number]).flatMap(({ claims }) => claims);
    return {
      day,
      heading,
      headed: headings[number]! >= 0,
      tellings: tellings.filter(({ block }) => byBlock[block] === number),
    };
  });
  const parts: Part[] = [];
  const later: Entry[] = [];
  for (const entry of entries) {
    const claims = claimsOf(entry);
    const own = settingOf(claims);
    const found = parts.findIndex((part) => continues(part, entry, own));
    const stands = own.towns.length > 0 || entry.day !== null || entry.headed;
    if (found >= 0 && stands) parts[found] = grown(parts[found]!, entry);
    else if (stands && claims.some(namesEvent) && claims.some(showsHarm))
      parts.push({
        ...{ claims, setting: own, shift: SHIFT, names: entry.tellings.some(({ names }) => names) },
        ...{ day: entry.day, size: 1, said: saidIn(entry), heading: entry.heading },
      });
    else later.push(entry);
  }
  if (parts.length < 2) return null;
  for (const entry of later) {
    const to = entry.day === null ? largest(parts) : parts.findLastIndex((part) => starts(part) < startOf(entry));
    if (to >= 0) parts[to] = grown(parts[to]!, entry);
  }
  const overview = tellings
    .filter(({ block }) => (byBlock[block] ?? -1) < 0)
    .flatMap((telling) => {
      const to = spokenOf(telling, parts);
      if (to < 0) return telling.claims;
      parts[to] = grown(parts[to]!, { day: null, heading: [], headed: false, tellings: [telling] });
      return [];
    });
  return { overview, strands: parts };
}

const claimsOf = ({ tellings }: Entry) => tellings.flatMap(({ claims }) => claims);
const saidIn = ({ tellings }: Entry) => tellings.flatMap(({ said }) => said);
const starts = ({ claims }: Part): number => claims[0]?.span[0] ?? 0;
const startOf = ({ tellings }: Entry): number => tellings[0]?.start ?? 0;

function continues(part: Part, { day, heading }: Entry, own: Setting): boolean {
  if (heading[0] !== part.heading[0]) return false;
  if (day !== null && day !== part.day) return false;
  return day === null ? placesMeet(part.setting, own) : !placesApart(part.setting, own) && own.towns.length > 0;
}

function grown(part: Part, entry: Entry): Part {
  const claims = claimsOf(entry);
  const setting = settingOf(claims);
  const wide = placesApart(part.setting, setting) ? { ...setting, towns: [] } : setting;
  return {
    ...part,
    claims: [...part.claims, ...claims],
    setting: joined(part.setting, wide),
    size: part.size + 1,
    said: [...part.said, ...saidIn(entry)],
  };
}

const largest = (parts: readonly Part[]): number =>
  parts.reduce((best, { size }, i) => (size > parts[best]!.size ? i : best), 0);

/** The one incident whose towns a sentence names, or whose names it says ("the Fataki attack"); −1 for none or several. */
function spokenOf({ claims, said }: Telling, parts: readonly Part[]): number {
  const setting = settingOf(claims);
  const found = parts.flatMap((part, i) => {
    return placesMeet(part.setting, setting) || said.some((name) => part.said.includes(name)) ? [i] : [];
  });
  return found.length === 1 ? found[0]! : -1;
}

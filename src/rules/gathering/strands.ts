import type { Claim } from '../../model/claim.ts';
import type { Telling } from './cues.ts';
import { daysApart, daysMeet, joined, placesApart, placesMeet, type Setting, settingOf } from './setting.ts';
import { namesEvent, showsHarm } from './told.ts';

/** One incident as it runs through a page. */
export interface Strand {
  readonly claims: readonly Claim[];
  readonly setting: Setting;
  /** What set it apart from the strands before it; null for the first. */
  readonly shift: string | null;
  /** True where it names a place, whether or not the gazetteer holds it. */
  readonly names: boolean;
  /** Claims of a heading over it that stands over others too: the place a survey tells of. */
  readonly heading?: readonly Claim[];
}

const EMPTY: Setting = { towns: [], days: [] };

/**
 * Follows a page sentence by sentence. A sentence that names an event of its own, in words that set it apart ("In a
 * separate incident") or with a town or days that fit no strand so far, and with harm told in it, starts a new strand;
 * one whose town and days fit an earlier strand goes on with that. What was set apart by words goes on to the end of its
 * paragraph. All others go on with the strand they follow in a round-up, and with the page's main one elsewhere.
 */
export function strandsOf(sentences: readonly Telling[]): readonly Strand[] {
  const strands: Strand[] = [{ claims: [], setting: EMPTY, shift: null, names: false }];
  let current = 0;
  let apart = -1;
  const said = new Set<string>();
  for (const telling of sentences) {
    const { claims, cue, block, names, leads } = telling;
    const elsewhere = isElsewhere(telling, said);
    for (const name of telling.said) said.add(name);
    if (claims.length === 0) continue;
    const setting = settingOf(claims);
    const goesOn = block === apart && cue === null;
    const set = (cue === 'apart' && claims.some((claim) => namesEvent(claim) || showsHarm(claim))) || elsewhere;
    // A line under the headline sums up what follows of it.
    if (set && leads) continue;
    if (isAnotherAge(strands[0]!.setting, setting)) continue;
    const found = set || goesOn ? -1 : strands.findIndex((strand) => fits(strand.setting, setting));
    if (set) {
      current = strands.length;
      apart = block;
      strands.push({ claims: [], setting: EMPTY, shift: 'set apart by its words', names: false });
    } else if (found >= 0) current = found;
    else if (!goesOn && opens(claims, setting, strands)) {
      current = strands.length;
      strands.push({ claims: [], setting: EMPTY, shift: shiftOf(strands[0]!.setting, setting), names: true });
    } else if (!goesOn && strands.length <= 2) current = 0;
    const strand = strands[current]!;
    const keep = claims.some((claim) => namesEvent(claim) || showsHarm(claim)) || current === found;
    strands[current] = {
      ...strand,
      claims: [...strand.claims, ...(keep ? claims : claims.filter((claim) => !strays(claim, strand.setting)))],
      names: strand.names || names,
      setting: keep ? joined(strand.setting, fitting(strand.setting, setting)) : strand.setting,
    };
  }
  return strands;
}

/**
 * True for a sentence that opens at a place of its own which the gazetteer does not hold and the page has not named so
 * far, and says there who was hurt or that nobody was.
 */
function isElsewhere({ claims, opensAt, leads }: Telling, said: ReadonlySet<string>): boolean {
  if (opensAt === null || leads || said.has(opensAt.split(' ')[0]!) || settingOf(claims).towns.length > 0) return false;
  return claims.some((claim) => namesEvent(claim) || claim.value.kind === 'toll');
}

/** Days between two events that no page tells of as parts of one story. */
const AGES = 300;

/** True for what happened long before or after all the page's main event: told for comparison. */
function isAnotherAge(main: Setting, own: Setting): boolean {
  if (main.days.length === 0 || own.days.length === 0) return false;
  return own.days.every(([first, last]) => main.days.every(([a, b]) => first - b > AGES || a - last > AGES));
}

/** A town or a day in common, and neither speaking against it. */
function fits(strand: Setting, own: Setting): boolean {
  if (placesApart(strand, own) || daysApart(strand, own)) return false;
  return placesMeet(strand, own) || daysMeet(strand, own);
}

function opens(claims: readonly Claim[], own: Setting, strands: readonly Strand[]): boolean {
  if (!claims.some(namesEvent) || !claims.some(showsHarm)) return false;
  return strands.every(({ setting }) => placesApart(setting, own) || daysApart(setting, own));
}

function shiftOf(main: Setting, own: Setting): string {
  if (placesApart(main, own) && daysApart(main, own)) return 'another place and another day';
  return placesApart(main, own) ? 'another place' : 'another day';
}

/** Towns that lie off a strand's own do not widen it. */
function fitting(strand: Setting, own: Setting): Setting {
  return placesApart(strand, own) ? { ...own, towns: [] } : own;
}

/** A town named in passing, off the event's own: where a speaker sits, where a victim came from. */
function strays(claim: Claim, strand: Setting): boolean {
  return claim.field === 'place' && placesApart(strand, settingOf([claim]));
}

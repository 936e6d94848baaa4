import type { Claim } from '../../model/claim.ts';
import { daysApart, daysMeet, joined, placesApart, placesMeet, type Setting, settingOf } from './setting.ts';
import { namesEvent, showsHarm, type Told } from './told.ts';

/** One incident as it runs through a page. */
export interface Strand {
  readonly claims: readonly Claim[];
  readonly setting: Setting;
  /** What set it apart from the strands before it; null for the first. */
  readonly shift: string | null;
}

const EMPTY: Setting = { towns: [], days: [] };

/**
 * Follows a page sentence by sentence. A sentence that names an event of its own, with a town or days that fit no
 * strand so far and with harm told in it, starts a new strand; one whose town and days fit an earlier strand goes on
 * with that; all others go on with the strand they follow in a round-up, and with the page's main one elsewhere.
 */
export function strandsOf(sentences: readonly Told[]): readonly Strand[] {
  const strands: Strand[] = [{ claims: [], setting: EMPTY, shift: null }];
  let current = 0;
  for (const { claims } of sentences) {
    const setting = settingOf(claims);
    const found = strands.findIndex((strand) => fits(strand.setting, setting));
    if (found >= 0) current = found;
    else if (opens(claims, setting, strands)) {
      current = strands.length;
      strands.push({ claims: [], setting: EMPTY, shift: shiftOf(strands[0]!.setting, setting) });
    } else if (strands.length <= 2) current = 0;
    const strand = strands[current]!;
    const keep = claims.some((claim) => namesEvent(claim) || showsHarm(claim)) || current === found;
    strands[current] = {
      ...strand,
      claims: [...strand.claims, ...(keep ? claims : claims.filter((claim) => !strays(claim, strand.setting)))],
      setting: keep ? joined(strand.setting, fitting(strand.setting, setting)) : strand.setting,
    };
  }
  return strands;
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

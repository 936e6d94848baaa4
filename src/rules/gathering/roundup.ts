import type { Claim } from '../../model/claim.ts';
import type { Moment, Telling } from './cues.ts';
import { joined, placesApart, type Setting, settingOf } from './setting.ts';
import type { Strand } from './strands.ts';
import { namesEvent, showsHarm } from './told.ts';

/** A page that tells of several events one after the other: what sums them up, and each of them. */
export interface Roundup {
  readonly overview: readonly Claim[];
  readonly strands: readonly Strand[];
}

const SHIFT = 'one of several events the page tells of';

interface Open {
  readonly claims: readonly Claim[];
  readonly setting: Setting;
  readonly times: readonly Moment[];
  readonly names: boolean;
}

/**
 * Takes a round-up apart. After the sentences that sum up, each sentence with a time, a town or a number of its own
 * begins another event, unless it goes on about somebody; all others go on with the event they follow. Null where
 * fewer than two events are told so.
 */
export function roundupOf(sentences: readonly Telling[]): Roundup | null {
  const overview: Claim[] = [];
  const events: Open[] = [];
  for (const [i, telling] of sentences.entries()) {
    const current = events.at(-1);
    const opens = !telling.leads && !telling.goesOn && begins(telling, sentences[i + 1], current);
    if (opens)
      events.push({
        claims: telling.claims,
        setting: settingOf(telling.claims),
        times: telling.times,
        names: telling.names,
      });
    else if (current === undefined) overview.push(...telling.claims);
    else events[events.length - 1] = grown(current, telling);
  }
  const told = events.filter(({ claims }) => claims.some((claim) => namesEvent(claim) || showsHarm(claim)));
  if (told.length < 2) return null;
  return {
    overview,
    strands: told.map(({ claims, setting, names }) => ({ claims, setting, names, shift: SHIFT })),
  };
}

function begins(telling: Telling, next: Telling | undefined, current: Open | undefined): boolean {
  const { claims, cue, block } = telling;
  const goesOn = next !== undefined && next.block === block ? next.claims : [];
  const harm = [...claims, ...goesOn].some((claim) => namesEvent(claim) || showsHarm(claim));
  if (!harm) return false;
  if (cue !== null) return true;
  const setting = settingOf(claims);
  if (current === undefined) return setting.towns.length > 0 || telling.times.length > 0;
  return placesApart(current.setting, setting) || elsewhen(telling.times, current.times);
}

/** True when the sentence's first time speaks against every time of the event so far that can be set beside it. */
function elsewhen([own]: readonly Moment[], times: readonly Moment[]): boolean {
  const beside = own === undefined ? [] : times.filter((time) => comparable(time, own));
  return beside.length > 0 && beside.every((time) => clash(time, own!));
}

const comparable = (a: Moment, b: Moment): boolean =>
  (a.day !== null && b.day !== null) || (a.clock !== null && b.clock !== null);

const clash = (a: Moment, b: Moment): boolean =>
  (a.day !== null && b.day !== null && a.day !== b.day) ||
  (a.clock !== null && b.clock !== null && a.clock !== b.clock);

function grown({ claims, setting, times, names }: Open, more: Telling): Open {
  return {
    claims: [...claims, ...more.claims],
    setting: joined(setting, settingOf(more.claims)),
    times: [...times, ...more.times],
    names: names || more.names,
  };
}

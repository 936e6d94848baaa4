import type { BlockRole } from '../../model/article.ts';
import { kindFamily } from './kinds.ts';

/** Kinds that say only that there was violence: any kind below that says how takes their tellings over. */
export const GENERAL: ReadonlySet<string> = new Set(['attack', 'killing']);

/** Kinds of what authorities do about an incident, and of what is only said: they are seldom what a page is about. */
export const RESPONSE: ReadonlySet<string> = new Set(['arrest', 'raid', 'disrupted', 'threat', 'recapture']);

/** Kinds that stand beside others more often than alone, and how much of a telling's weight they keep. */
const FAINT: ReadonlyMap<string, number> = new Map([
  ['attack', 0.45],
  ['killing', 0.5],
  ['explosion', 0.85],
  ['beating', 0.8],
  ['raid', 0.4],
  ['disrupted', 0.6],
  ['arrest', 0.2],
  ['threat', 0.2],
  ['vandalism', 0.6],
  ['looting', 0.6],
  ['arson', 0.8],
  ['protest', 0.6],
  ['sexual_violence', 0.8],
  ['robbery', 0.8],
  ['blockade', 0.6],
  ['strike', 0.6],
]);

const EXPLOSIVES = ['bombing', 'explosion'];
const UNREST = 'protest vandalism beating looting arson mob_violence clash blockade protest_intervention'.split(' ');

/** A kind of the left takes over tellings of the right on the same page: the right is part of the left, or its wider name. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['suicide_bombing', [...EXPLOSIVES, 'armed_attack', 'ramming']],
  ['bombing', ['explosion', 'disrupted']],
  ['mine', EXPLOSIVES],
  ['grenade', EXPLOSIVES],
  ['shelling', EXPLOSIVES],
  ['airstrike', [...EXPLOSIVES, 'shelling']],
  ['drone_strike', [...EXPLOSIVES, 'airstrike', 'shelling']],
  ['riot', UNREST],
  ['armed_attack', ['shooting']],
  ['clash', ['shooting', 'raid']],
  ['ambush', ['armed_attack', 'shooting', 'clash']],
  ['takeover', ['armed_attack', 'clash', 'raid']],
  ['mob_violence', ['clash']],
  ['massacre', []],
  ['assassination', ['shooting']],
  ['kidnapping', ['hostage_taking']],
  ['hostage_taking', ['kidnapping', 'takeover']],
  ['hijacking', ['hostage_taking']],
  ['robbery', []],
]);

/** "attacks", "bombings" tell of what has happened before and elsewhere more often than of one event. */
const PLURAL = /^\S*(?:ings|ttacks|ombs|evices|urders|sions|lasts|clashes|acres|nations|riots|tests)$/i;
/** Words that name no way in which soldiers or police were attacked. */
const WAYLESS = /(?:kill|murder|slain|slay|dead|die|attack|target|assault|hit|struck|strik)/i;

/** Families of the ways in which an armed side is attacked, and kinds of them that are done to civilians. */
const AGAINST_ARMS = /^(?:armed|explosive|remote)$/;
const CIVIL: ReadonlySet<string> = new Set('attack killing shooting massacre beating torture acid'.split(' '));

const ROLES: Readonly<Partial<Record<BlockRole, number>>> = { headline: 2, subhead: 1.4, related: 0.5, caption: 0.7 };

/** How much one telling counts by its words and where it stands; `early` for the first of a page. */
export function weightOf(code: string, words: string, role: BlockRole, early: boolean): number {
  return (FAINT.get(code) ?? 1) * (PLURAL.test(words) ? 0.6 : 1) * (ROLES[role] ?? 1) * (early ? 1.6 : 1);
}

/** A telling that soldiers or police were attacked or killed, and not how. No kind of the list: it speaks for several. */
export const ARMED_SOMEHOW = 'armed_attack?';

/** What a telling is weighed as: its kind, or `ARMED_SOMEHOW`. */
export function weighedAs(code: string, words: string): string {
  return code === 'armed_attack' && WAYLESS.test(words) ? ARMED_SOMEHOW : code;
}

/** Of the tellings of `part`, the share that speaks for `whole` as well. */
export function lent(part: string, whole: string): number {
  if (part === whole || RESPONSE.has(whole)) return 0;
  if (part === ARMED_SOMEHOW)
    return whole === 'armed_attack' ? 0.6 : AGAINST_ARMS.test(kindFamily(whole)) && !CIVIL.has(whole) ? 0.5 : 0;
  return GENERAL.has(part) || PARTS.get(whole)?.includes(part) ? 0.8 : 0;
}

import type { Mode, Polarity } from '../../model/claim.ts';
import type { TollField } from '../../model/fields.ts';
import {
  doneToDeath,
  hasThing,
  INTENT,
  isChildCount,
  isDeed,
  isGrave,
  isMeant,
  isNominal,
  isNoShot,
  isNoun,
} from './guards.ts';
import type { Party } from './party.ts';
import { type Cast, type Chain, chainBefore, endingAt, startingAt, subjectBefore } from './subject.ts';
import type { Trigger } from './triggers.ts';
import { ADVERBS, BE, HAVE, PREPOSITIONS } from './words.ts';

/** Some people, and what the words say happened to them. */
export interface Harm {
  readonly field: TollField;
  readonly party: Party;
  readonly trigger: Trigger;
  readonly polarity: Polarity;
  readonly mode: Mode;
  readonly also: boolean;
}

/** The phrase for people that begins right after token `at`, adverbs and a first preposition-less gap skipped. */
function objectAfter(cast: Cast, at: number): Party | null {
  const { tokens, last } = cast.stretch;
  for (let i = at; i < Math.min(last, at + 3); i++) {
    const party = startingAt(cast, i);
    if (party !== null) return trimmed(cast, party);
    if (!ADVERBS.has(tokens[i]!.lower) && tokens[i]!.lower !== '"') return null;
  }
  return null;
}

/** "shot two men and a woman was hurt": the last of the list is the next clause's subject. */
function trimmed(cast: Cast, party: Party): Party {
  const { members } = party;
  if (members === undefined) return party;
  const next = cast.stretch.tokens[party.reach]?.lower ?? '';
  const verbal =
    party.reach < cast.stretch.last && (BE.has(next) || HAVE.has(next) || next === 'died' || next === 'who');
  if (!verbal || next === 'who' || members.length < 2) return party;
  const kept = members.slice(0, -1);
  const end = kept.at(-1)!;
  const sum = (pick: (member: Party) => number | null) =>
    kept.some((member) => pick(member) === null) ? null : kept.reduce((total, member) => total + pick(member)!, 0);
  return kept.length === 1
    ? kept[0]!
    : {
        ...party,
        last: end.last,
        reach: end.reach,
        least: sum((m) => m.least),
        most: sum((m) => m.most),
        words: [party.first, end.last],
        members: kept,
      };
}

function modeOf({ modal }: Chain): Mode {
  if (modal === null) return 'actual';
  return modal === 'will' || modal === 'll' || modal === 'shall' ? 'future' : 'hypothetical';
}

/** Who suffers a verb whose object may follow it or stand before it: "killed". */
function ofPast(cast: Cast, trigger: Trigger): { readonly party: Party | 'again' | null; readonly chain: Chain } {
  const { stretch } = cast;
  const chain = chainBefore(stretch, trigger.first);
  const subject = () => subjectBefore(cast, chain.before);
  if (chain.passive) return { party: subject(), chain };
  // "sends four people to the hospital": the phrase spans its object.
  const spans = trigger.field === 'hospitalised' && trigger.last - trigger.first > 2;
  const after = objectAfter(cast, spans ? trigger.first + 1 : trigger.last);
  if (after === null && hasThing(cast, trigger.last)) return { party: null, chain };
  if (chain.perfect || chain.modal !== null) return { party: after, chain };
  if (after === null) {
    // "Doctors arrested" may be either; "police arrested" without an object is no toll.
    const next = stretch.tokens[trigger.last];
    const before = endingAt(cast, chain.before);
    // Without an auxiliary, the nearest people are meant: "reports of two men shot", whatever stands before them.
    if (before !== null && before.shape !== 'plural' && !isChildCount(cast, before)) return { party: before, chain };
    const agent =
      before !== null && before.shape === 'plural' && (before.group === 'police' || before.group === 'attackers');
    return { party: agent && next !== undefined ? null : subject(), chain };
  }
  // "3 killed, 2 wounded" never comes here: the comma stands between. "One killed two others hurt" does.
  const before = endingAt(cast, chain.before);
  const nextVerb = stretch.tokens[after.reach]?.lower ?? '';
  if (before !== null && before.shape === 'figure' && (after.shape === 'figure' || BE.has(nextVerb)))
    return { party: before, chain };
  return { party: after, chain };
}

/** "death of", "the killing of": the object after "of" or "to"; or whose it was: "Roe's murder". */
function ofNoun(cast: Cast, trigger: Trigger): Party | null {
  const { tokens, first, last } = cast.stretch;
  const before = trigger.first > first ? tokens[trigger.first - 1]!.lower : '';
  const earlier = trigger.first - 1 > first ? tokens[trigger.first - 2]!.lower : '';
  if (INTENT.has(before) || INTENT.has(earlier)) return null;
  const of = trigger.last < last ? tokens[trigger.last]!.lower : '';
  const ends = tokens[trigger.last - 1]!.lower;
  if (of === 'of') return objectAfter(cast, trigger.last + 1);
  if (ends === 'to' || ends === 'of') return objectAfter(cast, trigger.last);
  if (before === "'s" || before === "'") {
    const owner = endingAt(cast, trigger.first - 2);
    return owner !== null && owner.least !== null ? owner : null;
  }
  return null;
}

const FREES = /^(?:free[sd]?|freeing|release[sd]?|releasing|liberated|broke)$/;

/** "five fatalities", "2 dead", "three hostages": the figure stands before the word, or the word is the head. */
function ofPeople(cast: Cast, trigger: Trigger): Party | null {
  const inside = cast.parties.find(({ head }) => trigger.first <= head && head < trigger.last);
  const party = inside ?? endingAt(cast, trigger.first - 1);
  if (party === null || party.members !== undefined) return null;
  // "freed 17 detainees": whoever held them before, nobody was detained now.
  if (trigger.field === 'detained' && FREES.test(cast.stretch.tokens[party.first - 1]?.lower ?? '')) return null;
  // "none of the injuries were grave" denies no injury.
  if (party.shape === 'none' && party.subset) return null;
  // "the suspects wounded three" has people before the word, and they are no figure of the wounded.
  if (party.subset && inside === undefined) return null;
  if (inside === undefined && (party.shape === 'counted' || party.shape === 'other')) return null;
  return party.shape === 'counted' || party.shape === 'figure' || party.shape === 'none' || party.shape === 'other'
    ? party
    : null;
}

/** "Eight wounded soldiers were flown to the capital": the word of harm stands within the phrase. */
function ofAdjective(cast: Cast, { first, last, uses, field }: Trigger): Party | null {
  if (last - first > 1 || !(uses.includes('past') || uses.includes('state'))) return null;
  if (field !== 'killed' && field !== 'wounded') return null;
  const party = cast.parties.find((one) => one.words[1] === first && last < one.last);
  return party?.shape === 'counted' && party.members === undefined && last <= party.head ? party : null;
}

type Found = { readonly party: Party | 'again' | null; readonly chain: Chain };

function patientOf(cast: Cast, trigger: Trigger): Found {
  const { stretch } = cast;
  const { uses } = trigger;
  const has = (use: (typeof uses)[number]) => uses.includes(use);
  const chain = chainBefore(stretch, trigger.first);
  const found = (party: Party | 'again' | null): Found => ({ party, chain });
  const after = trigger.last < stretch.last ? stretch.tokens[trigger.last]!.lower : '';
  if (has('noun')) {
    const party = ofNoun(cast, trigger);
    if (party !== null) return found(party);
    if (after === 'of' && !has('state')) return found(null);
  }
  if (has('people')) {
    const party = ofPeople(cast, trigger);
    if (party !== null) return found(party);
  }
  const within = ofAdjective(cast, trigger);
  if (within !== null) return found(within);
  if (has('past'))
    return isNoShot(cast, trigger) || (has('people') && isNominal(cast, trigger)) ? found(null) : ofPast(cast, trigger);
  if (has('finite')) return found(objectAfter(cast, trigger.last));
  if (has('base')) return found(isDeed(cast, trigger) && chain.modal === null ? objectAfter(cast, trigger.last) : null);
  if (has('gerund'))
    return found(isMeant(cast, trigger) || isNoun(cast, trigger) ? null : objectAfter(cast, trigger.last));
  const open = !chain.passive && !chain.perfect && /ing$|^with$/.test(stretch.tokens[trigger.first]!.lower);
  const near = has('patient') && open ? endingAt(cast, chain.before) : null;
  // "a video of a soldier falling from bullets": the nearest people, whatever stands before them.
  if (near !== null && near.shape !== 'plural') return found(near);
  // "the fight resulted in one person dead": right before the adjective, whatever stands before them.
  const beside = has('state') && !chain.passive && !chain.perfect ? endingAt(cast, trigger.first - 1) : null;
  if (beside !== null && (beside.shape === 'counted' || beside.shape === 'one') && !isNominal(cast, trigger))
    return found(beside);
  if (has('patient') || has('state'))
    return found(isNominal(cast, trigger) ? null : (subjectBefore(cast, chain.before) ?? bearerOf(cast, trigger)));
  return found(null);
}

/** "five victims showed up at the hospital with gunshot wounds": the nearest people that no preposition binds. */
function bearerOf(cast: Cast, trigger: Trigger): Party | null {
  const { tokens, first } = cast.stretch;
  if (!/^(?:with|suffering)$/.test(tokens[trigger.first]!.lower)) return null;
  const near = cast.parties.findLast(
    (party) =>
      party.last <= trigger.first &&
      trigger.first - party.last < 14 &&
      !(party.first > first && PREPOSITIONS.has(tokens[party.first - 1]!.lower)),
  );
  return near === undefined || near.shape === 'plural' ? null : near;
}

/** "Two men accused of theft were beaten and burned alive": the subject of the passive verb joined before. */
function shared(cast: Cast, { before }: Chain): Party | null {
  const { tokens, first } = cast.stretch;
  if (before - 1 <= first || tokens[before]!.lower !== 'and' || tokens[before - 1]!.tag !== 'VERB') return null;
  const chain = chainBefore(cast.stretch, before - 1);
  const party = chain.passive ? subjectBefore(cast, chain.before) : null;
  return party === 'again' || party?.shape === 'plural' ? null : party;
}

/** "A policeman was hit by a stone and injured": whom the sentence is about. */
function leading({ stretch, parties }: Cast, trigger: Trigger): Party | null {
  const party = parties[0];
  if (party === undefined || party.reach > trigger.first || party.shape === 'plural' || party.shape === 'figure')
    return null;
  const before = party.first > stretch.first ? stretch.tokens[party.first - 1]!.lower : '';
  const next = stretch.tokens[party.reach]?.lower ?? '';
  return PREPOSITIONS.has(before) || !(BE.has(next) || HAVE.has(next)) ? null : party;
}

/** Reads one word of harm against the people around it; null when it says nothing of anyone countable. */
export function harmOf(cast: Cast, trigger: Trigger, previous: Harm | null): Harm | null {
  const { party: found, chain } = patientOf(cast, trigger);
  let party = found === 'again' ? (previous?.party ?? shared(cast, chain) ?? leading(cast, trigger)) : found;
  if (party === null) return null;
  if (found === 'again' && party.shape === 'plural') return null;
  if (party.shape === 'other' && trigger.field !== 'killed' && trigger.field !== 'wounded' && trigger.field !== 'shot')
    return null;
  const { tokens } = cast.stretch;
  const within = cast.parties.some((one) => one.subset && one.first < trigger.first && trigger.last <= one.last);
  if (within) return null;
  if (tokens[trigger.first]!.lower === 'to' && !doneToDeath(cast, trigger)) return null;
  const elliptic =
    party.shape === 'figure' && party.group === 'unspecified' && previous !== null && trigger.uses.includes('past');
  if (
    elliptic &&
    previous.trigger.last <= party.first &&
    party.first < trigger.first &&
    party.first - previous.trigger.last <= 4
  ) {
    party = { ...party, group: previous.party.group };
  }
  const denied = party.shape === 'none' || (chain.negated && chain.modal === null);
  if (denied && isGrave(cast, trigger)) return null;
  const counted = (one: Party) => one.least !== null || one.most !== null;
  if (!denied && !(party.members ?? [party]).some(counted)) return null;
  if (
    PREPOSITIONS.has(tokens[trigger.first - 1]?.lower ?? '') &&
    trigger.uses.includes('state') &&
    trigger.last - trigger.first === 1
  )
    return null;
  return {
    field: trigger.field,
    party,
    trigger,
    polarity: denied ? 'denied' : 'asserted',
    mode: modeOf(chain),
    also: chain.also,
  };
}

/** "put the dead at 17 children and two teachers": the people behind "at" are the dead. */
export function listedDead(cast: Cast): Harm[] {
  const { tokens, first, last } = cast.stretch;
  for (let at = first + 2; at < last - 2; at++) {
    const field = PUT_AT.get(tokens[at]!.lower);
    if (field === undefined || tokens[at + 1]!.lower !== 'at' || tokens[at - 1]!.lower !== 'the') continue;
    if (!/^(?:put|puts|putting|placed|estimated|counted)$/.test(tokens[at - 2]!.lower)) continue;
    const party = startingAt(cast, at + 2);
    if (party === null || (party.shape !== 'counted' && party.shape !== 'other')) continue;
    const trigger: Trigger = { first: at, last: at + 1, field, uses: ['people'] };
    return [{ field, party, trigger, polarity: 'asserted', mode: 'actual', also: false }];
  }
  return [];
}

const PUT_AT = new Map<string, TollField>([
  ['dead', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['missing', 'missing'],
]);

import type { Party } from './party.ts';
import type { Stretch } from './stretch.ts';
import { ADVERBS, BE, HAVE, MODALS, NEGATIONS, PREPOSITIONS, RELATIVES } from './words.ts';

/** What stands before a verb of harm: its auxiliaries, and where they begin. */
export interface Chain {
  /** Token before the first auxiliary or adverb. */
  readonly before: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly also: boolean;
}

/** The people of one sentence, by where their phrases begin and end. */
export interface Cast {
  readonly stretch: Stretch;
  readonly parties: readonly Party[];
}

/** Reads the auxiliaries and adverbs before a verb: "has also been", "were not". */
export function chainBefore({ tokens, first }: Stretch, at: number): Chain {
  let passive = false;
  let perfect = false;
  let negated = false;
  let also = false;
  let modal: string | null = null;
  let i = at - 1;
  for (; i >= first; i--) {
    const { lower, tag } = tokens[i]!;
    if (BE.has(lower)) passive = true;
    else if (HAVE.has(lower)) perfect = true;
    else if (NEGATIONS.has(lower)) negated = true;
    else if (MODALS.has(lower)) modal = lower;
    else if (lower === 'also') also = true;
    else if (lower === 'to' && (passive || perfect)) {
      // "are now known to have died": what is known of them is not done to them.
      const known = pastKnown(tokens, first, i - 1);
      if (known !== null) return { before: known, passive, perfect, negated, modal, also };
    } else if (!ADVERBS.has(lower) && !(tag === 'ADV' && /ly$/.test(lower)) && !closesName(tokens, first, i)) break;
  }
  return { before: i, passive, perfect, negated, modal, also };
}

/** How many words of a phrase stand in quotation marks where only its noun does: three "terrorists". */
const QUOTED = 4;

/** True for the mark that closes a noun in quotation marks. */
function closesName(tokens: Stretch['tokens'], first: number, at: number): boolean {
  if (tokens[at]!.lower !== '"' || at - 1 < first || tokens[at - 1]!.tag !== 'NOUN') return false;
  return tokens.slice(Math.max(first, at - QUOTED), at).some(({ lower }) => lower === '"');
}

const KNOWN = /^(?:known|believed|confirmed|reported|thought|understood|presumed|feared|said)$/;

/** The token before "are now known", of which `at` is the last; null for other words. */
function pastKnown(tokens: Stretch['tokens'], first: number, at: number): number | null {
  if (at < first || !KNOWN.test(tokens[at]!.lower)) return null;
  let i = at - 1;
  while (i >= first && (ADVERBS.has(tokens[i]!.lower) || tokens[i]!.lower === 'now')) i--;
  if (i < first || !BE.has(tokens[i]!.lower)) return null;
  while (i >= first && (BE.has(tokens[i]!.lower) || HAVE.has(tokens[i]!.lower))) i--;
  return i;
}

export function endingAt({ parties }: Cast, at: number): Party | null {
  for (let i = parties.length - 1; i >= 0; i--) {
    const party = parties[i]!;
    if (party.reach - 1 === at || party.last - 1 === at) return party;
    if (party.reach <= at) return null;
  }
  return null;
}

export function startingAt({ parties }: Cast, at: number): Party | null {
  return parties.find(({ first }) => first === at) ?? null;
}

const APPOSED = new Set(
  'who whose whom which a an the of from including identified both aged his her their one two three all among at and also along with named known described formerly'.split(
    ' ',
  ),
);
const BODIES = new Set('body bodies corpse corpses majority most number total group family one'.split(' '));

/** The head of a comma-closed apposition that ends before token `at`: "John Roe, a teacher at the school, was". */
function apposedBefore({ stretch, parties }: Cast, at: number): Party | null {
  const { tokens } = stretch;
  let nearest: Party | null = null;
  for (let i = parties.length - 1; i >= 0; i--) {
    const party = parties[i]!;
    if (party.reach > at) continue;
    if (at - party.reach > 30) return nearest;
    const opened = [party.reach, party.reach - 1, party.last].find((k) => tokens[k]!.lower === ',') ?? -1;
    if (opened < 0) continue;
    const before = party.first > stretch.first ? tokens[party.first - 1]!.lower : '';
    if (PREPOSITIONS.has(before) && before !== 'including') continue;
    if (opened >= at) {
      // It may be the apposition itself: "three people, all of them civilians, were".
      if (!party.subset && before !== ',' && before !== 'including') return party;
      nearest = party.least === null ? nearest : party;
    } else if (APPOSED.has(tokens[opened + 1]!.lower) || party.shape === 'name') return party;
  }
  return nearest;
}

/** Token before the prepositional phrase that ends at `at`: past "of the car" to "driver"; −1 when there is none. */
function beforePhrase({ tokens, first }: Stretch, at: number): number {
  for (let i = at; i >= Math.max(first, at - 9); i--) {
    const { lower, tag } = tokens[i]!;
    if (PREPOSITIONS.has(lower)) return i - 1;
    if (tag === 'VERB' || tag === 'AUX' || (tag === 'PUNCT' && lower !== '-')) return -1;
  }
  return -1;
}

const hasAuxiliary = (word: string) =>
  BE.has(word) || HAVE.has(word) || MODALS.has(word) || word === 'died' || word === 'dies';

/** The dash that opens what a dash closes: "two people - one of them a child - were"; −1 without it. */
function dashBefore({ tokens, first }: Stretch, at: number): number {
  for (let i = at - 1; i > Math.max(first, at - 25); i--) if (/^-{1,2}$/.test(tokens[i]!.lower)) return i;
  return -1;
}

const PAST = /(?:ed|shot|hit|struck|hurt|slain|beaten|left)$/;

/** Where the relative clause begins whose object a phrase is: "the shooting that killed two teens is"; −1 without one. */
function relativeBefore({ stretch: { tokens, first } }: Cast, party: Party): number {
  if (party.first - 2 < first || !PAST.test(tokens[party.first - 1]!.lower)) return -1;
  let i = party.first - 2;
  while (i > first && (HAVE.has(tokens[i]!.lower) || ADVERBS.has(tokens[i]!.lower))) i--;
  return /^(?:that|which|who)$/.test(tokens[i]!.lower) ? i : -1;
}

/** True for the auxiliary of a relative clause: "the boy who was shot was pronounced dead". */
function isRelative({ tokens, first }: Stretch, at: number): boolean {
  let i = at - 1;
  while (i > first && (tokens[i]!.tag === 'AUX' || ADVERBS.has(tokens[i]!.lower))) i--;
  return i >= first && /^(?:who|that|which)$/.test(tokens[i]!.lower);
}

/** Who is the subject whose verb group begins after token `at`; `again` when the clause shares the one before it. */
export function subjectBefore(cast: Cast, at: number): Party | 'again' | null {
  const { stretch } = cast;
  const { tokens, first } = stretch;
  // "stabbed three people before being shot": the main clause's subject.
  if (
    at > first &&
    /^(?:before|after|while|despite|when|upon|without)$/.test(tokens[at]!.lower) &&
    tokens[at + 1]?.lower === 'being'
  )
    return (
      cast.parties.find((party) => party.first === first || !PREPOSITIONS.has(tokens[party.first - 1]!.lower)) ?? null
    );
  let i = at;
  for (let hop = 0; hop < 12 && i >= first; hop++) {
    const party = endingAt(cast, i);
    if (party !== null) {
      const before = party.first > first ? tokens[party.first - 1]!.lower : '';
      const relative = hasAuxiliary(tokens[at + 1]?.lower ?? '') ? relativeBefore(cast, party) : -1;
      if (relative > first) {
        i = relative - (tokens[relative - 1]!.lower === ',' ? 2 : 1);
        continue;
      }
      // "accused of killing three women was arrested": the object of a gerund is no subject.
      if (before.endsWith('ing') && tokens[party.first - 1]!.tag === 'VERB' && party.first - 2 > first) {
        i = party.first - (PREPOSITIONS.has(tokens[party.first - 2]!.lower) ? 3 : 2);
        continue;
      }
      // "two men of the Border Service were hurt": a body's name is no person.
      if (party.shape === 'name' && before === 'the' && PREPOSITIONS.has(tokens[party.first - 2]?.lower ?? '')) {
        i = party.first - 3;
        continue;
      }
      // "after a father and his son were killed": a clause, where the auxiliary shows it.
      if (/^(?:after|before|until|since)$/.test(before) && hasAuxiliary(tokens[at + 1]?.lower ?? '')) return party;
      if (!PREPOSITIONS.has(before)) return party;
      if (before === 'of' && BODIES.has(tokens[party.first - 2]?.lower ?? '')) return party;
      const outer = party.first - 2;
      if (outer < first)
        return before === 'among' || before === 'including'
          ? null
          : party.shape === 'figure'
            ? null
            : fallback(party, before);
      i = outer;
      continue;
    }
    const { lower, tag } = tokens[i]!;
    if (lower === '-' || lower === '--') {
      const opened = dashBefore(stretch, i);
      if (opened > first) {
        i = opened - 1;
        continue;
      }
    }
    if (lower === ',' || lower === '-' || lower === '--') {
      const apposed = apposedBefore(cast, i);
      return apposed ?? (i === at ? 'again' : null);
    }
    if (lower === ')') {
      while (i > first && tokens[i]!.lower !== '(') i--;
      i--;
    } else if (lower === 'who' || lower === 'that' || lower === 'which') {
      i -= tokens[i - 1]?.lower === ',' ? 2 : 1;
      // "the name of a man who was killed": the nearest people, whatever stands before them.
      const told = i >= first ? endingAt(cast, i) : null;
      if (told !== null) return told;
    } else if (lower === 'and' || lower === 'or' || lower === 'but' || lower === 'then') return 'again';
    else if (RELATIVES.has(lower)) return lower === 'where' ? 'again' : null;
    else if (tag === 'VERB' || lower === 'shot' || lower === 'hit') {
      if (!/(?:ed|ing|en|wn|shot|hit|struck|hurt|found|left|held|shot)$/.test(lower) || hop > 8) return null;
      i--;
    } else if (tag === 'AUX' && isRelative(stretch, i)) i--;
    else {
      const outer = beforePhrase(stretch, i);
      if (outer < first) return null;
      i = outer;
    }
  }
  return null;
}

/** "In Kabul, of 12 men": the phrase opened the sentence, so nothing better stands before it. */
function fallback(party: Party, before: string): Party | null {
  return before === 'of' || before === 'by' ? null : party.shape === 'counted' && before === 'with' ? party : null;
}

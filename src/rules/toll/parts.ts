import type { TollField } from '../../model/fields.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Harm } from './harm.ts';
import { byGroup, mentionOf } from './mentions.ts';
import type { Party } from './party.ts';
import type { Cast } from './subject.ts';
import type { Trigger } from './triggers.ts';

const INCLUDING = new Set(['including', 'includes', 'include', 'included']);
const AMONG = new Set(['them', 'those', 'dead', 'victims', 'wounded', 'injured', 'killed']);

/** "12 killed, including two children", "among them a nurse": figures that are part of one before them. */
export function partsIn(text: string, cast: Cast, harms: readonly Harm[]): ValueMention[] {
  const used = new Set(harms.map(({ party }) => party.first));
  const mentions: ValueMention[] = [];
  for (const party of cast.parties) {
    if (used.has(party.first) || !leads(cast, party)) continue;
    const whole = wholeOf(harms, party);
    if (whole === null || sameGroup(whole, party)) continue;
    if (isListed(cast, party) && (party.least ?? 0) > (whole.party.least ?? 0)) continue;
    for (const part of byGroup(party)) {
      if (part.least === null && part.most === null) continue;
      const mention = mentionOf(text, cast, { ...whole, party: part, also: false }, { ...part, additive: false });
      const { tokens } = cast.stretch;
      const span = [tokens[part.first]!.start, tokens[part.last - 1]!.end] as const;
      const of = [tokens[whole.party.first]!.start, tokens[whole.party.last - 1]!.end] as const;
      mentions.push({ ...mention, span, anchor: mention.anchor, partOf: of });
    }
  }
  return mentions;
}

const STATES = new Map<string, TollField>([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['deceased', 'killed'],
  ['fatalities', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['hurt', 'wounded'],
  ['missing', 'missing'],
  ['detained', 'detained'],
  ['arrested', 'detained'],
]);

/** Words that may stand between people and what is said of them: "two policemen guarding the gate were among the dead". */
const APART = 8;

/** "Two police officers were among the dead." */
function amongAfter({ stretch: { tokens, last }, parties }: Cast, party: Party): Trigger | null {
  const word = (k: number) => (k < last ? tokens[k]!.lower : '');
  let at = party.reach;
  const next = parties.find(({ first }) => first >= at)?.first ?? last;
  while (at < Math.min(next, party.reach + APART) && !/^(?:was|were|is|are|[.;:])$/.test(word(at))) at++;
  if (!/^(?:was|were|is|are)$/.test(word(at))) return null;
  if (word(at + 1) === 'also') at++;
  if (word(at + 1) !== 'among' || !/^(?:the|those)$/.test(word(at + 2))) return null;
  const field = STATES.get(word(at + 3)) ?? (word(at + 3) === 'victims' ? 'killed' : undefined);
  return field === undefined ? null : { first: at + 3, last: at + 4, field, uses: ['people'] };
}

/** "the dead include two nurses", "among the wounded was a child", "those killed were": a part whose whole stands elsewhere. */
export function partsOfOthers(text: string, cast: Cast, used: ReadonlySet<number>): ValueMention[] {
  const { tokens } = cast.stretch;
  const mentions: ValueMention[] = [];
  for (const party of cast.parties) {
    if (used.has(party.first)) continue;
    const trigger = amongAfter(cast, party) ?? stateBefore(cast, party);
    if (trigger === null) continue;
    const { field } = trigger;
    const whole = [tokens[trigger.first - 1]!.start, tokens[trigger.first]!.end] as const;
    for (const part of byGroup(party)) {
      if (part.least === null && part.most === null) continue;
      const harm: Harm = { field, party: part, trigger, polarity: 'asserted', mode: 'actual', also: false };
      mentions.push({ ...mentionOf(text, cast, harm, { ...part, additive: false }), partOf: whole });
    }
  }
  return mentions;
}

/** "the dead include", "among the wounded was", "those killed were". */
function stateBefore({ stretch: { tokens, first } }: Cast, party: Party): Trigger | null {
  const verb = party.first - 1;
  if (verb - 2 < first || !/^(?:include|included|includes|were|was|are|is)$/.test(tokens[verb]!.lower)) return null;
  const field = STATES.get(tokens[verb - 1]!.lower);
  if (field === undefined || !/^(?:the|those|among)$/.test(tokens[verb - 2]!.lower)) return null;
  return { first: verb - 1, last: verb, field, uses: ['people'] };
}

/** True when "including", "among them" or the like opens the phrase, or it goes on from "two of them". */
function leads(cast: Cast, party: Party): boolean {
  const { tokens, first } = cast.stretch;
  const word = (back: number) => (party.first - back >= first ? tokens[party.first - back]!.lower : '');
  if (INCLUDING.has(word(1)) || (INCLUDING.has(word(2)) && /^(?:at|also|the)$/.test(word(1)))) return true;
  if (isListed(cast, party)) return true;
  if (word(2) === 'among' && AMONG.has(word(1))) return true;
  if (word(3) === 'among' && (word(1) === 'were' || word(1) === 'was' || word(1) === ',')) return true;
  // "the dead are women, two of these witnesses say": those who tell are no part.
  const next = tokens[party.reach];
  return (
    party.subset &&
    next?.tag !== 'VERB' &&
    (word(1) === ',' || word(1) === '-' || word(1) === '--' || word(1) === '(') &&
    party.group !== 'unspecified'
  );
}

/** "Six people died: two servicemen and four civilians": a list that a colon or a dash opens. */
function isListed({ stretch: { tokens, first } }: Cast, party: Party): boolean {
  const before = party.first > first ? tokens[party.first - 1]!.lower : '';
  return party.shape === 'counted' && party.members !== undefined && /^(?::|-|--)$/.test(before);
}

/** The last counted harm that stands before the part. */
function wholeOf(harms: readonly Harm[], part: Party): Harm | null {
  for (let i = harms.length - 1; i >= 0; i--) {
    const harm = harms[i]!;
    if (harm.party.first >= part.first || harm.polarity !== 'asserted') continue;
    const { least, shape } = harm.party;
    if (shape === 'counted' || shape === 'figure' || shape === 'other' || (least ?? 0) > 1) return harm;
  }
  return null;
}

const sameGroup = (whole: Harm, part: Party) => whole.party.first === part.first;

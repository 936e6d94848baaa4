import type { Group } from '../../model/fields.ts';
import type { ValueMention } from '../../model/mention.ts';
import { type Span, union } from '../../model/span.ts';
import type { Toll } from '../../model/value.ts';
import type { Harm } from './harm.ts';
import type { Party } from './party.ts';
import type { Cast } from './subject.ts';
import type { Trigger } from './triggers.ts';

/** What the people of one sentence suffered, as mentions: one for each group and field. */
export function mentionsOf(text: string, cast: Cast, harms: readonly Harm[]): ValueMention[] {
  const mentions: ValueMention[] = [];
  const seen = new Set<string>();
  for (const harm of harms) {
    const all = wholeList(harm.party);
    const parts = byGroup(harm.party);
    for (const party of all === null ? parts : [all, ...parts.filter(({ group }) => group !== 'unspecified')]) {
      const key = `${harm.field} ${party.group} ${party.words[0]} ${party.words[1]}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const mention = mentionOf(text, cast, harm, { ...party, group: groupOf(cast, harms, party) });
      const whole = party.subset
        ? (harms.find((other) => other.field === harm.field && other.party.first < party.first)?.party ??
          (isOfTheSame(cast, party, harm) ? party : undefined))
        : all !== null && party !== all && party.group !== 'attackers'
          ? all
          : undefined;
      mentions.push(whole === undefined ? mention : { ...mention, partOf: spanOf(cast, whole) });
    }
  }
  return mentions.sort((a, b) => a.span[0] - b.span[0] || a.anchor[0] - b.anchor[0]);
}

/** "One of the wounded": whom the figure is a part of stands in the phrase itself. */
const isOfTheSame = ({ stretch: { tokens } }: Cast, { first, last }: Party, { field }: Harm): boolean =>
  field === 'wounded' &&
  tokens.slice(first, last + 1).some(({ lower }) => /^(?:wounded|injured|hurt|them|whom)$/.test(lower));

/** More than this many times the first, "others" are more likely anybody: "a policeman was killed and 40 others hurt". */
const ALIKE = 3;

/** "Four officers were killed and three others wounded": the others are officers too. */
function groupOf({ stretch: { tokens } }: Cast, harms: readonly Harm[], party: Party): Group {
  if (party.group !== 'unspecified' || tokens[party.head]?.lower !== 'others') return party.group;
  const first = harms.find((harm) => harm.party.first < party.first)?.party;
  if (first === undefined || first.members !== undefined || first.group === 'attackers') return party.group;
  const least = first.least ?? 0;
  return least > 1 && (party.most ?? party.least ?? 0) <= ALIKE * least ? first.group : party.group;
}

function spanOf({ stretch: { tokens } }: Cast, { first, last }: Party): Span {
  return [tokens[first]!.start, tokens[last - 1]!.end];
}

/** Groups whose figures do not add up to all: the unspecified are anybody, children are among the others. */
const OPEN: ReadonlySet<Group> = new Set(['unspecified', 'children']);

/** "Two women and a boy": a list of several groups, one of them open, as the figure of everyone in it; else null. */
function wholeList({ members = [] }: Party): Party | null {
  const harmed = members.filter(({ group }) => group !== 'attackers');
  const groups = new Set(harmed.map(({ group }) => group));
  if (groups.size < 2 || ![...groups].some((group) => OPEN.has(group))) return null;
  if (harmed.some(({ least, most, subset }) => subset || (least === null && most === null))) return null;
  return together('unspecified', harmed);
}

/** A list's members of like group together: "two policemen and a driver" is police 2 and civilians 1. */
export function byGroup(party: Party): Party[] {
  const { members } = party;
  if (members === undefined) return [party];
  const groups = new Map<Group, Party[]>();
  for (const member of members) {
    if (member.least === null && member.most === null) continue;
    groups.set(member.group, [...(groups.get(member.group) ?? []), member]);
  }
  return [...groups].map(([group, own]) => together(group, own));
}

function together(group: Group, own: readonly Party[]): Party {
  const first = own[0]!;
  const last = own.at(-1)!;
  if (own.length === 1) return first;
  const sum = (pick: (party: Party) => number | null) =>
    own.some((party) => pick(party) === null) ? null : own.reduce((total, party) => total + pick(party)!, 0);
  return {
    ...first,
    group,
    last: last.last,
    least: sum((p) => p.least),
    most: sum((p) => p.most),
    words: [first.first, last.last],
  };
}

/** "Four people are now known to have died": a figure that took the place of a lower one. */
function isNow(tokens: Cast['stretch']['tokens'], { last }: Party, { first }: Trigger): boolean {
  for (let i = last; i < first; i++)
    if (tokens[i]!.lower === 'now' && /^(?:known|confirmed|reported|believed|dead)$/.test(tokens[i + 1]?.lower ?? ''))
      return true;
  return false;
}

/** "One of the injured died": one more than had died before. */
function isOfTheWounded(tokens: Cast['stretch']['tokens'], { first, last, reach }: Party): boolean {
  for (let i = first; i < Math.max(last, reach) + 3 && i < tokens.length; i++)
    if (tokens[i]!.lower === 'of') return /^(?:wounded|injured)$/.test(tokens[i + 2]?.lower ?? '');
  return false;
}

export function mentionOf(
  text: string,
  { stretch }: Cast,
  { field, trigger, polarity, mode, also }: Harm,
  party: Party,
): ValueMention {
  const { tokens } = stretch;
  const spanOf = (first: number, last: number): Span => [tokens[first]!.start, tokens[last - 1]!.end];
  const anchor = spanOf(trigger.first, trigger.last);
  const whole = spanOf(party.first, party.last);
  const denied = polarity === 'denied';
  const words = spanOf(party.words[0], party.words[1]);
  const value: Toll = {
    kind: 'toll',
    least: denied ? 0 : party.least,
    most: denied ? 0 : party.most,
    words: text.slice(words[0], words[1]),
    ...(party.approximate && { approximate: true as const }),
  };
  return {
    kind: 'value',
    field,
    group: party.group,
    value,
    polarity,
    span: union(whole, anchor),
    anchor,
    ...(mode !== 'actual' && { mode }),
    ...(polarity === 'asserted' && isNow(tokens, party, trigger) && { change: 'raised' as const }),
    ...((party.additive || also || (field === 'killed' && isOfTheWounded(tokens, party))) && {
      additive: true as const,
    }),
  };
}

import type { Party } from './party.ts';
import { partyAt } from './phrase.ts';
import type { Stretch } from './stretch.ts';

const LIST_JOINTS = new Set([',', 'and', '&', ';']);

/** End of the joint between two phrases: ",", "and", ", and", "as well as", "along with"; `at` without one. */
function jointEnd(stretch: Stretch, at: number): number {
  const { tokens, last } = stretch;
  const word = (k: number) => (k < last ? tokens[k]!.lower : '');
  let i = at;
  if (word(i) === 'as' && word(i + 1) === 'well' && word(i + 2) === 'as') return i + 3;
  if (word(i) === 'along' && word(i + 1) === 'with') return i + 2;
  if (word(i) === 'together' && word(i + 1) === 'with') return i + 2;
  if (LIST_JOINTS.has(word(i))) i++;
  if (i > at && (word(i) === 'and' || word(i) === '&')) i++;
  return i;
}

/** The phrases for people in a stretch, lists joined: "two policemen, a driver and his son". */
export function partiesIn(stretch: Stretch): readonly Party[] {
  const parties: Party[] = [];
  for (let i = stretch.first; i < stretch.last; ) {
    const party = partyAt(stretch, i);
    if (party !== null) parties.push(party);
    i = party === null ? i + 1 : Math.max(i + 1, party.reach);
  }
  return joined(stretch, parties);
}

const singular = ({ shape }: Party) => shape === 'one' || shape === 'definite' || shape === 'bare' || shape === 'name';
/** "John Roe, a teacher," and "a teacher, John Roe,": one person told twice. */
const isApposition = (a: Party, b: Party) =>
  singular(a) &&
  singular(b) &&
  ((a.shape === 'name') !== (b.shape === 'name') || (a.shape === 'definite' && b.shape === 'one')) &&
  b.shape !== 'bare';

function joined(stretch: Stretch, parties: readonly Party[]): Party[] {
  const { tokens } = stretch;
  const lists: Party[] = [];
  for (let i = 0; i < parties.length; ) {
    const members = [parties[i]!];
    let end = parties[i]!;
    let conjoined = false;
    let k = i + 1;
    for (; k < parties.length; k++) {
      const next = parties[k]!;
      // The age swallowed the comma: "Roe, 24, and Doe": the joint may begin one token back.
      const from = end.reach > end.last && tokens[end.reach - 1]!.lower === ',' ? end.reach - 1 : end.reach;
      const stop = jointEnd(stretch, from);
      if (stop !== next.first || stop === from) break;
      const last = tokens[stop - 1]!.lower;
      if (last === ',' && isApposition(end, next)) {
        members[members.length - 1] = apposed(end, next);
        end = next;
        continue;
      }
      if (!listable(end) || !listable(next)) break;
      // "4 fatalities and 11 casualties": two figures of two harms, no list of people.
      if (isHarm(stretch, end) || isHarm(stretch, next)) break;
      // "In Dagestan, three policemen": the name after a preposition is a place.
      if (end.shape === 'name' && members.length === 1 && isPlace(stretch, end)) break;
      // "12 bodies and 35 wounded": a figure alone waits for its own word.
      if (next.shape === 'figure' && (end.shape !== 'figure' || last === ',')) break;
      if (last !== ',' && last !== ';') conjoined = true;
      members.push(next);
      end = next;
    }
    const bare = members.every(
      ({ shape, group }) =>
        shape === 'bare' || shape === 'figure' || shape === 'counted' || (shape === 'pronoun' && group === 'attackers'),
    );
    if (members.length > 1 && (conjoined || bare)) lists.push(listOf(members, end));
    else if (members.length > 1) lists.push(...members);
    else lists.push(members[0]!);
    i = k;
  }
  return lists;
}

function isPlace({ tokens, first }: Stretch, party: Party): boolean {
  return (
    party.first > first &&
    /^(?:in|at|near|from|on|to|outside|across|around|the|of)$/.test(tokens[party.first - 1]!.lower)
  );
}

const isHarm = ({ tokens }: Stretch, { head }: Party): boolean => /^(?:fatalit|casualt)/.test(tokens[head]!.lower);

const listable = ({ shape }: Party) => shape !== 'none';

function apposed(a: Party, b: Party): Party {
  const group = a.group !== 'unspecified' ? a.group : b.group;
  return { ...a, group, reach: b.reach };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : values.reduce<number>((total, value) => total + value!, 0);
}

function listOf(members: readonly Party[], end: Party): Party {
  const first = members[0]!;
  return {
    ...first,
    last: end.last,
    reach: end.reach,
    head: end.head,
    shape: 'counted',
    least: sum(members.map(({ least }) => least)),
    most: sum(members.map(({ most }) => most)),
    additive: first.additive,
    words: [first.first, end.last],
    members,
  };
}

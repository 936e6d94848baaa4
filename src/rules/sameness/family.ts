import { lexicon } from '../../language/lexicon.ts';

const kinds = lexicon<'code' | 'family'>('kinds', 'code');

/** Kinds of the family of unrest that hurt nobody and break nothing by themselves. */
const PEACEFUL = new Set(['protest', 'blockade', 'strike', 'hunger_strike', 'work_stoppage']);
/** What authorities do, and what is only said: part of an incident, none by itself. */
const BESIDE = new Set(['force', 'threat']);

/** The family of a kind of event; `?` for a kind that the list does not hold. */
export function familyOf(code: string): string {
  return kinds.get(code)[0]?.family ?? '?';
}

/** True when an event of this kind is a violent incident by itself. */
export function isViolent(code: string): boolean {
  return !PEACEFUL.has(code) && !BESIDE.has(familyOf(code));
}

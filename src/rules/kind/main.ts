import type { BlockRole } from '../../model/article.ts';
import type { Mode, Polarity } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { EventKind } from '../../model/value.ts';
import { kindFamily, mucType } from './kinds.ts';

/** What is needed of a mention or claim of `kind` to weigh it. */
export interface KindTelling {
  readonly value: EventKind;
  readonly polarity: Polarity;
  readonly mode?: Mode;
  readonly span: Span;
  readonly role?: BlockRole;
}

/** Kinds that a more telling one of the same page explains: an attack that was a shooting, a killing in a bombing. */
const VAGUE = new Map([
  ['attack', 0.45],
  ['killing', 0.5],
  ['explosion', 0.85],
  ['beating', 0.8],
  ['raid', 0.4],
  ['disrupted', 0.6],
  ['arrest', 0.2],
  ['threat', 0.2],
  ['vandalism', 0.7],
  ['looting', 0.7],
  ['protest', 0.7],
  ['clash', 0.8],
  ['sexual_violence', 0.8],
  ['robbery', 0.8],
  ['blockade', 0.6],
  ['strike', 0.6],
]);
/** "attacks", "bombings" tell of what has happened before and elsewhere more often than of one event. */
const PLURAL = /^\S*(?:ings|ttacks|ombs|evices|urders|sions|lasts|clashes|acres|nations|riots|tests)$/i;
/** A kind of the left takes over tellings of the right in the same page: the right is part of the left. */
const PARTS = new Map([
  ['suicide_bombing', ['bombing', 'explosion', 'attack', 'killing', 'armed_attack']],
  ['bombing', ['explosion']],
  [
    'riot',
    [
      'protest',
      'vandalism',
      'beating',
      'looting',
      'arson',
      'mob_violence',
      'clash',
      'blockade',
      'protest_intervention',
    ],
  ],
  ['armed_attack', ['attack', 'shooting', 'killing']],
  ['shooting', ['attack', 'killing']],
  ['stabbing', ['attack', 'killing']],
  ['ambush', ['attack', 'killing', 'armed_attack']],
  ['massacre', ['killing', 'attack']],
  ['assassination', ['killing', 'attack', 'shooting']],
  ['kidnapping', ['hostage_taking']],
]);

/**
 * The kind an account is mainly about. Every telling counts, more in the headline and early in the text; a kind
 * that is part of another lends it its weight. Null when nothing actual is told.
 */
export function kindOf(tellings: readonly KindTelling[]): EventKind | null {
  const actual = tellings.filter(({ polarity, mode }) => polarity === 'asserted' && (mode ?? 'actual') === 'actual');
  const told = actual.length > 0 ? actual : tellings.filter(({ polarity }) => polarity === 'asserted');
  const scores = new Map<string, number>();
  const families = new Map<string, number>();
  told.forEach((telling, place) => {
    const { code } = telling.value;
    const weight =
      (telling.role === 'headline' ? 2 : 1) *
      (place < 3 ? 1.6 : 1) *
      (VAGUE.get(code) ?? 1) *
      (PLURAL.test(telling.value.words) ? 0.6 : 1);
    scores.set(code, (scores.get(code) ?? 0) + weight);
    families.set(kindFamily(code), (families.get(kindFamily(code)) ?? 0) + weight);
  });
  let best: string | null = null;
  let most = -1;
  for (const [code, score] of scores) {
    const lent = (PARTS.get(code) ?? []).reduce((sum, part) => sum + 0.8 * (scores.get(part) ?? 0), 0);
    const total = score + lent + 0.15 * (families.get(kindFamily(code)) ?? 0);
    if (total > most) {
      most = total;
      best = code;
    }
  }
  return told.find(({ value }) => value.code === best)?.value ?? null;
}

/** MUC-4's type for an account: the main kind among those the MUC keys know, whatever else is told. Null without any. */
export function mucTypeOf(tellings: readonly KindTelling[]): string | null {
  const known = tellings.filter(({ value }) => mucType(value.code) !== null);
  const kind = kindOf(known) ?? known[0]?.value ?? null;
  return kind === null ? null : mucType(kind.code);
}

import type { BlockRole } from '../../model/article.ts';
import type { Mode, Polarity } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { EventKind } from '../../model/value.ts';
import { kindFamily, mucType } from './kinds.ts';
import { GENERAL, lent, RESPONSE, weighedAs, weightOf } from './weights.ts';

/** What is needed of a mention or claim of `kind` to weigh it. */
export interface KindTelling {
  readonly value: EventKind;
  readonly polarity: Polarity;
  readonly mode?: Mode;
  readonly span: Span;
  readonly role?: BlockRole;
  /** The page it stands on; tellings without one are one page's. */
  readonly article?: string;
  /** Whose word it is: tellings of one origin are one voice. Without one all are one voice. */
  readonly origin?: string;
}

const LAST: ReadonlySet<string> = new Set(['disrupted', 'threat', 'arrest']);

/** Where people were attacked, what was done to things is not what it was mainly about. */
const PROPERTY: ReadonlySet<string> = new Set(['arson', 'vandalism', 'looting', 'sabotage']);
const PERSONAL: ReadonlySet<string> = new Set(
  'killing massacre assassination shooting stabbing beating torture kidnapping hostage_taking sexual_violence mob_violence armed_attack ambush'.split(
    ' ',
  ),
);

/** Tellings of one page that count as its opening. */
const EARLY = 3;
/** What tellings of other kinds of one family say for a kind. */
const KIN = 0.15;

/**
 * The kind an account or an incident is mainly about; null when nothing is asserted. What actually happened comes
 * before plans and the past. A telling weighs more in a headline and early in its page, and less in a word that says
 * only that there was violence; a kind takes over the tellings of its parts. Each origin is one voice: what it repeats
 * counts for less and less, so that ten copies of a report do not outvote two that saw it.
 */
export function kindOf(tellings: readonly KindTelling[]): EventKind | null {
  const asserted = tellings.filter(({ polarity }) => polarity === 'asserted');
  const actual = asserted.filter(({ mode }) => (mode ?? 'actual') === 'actual');
  const told = actual.length > 0 ? actual : asserted;
  const scores = scoresOf(told);
  const how = told.some(({ value: { code } }) => !GENERAL.has(code) && lent('attack', code) > 0);
  let best: string | null = null;
  let most = -1;
  // "Ambush foiled", of an attack in which people died: what was said and done about it names it last.
  const codes = new Set(told.map(({ value }) => value.code));
  const violent = [...codes].some((code) => !RESPONSE.has(code));
  const personal = [...codes].some((code) => PERSONAL.has(code));
  for (const code of codes) {
    if (violent && LAST.has(code)) continue;
    if (personal && PROPERTY.has(code)) continue;
    const total = totalOf(code, scores) * (how && GENERAL.has(code) ? 0.5 : 1);
    if (total > most) {
      most = total;
      best = code;
    }
  }
  return told.find(({ value }) => value.code === best)?.value ?? null;
}

/** What a kind has by itself, from its parts, and from its kin. */
function totalOf(code: string, scores: ReadonlyMap<string, number>): number {
  const family = kindFamily(code);
  let total = 0;
  for (const [other, score] of scores) {
    if (other === code) total += score;
    total += lent(other, code) * score;
    if (kindFamily(other) === family) total += KIN * score;
  }
  return total;
}

/** Weight by kind, each voice's weights scaled so that a voice of nine tellings counts as three. */
function scoresOf(told: readonly KindTelling[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const voice of Map.groupBy(weighed(told), ({ voice }) => voice).values()) {
    const scale = 1 / Math.sqrt(voice.reduce((sum, { weight }) => sum + weight, 0));
    for (const { code, weight } of voice) scores.set(code, (scores.get(code) ?? 0) + weight * scale);
  }
  return scores;
}

/** Tellings with their weights, in the order of their pages. */
function weighed(told: readonly KindTelling[]): readonly { code: string; weight: number; voice: string }[] {
  const seen = new Map<string, number>();
  return [...told]
    .sort((a, b) => a.span[0] - b.span[0] || ((a.article ?? '') < (b.article ?? '') ? -1 : 1))
    .map(({ value: { code, words }, role = 'body', article = '', origin = '' }) => {
      const place = seen.get(article) ?? 0;
      seen.set(article, place + 1);
      return { code: weighedAs(code, words), weight: weightOf(code, words, role, place < EARLY), voice: origin };
    });
}

/** True when a telling of `part` does not speak against `whole`: its wider name, its part, or its kin. */
export function isPartOf(part: string, whole: string): boolean {
  return lent(part, whole) > 0 || kindFamily(part) === kindFamily(whole) || RESPONSE.has(part);
}

/** MUC-4's type for an account: the main kind among those the MUC keys know, whatever else is told. Null without any. */
export function mucTypeOf(tellings: readonly KindTelling[]): string | null {
  const known = tellings.filter(({ value }) => mucType(value.code) !== null);
  const kind = kindOf(known) ?? known[0]?.value ?? null;
  return kind === null ? null : mucType(kind.code);
}

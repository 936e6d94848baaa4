import type { Token } from '../../language/analysis.ts';
import { type Hit, hitsIn } from '../scene/triggers.ts';

/** What a sentence tells: whether of violence, and from where on of something else. */
export interface Temper {
  /** Token from which the sentence tells of another time or compares; its end when it never does. */
  readonly aside: number;
  /** Tokens that open a word of violence. */
  readonly trigger: ReadonlySet<number>;
  /** True when the words tell of protest alone: what may follow a killing in other towns. */
  readonly mild: boolean;
}

export const CALM: Temper = { aside: Number.POSITIVE_INFINITY, trigger: new Set(), mild: false };

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const COMPARING = set('similar reminiscent unlike echo recall scenario');
const REMEMBERING = set('anniversary remember commemorate');
const HINTS = set('injure wound grenade rioter gunman victim dead homicide');
const HURT = /^(?:injured|wounded|hurt)$/;
const SPANS = set('hour hours day days week weeks month months year years');
const DETERMINERS = set("the a an 's since after that this like");

/** The temper of the tokens `[first, last)` of a page of the year `year`; null for one that does not say. */
export function temperOf(tokens: readonly Token[], first: number, last: number, year: number | null): Temper {
  const trigger = new Set<number>();
  let mild = true;
  for (const hit of hitsIn(tokens, first, last).hits)
    if (isViolent(hit)) {
      trigger.add(hit.first);
      mild &&= (hit.noun ?? hit.verb)!.kind === 'demo';
    }
  for (let i = first; i < last; i++)
    if (HURT.test(tokens[i]!.lower)) {
      trigger.add(i);
      mild = false;
    }
  let aside = last;
  const from = (at: number): void => {
    aside = Math.min(aside, at);
  };
  if (opensEarlier(tokens, first, last)) from(first);
  for (let i = first; i < last; i++) {
    const { lemma, lower } = tokens[i]!;
    if (COMPARING.has(lemma)) from(i);
    if (REMEMBERING.has(lemma)) from(first);
    // "weeks after a bombing in Kabul": what follows is the earlier one.
    if (lower === 'after' && i > first && SPANS.has(tokens[i - 1]!.lower)) from(i);
    const said = yearAt(tokens[i]!);
    if (said === null) continue;
    if (year !== null && said < year - 1) from(first);
    else if (said !== year && isNamedByYear(tokens, i, first, last)) from(i);
  }
  return { aside, trigger, mild: mild && trigger.size > 0 };
}

function yearAt({ tag, lower }: Token): number | null {
  return tag === 'NUM' && /^(19|20)\d\d$/.test(lower) ? Number(lower) : null;
}

/** "the 2015 Paris attacks": an event that is known by its year. */
function isNamedByYear(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  if (at === first || at + 1 >= last || !DETERMINERS.has(tokens[at - 1]!.lower)) return false;
  const { tag } = tokens[at + 1]!;
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ';
}

/** "As reported earlier, …", "Last month, …". */
function opensEarlier(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, Math.min(last, first + 4)).map(({ lower }) => lower);
  if (words[0] === 'as' && words.some((word) => word === 'earlier' || word === 'previously')) return true;
  return words[0] === 'last' && /^(?:week|month|year)$/.test(words[1] ?? '');
}

/** Words that go with violence more often than not: enough to look for its place, not to call a sentence violent. */
export function isHinted(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (HINTS.has(tokens[i]!.lemma)) return true;
  return hitsIn(tokens, first, last).hits.length > 0;
}

function isViolent({ noun, verb }: Hit): boolean {
  return [noun, verb].some(
    (row) => row !== null && (row.strength === 'main' || row.kind === 'killing' || row.kind === 'shooting'),
  );
}

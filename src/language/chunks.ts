import type { Draft } from './draft.ts';

/** Token ranges of one base noun phrase; the head is the last word, or the last before a trailing number. */
export interface ChunkRange {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const POSSESSIVE = set('my your his her its our their whose');
const PREDETERMINER = set('all both half such');
const DAY = set('monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow');
const WEEK = set('last next this early late earlier later previous');
const PERIOD = set(
  'day week weekend month year night morning evening afternoon decade century hour minute spring summer autumn fall winter ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);
const NUMBERED = set(
  'route room block district age number no. flight unit page section article chapter zone sector highway interstate precinct ' +
    'grade level phase day week apartment apt. street line group type class brigade division battalion regiment school ward area channel',
);
/** Participles that say something of the noun before them, never of the one after: "the dead included women". */
const NEVER_INSIDE = set(
  'including included include includes involving involved following according regarding concerning',
);

/** Tagged as adjectives, but heads after a noun: "police chief", "attorney general". */
const TITLE_ADJECTIVE = set('chief general elect official');

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM', 'X']);

/** Finds the base noun phrases of the sentence `[from, to)`. They never overlap; pronouns are phrases of their own. */
export function chunkRanges(draft: Draft, from: number, to: number): ChunkRange[] {
  const found: ChunkRange[] = [];
  for (let i = from; i < to; ) {
    const last = phraseEnd(draft, i, to);
    if (last === i) {
      i++;
      continue;
    }
    found.push({ first: i, last, head: headOf(draft, i, last) });
    i = last;
  }
  return found;
}

function headOf(draft: Draft, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const tag = draft.tag[i]!;
    if (i > first && TITLE_ADJECTIVE.has(draft.lower[i]!) && draft.tag[i - 1] !== 'DET') return i;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') return i;
  }
  return last - 1;
}

/** Where the noun phrase that starts at `i` ends; `i` itself when none does. */
function phraseEnd(draft: Draft, i: number, to: number): number {
  const { tag, lower } = draft;
  let at = i;
  if (tag[at] === 'PRON' && !POSSESSIVE.has(lower[at]!)) return at + 1;
  if (tag[at] === 'DET' && PREDETERMINER.has(lower[at]!)) at++;
  let determined = at > i;
  if (at < to && (tag[at] === 'DET' || POSSESSIVE.has(lower[at]!)) && opensPhrase(draft, at, to)) {
    at++;
    determined = true;
  }
  let content = 0;
  let noun = false;
  while (at < to) {
    const step = stepAt(draft, at, i, to, determined || content > 0, noun);
    if (step === 0) break;
    for (let k = at; k < at + step; k++) {
      if (tag[k] === 'NOUN' || tag[k] === 'PROPN') noun = true;
      else if (lower[k] === "'s" || lower[k] === "'") noun = false;
    }
    at += step;
    content++;
  }
  if (content === 0) return determined && tag[i] === 'DET' && at === i + 1 ? at : i;
  // An adjective alone is no phrase ("was calm"), unless a determiner makes it one ("the dead").
  if (!noun && !determined && !hasNumber(draft, i, at)) return i;
  return at;
}

function opensPhrase({ lower }: Draft, at: number, _to: number): boolean {
  return lower[at] !== 'there';
}

function hasNumber({ tag }: Draft, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tag[i] === 'NUM') return true;
  return false;
}

/** How many tokens at `at` continue the phrase: 0 when it ends here, 2 for a possessive and what it owns. */
function stepAt(draft: Draft, at: number, first: number, to: number, begun: boolean, noun: boolean): number {
  const { tag, lower } = draft;
  const word = lower[at]!;
  const kind = tag[at]!;
  if (word === "'s" || word === "'") {
    return noun && kind !== 'AUX' && kind !== 'VERB' && at + 1 < to && startsInside(draft, at + 1, to) ? 1 : 0;
  }
  if (kind === 'VERB') return begun && participleInside(draft, at, to, noun) ? 1 : 0;
  if (kind === 'ADV')
    return begun && !noun && at + 1 < to && tag[at + 1] === 'ADJ' && nominalAfter(draft, at + 2, to) ? 1 : 0;
  if (!NOMINAL.has(kind)) return 0;
  if (at > first && breaksBefore(draft, at, first, to, noun)) return 0;
  if (kind === 'X' || kind === 'SYM') return word === '$' || word === '%' || word === '€' || word === '£' ? 1 : 0;
  return 1;
}

function startsInside({ tag }: Draft, at: number, to: number): boolean {
  return at < to && (NOMINAL.has(tag[at]!) || tag[at] === 'VERB' || tag[at] === 'ADV');
}

function nominalAfter({ tag }: Draft, at: number, to: number): boolean {
  return at < to && (tag[at] === 'NOUN' || tag[at] === 'PROPN' || tag[at] === 'ADJ' || tag[at] === 'NUM');
}

/** "the wounded soldiers", "a shooting range", "the injured"; not "gunmen killed policemen". */
function participleInside(draft: Draft, at: number, to: number, noun: boolean): boolean {
  const { tag, lower } = draft;
  const word = lower[at]!;
  if (noun || NEVER_INSIDE.has(word) || !/(?:ed|ing|en|wn|ot|ut)$/.test(word)) return false;
  if (nominalAfter(draft, at + 1, to) && tag[at + 1] !== 'NUM') return true;
  const before = tag[at - 1];
  return before === 'DET' && /(?:ed|en)$/.test(word) && tag[at + 1] !== 'DET';
}

/** True when a new phrase begins at `at` although the tags would let the old one go on. */
function breaksBefore(draft: Draft, at: number, first: number, to: number, noun: boolean): boolean {
  const { tag, lower, lemma } = draft;
  if (!noun) return false;
  const word = lower[at]!;
  const before = lower[at - 1]!;
  if (DAY.has(word)) return !WEEK.has(before);
  if (WEEK.has(word) && at + 1 < to && PERIOD.has(lemma[at + 1]!)) return true;
  if (tag[at] === 'NUM')
    return tag[at - 1] === 'NOUN' && !NUMBERED.has(lemma[at - 1]!) && !/^\p{Lu}/u.test(draft.text[at - 1]!);
  if (tag[at] === 'ADJ' && TITLE_ADJECTIVE.has(word)) return false;
  if (tag[at] === 'ADJ') return tag[at - 1] !== 'SYM' && !nominalAfter(draft, at + 1, to);
  if (POSSESSIVE.has(word)) return true;
  return tag[at] === 'PROPN' && tag[at - 1] === 'NOUN' && PERIOD.has(word) && at > first;
}

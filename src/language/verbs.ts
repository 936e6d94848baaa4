import type { VerbGroup } from './analysis.ts';
import type { ChunkRange } from './chunks.ts';
import type { Draft } from './draft.ts';

export type VerbRange = Pick<VerbGroup, 'first' | 'last' | 'head' | 'passive' | 'negated' | 'modal' | 'form'>;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MODALS: ReadonlyMap<string, string> = new Map(
  'may might could can will would should must shall'.split(' ').map((word) => [word, word] as const),
);
const SHORT_MODALS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['sha', 'shall'],
]);
const NEGATIONS = set("not n't never hardly barely neither nor");

/** Verbs that always do something to somebody: without an object behind them they are passive ("the man killed in the attack"). */
const TRANSITIVE = set(
  'kill wound injure murder assassinate kidnap abduct detain arrest capture behead execute torture rape rob ambush damage destroy ' +
    'hospitalize hospitalise massacre slay lynch bomb target seize hijack evacuate displace identify name accuse suspect charge convict ' +
    'sentence deport expel besiege cordon release rescue hit stab shoot beat strangle mutilate decapitate ' +
    'hurt trap bury find deploy station post base hold use make give take know see call publish cite quote avoid prevent thwart foil ' +
    'plant place park load fill blow tie bind blindfold gag dump discover recover transport rush admit treat report declare impose order lift',
);
const DITRANSITIVE_OR_PLAIN = set('say tell claim add note state explain report');

const participle = /(?:ed|en|wn|rn|lt|nt|pt|ft)$/;
const IRREGULAR_PARTICIPLES = set(
  'shot killed hit hurt cut put set held found made said told led left lost sent spent built caught bought brought thought sought fought ' +
    'taught kept slept met read paid laid dead done gone seen been begun run come won hung struck stuck flung sung sunk swung burst split ' +
    'spread shut shed bound wound ground slain torn worn sworn born borne thrown blown known grown drawn shown flown overthrown withdrawn',
);
const BE = set("be is are am was were been being 's 're 'm");

/** "burned alive by", "shot dead by": what the verb left of its object. */
const STATE = set('alive dead');
/** Adverbs that open another clause: what follows them is no object. */
const CLAUSE = set('when where while why how then');

function isParticiple(lower: string): boolean {
  return participle.test(lower) || IRREGULAR_PARTICIPLES.has(lower);
}

/** Finds the verb groups of the sentence `[from, to)`, given its noun phrases. */
export function verbRanges(draft: Draft, chunks: readonly ChunkRange[], from: number, to: number): VerbRange[] {
  const inChunk = new Uint8Array(to - from);
  for (const { first, last } of chunks) inChunk.fill(1, first - from, last - from);
  const free = (i: number) => i >= from && i < to && inChunk[i - from] === 0;
  const found: VerbRange[] = [];
  for (let i = from; i < to; ) {
    const last = free(i) ? groupEnd(draft, i, to, free) : i;
    if (last === i) {
      i++;
      continue;
    }
    found.push(describe(draft, i, last, from, to, free, found.at(-1)));
    i = last;
  }
  return found;
}

/** Where the verb group that starts at `i` ends; `i` when none does. Ends right behind its main verb. */
function groupEnd({ tag, lower, lemma }: Draft, i: number, to: number, free: (i: number) => boolean): number {
  let at = i;
  let end = i;
  if (lower[at] === 'to' && (tag[at] === 'PART' || tag[at] === 'ADP')) at++;
  else if (tag[at] !== 'VERB' && tag[at] !== 'AUX') {
    const negated = NEGATIONS.has(lower[at]!) && lower[at] !== 'nor' && lower[at] !== 'neither';
    if (!negated || tag[at + 1] !== 'VERB') return i;
  }
  while (at < to && free(at)) {
    const kind = tag[at]!;
    if (kind === 'VERB') {
      at++;
      end = at;
      // "got killed": the verb "get" helps another, as an auxiliary does.
      if (lemma[at - 1] === 'get' && at < to && tag[at] === 'VERB' && isParticiple(lower[at]!)) continue;
      break;
    }
    if (kind === 'AUX') {
      at++;
      end = at;
    } else if ((kind === 'ADV' || NEGATIONS.has(lower[at]!)) && at > i) {
      at++;
      if (NEGATIONS.has(lower[at - 1]!) && end > i) end = at;
    } else break;
  }
  return end;
}

function describe(
  draft: Draft,
  first: number,
  last: number,
  from: number,
  to: number,
  free: (i: number) => boolean,
  previous: VerbRange | undefined,
): VerbRange {
  const { tag, lower, lemma } = draft;
  let head = last - 1;
  while (head > first && tag[head] !== 'VERB' && tag[head] !== 'AUX') head--;
  let be = false;
  let helped = false;
  let negated = false;
  let modal: string | null = null;
  for (let i = first; i < last; i++) {
    if (NEGATIONS.has(lower[i]!)) negated = true;
    if (i === head) break;
    if (tag[i] !== 'AUX' && lemma[i] !== 'get') continue;
    helped = true;
    if (BE.has(lower[i]!) || lemma[i] === 'get') be = true;
    modal ??= MODALS.get(lower[i]!) ?? SHORT_MODALS.get(lower[i]!) ?? null;
  }
  for (let i = head; i < last; i++) if (NEGATIONS.has(lower[i]!)) negated = true;
  const past = isParticiple(lower[head]!) && tag[head] === 'VERB';
  const infinitive = lower[first] === 'to';
  const ing = lower[first]!.endsWith('ing') && !helpedBefore(lower, first);
  const reduced = past && !helped && !infinitive && isReduced(draft, head, last, from, to, free, previous);
  const passive = past && (be || reduced);
  const form = infinitive ? 'infinitive' : ing ? 'gerund' : reduced ? 'participle' : 'finite';
  return { first, last, head, passive, negated, modal, form };
}

function helpedBefore(lower: readonly string[], first: number): boolean {
  return lower[first] === 'bring' || lower[first] === 'sing';
}

/** "killed in the attack", "five wounded", "shot by gunmen": a participle that no auxiliary helps. */
function isReduced(
  draft: Draft,
  head: number,
  last: number,
  from: number,
  to: number,
  free: (i: number) => boolean,
  previous: VerbRange | undefined,
): boolean {
  const { tag, lower, lemma } = draft;
  if (DITRANSITIVE_OR_PLAIN.has(lemma[head]!)) return false;
  let next = last;
  while (next < to && free(next) && (STATE.has(lower[next]!) || (tag[next] === 'ADV' && !CLAUSE.has(lower[next]!))))
    next++;
  if (next < to && lower[next] === 'by') return true;
  const object = next < to && !free(next) && tag[next] !== 'PRON';
  if (
    object ||
    (next < to && tag[next] === 'PRON' && lower[next] !== 'who' && lower[next] !== 'that' && lower[next] !== 'which')
  ) {
    return false;
  }
  if (!TRANSITIVE.has(lemma[head]!) || head === from) return head === from && TRANSITIVE.has(lemma[head]!);
  const before = lower[head - 1]!;
  if (before === 'who' || before === 'which' || before === 'that') return false;
  if (tag[head - 1] === 'PRON')
    return before !== 'he' && before !== 'she' && before !== 'they' && before !== 'i' && before !== 'we';
  if (before === 'and' || before === 'or' || before === ',') return previous === undefined || previous.passive;
  return true;
}

import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { author } from './according.ts';
import type { Frame, Link, Range } from './frame.ts';
import { isOutlet, isSpeakerNoun, knownKind } from './kind.ts';
import { chunkAt, isDay, phraseFrom } from './phrase.ts';
import { invertedSubject, subjectOf } from './subject.ts';
import { CITING, DENYING, EVENTS, LISTENERS, NEEDING_THAT, SAYING, TELLING } from './words.ts';

const STOP = new Set([',', '.', '!', '?', ';', ')', '"', '-', ':']);

/** The frame of a verb of speech: who says what in this sentence; null when the verb says nothing of the kind. */
export function verbFrame(
  analysis: Analysis,
  sentence: Sentence,
  verb: VerbGroup,
  earlier: readonly Frame[],
): Frame | null {
  const { tokens } = analysis;
  const lemma = tokens[verb.head]!.lemma;
  if (lemma === 'put' || lemma === 'see' || lemma === 'hear' || lemma === 'count') {
    const direct = countedFrame(analysis, sentence, verb);
    if (direct !== null) return direct;
  }
  const strong = SAYING.has(lemma);
  if (!strong && !NEEDING_THAT.has(lemma)) return null;
  if (CITING.has(tokens[verb.head]!.lower)) return null;
  if (verb.passive && verb.form !== 'participle') return passiveFrame(analysis, sentence, verb);
  if (verb.form === 'participle') return null;
  const end = sentence.last;
  const inverted =
    !TELLING.has(lemma) && isInverted(analysis, sentence, verb) ? invertedSubject(analysis, verb, end) : null;
  const found = inverted ?? subjectFor(analysis, sentence, verb, earlier);
  const subject = found === null ? null : author(analysis, found, sentence.last);
  if (subject === null) return null;
  const head = tokens[subject.phrase.head]!;
  if (
    EVENTS.has(head.lemma) ||
    (head.tag === 'PRON' && /^(?:there|this|that|these|those|what|i|we|you|who|which)$/.test(head.lower))
  )
    return null;
  if (verb.negated && lemma !== 'deny' && !/^(?:rule|exclude)$/.test(lemma)) return null;
  const told =
    inverted === null ? addressee(analysis, verb, lemma, end) : { link: null, heard: null, last: inverted.phrase.last };
  const platform =
    verb.form === 'infinitive' ? platformOf(analysis, sentence, verb) : mediumAfter(analysis, verb, subject);
  const outer = told.link ?? platform;
  const links = outer === null ? [subject] : [outer, subject];
  const cue: Range = [verb.first, verb.last];
  const base = { sentence: sentence.index, links, cue, denies: DENYING.has(lemma), heard: told.heard };
  const before = clauseBefore(analysis, sentence, inverted === null ? subjectStart(subject) : verb.first);
  const rest = afterAdjuncts(analysis, told.last, end);
  if (before !== null && (inverted !== null || rest >= end || STOP.has(tokens[rest]!.lower))) {
    return { ...base, contents: [before, ...resumed(analysis, rest, end)], leading: false };
  }
  if (inverted !== null) return null;
  const content = contentAfter(analysis, told.last, end);
  if (content === null || (lemma === 'tell' && isOrder(analysis, content.range[0]))) return null;
  const spoken =
    (lemma === 'speak' && tokens[content.range[0]]!.lower === 'of') || lemma === 'blame' || lemma === 'accuse';
  if (!strong && !spoken && !content.that && !opensQuote(analysis, content.range[0])) return null;
  if (!fitsObject(analysis, lemma, content.range[0], content.that)) return null;
  return {
    ...base,
    contents: [lemma === 'claim' && !content.that ? objectOf(analysis, content.range) : content.range],
    leading: true,
  };
}

/** "told them to leave" is an order, no report. */
function isOrder({ tokens }: Analysis, at: number): boolean {
  return tokens[at]?.lower === 'to' && tokens[at]!.verb >= 0;
}

/** "claimed responsibility for the bombing, which killed eleven": what is claimed ends where a relative begins. */
function objectOf({ tokens }: Analysis, [first, last]: Range): Range {
  for (let i = first; i < last; i++) if (tokens[i]!.lower === 'which' || tokens[i]!.lower === 'that') return [first, i];
  return [first, last];
}

function subjectStart({ phrase }: Link): number {
  return phrase.first;
}

/** "claimed three lives" and "added to" are no speech. */
function fitsObject({ tokens }: Analysis, lemma: string, at: number, that: boolean): boolean {
  if (that) return true;
  const next = tokens[at];
  if (lemma === 'add' && (next?.lower === 'to' || next?.tag === 'NUM')) return false;
  if (lemma !== 'claim') return true;
  for (let i = at; i < at + 6 && i < tokens.length; i++)
    if (/^(?:life|live|lives|victim|victims)$/.test(tokens[i]!.lower)) return false;
  return true;
}

/** The subject, or for "and added", "to report" and "adding" that of the verb before. */
function subjectFor(analysis: Analysis, sentence: Sentence, verb: VerbGroup, earlier: readonly Frame[]): Link | null {
  const { tokens } = analysis;
  const left = tokens[verb.first - 1];
  const last = earlier.at(-1);
  if (verb.form === 'gerund') {
    if (left?.lower !== ',') return null;
    return last?.sentence === sentence.index ? last.links.at(-1)! : mainSubject(analysis, sentence);
  }
  if (verb.form === 'infinitive') return purposeSubject(analysis, sentence, verb);
  if ((left?.lower === 'and' || left?.lower === 'but') && last?.sentence === sentence.index) return last.links.at(-1)!;
  return subjectOf(analysis, verb, sentence.first);
}

/** "X documented the killing, saying …": who the sentence is about. */
function mainSubject(analysis: Analysis, sentence: Sentence): Link | null {
  const main = analysis.verbs.find((verb) => verb.sentence === sentence.index && verb.form === 'finite');
  const subject = main === undefined ? null : subjectOf(analysis, main, sentence.first);
  return subject !== null && knownKind(analysis, subject.phrase.first, subject.phrase.last) !== null ? subject : null;
}

const PURPOSE = new Set(['use', 'take', 'turn', 'go']);

/** "used social networks to report that", "took to Twitter to say": who did. */
function purposeSubject(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Link | null {
  for (let i = verb.index - 1; i >= 0; i--) {
    const main = analysis.verbs[i]!;
    if (main.sentence !== sentence.index) return null;
    if (!PURPOSE.has(analysis.tokens[main.head]!.lemma)) continue;
    return subjectOf(analysis, main, sentence.first);
  }
  return null;
}

/** "used social networks to report": the medium stands between the page and people whom nobody names. */
function platformOf(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Link | null {
  for (let i = verb.first - 1; i > sentence.first; i--) {
    const chunk = chunkAt(analysis, i);
    if (chunk === null) continue;
    if (knownKind(analysis, chunk.first, chunk.last) !== 'social_media') return null;
    return { phrase: chunk, aside: null };
  }
  return null;
}

/** "a witness wrote on Twitter": the medium, where those who write have no name of their own. */
function mediumAfter(analysis: Analysis, verb: VerbGroup, { phrase }: Link): Link | null {
  const { tokens } = analysis;
  if (tokens[verb.last]?.lower !== 'on') return null;
  const chunk = chunkAt(analysis, verb.last + 1);
  if (chunk === null || knownKind(analysis, chunk.first, chunk.last) !== 'social_media') return null;
  const kind = knownKind(analysis, phrase.first, phrase.last);
  const named = tokens.slice(phrase.first + 1, phrase.last).some(({ tag }) => tag === 'PROPN');
  return (kind === 'witness' || kind === 'anonymous' || kind === 'relative') && !named
    ? { phrase: chunk, aside: null }
    : null;
}

/** True for "…, said X": nothing but a mark stands before the verb. */
function isInverted({ tokens, verbs }: Analysis, sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.first === sentence.first) return false;
  const left = tokens[verb.first - 1]!.lower;
  if (left !== ',' && left !== '"' && left !== '-' && left !== "'") return false;
  // "X, through its agency, claimed Y": what is told would need a verb of its own before the mark.
  const told = verbs[verb.index - 1];
  if (left === ',' && (told === undefined || told.sentence !== verb.sentence)) return false;
  if (left === ',' && verb.index > 0 && verb.first - 2 >= sentence.first) {
    // "X, citing medics, said": what the commas hold is an aside of the subject, and a clause follows the verb.
    const next = tokens[verb.last];
    if (next === undefined || next.chunk < 0) return false;
    const after = tokens[verb.last + 0]!.chunk;
    const group = verbs[verb.index + 1];
    if (group !== undefined && group.sentence === verb.sentence && group.form === 'finite') {
      const chunk = after;
      const between = group.first - 1;
      if (tokens[between]!.chunk === chunk) return false;
    }
  }
  return true;
}

interface Heard {
  readonly link: Link | null;
  readonly heard: Link | null;
  /** Where what is told may begin. */
  readonly last: number;
}

/** Whom the speaker told, where that is an outlet: an outer link of the chain. */
function addressee(analysis: Analysis, verb: VerbGroup, lemma: string, end: number): Heard {
  const { tokens } = analysis;
  let at = verb.last;
  if (!TELLING.has(lemma)) {
    const to = tokens[at];
    if (to === undefined || to.lower !== 'to' || at + 1 >= end || to.verb >= 0)
      return { link: null, heard: null, last: at };
    at++;
  }
  const phrase = at < end ? phraseFrom(analysis, at, end) : null;
  // A name the tagger took for something else stands in no chunk: the phrase is then all there is.
  const around = chunkAt(analysis, at);
  if (phrase === null || (around !== null && isDay(analysis, around)))
    return { link: null, heard: null, last: verb.last };
  const head = tokens[phrase.head]!;
  const chunk = { first: phrase.first, last: Math.min(phrase.last, around?.last ?? phrase.last) };
  const link: Link = { phrase: { ...chunk, head: phrase.head }, aside: null };
  const bare = chunk.last - chunk.first <= 2 || !isOutlet(analysis, chunk.first, chunk.last);
  if (LISTENERS.has(head.lower) && bare) return { link: null, heard: null, last: phrase.last };
  if (isOutlet(analysis, chunk.first, chunk.last)) return { link, heard: null, last: phrase.last };
  const police = /^(?:police|investigator|detective|officer|deputy|deputies)s?$/.test(head.lower);
  if (police) return { link: null, heard: link, last: phrase.last };
  const named = head.tag === 'PROPN' && lemma === 'tell' && !isSpeakerNoun(analysis, chunk.first);
  return { link: named ? link : null, heard: null, last: phrase.last };
}

const ADJUNCT = new Set([
  'in',
  'on',
  'at',
  'by',
  'during',
  'after',
  'via',
  'through',
  'from',
  'late',
  'early',
  'earlier',
  'later',
  'over',
]);

/** Past "on Tuesday", "in a statement", "on condition of anonymity", "by phone": where more may follow. */
export function afterAdjuncts(analysis: Analysis, from: number, end: number): number {
  const { tokens } = analysis;
  let at = from;
  while (at < end) {
    const token = tokens[at]!;
    const chunk = chunkAt(analysis, at);
    if (token.tag === 'ADV') at++;
    else if (chunk !== null && chunk.first === at && isDay(analysis, chunk)) at = chunk.last;
    else if (
      ADJUNCT.has(token.lower) ||
      token.lower === 'of' ||
      token.lower === 'with' ||
      token.lower === 'to' ||
      token.lower === 'for'
    ) {
      const next = chunkAt(analysis, at + 1);
      if (next === null || next.first !== at + 1) break;
      at = next.last;
    } else if (
      token.verb >= 0 &&
      /^(?:speaking|carried|posted|published|released|issued|broadcast|read|quoted|cited|aired|monitored|seen|obtained|received)$/.test(
        token.lower,
      )
    )
      at = analysis.verbs[token.verb]!.last;
    else break;
  }
  return at;
}

/** What stands before a trailing "…, police said": from the sentence's start to the mark; null when there is none. */
function clauseBefore({ tokens }: Analysis, sentence: Sentence, at: number): Range | null {
  const mark = at - 1;
  if (mark <= sentence.first) return null;
  const left = tokens[mark]!.lower;
  if (left !== ',' && left !== '"' && left !== '-' && left !== "'" && left !== '?' && left !== '!') return null;
  return mark - sentence.first < 2 ? null : [sentence.first, mark];
}

/** What goes on after "…, police said, …"; nothing when the clause after is of its own. */
function resumed(analysis: Analysis, from: number, end: number): Range[] {
  const { tokens } = analysis;
  if (from >= end - 2 || tokens[from]!.lower !== ',') return [];
  const next = tokens[from + 1]!.lower;
  if (
    next === 'according' ||
    next === 'but' ||
    next === 'while' ||
    next === 'although' ||
    next === 'though' ||
    next === 'whereas' ||
    next === 'citing' ||
    next === 'quoting'
  )
    return [];
  return [[from + 1, end]];
}

function opensQuote({ tokens }: Analysis, at: number): boolean {
  return tokens[at]?.lower === '"' || tokens[at]?.lower === ':' || tokens[at]?.quoted === true;
}

interface Content {
  readonly range: Range;
  /** Introduced by "that", "how", "whether", "as saying". */
  readonly that: boolean;
}

const OPENERS = new Set(['that', 'how', 'whether', 'why', 'if']);

/** What is said, after the verb: behind "that" when it comes before another clause begins. */
export function contentAfter(analysis: Analysis, from: number, end: number): Content | null {
  const { tokens, verbs } = analysis;
  for (let i = from; i < Math.min(end - 1, from + 26); i++) {
    const token = tokens[i]!;
    if (
      OPENERS.has(token.lower) &&
      token.tag !== 'DET' &&
      !(
        token.tag === 'PRON' &&
        token.lower === 'that' &&
        i > from &&
        tokens[i - 1]!.chunk >= 0 &&
        tokens[i + 1]!.tag === 'VERB'
      )
    )
      return { range: [i + 1, end], that: true };
    if (token.lower === '"' || token.lower === ':') break;
    if (token.verb >= 0 && verbs[token.verb]!.form === 'finite') break;
    if (token.tag === 'DET' && token.lower === 'that' && i === from) return { range: [i + 1, end], that: true };
  }
  const at = skipMarks(analysis, from, end);
  return end - at < 2 ? null : { range: [at, end], that: false };
}

function skipMarks({ tokens }: Analysis, from: number, end: number): number {
  let at = from;
  while (at < end && (tokens[at]!.lower === ',' || tokens[at]!.lower === ':')) at++;
  return at;
}

/** "was denied by X", "was confirmed by X", "was claimed by X": the verb's clause on X's word. */
function passiveFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens } = analysis;
  const lemma = tokens[verb.head]!.lemma;
  const by = afterAdjuncts(analysis, verb.last, sentence.last);
  const at = tokens[verb.last]?.lower === 'by' ? verb.last : by;
  if (at + 1 >= sentence.last || tokens[at]!.lower !== 'by') return null;
  const phrase = phraseFrom(analysis, at + 1, sentence.last);
  if (phrase === null || lemma === 'accuse' || lemma === 'see' || lemma === 'find' || lemma === 'decide') return null;
  if (!isSpeakerNoun(analysis, phrase.head) && tokens[phrase.head]!.tag !== 'PROPN') return null;
  const cue: Range = [verb.first, verb.last];
  const links = [{ phrase, aside: null }];
  return {
    sentence: sentence.index,
    links,
    cue,
    contents: [[sentence.first, sentence.last]],
    leading: false,
    denies: DENYING.has(lemma),
    heard: null,
  };
}

/** "X put the toll at nine", "a Reuters witness heard gunfire": what bodies counted and reporters saw. */
function countedFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens } = analysis;
  if (verb.passive || verb.negated) return null;
  const subject = subjectOf(analysis, verb, sentence.first);
  if (subject === null) return null;
  const { first, last } = subject.phrase;
  if (tokens[verb.head]!.lemma === 'put') {
    const object = chunkAt(analysis, verb.last);
    if (
      object === null ||
      !/^(?:toll|number|figure|count|total|casualty|loss|losses|casualties)$/.test(tokens[object.head]!.lemma) ||
      knownKind(analysis, first, last) === null
    )
      return null;
  } else if (
    !/^(?:witness|journalist|reporter|correspondent|photographer|stringer)$/.test(tokens[last - 1]!.lemma) ||
    !isOutlet(analysis, first, last - 1)
  )
    return null;
  return {
    sentence: sentence.index,
    links: [subject],
    cue: [verb.first, verb.last],
    contents: [[verb.last, sentence.last]],
    leading: true,
    denies: false,
    heard: null,
  };
}

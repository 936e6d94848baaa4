import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { afterAdjuncts } from './adjuncts.ts';
import { contentAfter } from './content.ts';
import type { Frame, Range } from './frame.ts';
import { isOutlet, isSpeakerNoun, knownKind } from './kind.ts';
import { chunkAt, type Phrase, phraseFrom } from './phrase.ts';
import { subjectOf } from './subject.ts';
import { DENYING, TELLING } from './words.ts';

/** "was denied by X", "was confirmed by X", "was claimed by X": the verb's clause on X's word. */
export function passiveFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens } = analysis;
  const lemma = tokens[verb.head]!.lemma;
  const by = afterAdjuncts(analysis, verb.last, sentence.last);
  const at = tokens[verb.last]?.lower === 'by' ? verb.last : by;
  if (at + 1 >= sentence.last || tokens[at]!.lower !== 'by') return null;
  const phrase = phraseFrom(analysis, at + 1, sentence.last);
  if (phrase === null || lemma === 'accuse' || lemma === 'see' || lemma === 'find' || lemma === 'decide') return null;
  const known = isSpeakerNoun(analysis, phrase.head) || knownKind(analysis, phrase.first, phrase.last) !== null;
  if (TELLING.has(lemma)) return toldBy(analysis, sentence, verb, phrase);
  if (!known && tokens[phrase.head]!.tag !== 'PROPN') return null;
  return spokenBy(sentence, [verb.first, verb.last], phrase, [sentence.first, sentence.last], DENYING.has(lemma));
}

const PAPER = /^(?:statement|release|report|post|message|communique|announcement|letter|note|bulletin)$/;

/** "In a statement by the governor's office, it was said that …": the word of those whose paper it is. */
export function paperFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens } = analysis;
  if (tokens[verb.first - 1]?.lower !== 'it' || tokens[sentence.first]!.lower !== 'in') return null;
  for (let i = sentence.first + 1; i < Math.min(verb.first, sentence.first + 8); i++) {
    if (!PAPER.test(tokens[i]!.lower)) continue;
    const made = tokens[i + 1]?.verb !== undefined && tokens[i + 1]!.verb >= 0 ? i + 2 : i + 1;
    if (!/^(?:by|from|of)$/.test(tokens[made]?.lower ?? '')) return null;
    const phrase = phraseFrom(analysis, made + 1, verb.first);
    const content = contentAfter(analysis, verb.last, sentence.last);
    if (phrase === null || content === null) return null;
    return { ...spokenBy(sentence, [verb.first, verb.last], phrase, content.range, false), leading: true };
  }
  return null;
}

/** "police were told by a caller that …": the caller's word, as those tell who heard it. */
function toldBy(analysis: Analysis, sentence: Sentence, verb: VerbGroup, phrase: Phrase): Frame | null {
  const subject = subjectOf(analysis, verb, sentence.first);
  const content = contentAfter(analysis, phrase.last, sentence.last);
  if (subject === null || content === null || !content.that) return null;
  const frame = spokenBy(sentence, [verb.first, verb.last], phrase, content.range, false);
  return { ...frame, links: [subject, ...frame.links], leading: true };
}

const COUNTS = /^(?:toll|number|figure|count|total|casualty|loss)$/;

/** "the toll was given as 12 by the ministry". */
export function givenFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens } = analysis;
  const subject = subjectOf(analysis, verb, sentence.first);
  if (subject === null || !COUNTS.test(tokens[subject.phrase.head]!.lemma)) return null;
  for (let i = verb.last; i < Math.min(sentence.last - 1, verb.last + 8); i++) {
    if (tokens[i]!.lower !== 'by') continue;
    const phrase = phraseFrom(analysis, i + 1, sentence.last);
    return phrase === null || knownKind(analysis, phrase.first, phrase.last) === null
      ? null
      : spokenBy(sentence, [verb.first, verb.last], phrase, [sentence.first, sentence.last], false);
  }
  return null;
}

function spokenBy(sentence: Sentence, cue: Range, phrase: Phrase, content: Range, denies: boolean): Frame {
  const links = [{ phrase, aside: null }];
  return { sentence: sentence.index, links, cue, contents: [content], leading: false, denies, heard: null };
}

/** "X put the toll at nine", "a Reuters witness heard gunfire": what bodies counted and reporters saw. */
export function countedFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens } = analysis;
  if (verb.passive || verb.negated) return null;
  const subject = subjectOf(analysis, verb, sentence.first);
  if (subject === null) return null;
  const { first, last } = subject.phrase;
  if (/^(?:put|give|set|place)$/.test(tokens[verb.head]!.lemma)) {
    const object = chunkAt(analysis, verb.last);
    if (
      object === null ||
      !COUNTS.test(tokens[object.head]!.lemma) ||
      (knownKind(analysis, first, last) === null && tokens[subject.phrase.head]!.tag !== 'PROPN')
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

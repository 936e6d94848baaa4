import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { afterAdjuncts } from './adjuncts.ts';
import type { Frame, Range } from './frame.ts';
import { isOutlet, isSpeakerNoun, knownKind } from './kind.ts';
import { chunkAt, phraseFrom } from './phrase.ts';
import { subjectOf } from './subject.ts';
import { DENYING } from './words.ts';

/** "was denied by X", "was confirmed by X", "was claimed by X": the verb's clause on X's word. */
export function passiveFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
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
export function countedFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
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

import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import type { Frame } from './frame.ts';
import { knownKind } from './kind.ts';
import { subjectOf } from './subject.ts';
import { SAYING } from './words.ts';

/** Verbs of judging: what they quote is said by their subject. */
const JUDGES =
  /^(?:call|describe|dismiss|brand|label|denounce|condemn|term|deem|characteri[sz]e|slam|hail|praise|reject|deplore|decry|blast|label|dub)$/;

/** "called the toll “a lie”", "dismissed the report as “fabricated”": the words in quotation marks are the subject's. */
export function judgingFrame(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens, verbs } = analysis;
  if (verb.passive || verb.negated || !JUDGES.test(tokens[verb.head]!.lemma)) return null;
  let opens = -1;
  for (let i = verb.last; i < sentence.last && opens < 0; i++) {
    const { lower, verb: at } = tokens[i]!;
    if (lower === '"') opens = i;
    else if (at >= 0 && verbs[at]!.head === i && SAYING.has(tokens[i]!.lemma)) return null;
  }
  if (opens < 0) return null;
  let last = opens + 1;
  while (last < sentence.last && tokens[last]!.lower !== '"') last++;
  const subject = subjectOf(analysis, verb, sentence.first) ?? subjectBefore(analysis, sentence, verb);
  if (subject === null || last - opens < 2) return null;
  const { first, last: end, head } = subject.phrase;
  if (knownKind(analysis, first, end) === null && tokens[head]!.tag !== 'PROPN' && tokens[head]!.tag !== 'PRON')
    return null;
  return {
    sentence: sentence.index,
    links: [subject],
    cue: [verb.first, verb.last],
    contents: [[opens, last]],
    leading: true,
    denies: false,
    heard: null,
  };
}

/** "denounced … and called …": the subject of the verb joined before. */
function subjectBefore(analysis: Analysis, sentence: Sentence, verb: VerbGroup) {
  if (analysis.tokens[verb.first - 1]?.lower !== 'and') return null;
  const before = analysis.verbs[verb.index - 1];
  return before === undefined || before.sentence !== sentence.index || before.passive
    ? null
    : subjectOf(analysis, before, sentence.first);
}

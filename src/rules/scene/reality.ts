import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { previousVerb } from './clause.ts';
import { ACTUAL, type Reality } from './deed.ts';
import { ASPECT, FAILED, GOVERNORS_UNREAL, INTENT, NONE, UNREAL } from './words.ts';

const DENIED: Reality = { polarity: 'denied', mode: null };
const HYPOTHETICAL: Reality = { polarity: 'asserted', mode: 'hypothetical' };
const FUTURE: Reality = { polarity: 'asserted', mode: 'future' };
const MAYBE = new Set(['may', 'might', 'could', 'would', 'should', 'can', 'must']);
const JOINTS = new Set(['and', 'or', ',']);

/** Whether a verb's deed happened: negation, modals, and the verb an infinitive depends on. */
export function verbReality(analysis: Analysis, verb: VerbGroup, depth = 0): Reality {
  const { tokens } = analysis;
  const sentence = analysis.sentences[verb.sentence]!;
  if (verb.negated) return DENIED;
  if (verb.modal === 'will' || verb.modal === 'shall') return FUTURE;
  if (verb.modal !== null && MAYBE.has(verb.modal)) return HYPOTHETICAL;
  const before = verb.first > sentence.first ? tokens[verb.first - 1]!.lower : '';
  if (verb.form === 'gerund') {
    if (before === 'without') return DENIED;
    if (before === 'from' || before === 'of' || before === 'for' || before === 'against') {
      const governor = verb.first - 2 >= sentence.first ? tokens[verb.first - 2]! : null;
      if (governor !== null && GOVERNORS_UNREAL.has(governor.lower)) return HYPOTHETICAL;
      const verbBefore = previousVerb(analysis, verb.first, sentence);
      if (before === 'from' && verbBefore !== null && FAILED.has(tokens[verbBefore.head]!.lemma)) return DENIED;
      return ACTUAL;
    }
    const governor = previousVerb(analysis, verb.first, sentence);
    if (governor !== null && governor.last === verb.first) {
      if (FAILED.has(tokens[governor.head]!.lemma)) return DENIED;
      if (INTENT.has(tokens[governor.head]!.lemma)) return HYPOTHETICAL;
    }
    return ACTUAL;
  }
  if (verb.form === 'infinitive') return infinitiveReality(analysis, verb, sentence, depth);
  // "tried to storm and burn the building": the second verb shares the first one's fate.
  if (JOINTS.has(before) && tokens[verb.head]!.lower === tokens[verb.head]!.lemma && depth < 3) {
    const earlier = previousVerb(analysis, verb.first, sentence);
    if (earlier !== null && earlier.form === 'infinitive')
      return infinitiveReality(analysis, earlier, sentence, depth + 1);
    if (earlier !== null && earlier.modal !== null && verb.modal === null)
      return verbReality(analysis, earlier, depth + 1);
  }
  return ACTUAL;
}

function infinitiveReality(analysis: Analysis, verb: VerbGroup, sentence: Sentence, depth: number): Reality {
  const { tokens } = analysis;
  // "pleaded guilty to murder": the deed is the one pleaded guilty to.
  if (/^(?:guilty|confess(?:ed|es)?|admit(?:ted|s)?)$/.test(tokens[verb.first - 1]?.lower ?? '')) return ACTUAL;
  const governor = previousVerb(analysis, verb.first, sentence);
  for (let i = verb.first - 1; i >= Math.max(sentence.first, verb.first - 3); i--) {
    if (GOVERNORS_UNREAL.has(tokens[i]!.lower) && tokens[i]!.tag !== 'VERB') return HYPOTHETICAL;
  }
  if (governor === null) return HYPOTHETICAL;
  const { lemma } = tokens[governor.head]!;
  if (ASPECT.has(lemma) && depth < 3) return verbReality(analysis, governor, depth + 1);
  if (FAILED.has(lemma)) return DENIED;
  return HYPOTHETICAL;
}

/** Whether the event a noun names happened: "no attack", "a possible attack", "a plot to", "warned of an attack". */
export function nounReality(analysis: Analysis, first: number, sentence: Sentence): Reality {
  const { tokens, chunks, verbs } = analysis;
  const chunk = tokens[first]!.chunk;
  const start = chunk >= 0 ? chunks[chunk]!.first : first;
  for (let i = start; i < first; i++) {
    const { lower } = tokens[i]!;
    if (lower === 'no') return DENIED;
    if (UNREAL.has(lower)) return HYPOTHETICAL;
  }
  for (let i = start - 1; i >= Math.max(sentence.first, start - 3); i--) {
    const token = tokens[i]!;
    if (token.tag === 'PUNCT') break;
    if (token.lower === 'without' || (token.lower === 'no' && i === start - 1)) return DENIED;
    if (GOVERNORS_UNREAL.has(token.lower)) return HYPOTHETICAL;
    if (token.verb >= 0) {
      const verb = verbs[token.verb]!;
      if (verb.last === start || verb.last === start - 1) return objectReality(analysis, verb);
      break;
    }
    if (token.chunk >= 0 && token.tag !== 'NOUN') break;
    if (NONE.has(token.lower)) return DENIED;
  }
  return subjectReality(analysis, first, sentence);
}

const AVERTED = new Set('avoid prevent foil thwart avert stop disrupt'.split(' '));

/** "A bombing was avoided": the verb behind the noun undoes it. */
function subjectReality({ tokens, verbs }: Analysis, first: number, { last }: Sentence): Reality {
  for (let i = first + 1; i < Math.min(last, first + 7); i++) {
    if (tokens[i]!.verb < 0) continue;
    const verb = verbs[tokens[i]!.verb]!;
    return verb.passive && !verb.negated && AVERTED.has(tokens[verb.head]!.lemma) ? DENIED : ACTUAL;
  }
  return ACTUAL;
}

/** An event that is the object of a verb is as real as the verb: "planned the attack", "did not carry out the attack". */
function objectReality(analysis: Analysis, verb: VerbGroup): Reality {
  const { lemma } = analysis.tokens[verb.head]!;
  if (verb.negated)
    return lemma === 'be' || lemma === 'carry' || lemma === 'commit' || lemma === 'launch' || lemma === 'see'
      ? DENIED
      : ACTUAL;
  if (lemma === 'be') return ACTUAL;
  // "ruled out an attack", "excluded sabotage"
  if ((lemma === 'rule' && analysis.tokens[verb.last]?.lower === 'out') || lemma === 'exclude') return DENIED;
  return verb.modal !== null || verb.form === 'infinitive' ? verbReality(analysis, verb) : ACTUAL;
}

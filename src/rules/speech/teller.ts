import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import type { Frame, Link } from './frame.ts';
import { knownKind } from './kind.ts';
import { subjectOf } from './subject.ts';
import { PAPERS } from './words.ts';

/** The subject, or for "and added", "to report" and "adding" that of the verb before. */
export function subjectFor(
  analysis: Analysis,
  sentence: Sentence,
  verb: VerbGroup,
  earlier: readonly Frame[],
): Link | null {
  const { tokens } = analysis;
  const left = tokens[verb.first - 1];
  const last = earlier.at(-1);
  if (verb.form === 'gerund') {
    if (left !== undefined && PAPERS.has(left.lemma)) return mainSubject(analysis, sentence);
    if (left?.lower !== ',') return null;
    return last?.sentence === sentence.index ? last.links.at(-1)! : mainSubject(analysis, sentence);
  }
  if (verb.form === 'infinitive') return purposeSubject(analysis, sentence, verb);
  if ((left?.lower === 'and' || left?.lower === 'but') && last?.sentence === sentence.index) return last.links.at(-1)!;
  const own = subjectOf(analysis, verb, sentence.first);
  return own === null && (left?.lower === 'and' || left?.lower === 'but') ? mainSubject(analysis, sentence) : own;
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

/** True for "…, said X": nothing but a mark stands before the verb. */
export function isInverted(analysis: Analysis, sentence: Sentence, verb: VerbGroup): boolean {
  const { tokens } = analysis;
  if (verb.first === sentence.first) return false;
  const left = tokens[verb.first - 1]!.lower;
  if (left !== ',' && left !== '"' && left !== '-' && left !== "'") return false;
  // "X, through its agency, claimed Y": what is told would need a verb of its own before the mark.
  if (left === ',' && verbBefore(analysis, sentence, verb) === null) return false;
  if (left === ',' && verb.first - 2 >= sentence.first) {
    // "X, citing medics, said": what the commas hold is an aside of the subject, and a clause follows the verb.
    const next = tokens[verb.last];
    if (next === undefined || next.chunk < 0) return false;
    const after = tokens[verb.last + 0]!.chunk;
    const group = verbAfter(analysis, sentence, verb);
    if (group !== null && group.form === 'finite') {
      const chunk = after;
      const between = group.first - 1;
      if (tokens[between]!.chunk === chunk) return false;
    }
  }
  return true;
}

function verbBefore({ tokens, verbs }: Analysis, { first }: Sentence, verb: VerbGroup): VerbGroup | null {
  for (let i = verb.first - 1; i >= first; i--) if (tokens[i]!.verb >= 0) return verbs[tokens[i]!.verb]!;
  return null;
}

function verbAfter({ tokens, verbs }: Analysis, { last }: Sentence, verb: VerbGroup): VerbGroup | null {
  for (let i = verb.last; i < last; i++) if (tokens[i]!.verb >= 0) return verbs[tokens[i]!.verb]!;
  return null;
}

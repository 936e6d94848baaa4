import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { isQuoting } from './citing.ts';
import { isOutlet, knownKind } from './kind.ts';
import { type Phrase, phraseBefore, phraseFrom } from './phrase.ts';
import { subjectOf } from './subject.ts';
import { DOCUMENTS, NEEDING_THAT, SAYING } from './words.ts';

/**
 * A verb of speech that the tagger took for a noun or an adjective: "the ministry reports that …", "Interfax reports,
 * citing …", "commanders informed him". Null where the word is what the tagger says.
 */
export function hiddenVerb(analysis: Analysis, sentence: Sentence, i: number): VerbGroup | null {
  const { tokens, verbs } = analysis;
  const token = tokens[i]!;
  const lemma = token.tag === 'VERB' ? null : (verbalLemma(token.lower) ?? (isQuoting(token.lower) ? 'quote' : null));
  if (lemma === null || i === sentence.first || token.text !== token.lower) return null;
  const before = tokens[i - 1]!;
  const next = tokens[i + 1];
  const helped = before.verb >= 0 && before.tag === 'AUX' && token.lower.endsWith('ed');
  const subject = helped
    ? null
    : (subjectOf(analysis, verbAt(analysis, sentence, i, i), sentence.first)?.phrase ?? null);
  const aside = before.lower === ',';
  if (/^["',-]$/.test(before.lower) && isInvertedReport(analysis, sentence, i)) return verbAt(analysis, sentence, i, i);
  if (!helped && !aside && (subject === null || !speaks(analysis, subject))) return null;
  if (!follows(analysis, sentence, i, aside)) return null;
  // "police reports said", "the police report states that": the noun's own verb stands right behind it.
  if (next !== undefined && next.verb >= 0 && verbs[next.verb]!.form === 'finite') return null;
  if (next !== undefined && verbalLemma(next.lower) !== null && tokens[i + 2]?.lower === 'that') return null;
  if (token.lower === lemma && subject !== null && !isMany(analysis, subject)) return null;
  const found = verbAt(analysis, sentence, helped ? i - 1 : i, i);
  return helped && before.lemma === 'be' ? { ...found, passive: true } : found;
}

/** "…, reports O Globo": a speaker behind the verb, and nothing but a mark or an addition behind the speaker. */
function isInvertedReport(analysis: Analysis, sentence: Sentence, i: number): boolean {
  const { tokens } = analysis;
  if (!tokens[i]!.lower.endsWith('s')) return false;
  const phrase = phraseFrom(analysis, i + 1, sentence.last);
  if (phrase === null || i - sentence.first < 3) return false;
  const behind = phrase.last < sentence.last ? tokens[phrase.last]!.lower : '.';
  return /^(?:[,.:"]|with|citing|quoting|on|in)$/.test(behind) && speaks(analysis, phrase);
}

function verbAt({ tokens }: Analysis, sentence: Sentence, first: number, i: number): VerbGroup {
  const token = tokens[i]!;
  return {
    index: -1,
    span: [token.start, token.end],
    first,
    last: i + 1,
    head: i,
    sentence: sentence.index,
    passive: false,
    negated: false,
    modal: null,
    form: 'finite',
  };
}

/** Every finite form of the verbs of speech, with its verb. */
const FORMS: ReadonlyMap<string, string> = forms([...NEEDING_THAT, ...SAYING]);

function forms(verbs: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const verb of verbs) {
    const stem = verb.replace(/y$/, 'i');
    for (const ending of ['s', 'es', 'ed', 'd']) found.set(`${ending.startsWith('e') ? stem : verb}${ending}`, verb);
  }
  for (const verb of verbs) found.set(verb, verb);
  return found;
}

/** "reports", "informed", "recommend": the verb of speech a finite form is of; null for other words. */
export function verbalLemma(lower: string): string | null {
  return FORMS.get(lower) ?? null;
}

/** "police report", "doctors report": a base form needs more than one speaker before it. */
function isMany({ tokens }: Analysis, { first, last, head }: Phrase): boolean {
  if (/^(?:a|an|one|this)$/.test(tokens[first]!.lower)) return false;
  for (let i = first; i < last; i++) if (tokens[i]!.lower === 'and') return true;
  return /(?:[^s]s|people|police|men|women|media)$/.test(tokens[head]!.lower);
}

function speaks(analysis: Analysis, { first, last, head }: Phrase): boolean {
  const { tokens } = analysis;
  if (/^(?:the|a|an|his|her|its|their|this|'s|of|and|or)$/.test(tokens[last - 1]!.lower)) return false;
  if (DOCUMENTS.has(tokens[head]!.lemma)) return true;
  return tokens[head]!.tag === 'PROPN' || isOutlet(analysis, first, last) || knownKind(analysis, first, last) !== null;
}

/** What a verb of speech has behind it: "that", somebody told, a clause; at the end of what is told, a mark. */
function follows(analysis: Analysis, sentence: Sentence, i: number, aside: boolean): boolean {
  const { tokens, verbs } = analysis;
  const next = i + 1 < sentence.last ? tokens[i + 1]! : null;
  if (next === null) return !aside && trails(analysis, sentence, i);
  if (next.lower === 'that' || next.lower === ':' || next.lower === '"' || next.tag === 'PRON') return true;
  // "Interfax reports with reference to the ministry that"
  if (next.lower === 'with' && tokens[i + 2]?.lower === 'reference') return true;
  // "The Herald quotes Superintendent N.: “…”", "quoted N. as saying"
  if (isQuoting(tokens[i]!.lower)) return isQuotation(analysis, sentence, i);
  if (next.lower === ',' && /^(?:citing|quoting|with|referring)$/.test(tokens[i + 2]?.lower ?? '')) return true;
  if (/^(?:,|\.|with|citing|quoting)$/.test(next.lower)) return !aside && trails(analysis, sentence, i);
  const start = /^(?:DET|NUM|PROPN|ADJ|NOUN)$/.test(next.tag);
  if (!start) return false;
  for (let k = i + 1; k < Math.min(sentence.last, i + 12); k++) {
    const token = tokens[k]!;
    if (token.lower === ',' || token.lower === ';') return false;
    if (token.verb >= 0) return verbs[token.verb]!.form !== 'gerund';
  }
  return aside;
}

/** Somebody, and then "as saying" or a colon. */
function isQuotation(analysis: Analysis, sentence: Sentence, i: number): boolean {
  const { tokens } = analysis;
  const whom = phraseFrom(analysis, i + 1, sentence.last);
  const behind = whom === null ? undefined : tokens[whom.last]?.lower;
  return behind === ':' || (behind === 'as' && /ing$/.test(tokens[whom!.last + 1]?.lower ?? ''));
}

/** "…, Interfax reports, …": what is told stands before the speaker, behind whom nothing of a clause follows. */
function trails(analysis: Analysis, sentence: Sentence, i: number): boolean {
  const phrase = phraseBefore(analysis, i, sentence.first);
  if (phrase === null || phrase.first === sentence.first) return false;
  const mark = analysis.tokens[phrase.first - 1]!.lower;
  if (mark === 'as') return true;
  if (phrase.first - sentence.first < 2) return false;
  return mark === ',' || mark === '"' || isOutlet(analysis, phrase.first, i);
}

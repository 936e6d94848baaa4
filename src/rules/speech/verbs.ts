import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { author } from './according.ts';
import { afterAdjuncts } from './adjuncts.ts';
import { clauseBefore, contentAfter, isTold, mayTell, opensClause, opensQuote, resumed } from './content.ts';
import type { Frame, Range } from './frame.ts';
import { addressee, mediumAfter, platformOf } from './hearer.ts';
import { verbalLemma } from './hidden.ts';
import { knownKind } from './kind.ts';
import { countedFrame, givenFrame, paperFrame, passiveFrame } from './passive.ts';
import { invertedSubject, isNobody, subjectOf } from './subject.ts';
import { isInverted, subjectFor } from './teller.ts';
import { CITING, DENYING, EVENTS, NEEDING_THAT, NOT_TELLING, SAYING, TELLING } from './words.ts';

const STOP = new Set([',', '.', '!', '?', ';', ')', '"', '-', ':']);

/** The frame of a verb of speech: who says what in this sentence; null when the verb says nothing of the kind. */
export function verbFrame(
  analysis: Analysis,
  sentence: Sentence,
  verb: VerbGroup,
  earlier: readonly Frame[],
): Frame | null {
  const { tokens } = analysis;
  const said = verbalLemma(tokens[verb.head]!.lower);
  const lemma =
    said !== null && (verb.index < 0 || !isKnown(tokens[verb.head]!.lemma)) ? said : tokens[verb.head]!.lemma;
  if (/^(?:put|give|set|place|see|hear|count)$/.test(lemma)) {
    const direct = countedFrame(analysis, sentence, verb);
    if (direct !== null) return direct;
  }
  if (verb.passive && /^(?:give|put|place)$/.test(lemma)) return givenFrame(analysis, sentence, verb);
  if (lemma === 'attribute' && tokens[verb.last]?.lower === 'to') return null;
  // "two men accused of theft" accuse nobody.
  if (lemma === 'accuse' && tokens[verb.last]?.lower === 'of' && !isOfWhom(tokens, verb, sentence)) return null;
  // "officials briefed on the matter" were told.
  if (lemma === 'brief' && tokens[verb.last]?.lower === 'on') return null;
  const strong = SAYING.has(lemma);
  const heard = verb.passive && TELLING.has(lemma);
  if (!strong && !heard && !NEEDING_THAT.has(lemma) && !tellsThat(analysis, sentence, verb, lemma)) return null;
  if (CITING.has(tokens[verb.head]!.lower) || tokens[verb.head]!.lower === 'attributing') return null;
  if (verb.passive && verb.form !== 'participle')
    return passiveFrame(analysis, sentence, verb) ?? paperFrame(analysis, sentence, verb);
  if (verb.form === 'participle' && !isActive(analysis, sentence, verb)) return null;
  const end = sentence.last;
  const inverted =
    !TELLING.has(lemma) && lemma !== 'accuse' && verb.form !== 'gerund' && isInverted(analysis, sentence, verb)
      ? invertedSubject(analysis, verb, end)
      : null;
  const found = inverted ?? subjectFor(analysis, sentence, verb, earlier);
  const subject = found === null ? null : author(analysis, found, sentence.last);
  if (subject === null || isNobody(analysis, subject.phrase.first)) return null;
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
  const before = clauseBefore(analysis, sentence, inverted === null ? subject.phrase.first : verb.first);
  const rest = afterAdjuncts(analysis, told.last, end);
  const content = contentAfter(analysis, told.last, end);
  const more = resumed(analysis, rest, end);
  if (before !== null && (inverted !== null || more.length > 0 || isTold(analysis, before))) {
    const stops = rest >= end || (STOP.has(tokens[rest]!.lower) && !leadsToQuote(analysis, rest, end));
    if (inverted !== null || stops) return { ...base, contents: [before, ...more], leading: false };
    if (content !== null && !content.that && !mayTell(analysis, content.range))
      return { ...base, contents: [before], leading: false };
  }
  if (inverted !== null) return null;
  if (content === null || (lemma === 'tell' && isOrder(analysis, content.range[0]))) return null;
  const spoken =
    (lemma === 'speak' && tokens[content.range[0]]!.lower === 'of') ||
    /^(?:blame|accuse|attribute)$/.test(lemma) ||
    (lemma === 'count' && isOfDead(analysis, content.range));
  const [at] = content.range;
  // "a neighbour who heard the shots told …": the verb behind is the neighbour's.
  const relative = /^(?:who|which)$/.test(tokens[verb.first - 1]?.lower ?? '');
  if (
    !strong &&
    !spoken &&
    !content.that &&
    !opensQuote(analysis, at) &&
    (relative || !opensClause(analysis, content.range))
  )
    return null;
  if (!fitsObject(analysis, lemma, content.range[0], content.that)) return null;
  const range = lemma === 'claim' && !content.that ? objectOf(analysis, content.range) : content.range;
  const aside = /^(?:whom|which)$/.test(tokens[subject.phrase.first - 1]?.lower ?? '');
  return { ...base, contents: [aside ? upToComma(analysis, range) : range], leading: true };
}

/** "whom the ministry accused of": the accused stand before their accuser. */
function isOfWhom(tokens: Analysis['tokens'], { first }: VerbGroup, sentence: Sentence): boolean {
  return tokens
    .slice(Math.max(sentence.first, first - 6), first)
    .some(({ lower }) => /^(?:whom?|which|that)$/.test(lower));
}

/** "the relatives denounced that …": any verb before "that" tells, where people or bodies that speak are its subject. */
function tellsThat(analysis: Analysis, sentence: Sentence, verb: VerbGroup, lemma: string): boolean {
  if (analysis.tokens[verb.head]!.lower === lemma) return false;
  if (analysis.tokens[verb.last]?.lower !== 'that' || verb.passive || verb.form !== 'finite' || NOT_TELLING.has(lemma))
    return false;
  const subject = subjectOf(analysis, verb, sentence.first);
  return subject !== null && knownKind(analysis, subject.phrase.first, subject.phrase.last) !== null;
}

/** ": “Three.”": what is told follows, whatever stands before. */
function leadsToQuote({ tokens }: Analysis, at: number, end: number): boolean {
  return tokens[at]!.lower === ':' && at + 1 < end && (tokens[at + 1]!.lower === '"' || tokens[at + 1]!.quoted);
}

function isKnown(lemma: string): boolean {
  return SAYING.has(lemma) || NEEDING_THAT.has(lemma);
}

/** "a student posted on Instagram": a verb of speech that looks like a participle, where its clause has no other verb. */
function isActive({ tokens, verbs, chunks }: Analysis, sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.first !== verb.head || tokens[verb.last]?.lower === 'by') return false;
  const chunk = chunks[tokens[verb.first - 1]?.chunk ?? -1];
  if (chunk === undefined || chunk.last !== verb.first) return false;
  const opens = chunk.first <= sentence.first || /^["',:]$|^that$/.test(tokens[chunk.first - 1]!.lower);
  const next = verbs[verb.index + 1];
  const other = next !== undefined && next.sentence === verb.sentence && next.form === 'finite' ? next.first : -1;
  return opens && (other < 0 || tokens.slice(verb.last, other).some(({ lower }) => lower === 'that'));
}

/** "told them to leave" is an order, no report. */
function isOrder({ tokens }: Analysis, at: number): boolean {
  return tokens[at]?.lower === 'to' && tokens[at]!.verb >= 0;
}

/** "claimed responsibility for the bombing, which killed eleven": what is claimed ends where a relative begins. */
function objectOf({ tokens }: Analysis, [first, last]: Range): Range {
  for (let i = first + 1; i < last; i++)
    if (tokens[i]!.lower === 'which' || tokens[i]!.lower === 'that') return [first, i];
  return [first, last];
}

/** "the man, whom prosecutors called a spy, fled": what is told ends with the relative. */
function upToComma({ tokens }: Analysis, [first, last]: Range): Range {
  for (let i = first + 1; i < last; i++) if (tokens[i]!.lower === ',') return [first, i];
  return [first, last];
}

/** "counted nine bodies": who counts the dead tells of them. */
function isOfDead({ tokens }: Analysis, [first, last]: Range): boolean {
  return tokens
    .slice(first, Math.min(last, first + 5))
    .some(({ lower }) => /^(?:bod(?:y|ies)|corpses?|dead|graves?|killed|wounded|injured|victims)$/.test(lower));
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

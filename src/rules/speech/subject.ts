import type { Analysis, Token, VerbGroup } from '../../language/analysis.ts';
import type { Link } from './frame.ts';
import { knownKind } from './kind.ts';
import { chunkAt, isDay, OCCASION, type Phrase, phraseBefore, phraseFrom } from './phrase.ts';
import { DOCUMENTS } from './words.ts';

const RELATIVE = new Set(['who', 'which', 'that']);
const MARKS = new Set([',', '-', '(', ')']);

/** Who does what the verb group says: the noun phrase before it, over adverbs, days, appositions and relatives. */
export function subjectOf(analysis: Analysis, verb: VerbGroup, start: number): Link | null {
  const { tokens } = analysis;
  let end = skipBack(analysis, verb.first, start);
  let aside: Link['aside'] = null;
  if (end > start && RELATIVE.has(tokens[end - 1]!.lower) && tokens[end - 1]!.tag !== 'SCONJ') {
    end--;
    if (tokens[end - 1]?.lower === ',') end--;
    aside = apposition(analysis, end, start);
    if (aside !== null) end = aside[0] - 1;
  } else if (end > start && MARKS.has(tokens[end - 1]!.lower)) {
    const open = opening(analysis, end - 1, start);
    if (open < 0) return null;
    aside = [open + 1, end - 1];
    end = open;
  }
  if (end <= start) return null;
  end = beforeCitation(analysis, end, start);
  const near = phraseBefore(analysis, end, start);
  const phrase = describedBefore(analysis, near?.first ?? end, end, start) ?? near;
  return phrase === null ? null : { phrase, aside };
}

/** "TASS, referring to the channel Baza, which quoted a nurse, reported": who is cited is not who reports. */
function beforeCitation(analysis: Analysis, end: number, start: number): number {
  const { tokens } = analysis;
  const near = phraseBefore(analysis, end, start);
  if (near === null || near.first - 2 <= start) return end;
  const cue = /^(?:to|on)$/.test(tokens[near.first - 1]!.lower) ? near.first - 2 : near.first - 1;
  const cites = /^(?:citing|quoting|referring|relying)$/.test(tokens[cue]!.lower);
  return cites && cue - 1 > start && tokens[cue - 1]!.lower === ',' ? cue - 1 : end;
}

/**
 * "a source familiar with the case said", "an officer who asked not to be named said": the speaker at the beginning of
 * the clause, where all that stands between it and the verb says more of it.
 */
function describedBefore(analysis: Analysis, near: number, end: number, start: number): Phrase | null {
  const { tokens, verbs } = analysis;
  let opens = near;
  while (opens > start && !/^[,;:"()-]$|^(?:and|but|while|that)$/.test(tokens[opens - 1]!.lower)) opens--;
  if (opens === near) return null;
  const phrase = phraseFrom(analysis, opens, end);
  const next = phrase === null || phrase.first !== opens ? undefined : afterAdverb(analysis, phrase.last);
  if (phrase === null || next === undefined || phrase.last >= end || !mayDescribe(analysis, phrase)) return null;
  if (next.lower === 'who') return phrase;
  const group = next.verb < 0 ? undefined : verbs[next.verb]!;
  const filed = /(?:ed|wn|en)$/.test(next.lower) && tokens[next.index + 1]?.tag === 'ADP';
  if (group !== undefined && (filed || group.form === 'participle' || group.form === 'gerund'))
    return DOCUMENTS.has(tokens[phrase.head]!.lemma) && tokens[next.index + 1]?.lower !== 'by'
      ? { ...phrase, last: end }
      : phrase;
  const close = next.tag === 'ADJ' && /^(?:with|to|of)$/.test(tokens[next.index + 1]?.lower ?? '');
  return close && near > phrase.last ? { ...phrase, last: end } : null;
}

function afterAdverb({ tokens }: Analysis, at: number): Token | undefined {
  return tokens[at]?.tag === 'ADV' ? tokens[at + 1] : tokens[at];
}

function mayDescribe(analysis: Analysis, { first, last, head }: Phrase): boolean {
  const { lemma } = analysis.tokens[head]!;
  return knownKind(analysis, first, last) !== null || lemma === 'person' || DOCUMENTS.has(lemma);
}

/** Over "also", "later", "on Tuesday": where the subject ends. */
function skipBack(analysis: Analysis, from: number, start: number): number {
  const { tokens } = analysis;
  let end = from;
  while (end > start) {
    const token = tokens[end - 1]!;
    const chunk = chunkAt(analysis, end - 1);
    if (token.tag === 'ADV' || (token.tag === 'PRON' && /self$|selves$/.test(token.lower))) end--;
    else if (
      chunk !== null &&
      chunk.first > start &&
      isDay(analysis, chunk) &&
      hasSubjectBefore(analysis, chunk.first)
    ) {
      end = chunk.first;
      if (tokens[end - 1]!.tag === 'ADP') end--;
    } else if (chunk !== null && isOccasion(analysis, chunk, start)) end = chunk.first - 1;
    else break;
  }
  return end;
}

/** "The police in a statement said". */
function isOccasion({ tokens }: Analysis, { first, head }: Phrase, start: number): boolean {
  return (
    first - 1 > start &&
    tokens[first - 1]!.lower === 'in' &&
    OCCASION.test(tokens[head]!.lower) &&
    tokens[first - 2]!.chunk >= 0
  );
}

function hasSubjectBefore({ tokens }: Analysis, at: number): boolean {
  const before = tokens[at - 1]!;
  return before.chunk >= 0 || before.tag === 'ADP';
}

/** Where the comma, dash or bracket stands that opens what the one at `close` ends; −1 without one. */
function opening({ tokens }: Analysis, close: number, start: number): number {
  const mark = tokens[close]!.lower === ')' ? '(' : tokens[close]!.lower;
  for (let i = close - 1; i > start && i > close - 30; i--) {
    if (tokens[i]!.lower === mark) return tokens[i - 1]!.chunk >= 0 || tokens[i - 1]!.lower === ')' ? i : -1;
    if (tokens[i]!.lower === '"') return -1;
  }
  return -1;
}

/** "X, the chief of police," before a relative: the tokens between the commas. */
function apposition(analysis: Analysis, end: number, start: number): [number, number] | null {
  const { tokens } = analysis;
  for (let i = end - 1; i > start + 1 && i > end - 14; i--) {
    if (tokens[i]!.tag === 'VERB') return null;
    if (tokens[i]!.lower !== ',') continue;
    const named = tokens[i - 1]!.tag === 'PROPN';
    return named && tokens[i + 1]!.chunk >= 0 ? [i + 1, end] : null;
  }
  return null;
}

/** "said X", "reports X": the noun phrase right behind the verb, unless it does something itself. */
export function invertedSubject(analysis: Analysis, verb: VerbGroup, end: number): Link | null {
  const { tokens, verbs } = analysis;
  const chunk = chunkAt(analysis, verb.last);
  if (chunk === null || isDay(analysis, chunk)) return null;
  const phrase = phraseFrom(analysis, verb.last, end);
  if (phrase === null) return null;
  const next = tokens[phrase.last];
  if (next !== undefined && next.index < end && next.verb >= 0 && verbs[next.verb]!.form === 'finite') return null;
  let aside: Link['aside'] = null;
  if (next?.lower === ',' && phrase.last + 1 < end && tokens[phrase.last + 1]!.chunk >= 0) {
    const after = phraseFrom(analysis, phrase.last + 1, end);
    const stop = after === null ? null : tokens[after.last];
    if (after !== null && (stop === undefined || stop === null || stop.index >= end || /^[,.)"]$/.test(stop.lower)))
      aside = [after.first, after.last];
  }
  return { phrase, aside };
}

/** "Neither the army nor the rebels", "nobody", "no group": whoever it is, they say nothing. */
export function isNobody({ tokens }: Analysis, first: number): boolean {
  // "our correspondent" is the outlet itself.
  const own =
    /^(?:our|this)$/.test(tokens[first]!.lower) && /^(?:correspondent|reporter)$/.test(tokens[first + 1]?.lower ?? '');
  return (
    own ||
    /^(?:no|nobody|neither|nor|none)$/.test(tokens[first]!.lower) ||
    /^(?:nor|neither)$/.test(tokens[first - 1]?.lower ?? '')
  );
}

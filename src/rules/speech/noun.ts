import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { Frame } from './frame.ts';
import { knownKind } from './kind.ts';
import { type Phrase, phraseFrom } from './phrase.ts';
import { SAYING } from './words.ts';

const TELLING_NOUNS = new Set(
  'claim allegation report statement assertion accusation warning complaint testimony account announcement confirmation suggestion denial'.split(
    ' ',
  ),
);

/** "claims by the opposition that …", "the ministry's statement that …": what is told under a noun; null without one. */
export function nounFrame(analysis: Analysis, sentence: Sentence, i: number): Frame | null {
  const { tokens } = analysis;
  const { lemma, tag, verb } = tokens[i]!;
  if (tag !== 'NOUN' || verb >= 0 || !TELLING_NOUNS.has(lemma)) return null;
  const phrase = signed(analysis, sentence, i) ?? owner(analysis, i);
  if (phrase === null || knownKind(analysis, phrase.first, phrase.last) === null) return null;
  const that = Math.max(i + 1, phrase.last);
  if (tokens[that]?.lower !== 'that' || that + 3 > sentence.last) return null;
  return {
    sentence: sentence.index,
    links: [{ phrase, aside: null }],
    cue: [i, i + 1],
    contents: [[that + 1, beforeSpeech(analysis, that + 1, sentence.last)]],
    leading: true,
    denies: lemma === 'denial',
    heard: null,
  };
}

/** Where a comma and a verb of speech end what a noun tells: "asked about the claim that …, said". */
function beforeSpeech({ tokens }: Analysis, from: number, end: number): number {
  for (let i = from + 1; i + 1 < end; i++)
    if (tokens[i]!.lower === ',' && tokens[i + 1]!.verb >= 0 && SAYING.has(tokens[i + 1]!.lemma)) return i;
  return end;
}

function signed(analysis: Analysis, sentence: Sentence, i: number): Phrase | null {
  const by = analysis.tokens[i + 1]?.lower;
  return by === 'by' || by === 'from' ? phraseFrom(analysis, i + 2, sentence.last) : null;
}

function owner({ tokens, chunks }: Analysis, i: number): Phrase | null {
  const first = chunks[tokens[i]!.chunk]?.first ?? i;
  for (let k = i - 1; k > first; k--)
    if (tokens[k]!.lower === "'s" || tokens[k]!.lower === "'") return { first, last: k, head: k - 1 };
  return null;
}

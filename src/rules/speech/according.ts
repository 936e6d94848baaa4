import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { Frame, Link, Range } from './frame.ts';
import { isSpeakerNoun, knownKind } from './kind.ts';
import { phraseFrom } from './phrase.ts';
import { CONTRAST, HEARSAY, PAPERS } from './words.ts';

/** Tokens of "according to", "as per", "in the words of" that stand at `at`; 0 when none do. */
function opener(analysis: Analysis, at: number): number {
  const { tokens } = analysis;
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower;
  if (word === 'according' && next === 'to') return 2;
  if (word === 'as' && next === 'per') return 2;
  if (
    word === 'as' &&
    tokens[at + 2]?.lower === 'by' &&
    /^(?:reported|stated|confirmed|told|announced|quoted|noted|described)$/.test(next ?? '')
  )
    return 3;
  return word === 'per' && isSomebody(analysis, at + 1) ? 1 : 0;
}

function isSomebody(analysis: Analysis, at: number): boolean {
  const chunk = analysis.chunks[analysis.tokens[at]?.chunk ?? -1];
  return chunk !== undefined && knownKind(analysis, at, chunk.last) !== null;
}

/** The frame of "according to X" at a token; null where there is none, or where nobody is named ("according to reports"). */
export function accordingFrame(analysis: Analysis, sentence: Sentence, at: number): Frame | null {
  const size = opener(analysis, at);
  if (size === 0) return null;
  const phrase = phraseFrom(analysis, at + size, sentence.last);
  if (phrase === null) return null;
  const link = author(analysis, { phrase, aside: null }, sentence.last);
  if (link === null) return null;
  const cue: Range = [at, at + size];
  return {
    sentence: sentence.index,
    links: [link],
    cue,
    contents: around(analysis, sentence, at, endOf(link)),
    leading: at <= sentence.first + 3,
    denies: false,
    heard: null,
  };
}

function endOf({ phrase, aside }: Link): number {
  return Math.max(phrase.last, aside?.[1] ?? 0);
}

const OPENS = /^(?:that|and|but|while)$/;

/** What "according to X" speaks for: the whole sentence but itself, from its own clause on. */
function around({ tokens }: Analysis, sentence: Sentence, at: number, last: number): Range[] {
  // "reports that, according to X," and "reports that according to X": what is told begins here.
  const inside =
    (tokens[at - 1]?.lower === ',' && OPENS.test(tokens[at - 2]?.lower ?? '')) || tokens[at - 1]?.lower === 'that';
  let start = inside ? at : sentence.first;
  for (let i = at - 1; i > sentence.first && i > at - 3; i--) if (CONTRAST.has(tokens[i]!.lower)) start = i + 1;
  const contents: Range[] = [];
  const end = inside ? contrastAfter(tokens, last, sentence.last) : sentence.last;
  if (at - start > 1) contents.push([start, at]);
  const next = tokens[last]?.lower;
  const after = tokens[last + 1]?.lower;
  const apart = contents.length > 0 && next === ',' && after !== undefined && CONTRAST.has(after);
  if (end - last > 1 && !apart) contents.push([last, end]);
  return contents;
}

/** Where a clause set against what is told begins: "according to police, he was drunk, whereas his firm insisted". */
function contrastAfter(tokens: Analysis['tokens'], from: number, end: number): number {
  for (let i = from + 1; i + 1 < end; i++) if (tokens[i]!.lower === ',' && CONTRAST.has(tokens[i + 1]!.lower)) return i;
  return end;
}

/**
 * Whose word a paper is: "a statement by the ministry" is the ministry's. Null for papers that nobody signs and that say
 * nothing of where they come from: "reports", "preliminary information".
 */
export function author(analysis: Analysis, link: Link, end: number): Link | null {
  const { tokens } = analysis;
  const { phrase } = link;
  const head = tokens[phrase.head]!;
  if (!PAPERS.has(head.lemma) && !HEARSAY.has(head.lemma)) return link;
  let chunkEnd = analysis.chunks[head.chunk]?.last ?? phrase.head + 1;
  // "a statement attributed to the group", "a report published by the UN".
  if (/^(?:attributed|issued|released|signed|published|posted|sent|written)$/.test(tokens[chunkEnd]?.lower ?? ''))
    chunkEnd++;
  const by = tokens[chunkEnd]?.lower;
  if (by === 'to' || by === 'in') {
    const place = phraseFrom(analysis, chunkEnd + 1, Math.max(end, chunkEnd + 2));
    const press = place !== null && knownKind(analysis, place.first, place.last) === 'outlet';
    if (place !== null && (press || (by === 'to' && tokens[chunkEnd - 1]!.lower === 'attributed')))
      return { phrase: place, aside: null };
  }
  if (by === 'by' || by === 'from' || (by === 'of' && head.lemma !== 'number')) {
    const signed = phraseFrom(analysis, chunkEnd + 1, Math.max(end, chunkEnd + 2));
    if (
      signed !== null &&
      (by !== 'of' || isSpeakerNoun(analysis, signed.head) || tokens[signed.head]!.tag === 'PROPN')
    )
      return { phrase: signed, aside: null };
  }
  for (let i = phrase.first; i < phrase.head; i++) {
    if (tokens[i]!.lower === "'s" || tokens[i]!.lower === "'")
      return { phrase: { first: phrase.first, last: i, head: i - 1 }, aside: null };
  }
  if (
    !HEARSAY.has(head.lemma) ||
    (/^(?:a|an|one|this|the)$/.test(tokens[phrase.first]!.lower) && !head.lower.endsWith('s'))
  )
    return link;
  for (let i = phrase.head - 1; i >= phrase.first; i--) {
    if (!isSpeakerNoun(analysis, i) && tokens[i]!.tag !== 'PROPN') continue;
    // "local media reports", "police reports": the word before "reports" says whose they are.
    const first = tokens[phrase.first]!.tag === 'DET' ? phrase.first + 1 : phrase.first;
    return { phrase: { first, last: i + 1, head: i }, aside: null };
  }
  return null;
}

import type { Analysis, Sentence } from '../../language/analysis.ts';
import { labelText } from '../../language/sequence/label.ts';
import { PART_OF } from '../../language/sequence/labels.ts';
import { loadAttribution, type SequenceModel } from '../../language/sequence/model.ts';
import { author } from './according.ts';
import type { Frame, Range } from './frame.ts';
import { hintsOf } from './hints.ts';
import { knownKind } from './kind.ts';
import { isNobody } from './subject.ts';
import { EVENTS, NEEDING_THAT, PRIVATE, SAYING } from './words.ts';

let model: SequenceModel | null = null;

/**
 * Frames that the trained labeller sees where the rules see none: in sentences with a verb of speech and no speaker. A
 * proposal stands when its source is somebody who can speak and its content is a clause.
 */
export function proposedFrames(analysis: Analysis, frames: readonly (readonly Frame[])[]): readonly Frame[] {
  const open = analysis.sentences.filter(
    (sentence) => frames[sentence.index]!.length === 0 && mayTell(analysis, sentence),
  );
  if (open.length === 0) return [];
  model ??= loadAttribution();
  const units = open.map((sentence) => ({ first: sentence.first, last: sentence.last, sentences: [sentence] }));
  const labels = labelText(model, analysis, hintsOf(analysis, frames), units);
  return open.flatMap((sentence) => framesIn(analysis, sentence, labels));
}

function mayTell({ tokens, verbs }: Analysis, { first, last }: Sentence): boolean {
  if (last - first < 5) return false;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.verb < 0 || token.quoted || !SAYING.has(token.lemma)) continue;
    const verb = verbs[token.verb]!;
    if (verb.head === i && verb.form === 'finite' && !verb.passive && !verb.negated) return true;
  }
  return false;
}

interface Labelled {
  readonly part: number;
  readonly range: Range;
}

function spansIn(labels: Uint8Array, { first, last }: Sentence): Labelled[] {
  const spans: Labelled[] = [];
  for (let i = first; i < last; ) {
    const part = PART_OF[labels[i]!]!;
    let end = i + 1;
    while (end < last && PART_OF[labels[end]!] === part && labels[end]! % 2 === 0) end++;
    if (part !== 0) spans.push({ part, range: [i, end] });
    i = end;
  }
  return spans;
}

function framesIn(analysis: Analysis, sentence: Sentence, labels: Uint8Array): Frame[] {
  const spans = spansIn(labels, sentence);
  const cues = spans.filter(({ part }) => part === 2);
  const [cue] = cues;
  const sources = spans.filter(({ part }) => part === 1);
  // Two cues in one sentence leave open which source is whose: that is the rules' work.
  if (cue === undefined || cues.length > 1 || sources.length !== 1) return [];
  const source = sources[0]!.range;
  const contents = spans.filter(({ part, range }) => part === 3 && range[1] - range[0] > 2).map(({ range }) => range);
  if (
    contents.length === 0 ||
    isNobody(analysis, source[0]) ||
    !canSpeak(analysis, source) ||
    !speaks(analysis, cue.range)
  )
    return [];
  const link = { phrase: { first: source[0], last: source[1], head: headOf(analysis, source) }, aside: null };
  if (author(analysis, link, sentence.last) === null) return [];
  const leading = source[0] < contents[0]![0];
  return [{ sentence: sentence.index, links: [link], cue: cue.range, contents, leading, denies: false, heard: null }];
}

function headOf({ tokens, chunks }: Analysis, [first, last]: Range): number {
  const chunk = chunks[tokens[first]!.chunk];
  return chunk === undefined || chunk.head >= last ? last - 1 : chunk.head;
}

function canSpeak(analysis: Analysis, range: Range): boolean {
  const head = analysis.tokens[headOf(analysis, range)]!;
  if (EVENTS.has(head.lemma)) return false;
  return (
    head.tag === 'PROPN' || /^(?:he|she|they)$/.test(head.lower) || knownKind(analysis, range[0], range[1]) !== null
  );
}

const UNSAID = /^(?:declined?|declines|refused?|refuses|not|n't|never|without|failed|unable)$/;

/** A cue must be a word of speech, not of thought or wish: who hopes for a thing tells nothing of it. */
function speaks({ tokens }: Analysis, [first, last]: Range): boolean {
  for (let i = Math.max(0, first - 4); i < last; i++) if (UNSAID.test(tokens[i]!.lower)) return false;
  for (let i = first; i < last; i++) {
    const { lemma } = tokens[i]!;
    if (PRIVATE.has(lemma)) return false;
    if (SAYING.has(lemma) || NEEDING_THAT.has(lemma)) return true;
  }
  return false;
}

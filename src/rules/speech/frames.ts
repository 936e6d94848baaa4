import type { Analysis, Sentence } from '../../language/analysis.ts';
import { accordingFrame } from './according.ts';
import { type Beside, besideAt, quotedAs } from './citing.ts';
import type { Frame, Link, Range } from './frame.ts';
import { headlineFrame } from './headline.ts';
import { hiddenVerb } from './hidden.ts';
import { judgingFrame } from './judging.ts';
import { nounFrame } from './noun.ts';
import { withoutStamp } from './stamp.ts';
import { verbFrame } from './verbs.ts';
import { CITING, CONTRAST } from './words.ts';

/** Every act of speech in a sentence, in the order of their cues. */
export function framesOf(analysis: Analysis, whole: Sentence): Frame[] {
  const { tokens } = analysis;
  const sentence = withoutStamp(analysis, whole);
  const frames: Frame[] = [];
  const besides: Beside[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    const beside = besideAt(analysis, sentence, i);
    if (beside !== null) besides.push(beside);
    if (token.quoted) continue;
    const frame = frameAt(analysis, sentence, i, frames);
    if (frame !== null) frames.push(frame);
  }
  if (frames.length === 0) {
    const headline = headlineFrame(analysis, sentence);
    if (headline !== null) frames.push(headline);
  }
  return separated(analysis, joined(analysis, sentence, frames, besides));
}

function frameAt(analysis: Analysis, sentence: Sentence, i: number, earlier: readonly Frame[]): Frame | null {
  const token = analysis.tokens[i]!;
  const according = accordingFrame(analysis, sentence, i);
  if (according !== null) return according;
  const hidden = hiddenVerb(analysis, sentence, i);
  if (hidden !== null) return quotedAs(analysis, sentence, hidden) ?? verbFrame(analysis, sentence, hidden, earlier);
  if (token.verb < 0) return nounFrame(analysis, sentence, i);
  const verb = analysis.verbs[token.verb]!;
  if (verb.head !== i || CITING.has(token.lower)) return null;
  return (
    quotedAs(analysis, sentence, verb) ??
    verbFrame(analysis, sentence, verb, earlier) ??
    judgingFrame(analysis, sentence, verb)
  );
}

/** Speakers met beside a frame become links of the nearest one: "citing" the innermost, "carried by" the outermost. */
function joined(analysis: Analysis, sentence: Sentence, frames: readonly Frame[], besides: readonly Beside[]): Frame[] {
  let all = [...frames];
  for (const beside of besides) {
    if (all.some(({ links }) => links.some(({ phrase }) => phrase.first === beside.link.phrase.first))) continue;
    const at = nearest(all, beside);
    if (at < 0) {
      if (beside.side === 'inner') all.push(alone(analysis, sentence, beside));
      continue;
    }
    const frame = all[at]!;
    const links: Link[] = beside.side === 'inner' ? [...frame.links, beside.link] : [beside.link, ...frame.links];
    const contents = frame.contents.flatMap((range) => cutOut(range, [beside.at, beside.last]));
    all = all.with(at, { ...frame, links, contents: contents.length > 0 ? contents : frame.contents });
  }
  return all;
}

/** The frame whose speaker or cue stands closest before; else the first after. */
function nearest(frames: readonly Frame[], { at }: Beside): number {
  let best = -1;
  frames.forEach((frame, i) => {
    const start = Math.min(frame.cue[0], frame.links.at(-1)!.phrase.first);
    if (start < at && (best < 0 || frame.cue[0] > frames[best]!.cue[0])) best = i;
  });
  return best >= 0 ? best : frames.length > 0 ? 0 : -1;
}

/** "…, citing medics" with no speaker before it: the whole sentence on their word. */
function alone(_analysis: Analysis, sentence: Sentence, { at, last, link }: Beside): Frame {
  const contents = cutOut([sentence.first, sentence.last], [at, last]);
  return {
    sentence: sentence.index,
    links: [link],
    cue: [at, at + 1],
    contents,
    leading: at === sentence.first,
    denies: false,
    heard: null,
  };
}

function cutOut([first, last]: Range, [from, to]: Range): Range[] {
  if (to <= first || from >= last) return [[first, last]];
  const parts: Range[] = [
    [first, from],
    [to, last],
  ];
  return parts.filter(([start, end]) => end - start > 1);
}

/** Ends what a speaker says where another, set against it, begins: "police said two, but medics said five". */
function separated({ tokens }: Analysis, frames: readonly Frame[]): Frame[] {
  return frames.map((frame) => {
    if (!frame.leading) return frame;
    let stop = Number.POSITIVE_INFINITY;
    for (const other of frames) {
      if (other === frame || other.cue[0] <= frame.cue[0]) continue;
      const over =
        !other.leading && other.contents.some(([first, last]) => first <= frame.cue[0] && frame.cue[1] <= last);
      const from = Math.min(other.cue[0], other.links.at(-1)!.phrase.first);
      if (over && from > frame.cue[1] && from < stop) stop = from;
      const start = other.leading ? Math.min(other.links.at(-1)!.phrase.first, other.cue[0]) : -1;
      if (start <= frame.cue[1]) continue;
      let before = start - 1;
      while (before > frame.cue[1] && tokens[before]!.tag === 'ADV') before--;
      const word = tokens[before]!.lower;
      const set = CONTRAST.has(word) || (word === 'and' && tokens[before - 1]!.lower === ',');
      if (set && before < stop) stop = before;
    }
    if (stop === Number.POSITIVE_INFINITY) return frame;
    const contents = frame.contents
      .map(([first, last]) => [first, Math.min(last, stop)] as const)
      .filter(([first, last]) => last > first);
    return { ...frame, contents };
  });
}

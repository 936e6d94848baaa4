import type { Analysis } from '../../language/analysis.ts';
import type { SpeechScope } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Reading, Rule } from '../rule.ts';
import type { Frame, Range, Told } from './frame.ts';
import { framesOf } from './frames.ts';
import { Memory } from './memory.ts';
import { proposedFrames } from './proposed.ts';
import { quoteRuns, speakerOf } from './quotes.ts';
import { carriedOver, runSpeaker } from './reach.ts';

/** Who says what: every stretch told on somebody's word, with the chain of speakers met in one clause. */
export const rule: Rule<SpeechScope> = {
  id: 'speech',
  version: 4,
  about: 'Stretches of text told on somebody’s word, and who tells them.',
  spot: (reading) => ({ mentions: speechScopes(reading), notices: [] }),
  print: (scope, { article }) => {
    const chain = scope.speakers.map(({ text, kind }) => `${text} (${kind})`).join(' ← ');
    const content = scope.content.map(([start, end]) => article.text.slice(start, end)).join(' … ');
    return `${chain}${scope.denies ? ' denies' : ''}: ${content}`;
  },
};

function speechScopes({ article, analysis }: Reading): SpeechScope[] {
  const memory = new Memory(analysis, article.outlet);
  const frames = analysis.sentences.map((sentence) => framesOf(analysis, sentence));
  for (const frame of proposedFrames(analysis, frames)) frames[frame.sentence]!.push(frame);
  const bySentence = frames.map((own) => toldIn(own, memory));
  const told = bySentence.flat();
  const contents = told.map(({ frame }) => [...frame.contents]);
  const extra: { readonly of: Told; readonly range: Range }[] = [];
  for (const run of quoteRuns(analysis)) {
    const direct = speakerOf(analysis, run, told);
    if (direct !== null) contents[told.indexOf(direct)]!.push(run);
    else {
      const near = runSpeaker(analysis, run, bySentence);
      if (near !== null) extra.push({ of: near, range: run });
    }
  }
  const scopes = told.map((one, i) => scopeOf(analysis, one, contents[i]!));
  for (const { of, range } of [...extra, ...carriedOver(analysis, bySentence)])
    scopes.push(scopeOf(analysis, of, [range]));
  return scopes.filter((scope) => scope.content.length > 0).sort((a, b) => a.content[0]![0] - b.content[0]![0]);
}

/** The frames of a sentence with their speakers; a listener is a link only where nobody else tells of the telling. */
function toldIn(frames: readonly Frame[], memory: Memory): Told[] {
  const found: Told[] = [];
  for (const frame of frames) {
    const inside = found.some((one) =>
      one.frame.contents.some(([first, last]) => first <= frame.cue[0] && frame.cue[1] <= last),
    );
    const links = frame.heard !== null && !inside ? [frame.heard, ...frame.links] : frame.links;
    const speakers = memory.chain(links);
    if (speakers.length > 0) found.push({ frame, speakers });
  }
  return found;
}

function scopeOf({ tokens }: Analysis, { frame, speakers }: Told, ranges: readonly Range[]): SpeechScope {
  const content: Span[] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const span: Span = [tokens[first]!.start, tokens[last - 1]!.end];
    const before = content.at(-1);
    if (before !== undefined && span[0] <= before[1] + 1)
      content[content.length - 1] = [before[0], Math.max(before[1], span[1])];
    else content.push(span);
  }
  const cue: Span = [tokens[frame.cue[0]]!.start, tokens[frame.cue[1] - 1]!.end];
  return { kind: 'speech', speakers, cue, content, ...(frame.denies ? { denies: true as const } : {}) };
}

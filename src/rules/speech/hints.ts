import type { Analysis } from '../../language/analysis.ts';
import type { Frame, Range } from './frame.ts';
import { framesOf } from './frames.ts';
import { quoteRuns } from './quotes.ts';

/** What the rules hold each token for, as the labeller reads it: 0 nothing, 1 source, 2 cue, 3 content; 4 more where one begins. */
export function hintsOf(analysis: Analysis, bySentence?: readonly (readonly Frame[])[]): Uint8Array {
  const hints = new Uint8Array(analysis.tokens.length);
  const frames = (bySentence ?? analysis.sentences.map((sentence) => framesOf(analysis, sentence))).flat();
  const mark = ([first, last]: Range, code: number) => {
    hints.fill(code, first, last);
    if (first < last) hints[first] = code + 4;
  };
  for (const run of quoteRuns(analysis)) mark(run, 3);
  for (const { contents } of frames) for (const range of contents) mark(range, 3);
  for (const { cue, links } of frames) {
    mark(cue, 2);
    for (const { phrase, aside } of links) mark([phrase.first, Math.max(phrase.last, aside?.[1] ?? 0)], 1);
  }
  return hints;
}

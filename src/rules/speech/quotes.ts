import type { Analysis } from '../../language/analysis.ts';
import type { Range, Told } from './frame.ts';

/** Runs of tokens between quotation marks, marks excluded. A run may hold several sentences, never several blocks. */
export function quoteRuns({ tokens, sentences }: Analysis): Range[] {
  const runs: Range[] = [];
  let first = -1;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const inside = token?.quoted === true;
    const parted =
      inside && first >= 0 && sentences[token.sentence]!.block !== sentences[tokens[first]!.sentence]!.block;
    if (first >= 0 && (!inside || parted)) {
      if (i - first > 2) runs.push([first, i]);
      first = inside ? i : -1;
    } else if (inside && first < 0) first = i;
  }
  return runs;
}

/** The frame outside a quotation that speaks it: in the sentence where it begins or ends. */
export function speakerOf({ tokens }: Analysis, [first, last]: Range, told: readonly Told[]): Told | null {
  const from = tokens[first]!.sentence;
  const to = tokens[last - 1]!.sentence;
  let best: Told | null = null;
  for (const one of told) {
    const { cue, sentence } = one.frame;
    if (sentence < from - 0 || sentence > to + 0) continue;
    const far = Math.min(Math.abs(cue[0] - last), Math.abs(first - cue[1]));
    const known =
      best === null
        ? Number.POSITIVE_INFINITY
        : Math.min(Math.abs(best.frame.cue[0] - last), Math.abs(first - best.frame.cue[1]));
    if (far < known) best = one;
  }
  return best;
}

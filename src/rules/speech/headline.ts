import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { Frame, Range } from './frame.ts';
import { isSpeakerNoun, knownKind } from './kind.ts';

/** "Police: three killed", "Three killed in blast – officials": the speaker before a colon, or behind a mark at the end. */
export function headlineFrame(analysis: Analysis, sentence: Sentence): Frame | null {
  const { tokens } = analysis;
  const { first, last } = sentence;
  const base = { sentence: sentence.index, leading: true, denies: false, heard: null };
  for (let i = first + 1; i < Math.min(first + 6, last - 2); i++) {
    if (tokens[i]!.lower !== ':') continue;
    const content: Range = [i + 1, last];
    return speaks(analysis, first, i) || (tokens[i + 1]!.lower === '"' && isNamed(analysis, first, i))
      ? { ...base, links: [linkOf(first, i)], cue: [i, i + 1], contents: [content] }
      : null;
  }
  const end = /^[.!?]$/.test(tokens[last - 1]!.lower) ? last - 1 : last;
  for (let i = end - 1; i > Math.max(first + 2, end - 6); i--) {
    const mark = tokens[i]!.lower;
    if (mark !== ':' && mark !== '-' && mark !== '|') continue;
    const content: Range = [first, i];
    return i + 1 < end && speaks(analysis, i + 1, end)
      ? { ...base, leading: false, links: [linkOf(i + 1, end)], cue: [i, i + 1], contents: [content] }
      : null;
  }
  return null;
}

function linkOf(first: number, last: number) {
  return { phrase: { first, last, head: last - 1 }, aside: null };
}

/** "Police spokesman John Ames: “…”": a name before a quotation. */
function isNamed({ tokens }: Analysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens[i]!.verb >= 0 || tokens[i]!.tag === 'NUM') return false;
  return tokens[last - 1]!.tag === 'PROPN';
}

/** True when the words are a speaker and nothing else: its last word is one, and no verb is among them. */
function speaks(analysis: Analysis, first: number, last: number): boolean {
  const { tokens } = analysis;
  for (let i = first; i < last; i++)
    if (tokens[i]!.verb >= 0 || tokens[i]!.tag === 'NUM' || tokens[i]!.lower === ',') return false;
  const kind = knownKind(analysis, first, last);
  return kind !== null && isSpeakerNoun(analysis, last - 1);
}

import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { Range, Told } from './frame.ts';

/** How many sentences without a speaker of their own go on in the voice of the one before. */
const CARRY = 2;

const ANAPHORIC = new Set([
  'the',
  'he',
  'she',
  'they',
  'it',
  'his',
  'her',
  'their',
  'its',
  'this',
  'these',
  'those',
  'both',
  'all',
]);
const ALSO = new Set(['also', 'too']);
const HEARSAY =
  /^(?:reportedly|allegedly|information|reports|rumours|rumors|meanwhile|however|earlier|separately|elsewhere|later)$/;

/**
 * Sentences that follow a reported one in its paragraph and go on about the same ("The attacker is …", "… have also been
 * asked"): they stand on the same word. A paragraph's first sentence never does.
 */
export function carriedOver(
  analysis: Analysis,
  bySentence: readonly (readonly Told[])[],
): { of: Told; range: Range }[] {
  const found: { of: Told; range: Range }[] = [];
  let from: Told | null = null;
  let left = 0;
  for (const sentence of analysis.sentences) {
    const own = bySentence[sentence.index]!;
    const before = analysis.sentences[sentence.index - 1];
    if (own.length > 0) {
      const first = own[0]!;
      from = first.frame.leading && first.frame.cue[0] - sentence.first < 12 ? first : null;
      left = CARRY;
    } else if (from !== null && left > 0 && before?.block === sentence.block && goesOn(analysis, sentence)) {
      found.push({ of: from, range: [sentence.first, sentence.last] });
      left--;
    } else from = null;
  }
  return found;
}

function goesOn({ tokens }: Analysis, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++)
    if (HEARSAY.test(tokens[i]!.lower) || tokens[i]!.lower === 'according') return false;
  if (ANAPHORIC.has(tokens[first]!.lower)) return true;
  for (let i = first; i < Math.min(last, first + 6); i++) if (ALSO.has(tokens[i]!.lower)) return true;
  return false;
}

/**
 * Who speaks a quotation whose own sentences name nobody: the speaker of the sentence before it in the paragraph or of
 * the one after; else of the paragraph before, where that one quotes too.
 */
export function runSpeaker(
  analysis: Analysis,
  [first, last]: Range,
  bySentence: readonly (readonly Told[])[],
): Told | null {
  const { tokens, sentences } = analysis;
  const from = sentences[tokens[first]!.sentence]!;
  const to = sentences[tokens[last - 1]!.sentence]!;
  // Few quoted words inside a sentence of the outlet's own are its scare quotes, nobody's speech.
  const covered = last - first >= (to.last - from.first) * 0.6;
  if (!covered) return null;
  const near = (index: number) => bySentence[index]?.at(-1) ?? null;
  const before = sentences[from.index - 1];
  const after = sentences[to.index + 1];
  const previous = near(from.index - 1);
  if (previous !== null && before?.block === from.block) return previous;
  const next = near(to.index + 1);
  if (next !== null && after?.block === from.block) return next;
  if (previous !== null) return previous;
  if (next !== null && after !== undefined && after.last - after.first < 25) return next;
  for (let i = from.index - 2; i >= Math.max(0, from.index - 4); i--)
    if (near(i) !== null && tokens[sentences[i]!.last - 1]!.lower === '"') return near(i);
  return null;
}

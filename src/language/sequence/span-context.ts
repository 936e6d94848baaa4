import type { Columns } from './columns.ts';
import type { Paragraph } from './rows.ts';
import type { Span } from './spans.ts';

/** A chance as one of sixteen levels, even in its odds. */
export function level(chance: number): number {
  const kept = Math.max(0.001, Math.min(0.999, chance));
  return Math.max(0, Math.min(15, Math.round(Math.log(kept / (1 - kept)) * 1.5) + 8));
}

/** The likeliest spans that overlap one: of its part (any, with its first, with its last, inside, around) and of others. */
interface Rivals {
  same: number;
  sameFirst: number;
  sameLast: number;
  within: number;
  around: number;
  other: number;
}

/** The likeliest cues near a span: how likely, how far (6: farther), which word. */
interface Cues {
  before: number;
  farBefore: number;
  wordBefore: number;
  after: number;
  farAfter: number;
  wordAfter: number;
  within: number;
}

/** The likeliest sources and contents right beside a span, and how many cues and sources begin in it. */
interface Beside {
  readonly sourceBefore: number;
  readonly sourceAfter: number;
  readonly contentBefore: number;
  readonly contentAfter: number;
  readonly cuesWithin: number;
  readonly sourcesWithin: number;
}

export interface Around {
  readonly cuesInAll: number;
  of(span: Span): { rivals: Rivals; cues: Cues; beside: Beside; bound: number };
}

/** How far a cue is looked for. */
const REACH = 12;

/** What stands around each span of a unit. */
export function around(columns: Columns, unit: Paragraph, spans: readonly Span[]): Around {
  const size = unit.last - unit.first;
  const starts = [0, 1, 2, 3].map(() => new Float32Array(size + 1));
  const ends = [0, 1, 2, 3].map(() => new Float32Array(size + 1));
  for (const { part, first, last, chance } of spans) {
    starts[part]![first] = Math.max(starts[part]![first]!, chance);
    ends[part]![last] = Math.max(ends[part]![last]!, chance);
  }
  const cueSums = sums(starts[2]!);
  const sourceSums = sums(starts[1]!);
  const cues = spans.filter(({ part }) => part === 2);
  const sentence = new Int32Array(size);
  unit.sentences.forEach(({ first, last }, k) => {
    sentence.fill(k, first - unit.first, last - unit.first);
  });
  const near = (of: Float32Array, from: number, to: number) => {
    let most = 0;
    for (let i = Math.max(0, from); i <= Math.min(size, to); i++) if (of[i]! > most) most = of[i]!;
    return most;
  };
  return {
    cuesInAll: cueSums[size]!,
    of: (span) => ({
      rivals: rivalsOf(span, spans),
      cues: cuesOf(span, cues, columns, unit),
      beside: {
        sourceBefore: near(ends[1]!, span.first - 4, span.first),
        sourceAfter: near(starts[1]!, span.last, span.last + 4),
        contentBefore: near(ends[3]!, span.first - 3, span.first),
        contentAfter: near(starts[3]!, span.last, span.last + 3),
        cuesWithin: span.part === 2 ? 0 : cueSums[span.last]! - cueSums[span.first]!,
        sourcesWithin: span.part === 1 ? 0 : sourceSums[span.last]! - sourceSums[span.first]!,
      },
      bound: boundOf(span, sentence, columns.mark, unit.first),
    }),
  };
}

function sums(values: Float32Array): Float32Array {
  const found = new Float32Array(values.length);
  for (let i = 0; i + 1 < values.length; i++) found[i + 1] = found[i]! + values[i]!;
  return found;
}

function rivalsOf(span: Span, spans: readonly Span[]): Rivals {
  const rivals = { same: 0, sameFirst: 0, sameLast: 0, within: 0, around: 0, other: 0 };
  for (const one of spans) {
    const { part, first, last, chance } = one;
    if (one === span || first >= span.last || last <= span.first) continue;
    if (part !== span.part) {
      rivals.other = Math.max(rivals.other, chance);
      continue;
    }
    rivals.same = Math.max(rivals.same, chance);
    if (first === span.first) rivals.sameFirst = Math.max(rivals.sameFirst, chance);
    if (last === span.last) rivals.sameLast = Math.max(rivals.sameLast, chance);
    if (first <= span.first && last >= span.last) rivals.around = Math.max(rivals.around, chance);
    else if (first >= span.first && last <= span.last) rivals.within = Math.max(rivals.within, chance);
  }
  return rivals;
}

function cuesOf(span: Span, cues: readonly Span[], { lemma }: Columns, { first: start }: Paragraph): Cues {
  const found = { before: 0, farBefore: 9, wordBefore: 3, after: 0, farAfter: 9, wordAfter: 4, within: 0 };
  for (const { first, last, chance } of cues) {
    const behind = span.first - last;
    const ahead = first - span.last;
    if (behind >= 0) {
      if (behind > REACH || chance - behind * 0.02 <= found.before) continue;
      found.before = chance - behind * 0.02;
      found.farBefore = Math.min(behind, 6);
      found.wordBefore = lemma[start + last - 1]!;
    } else if (ahead >= 0) {
      if (ahead > REACH || chance - ahead * 0.02 <= found.after) continue;
      found.after = chance - ahead * 0.02;
      found.farAfter = Math.min(ahead, 6);
      found.wordAfter = lemma[start + first]!;
    } else found.within = Math.max(found.within, chance);
  }
  return found;
}

/** Whether a span opens a sentence, ends one, ends right before its last mark, and how many sentences it runs over. */
function boundOf({ first, last }: Span, sentence: Int32Array, mark: Uint8Array, start: number): number {
  const size = sentence.length;
  const opens = first === 0 || sentence[first - 1] !== sentence[first];
  const ends = last === size || sentence[last] !== sentence[last - 1];
  const stops = !ends && (last + 1 === size || sentence[last + 1] !== sentence[last]) && mark[start + last] === 5;
  const over = Math.min(sentence[last - 1]! - sentence[first]!, 2);
  return (opens ? 1 : 0) | (ends ? 2 : 0) | (stops ? 4 : 0) | (over << 3);
}

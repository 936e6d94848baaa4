import { mix } from '../hash.ts';
import type { Columns } from './columns.ts';
import type { Paragraph } from './rows.ts';
import { type Around, around, level } from './span-context.ts';
import type { Span } from './spans.ts';

const VERB = 16;
const AUXILIARY = 4;

/** Hashes of what a second look sees of some spans of a unit: their edges, their marks, and the other spans beside them. */
export function spanFeatures(
  columns: Columns,
  unit: Paragraph,
  spans: readonly Span[],
  some: readonly Span[] = spans,
): Int32Array[] {
  const context = around(columns, unit, spans);
  return some.map((span) => featuresOf(columns, unit, span, context));
}

function featuresOf(columns: Columns, { first: start, last: end }: Paragraph, span: Span, context: Around): Int32Array {
  const { word, lemma, tag, mark, hint, frame } = columns;
  const a = start + span.first;
  const b = start + span.last;
  const inside = (i: number) => i >= start && i < end;
  const w = (i: number) => (inside(i) ? word[i]! : i < start ? 1 : 2);
  const l = (i: number) => (inside(i) ? lemma[i]! : i < start ? 1 : 2);
  const t = (i: number) => (inside(i) ? tag[i]! : i < start ? 18 : 19);
  const m = (i: number) => (inside(i) ? mark[i]! : i < start ? 6 : 7);
  const { part, chance } = span;
  const p = level(chance);
  const size = span.last - span.first;
  const long = size < 4 ? size : size < 6 ? 4 : size < 9 ? 5 : size < 14 ? 6 : size < 22 ? 7 : size < 35 ? 8 : 9;
  const { rivals, cues, beside, bound } = context.of(span);
  let opening = 0;
  let closing = 0;
  let verbs = 0;
  for (let i = a; i < b; i++) {
    if (mark[i] === 2) opening++;
    else if (mark[i] === 3) closing++;
    if (tag[i] === VERB || tag[i] === AUXILIARY) verbs++;
  }
  const marks =
    Math.min(opening, 2) |
    (Math.min(closing, 2) << 2) |
    (m(a) << 4) |
    (m(b - 1) << 7) |
    (m(a - 1) << 10) |
    (m(b) << 13);
  const found: number[] = [];
  const add = (value: number) => {
    found.push(mix(value, ((found.length + 1) << 2) | part));
  };
  add(0);
  add(p);
  add(p | (level(rivals.same) << 4));
  add(p | (level(rivals.sameFirst) << 4) | (level(rivals.sameLast) << 8));
  add(p | (level(rivals.other) << 4));
  add(p | (level(rivals.within) << 4) | (level(rivals.around) << 8));
  add(p | (long << 4));
  add(long | (bound << 4));
  add(p | (bound << 4));
  add(marks);
  add(p | (marks << 4));
  add(mix(marks, bound));
  const cueBefore = level(cues.before);
  const cueAfter = level(cues.after);
  add(cueBefore | (cueAfter << 4));
  add(p | (cueBefore << 4) | (cueAfter << 8));
  add(cueBefore | (cues.farBefore << 4) | (cueAfter << 8) | (cues.farAfter << 12));
  add(mix(cues.wordBefore, cues.farBefore));
  add(mix(cues.wordAfter, cues.farAfter));
  add(mix(mix(cues.wordBefore, cues.farBefore), w(a)));
  const sourceBefore = level(beside.sourceBefore);
  const sourceAfter = level(beside.sourceAfter);
  const contentBefore = level(beside.contentBefore);
  const contentAfter = level(beside.contentAfter);
  add(sourceBefore | (sourceAfter << 4));
  add(contentBefore | (contentAfter << 4));
  add(p | (sourceBefore << 4) | (sourceAfter << 8));
  add(p | (contentBefore << 4) | (contentAfter << 8));
  add(cueBefore | (sourceBefore << 4) | (cueAfter << 8) | (sourceAfter << 12));
  add(cueBefore | (contentBefore << 4) | (cueAfter << 8) | (contentAfter << 12));
  add(Math.min(8, Math.round(2 * beside.cuesWithin)) | (Math.min(8, Math.round(2 * beside.sourcesWithin)) << 4));
  add(level(cues.within) | (p << 4));
  add(Math.min(12, Math.round(2 * context.cuesInAll)) | (p << 4));
  add(Math.min(2, verbs) | (long << 2) | (t(a) << 6));
  add(w(a));
  add(w(a - 1));
  add(w(b - 1));
  add(w(b));
  add(mix(w(a - 1), w(a)));
  add(mix(w(b - 1), w(b)));
  add(mix(w(a - 1), w(b)));
  add(mix(l(a), l(b - 1)));
  add(t(a - 1) | (t(a) << 5) | (t(b - 1) << 10) | (t(b) << 15));
  add(t(a - 1) | (t(a) << 5) | (t(a + 1) << 10));
  add(t(b - 2) | (t(b - 1) << 5) | (t(b) << 10) | (t(b + 1) << 15));
  add(mix(w(a), long));
  add(mix(w(b), bound));
  add(mix(w(a - 1), p));
  add(mix(w(b), p));
  if (part === 3) {
    const edges = hint[a]! | ((a > start ? hint[a - 1]! : 8) << 4);
    add(edges | (hint[b - 1]! << 8) | ((b < end ? hint[b]! : 9) << 12));
    add(frame[a > start ? a - 1 : a]! | (p << 6));
    add(mix(cues.wordBefore, bound));
    add(mix(cues.wordAfter, bound));
  } else {
    let words = 5;
    for (let i = a; i < Math.min(b, a + 5); i++) words = mix(words, l(i));
    add(words);
    add(mix(words, level(Math.max(beside.contentBefore, beside.contentAfter))));
    add(mix(l(b - 1), contentAfter | (contentBefore << 4)));
    add(mix(l(a), sourceBefore | (sourceAfter << 4)));
  }
  return Int32Array.from(found);
}

import { mix } from '../hash.ts';
import type { Columns } from './columns.ts';

/** Features of a token, and of the step from one token to the next. */
export const NODE_FEATURES = 76;
export const EDGE_FEATURES = 10;

/** 0, 1, 2, 3, 4–5, 6–8, 9–13, 14 and more; with its side. 15 when there is none. */
function distance(from: number, to: number): number {
  if (to < 0) return 15;
  const d = Math.abs(to - from);
  return d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : 7;
}

/** What holds for a whole sentence and for those beside it in the paragraph. */
export interface Whole {
  readonly first: number;
  readonly last: number;
  readonly flags: number;
  /** Flags of the sentences before and after; −1 at the paragraph's ends. */
  before: number;
  after: number;
  /** Words right after the last closing mark and right before the first opening one. */
  readonly afterClose: number;
  readonly beforeOpen: number;
  readonly start: number;
}

/** The sentences of a paragraph, in order, given where each begins and the paragraph's end. */
export function wholesOf(columns: Columns, firsts: readonly number[], end: number): Whole[] {
  const wholes = firsts.map((first, s) => wholeOf(columns, first, firsts[s + 1] ?? end));
  wholes.forEach((whole, s) => {
    whole.before = wholes[s - 1]?.flags ?? -1;
    whole.after = wholes[s + 1]?.flags ?? -1;
  });
  return wholes;
}

function wholeOf(columns: Columns, first: number, last: number): Whole {
  const { mark, speech, word } = columns;
  let open = -1;
  let close = -1;
  let verbs = 0;
  let according = 0;
  let inside = 0;
  for (let i = first; i < last; i++) {
    const m = mark[i]!;
    if (m === 2 && open < 0) open = i;
    if (m === 3) close = i;
    if (m === 1) inside++;
    const s = speech[i]!;
    if (s === 10) according = 1;
    else if (s > 0 && s < 8) verbs++;
  }
  const ratio = inside === 0 ? 0 : inside > (last - first) * 0.8 ? 2 : 1;
  const begins = mark[first] === 1 ? 1 : mark[first] === 2 ? 2 : 0;
  const ends = mark[last - 1] === 1 ? 1 : mark[last - 1] === 3 ? 2 : 0;
  return {
    first,
    last,
    flags: Math.min(verbs, 3) | (according << 2) | (ratio << 3) | (begins << 5) | (ends << 7),
    before: -1,
    after: -1,
    afterClose: close >= 0 && close + 1 < last ? word[close + 1]! : close < 0 ? 1 : 2,
    beforeOpen: open > first ? word[open - 1]! : open < 0 ? 1 : 2,
    start: word[first]!,
  };
}

/** Row numbers of the features of token `i` in the paragraph `[start, end)`; writes `NODE_FEATURES` from `at` on. */
export function fillNode(
  rows: Int32Array,
  at: number,
  columns: Columns,
  whole: Whole,
  i: number,
  start: number,
  end: number,
  bits: number,
): void {
  const { word, lemma, end3, tag, shape, mark, speech, before, after, stretchFirst, stretchLast, chunk, hint, frame } =
    columns;
  const { first, last } = whole;
  const shift = 32 - bits;
  const in1 = i > start;
  const in2 = i > start + 1;
  const in3 = i > start + 2;
  const on1 = i + 1 < end;
  const on2 = i + 2 < end;
  const on3 = i + 3 < end;
  const w0 = word[i]!;
  const p1 = in1 ? word[i - 1]! : 1;
  const p2 = in2 ? word[i - 2]! : 2;
  const n1 = on1 ? word[i + 1]! : 3;
  const n2 = on2 ? word[i + 2]! : 4;
  const l0 = lemma[i]!;
  const lp1 = in1 ? lemma[i - 1]! : 1;
  const ln1 = on1 ? lemma[i + 1]! : 3;
  const t0 = tag[i]!;
  const tp1 = in1 ? tag[i - 1]! : 18;
  const tp2 = in2 ? tag[i - 2]! : 19;
  const tn1 = on1 ? tag[i + 1]! : 20;
  const tn2 = on2 ? tag[i + 2]! : 21;
  const m0 = mark[i]!;
  const mp = in1 ? mark[i - 1]! : 6;
  const mn = on1 ? mark[i + 1]! : 7;
  const s0 = speech[i]!;
  const sp = in1 ? speech[i - 1]! : 0;
  const sn = on1 ? speech[i + 1]! : 0;
  const sb = before[i]!;
  const sa = after[i]!;
  const db = distance(i, sb);
  const da = distance(i, sa);
  const lb = sb < 0 ? 5 : lemma[sb]!;
  const la = sa < 0 ? 6 : lemma[sa]!;
  const cb = sb < 0 ? 0 : speech[sb]!;
  const ca = sa < 0 ? 0 : speech[sa]!;
  const c0 = chunk[i]!;
  const cp = in1 ? chunk[i - 1]! : 0;
  const cn = on1 ? chunk[i + 1]! : 0;
  const from = stretchFirst[i]!;
  const to = stretchLast[i]!;
  const here = (sb >= from ? 1 : 0) | (sa >= 0 && sa < to ? 2 : 0);
  const next = to + 1 < last ? word[to + 1]! : 8;
  const opener = from < last ? word[from]! : 9;
  const endMark = to < last ? mark[to]! : 6;
  const startMark = from > first ? mark[from - 1]! : 6;
  const shapes = shape[i]! + (in1 ? shape[i - 1]! : 4) * 8 + (on1 ? shape[i + 1]! : 4) * 64;
  let k = at;
  rows[k++] = mix(w0, 1) >>> shift;
  rows[k++] = mix(p1, 2) >>> shift;
  rows[k++] = mix(n1, 3) >>> shift;
  rows[k++] = mix(p2, 4) >>> shift;
  rows[k++] = mix(n2, 5) >>> shift;
  rows[k++] = mix(in3 ? lemma[i - 3]! : 1, 6) >>> shift;
  rows[k++] = mix(on3 ? lemma[i + 3]! : 2, 7) >>> shift;
  rows[k++] = mix(l0, 8 + (t0 << 8)) >>> shift;
  rows[k++] = mix(end3[i]!, 9 + (shape[i]! << 8)) >>> shift;
  rows[k++] = mix(shapes, 10 + (t0 << 8)) >>> shift;
  rows[k++] = mix(t0 | (tp1 << 5) | (tn1 << 10), 11) >>> shift;
  rows[k++] = mix(t0 | (tp1 << 5) | (tp2 << 10), 12) >>> shift;
  rows[k++] = mix(t0 | (tn1 << 5) | (tn2 << 10), 13) >>> shift;
  rows[k++] = mix(tp1 | (tp2 << 5) | (in3 ? tag[i - 3]! << 10 : 0), 14) >>> shift;
  rows[k++] = mix(tn1 | (tn2 << 5) | (on3 ? tag[i + 3]! << 10 : 0), 15) >>> shift;
  rows[k++] = mix(l0, mix(lp1, 16)) >>> shift;
  rows[k++] = mix(l0, mix(ln1, 17)) >>> shift;
  rows[k++] = mix(lp1, mix(ln1, 18)) >>> shift;
  rows[k++] = mix(p1, mix(p2, 19)) >>> shift;
  rows[k++] = mix(n1, mix(n2, 20)) >>> shift;
  rows[k++] = mix(lp1, 21 + (t0 << 8) + (tn1 << 16)) >>> shift;
  rows[k++] = mix(ln1, 22 + (t0 << 8) + (tp1 << 16)) >>> shift;
  rows[k++] = mix(l0, 23 + (tp1 << 8) + (tn1 << 16)) >>> shift;
  rows[k++] = mix(m0 | (mp << 3) | (mn << 6), 24 + (t0 << 8)) >>> shift;
  rows[k++] =
    mix(m0 | (mp << 3) | (mn << 6) | (in2 ? mark[i - 2]! << 9 : 0) | (on2 ? mark[i + 2]! << 12 : 0), 25) >>> shift;
  rows[k++] = mix(lb, 26 + (db << 8)) >>> shift;
  rows[k++] = mix(la, 27 + (da << 8)) >>> shift;
  rows[k++] = mix(cb | (ca << 4) | (db << 8) | (da << 12), 28) >>> shift;
  rows[k++] = mix(cb | (db << 4) | (t0 << 8) | (tp1 << 13), 29) >>> shift;
  rows[k++] = mix(ca | (da << 4) | (t0 << 8) | (tn1 << 13), 30) >>> shift;
  rows[k++] = mix(cb | (ca << 4) | (here << 8) | (m0 << 10), 31 + (t0 << 8)) >>> shift;
  rows[k++] = mix(l0, 32 + (cb << 8) + (Math.min(db, 4) << 12)) >>> shift;
  rows[k++] = mix(l0, 33 + (ca << 8) + (Math.min(da, 4) << 12)) >>> shift;
  rows[k++] = mix(lb, mix(la, 34)) >>> shift;
  rows[k++] = mix(c0 | (cp << 5) | (cn << 10), 35) >>> shift;
  rows[k++] = mix(c0 | (sp << 5) | (sn << 9) | (s0 << 13), 36) >>> shift;
  rows[k++] = mix(c0 | (ca << 5) | (da << 9), 37 + (here << 8)) >>> shift;
  rows[k++] = mix(c0 | (cb << 5) | (db << 9), 38 + (here << 8)) >>> shift;
  rows[k++] = mix(s0 | (sp << 4) | (sn << 8) | (m0 << 12), 39 + (t0 << 8)) >>> shift;
  rows[k++] = mix(whole.flags, 40 + (m0 << 8)) >>> shift;
  rows[k++] = mix(whole.flags, 41 + (t0 << 8) + (here << 16)) >>> shift;
  rows[k++] = mix(whole.afterClose, 42 + (m0 << 8) + (here << 12)) >>> shift;
  rows[k++] = mix(whole.beforeOpen, 43 + (m0 << 8) + (here << 12)) >>> shift;
  rows[k++] = mix(whole.start, 44 + (m0 << 8)) >>> shift;
  rows[k++] = mix(opener, 45 + (here << 8) + (startMark << 12)) >>> shift;
  rows[k++] = mix(next, 46 + (here << 8) + (endMark << 12)) >>> shift;
  rows[k++] = mix(here | (startMark << 2) | (endMark << 5) | (m0 << 8), 47 + (t0 << 8)) >>> shift;
  rows[k++] = mix(Math.min(i - first, 5) | (Math.min(last - 1 - i, 4) << 3), 48 + (t0 << 8)) >>> shift;
  rows[k++] = mix(Math.min(i - from, 5) | (Math.min(to - i, 4) << 3) | (here << 6), 49 + (t0 << 8)) >>> shift;
  rows[k++] = mix(chunkEndWord(columns, i, last), 50 + (c0 << 8)) >>> shift;
  rows[k++] = mix(chunkEndWord(columns, i, last), 51 + (t0 << 8) + (mp << 16)) >>> shift;
  rows[k++] = mix(chunkStartWord(columns, i, first), 52 + (c0 << 8)) >>> shift;
  rows[k++] = mix(l0, 53 + (m0 << 8) + (whole.flags << 12)) >>> shift;
  rows[k++] = mix(lb, 54 + (db << 8) + (t0 << 16)) >>> shift;
  rows[k++] = mix(la, 55 + (da << 8) + (t0 << 16)) >>> shift;
  rows[k++] = mix(lb, 56 + (m0 << 8) + (here << 12)) >>> shift;
  rows[k++] = mix(la, 57 + (m0 << 8) + (here << 12)) >>> shift;
  rows[k++] = mix(sb < 0 || sb + 1 >= last ? 11 : word[sb + 1]!, 58 + (cb << 8) + (Math.min(db, 6) << 12)) >>> shift;
  rows[k++] = mix(sa <= first ? 12 : word[sa - 1]!, 59 + (ca << 8) + (Math.min(da, 6) << 12)) >>> shift;
  rows[k++] =
    mix(
      sb < 0 || sb <= first ? 13 : tag[sb - 1]! | (sb + 1 < last ? tag[sb + 1]! << 5 : 0),
      60 + (cb << 8) + (t0 << 16),
    ) >>> shift;
  const h0 = hint[i]!;
  const hp = in1 ? hint[i - 1]! : 8;
  const hn = on1 ? hint[i + 1]! : 9;
  const fb = sb < 0 ? 0 : frame[sb]!;
  const fa = sa < 0 ? 0 : frame[sa]!;
  const beyond = to < last ? neighbourStretch(columns, to + 1, last) : 0;
  const behind = from > first ? neighbourStretch(columns, stretchFirst[from - 1]!, last) : 0;
  rows[k++] = mix(h0 | (hp << 4) | (hn << 8), 65) >>> shift;
  rows[k++] = mix(h0 | (hp << 4) | (hn << 8), 66 + (t0 << 8) + (m0 << 16)) >>> shift;
  rows[k++] = mix(w0, 67 + (h0 << 8) + (hp << 12)) >>> shift;
  rows[k++] = mix(h0 | (hn << 4) | (da << 8) | (db << 12), 68 + (m0 << 8)) >>> shift;
  rows[k++] = mix(h0 | (in2 ? hint[i - 2]! << 4 : 0) | (on2 ? hint[i + 2]! << 8 : 0), 69 + (c0 << 8)) >>> shift;
  rows[k++] = mix(fb | (db << 6), 70 + (m0 << 8) + (here << 12)) >>> shift;
  rows[k++] = mix(fa | (da << 6), 71 + (m0 << 8) + (here << 12)) >>> shift;
  rows[k++] = mix(fb | (fa << 6), 72 + (m0 << 8) + (here << 12)) >>> shift;
  rows[k++] = mix(fb | (t0 << 6) | (Math.min(db, 4) << 12), 73 + (h0 << 8)) >>> shift;
  rows[k++] = mix(fa | (t0 << 6) | (Math.min(da, 4) << 12), 74 + (h0 << 8)) >>> shift;
  rows[k++] = mix(beyond | (here << 8), 75 + (endMark << 8) + (m0 << 16)) >>> shift;
  rows[k++] = mix(behind | (here << 8), 76 + (startMark << 8) + (m0 << 16)) >>> shift;
  rows[k++] = mix(whole.before, 61 + (m0 << 8) + (whole.flags << 12)) >>> shift;
  rows[k++] = mix(whole.after, 62 + (m0 << 8) + (whole.flags << 12)) >>> shift;
  rows[k++] = mix(whole.before, 63 + (m0 << 8) + (Math.min(i - first, 3) << 12)) >>> shift;
  rows[k++] = mix(whole.after, 64 + (m0 << 8) + (Math.min(last - 1 - i, 3) << 12)) >>> shift;
}

/** The class of the word of speech in the stretch that begins at a token, how it stands, and whether the stretch is long. */
function neighbourStretch({ after, stretchLast, speech, frame }: Columns, at: number, last: number): number {
  if (at >= last) return 1;
  const end = stretchLast[at]!;
  const verb = after[at]!;
  const size = end - at > 8 ? 2 : end - at > 3 ? 1 : 0;
  return verb < 0 || verb >= end ? 2 + size : 8 + speech[verb]! * 3 + size + (frame[verb]! > 24 ? 64 : 0);
}

/** The word that follows the chunk of token `i`. */
function chunkEndWord({ chunkLast, word }: Columns, i: number, last: number): number {
  const k = chunkLast[i]!;
  return k < last ? word[k]! : 14;
}

/** The word before the chunk of token `i`. */
function chunkStartWord({ chunkFirst, word }: Columns, i: number, first: number): number {
  const k = chunkFirst[i]!;
  return k > first ? word[k - 1]! : 15;
}

/** Row numbers of the features of the step from token `i - 1` to token `i`; writes `EDGE_FEATURES` from `at` on. */
export function fillEdge(
  rows: Int32Array,
  at: number,
  columns: Columns,
  whole: Whole,
  i: number,
  start: number,
  end: number,
  bits: number,
): void {
  const { word, lemma, tag, mark, before, after, chunk, speech, hint } = columns;
  const shift = 32 - bits;
  const t0 = tag[i]!;
  const tp = i > start ? tag[i - 1]! : 18;
  const tn = i + 1 < end ? tag[i + 1]! : 20;
  const m0 = mark[i]!;
  const mp = i > start ? mark[i - 1]! : 6;
  const sb = before[i]!;
  const sa = after[i]!;
  rows[at] = 0;
  rows[at + 1] = mix(word[i]!, 101) >>> shift;
  rows[at + 2] = mix(i > start ? word[i - 1]! : 1, 102) >>> shift;
  rows[at + 3] = mix(t0 | (tp << 5) | (tn << 10), 103) >>> shift;
  rows[at + 4] = mix(m0 | (mp << 3) | (whole.flags << 6), 104) >>> shift;
  rows[at + 5] = mix(m0 | (mp << 3) | (distance(i, sb) << 6) | (distance(i, sa) << 10), 105) >>> shift;
  rows[at + 6] = mix(chunk[i]! | ((i > start ? chunk[i - 1]! : 0) << 5) | (speech[i]! << 10), 106) >>> shift;
  rows[at + 7] = mix(lemma[i]!, mix(i + 1 < end ? lemma[i + 1]! : 3, 107)) >>> shift;
  const hp = i > start ? hint[i - 1]! : 8;
  rows[at + 8] = mix(hint[i]! | (hp << 4) | (m0 << 8), 108) >>> shift;
  rows[at + 9] = mix(hint[i]! | (hp << 4) | ((i + 1 < end ? hint[i + 1]! : 9) << 8), 109 + (t0 << 8)) >>> shift;
}

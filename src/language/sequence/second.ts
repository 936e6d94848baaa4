import { mix } from '../hash.ts';
import type { Columns } from './columns.ts';
import { PART_OF } from './labels.ts';

/** Features that the second pass adds to the first's, of a token and of a step. */
export const SECOND_NODE = 18;
export const SECOND_EDGE = 3;

/** Nearest labelled spans beside each token, from the first pass's labels: filled once a paragraph. */
export interface Near {
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  readonly sourceBefore: Int32Array;
  readonly sourceAfter: Int32Array;
  /** First token and end of the labelled or empty stretch a token stands in. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** `labels` starts at the paragraph's first token; positions in the result are relative to it, −1 for none. */
export function nearOf(labels: Uint8Array, size: number): Near {
  const ints = () => new Int32Array(size).fill(-1);
  const near: Near = {
    cueBefore: ints(),
    cueAfter: ints(),
    sourceBefore: ints(),
    sourceAfter: ints(),
    first: ints(),
    last: ints(),
  };
  let cue = -1;
  let source = -1;
  let open = 0;
  for (let i = 0; i < size; i++) {
    const part = PART_OF[labels[i]!]!;
    if (part === 2) cue = i;
    if (part === 1) source = i;
    near.cueBefore[i] = cue;
    near.sourceBefore[i] = source;
    if (i > 0 && part !== PART_OF[labels[i - 1]!]!) open = i;
    near.first[i] = open;
  }
  cue = -1;
  source = -1;
  let end = size;
  for (let i = size - 1; i >= 0; i--) {
    const part = PART_OF[labels[i]!]!;
    if (part === 2) cue = i;
    if (part === 1) source = i;
    near.cueAfter[i] = cue;
    near.sourceAfter[i] = source;
    if (i + 1 < size && part !== PART_OF[labels[i + 1]!]!) end = i + 1;
    near.last[i] = end;
  }
  return near;
}

function bucket(d: number): number {
  return d < 4 ? d : d < 7 ? 4 : d < 12 ? 5 : d < 20 ? 6 : 7;
}

function far(from: number, to: number): number {
  return to < 0 ? 15 : bucket(Math.abs(from - to));
}

/** Row numbers of the second pass's own features of token `i`, counted from the paragraph's first token `start`. */
export function fillSecondNode(
  rows: Int32Array,
  at: number,
  columns: Columns,
  labels: Uint8Array,
  near: Near,
  i: number,
  start: number,
  size: number,
  bits: number,
): void {
  const { word, lemma, tag, mark, hint } = columns;
  const shift = 32 - bits;
  const k = start + i;
  const y0 = labels[i]!;
  const yp = i > 0 ? labels[i - 1]! : 7;
  const yn = i + 1 < size ? labels[i + 1]! : 8;
  const ypp = i > 1 ? labels[i - 2]! : 7;
  const ynn = i + 2 < size ? labels[i + 2]! : 8;
  const cb = near.cueBefore[i]!;
  const ca = near.cueAfter[i]!;
  const sb = near.sourceBefore[i]!;
  const sa = near.sourceAfter[i]!;
  const dcb = far(i, cb);
  const dca = far(i, ca);
  const dsb = far(i, sb);
  const dsa = far(i, sa);
  const first = near.first[i]!;
  const last = near.last[i]!;
  const m0 = mark[k]!;
  const t0 = tag[k]!;
  const order = (cb > sb ? 1 : 0) | (ca >= 0 && (sa < 0 || ca < sa) ? 2 : 0);
  const wordBefore = first > 0 ? word[start + first - 1]! : 1;
  const wordAfter = last < size ? word[start + last]! : 2;
  let r = at;
  rows[r++] = mix(y0 | (yp << 3) | (yn << 7), 201) >>> shift;
  rows[r++] = mix(y0 | (yp << 3) | (yn << 7) | (ypp << 11) | (ynn << 15), 202) >>> shift;
  rows[r++] = mix(word[k]!, 203 + (y0 << 8)) >>> shift;
  rows[r++] = mix(y0 | (t0 << 3) | (m0 << 8), 204 + (yp << 16)) >>> shift;
  rows[r++] = mix(y0 | (dcb << 3) | (dca << 7), 205 + (m0 << 16)) >>> shift;
  rows[r++] = mix(y0 | (dsb << 3) | (dsa << 7), 206 + (m0 << 16)) >>> shift;
  rows[r++] = mix(dcb | (dca << 4) | (dsb << 8) | (dsa << 12), 207 + (order << 8)) >>> shift;
  rows[r++] = mix(cb < 0 ? 3 : lemma[start + cb]!, 208 + (y0 << 8) + (dcb << 12)) >>> shift;
  rows[r++] = mix(ca < 0 ? 4 : lemma[start + ca]!, 209 + (y0 << 8) + (dca << 12)) >>> shift;
  rows[r++] = mix(wordBefore, 210 + (y0 << 8) + (m0 << 12)) >>> shift;
  rows[r++] = mix(wordAfter, 211 + (y0 << 8) + (m0 << 12)) >>> shift;
  rows[r++] = mix(y0 | (bucket(i - first) << 3) | (bucket(last - 1 - i) << 6), 212 + (m0 << 16)) >>> shift;
  rows[r++] = mix(order | (y0 << 2) | (m0 << 6), 213 + (t0 << 16)) >>> shift;
  rows[r++] = mix(y0 | (hint[k]! << 3) | (yp << 7), 214 + (yn << 12)) >>> shift;
  rows[r++] = mix(i + 1 < size ? word[k + 1]! : 5, 215 + (y0 << 8) + (yn << 12)) >>> shift;
  rows[r++] = mix(i > 0 ? word[k - 1]! : 6, 216 + (y0 << 8) + (yp << 12)) >>> shift;
  rows[r++] =
    mix(
      first > 0 ? mark[start + first - 1]! | (mark[start + first]! << 3) : 77,
      217 + (y0 << 8) + (last < size ? mark[start + last]! << 12 : 0),
    ) >>> shift;
  rows[r++] = mix(order | (dcb << 2) | (dsb << 6), 218 + (t0 << 16) + (y0 << 24)) >>> shift;
}

export function fillSecondEdge(
  rows: Int32Array,
  at: number,
  columns: Columns,
  labels: Uint8Array,
  near: Near,
  i: number,
  start: number,
  size: number,
  bits: number,
): void {
  const shift = 32 - bits;
  const y0 = labels[i]!;
  const yp = i > 0 ? labels[i - 1]! : 7;
  const yn = i + 1 < size ? labels[i + 1]! : 8;
  const m0 = columns.mark[start + i]!;
  rows[at] = mix(y0 | (yp << 3), 301) >>> shift;
  rows[at + 1] = mix(y0 | (yp << 3) | (yn << 7) | (m0 << 11), 302) >>> shift;
  rows[at + 2] =
    mix(y0 | (yp << 3) | (far(i, near.cueBefore[i]!) << 7) | (far(i, near.cueAfter[i]!) << 11), 303) >>> shift;
}

import type { Tag } from './analysis.ts';
import type { Casing } from './casing.ts';
import { mix } from './hash.ts';
import { type HashTable, lookUp } from './hash-table.ts';
import { CAPITAL, type Form } from './word.ts';

/** The tags a tagger's model scores, by their place in a row of weights. The rest are given by rule. */
export const LEARNED: readonly Tag[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'SCONJ',
  'VERB',
  'X',
];
/** Weights a row: one for each learned tag, filled up to a power of two. */
export const ROW = 16;
/** Features a token. */
export const FEATURES = 15;

/** Number given to tags that are no learned ones, as context. */
const OUTSIDE = 15;

/** An averaged perceptron's weights, and the tags of words that always bear the same one, by the word's hash. */
export interface TaggerModel {
  /** Log2 of the number of rows. */
  readonly bits: number;
  readonly weights: Int8Array;
  readonly certain: HashTable;
}

/** What is known of each token before tags are: filled once a text. */
export interface WordColumns {
  readonly word: Int32Array;
  readonly end2: Int32Array;
  readonly end3: Int32Array;
  /** 0–7: how it is written, 7 where the sentence's capitals say nothing. */
  readonly shape: Uint8Array;
  /** A tag given by rule, as 1 + its place in `LEARNED`; OUTSIDE + 1 for marks; 0 when the model must say. */
  readonly given: Uint8Array;
}

const digitOnly = /^[+-]?\.?\d[\d.,:/]*$/;
const worded = /[\p{L}\p{N}]/u;
const symbol = /^[$%€£¥₽₸+=#&@^~<>|°]|\p{Extended_Pictographic}/u;
/** Words of this field that are nouns everywhere, and rare in the texts the tagger learned from. */
const FIELD_NOUNS = new Set(
  'jihadist jihadists jihadi jihadis islamist islamists warlord warlords militiaman militiamen gunwoman knifeman knifemen shootout airstrike airstrikes warplane warplanes checkpost checkposts paramedic paramedics akimat mujahideen peacekeepers chiefs'.split(
    ' ',
  ),
);
const NOUN = LEARNED.indexOf('NOUN');
const NUM = LEARNED.indexOf('NUM');
const ANY = LEARNED.indexOf('X');
const VERB = LEARNED.indexOf('VERB');
const PROPN = LEARNED.indexOf('PROPN');

/** Place in `LEARNED` of a tag that the form alone decides; −1 when it does not; OUTSIDE for marks. */
function givenBy(lower: string): number {
  const code = lower.charCodeAt(0);
  if (code >= 97 && code <= 122) return lower.startsWith('http') || lower.startsWith('www.') ? ANY : -1;
  if (code >= 48 && code <= 57) return digitOnly.test(lower) ? NUM : -1;
  if ((code === 64 || code === 35) && lower.length > 1) return code === 64 ? PROPN : ANY;
  if (!worded.test(lower)) return OUTSIDE;
  return digitOnly.test(lower) ? NUM : -1;
}

/** A capital at a sentence's start tells less than one within: it is a shape of its own. */
function shapeAt(shape: Form['shape'], initial: boolean): number {
  return initial && shape > 1 ? shape + 1 : shape;
}

/** "Canal do Rovuma", "Rio Grande do Sul": between two words with capitals it is no verb. */
const isInName = (forms: readonly Form[], i: number): boolean => forms[i - 1]!.shape > 1 && forms[i + 1]!.shape > 1;

/** Fills the columns for the sentence `[first, last)`; `learning` leaves the words of the field to be learnt. */
export function fillColumns(
  columns: WordColumns,
  forms: readonly Form[],
  casing: Casing,
  first: number,
  last: number,
  learning = false,
): void {
  const blind = casing !== 'mixed';
  for (let i = first; i < last; i++) {
    const { word, shape } = forms[i]!;
    word.given ??= givenBy(word.text);
    columns.word[i] = word.given === NUM ? 77 : word.hash;
    columns.end2[i] = word.end2;
    columns.end3[i] = word.end3;
    columns.given[i] = learning || !FIELD_NOUNS.has(word.text) ? word.given + 1 : NOUN + 1;
    if (!learning && !blind && word.text === 'do' && i > first + 1 && i + 1 < last && isInName(forms, i))
      columns.given[i] = PROPN + 1;
    const start = i > first && columns.given[first] === OUTSIDE + 1 ? first + 1 : first;
    columns.shape[i] = blind ? 7 : shapeAt(shape, i === start);
  }
}

export function newColumns(size: number): WordColumns {
  return {
    word: new Int32Array(size),
    end2: new Int32Array(size),
    end3: new Int32Array(size),
    shape: new Uint8Array(size),
    given: new Uint8Array(size),
  };
}

/** Row numbers of the features of token `i`, given the tags before it. */
export function fillFeatures(
  rows: Int32Array,
  columns: WordColumns,
  i: number,
  first: number,
  last: number,
  tag1: number,
  tag2: number,
  bits: number,
): void {
  const { word, end2, end3, shape } = columns;
  const w0 = word[i]!;
  const w1 = i > first ? word[i - 1]! : 1;
  const w2 = i > first + 1 ? word[i - 2]! : 2;
  const n1 = i + 1 < last ? word[i + 1]! : 3;
  const n2 = i + 2 < last ? word[i + 2]! : 4;
  const e3 = end3[i]!;
  const s0 = shape[i]!;
  const shift = 32 - bits;
  const s1 = i > first ? shape[i - 1]! : 6;
  const sn = i + 1 < last ? shape[i + 1]! : 6;
  rows[0] = mix(w0, 11) >>> shift;
  rows[1] = mix(e3, 12 + (s0 << 8)) >>> shift;
  rows[2] = mix(end2[i]!, 13 + (tag1 << 8)) >>> shift;
  rows[3] = mix(w1, 14) >>> shift;
  rows[4] = mix(n1, 15) >>> shift;
  rows[5] = mix(tag1, 16 + (s0 << 8) + (s1 << 12) + (sn << 16)) >>> shift;
  rows[6] = mix(tag1 + (tag2 << 4), 17) >>> shift;
  rows[7] = mix(w0, 18 + (tag1 << 8)) >>> shift;
  rows[8] = mix(n2, 19) >>> shift;
  rows[9] = mix(i + 1 < last ? end3[i + 1]! : 3, 20) >>> shift;
  rows[10] = mix(w0, mix(n1, 21)) >>> shift;
  rows[11] = mix(w0, mix(w1, 22)) >>> shift;
  rows[12] = mix(w0, 23 + (s0 << 8)) >>> shift;
  rows[13] = mix(w2, 24 + (tag1 << 8)) >>> shift;
  rows[14] = mix(e3, mix(i + 1 < last ? end2[i + 1]! : 3, 25)) >>> shift;
}

/** Tags the sentence `[first, last)`, left to right, each the best given those before; `tags` holds places in `LEARNED`. */
export function tagSentence(
  model: TaggerModel,
  columns: WordColumns,
  first: number,
  last: number,
  tags: Uint8Array,
): void {
  const { weights, bits, certain } = model;
  const rows = new Int32Array(FEATURES);
  const quads = new Int32Array(weights.buffer, weights.byteOffset, weights.length >> 2);
  let tag1 = OUTSIDE;
  let tag2 = OUTSIDE;
  for (let i = first; i < last; i++) {
    const given = columns.given[i]!;
    let best = given - 1;
    if (given === 0) {
      best = lookUp(certain, columns.word[i]!);
      if (best < 0) {
        fillFeatures(rows, columns, i, first, last, tag1, tag2, bits);
        best = bestOf(quads, rows);
        // "governor Oleh Savchuk": no verb stands with a capital inside a sentence that writes names so.
        if (best === VERB && columns.shape[i] === CAPITAL && i > first && columns.given[i - 1] !== OUTSIDE + 1)
          best = PROPN;
      }
    }
    tags[i] = best;
    tag2 = tag1;
    tag1 = best;
  }
}

/** Turns four signed bytes into unsigned ones, each 128 more. */
const SIGNS = 0x80808080 | 0;
/** Every other byte of four: two sums of sixteen bits, which no row of weights can fill. */
const HALVES = 0x00ff00ff;

/**
 * The tag with the highest sum of weights, the first of equals. Weights are read and added four at a time: `quads` is
 * the weights as 32-bit numbers, lowest byte first.
 */
function bestOf(quads: Int32Array, rows: Int32Array): number {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < FEATURES; i++) {
    const at = rows[i]! * (ROW / 4);
    const one = quads[at]! ^ SIGNS;
    const two = quads[at + 1]! ^ SIGNS;
    const three = quads[at + 2]! ^ SIGNS;
    const four = quads[at + 3]! ^ SIGNS;
    a += one & HALVES;
    b += (one >>> 8) & HALVES;
    c += two & HALVES;
    d += (two >>> 8) & HALVES;
    e += three & HALVES;
    f += (three >>> 8) & HALVES;
    g += four & HALVES;
    h += (four >>> 8) & HALVES;
  }
  let best = 0;
  let most = a & 0xffff;
  const offer = (tag: number, sum: number): void => {
    if (sum <= most) return;
    best = tag;
    most = sum;
  };
  offer(1, b & 0xffff);
  offer(2, a >>> 16);
  offer(3, b >>> 16);
  offer(4, c & 0xffff);
  offer(5, d & 0xffff);
  offer(6, c >>> 16);
  offer(7, d >>> 16);
  offer(8, e & 0xffff);
  offer(9, f & 0xffff);
  offer(10, e >>> 16);
  offer(11, f >>> 16);
  offer(12, g & 0xffff);
  offer(13, h & 0xffff);
  offer(14, g >>> 16);
  return best;
}

/** The tag of a token, given its place in `LEARNED`: marks are told apart from signs here. */
export function tagOf(place: number, lower: string): Tag {
  if (place !== OUTSIDE) return LEARNED[place]!;
  return symbol.test(lower) ? 'SYM' : 'PUNCT';
}

import type { Tag } from '../analysis.ts';
import { hashOf, hashOfEnd } from '../hash.ts';
import { type Lexicon, lexicon } from '../lexicon.ts';

/** What the labeller asks of a text: words, lemmas, tags and quotation of one sentence, by columns. */
export interface Words {
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly tag: readonly Tag[];
  /** 1 between quotation marks. */
  readonly quoted: Uint8Array;
  /** First and last (exclusive) token and head of the noun chunk a token stands in; −1 outside. */
  readonly chunkFirst: Int32Array;
  readonly chunkLast: Int32Array;
  readonly chunkHead: Int32Array;
  /** Head of the verb group a token stands in; −1 outside. */
  readonly verbHead: Int32Array;
}

/** The same as numbers, with what stands near each token: filled once a sentence. */
export interface Columns {
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly end3: Int32Array;
  readonly tag: Uint8Array;
  readonly shape: Uint8Array;
  /** 0 outside quotation marks, 1 inside, 2 a mark that opens, 3 one that closes, 4 comma, 5 other mark. */
  readonly mark: Uint8Array;
  /** Class of a word of speech, 0 for none. */
  readonly speech: Uint8Array;
  /** Nearest word of speech at or before, and at or after; −1 for none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** First token and end of the stretch between commas and quotation marks. */
  readonly stretchFirst: Int32Array;
  readonly stretchLast: Int32Array;
  /** Place in its chunk and class of its head. */
  readonly chunk: Uint8Array;
  /** What rules hold the token for: 0 nothing, 1 source, 2 cue, 3 content; 4 more where one begins. */
  readonly hint: Uint8Array;
  /** How the words beside a verb of speech stand: what comes before its subject and behind it. */
  readonly frame: Uint8Array;
  /** First token and end of its chunk; the token alone outside one. */
  readonly chunkFirst: Int32Array;
  readonly chunkLast: Int32Array;
}

const TAGS: readonly Tag[] = [
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
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
const TAG_CODE = new Map(TAGS.map((tag, i) => [tag, i + 1] as const));
const ADVERB = 3;
const AUXILIARY = 4;
const THAT = hashOf('that');
const CLASSES = ['say', 'report', 'tell', 'claim', 'deny', 'cite', 'accuse', 'think', 'noun', 'according'];

const speechWords: Lexicon<'word' | 'part' | 'class'> = lexicon('speech');
const people: Lexicon<'word' | 'speaker'> = lexicon('people');

export function newColumns(size: number): Columns {
  const ints = () => new Int32Array(size);
  const bytes = () => new Uint8Array(size);
  return {
    word: ints(),
    lemma: ints(),
    end3: ints(),
    tag: bytes(),
    shape: bytes(),
    mark: bytes(),
    speech: bytes(),
    before: ints(),
    after: ints(),
    stretchFirst: ints(),
    stretchLast: ints(),
    chunk: bytes(),
    hint: bytes(),
    frame: bytes(),
    chunkFirst: ints(),
    chunkLast: ints(),
  };
}

/** Class of a word of speech, as a number; 0 when it is none. */
function speechClass(lemma: string, lower: string, tag: Tag, next: string | undefined): number {
  if (lower === 'according') return next === 'to' ? 10 : 0;
  const part = tag === 'VERB' ? 'v' : tag === 'NOUN' ? 'n' : '';
  if (part === '') return 0;
  for (const row of speechWords.get(lemma)) if (row.part === part) return CLASSES.indexOf(row.class) + 1;
  return 0;
}

function shapeOf(word: string, lower: string): number {
  if (word === lower) return /\d/.test(word) ? 1 : 0;
  return word.length > 1 && word === word.toUpperCase() ? 2 : 3;
}

function markOf(lower: string, quoted: number, before: number): number {
  if (lower === '"' || lower === '«' || lower === '»') return before === 1 ? 3 : 2;
  if (lower === "'" && quoted === 0) return before === 1 ? 3 : 2;
  if (lower === ',') return 4;
  if (lower.length === 1 && '.;:!?()-'.includes(lower)) return 5;
  return quoted;
}

/** Fills the columns for the sentence `[first, last)` of a text. */
export function fillColumns(columns: Columns, words: Words, first: number, last: number): void {
  const { text, lower, lemma, tag, quoted } = words;
  for (let i = first; i < last; i++) {
    const plain = lower[i]!;
    columns.word[i] = hashOf(plain);
    columns.lemma[i] = hashOf(lemma[i]!);
    columns.end3[i] = hashOfEnd(plain, 3);
    columns.tag[i] = TAG_CODE.get(tag[i]!)!;
    columns.shape[i] = shapeOf(text[i]!, plain);
    columns.mark[i] = markOf(plain, quoted[i]!, i > 0 ? quoted[i - 1]! : 0);
    columns.speech[i] = speechClass(lemma[i]!, plain, tag[i]!, lower[i + 1]);
    columns.chunk[i] = chunkCode(words, i);
    columns.chunkFirst[i] = words.chunkFirst[i]! < 0 ? i : words.chunkFirst[i]!;
    columns.chunkLast[i] = words.chunkFirst[i]! < 0 ? i + 1 : words.chunkLast[i]!;
  }
  for (let i = first; i < last; i++)
    columns.frame[i] = columns.speech[i] === 0 ? 0 : frameCode(columns, i, first, last);
  neighbours(columns, first, last);
}

/** Before the subject of a verb of speech: start, comma, quotation mark, word; behind it: end, comma, mark, "that", phrase, word. */
function frameCode({ mark, chunk, chunkFirst, tag, word }: Columns, i: number, first: number, last: number): number {
  let left = i - 1;
  while (left >= first && (tag[left] === ADVERB || tag[left] === AUXILIARY)) left--;
  const subject = left >= first && chunk[left] !== 0;
  if (subject) left = chunkFirst[left]! - 1;
  const before = left < first ? 0 : mark[left] === 4 ? 1 : mark[left]! >= 2 ? 2 : 3;
  const right = i + 1;
  const behind =
    right >= last
      ? 0
      : mark[right] === 4
        ? 1
        : mark[right]! >= 2
          ? 2
          : word[right] === THAT
            ? 3
            : chunk[right] !== 0
              ? 4
              : 5;
  return 1 + before * 6 + behind + (subject ? 24 : 0);
}

function chunkCode({ chunkFirst, chunkLast, chunkHead, lemma, tag }: Words, i: number): number {
  const start = chunkFirst[i]!;
  if (start < 0) return 0;
  const place = start === i ? (chunkLast[i]! === i + 1 ? 1 : 2) : chunkLast[i]! === i + 1 ? 3 : 4;
  const head = chunkHead[i]!;
  const kind = tag[head] === 'PROPN' ? 1 : tag[head] === 'PRON' ? 2 : people.has(lemma[head]!) ? 3 : 0;
  return place * 4 + kind;
}

function neighbours(columns: Columns, first: number, last: number): void {
  const { speech, mark, before, after, stretchFirst, stretchLast } = columns;
  let seen = -1;
  let open = first;
  for (let i = first; i < last; i++) {
    if (isVerbal(speech[i]!)) seen = i;
    before[i] = seen;
    stretchFirst[i] = open;
    if (mark[i]! >= 2) open = i + 1;
  }
  seen = -1;
  let end = last;
  for (let i = last - 1; i >= first; i--) {
    if (isVerbal(speech[i]!)) seen = i;
    after[i] = seen;
    stretchLast[i] = end;
    if (mark[i]! >= 2) end = i;
  }
}

/** A verb of speech or "according": nouns of speech are weaker signs and are not looked for from afar. */
export function isVerbal(speech: number): boolean {
  return speech !== 0 && speech !== 9;
}

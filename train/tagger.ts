import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tag } from '../src/language/analysis.ts';
import { casingOf } from '../src/language/casing.ts';
import { type HashTable, hashTable, lookUp } from '../src/language/hash-table.ts';
import { plainForm } from '../src/language/plain.ts';
import { sentenceStarts } from '../src/language/sentences.ts';
import { packTagger } from '../src/language/tagger-file.ts';
import {
  FEATURES,
  fillColumns,
  fillFeatures,
  LEARNED,
  newColumns,
  ROW,
  type TaggerModel,
  tagSentence,
} from '../src/language/tags.ts';
import { tokenise } from '../src/language/tokens.ts';
import { formOf } from '../src/language/word.ts';
import { readRows } from './data.ts';
import { generator } from './random.ts';

const BITS = 16;
const EPOCHS = 5;

/** A sentence as the teacher tagged it. */
interface Tagged {
  readonly words: readonly string[];
  readonly tags: readonly Tag[];
}

const require = createRequire(import.meta.url);

interface WinkToken {
  out(what?: unknown): string;
}

/** The teacher: wink-nlp's English model, laid over our own tokens by their offsets. */
function teacher(): (text: string) => Tagged[] {
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => {
    const at = new Map<number, Tag>();
    let from = 0;
    wink
      .readDoc(text)
      .tokens()
      .each((token: WinkToken) => {
        const word = token.out();
        const start = text.indexOf(word, from);
        if (word === '' || start < 0) return;
        from = start + word.length;
        const tag = token.out(wink.its.pos);
        for (let k = start; k < from; k++) at.set(k, (tag === 'SPACE' ? 'X' : tag) as Tag);
      });
    const pieces = tokenise(text);
    const words = pieces.starts.map((start, i) => text.slice(start, pieces.ends[i]));
    const tags = words.map((word, i) => {
      const first = at.get(pieces.starts[i]!) ?? 'X';
      const last = at.get(pieces.ends[i]! - 1) ?? 'X';
      return /[\p{L}\p{N}][-‐‑][\p{L}\p{N}]/u.test(word) ? hyphenated(word, first, last, words[i + 1]) : first;
    });
    const firsts = sentenceStarts(text, pieces, 0, words.length, 0, text.length);
    return firsts.map((first, s) => {
      const last = firsts[s + 1] ?? words.length;
      return { words: words.slice(first, last), tags: tags.slice(first, last) };
    });
  };
}

/** The teacher cuts words at their hyphens; ours stay whole and take the tag that their place asks for. */
function hyphenated(word: string, first: Tag, last: Tag, next: string | undefined): Tag {
  if (/-olds?$/i.test(word))
    return next !== undefined &&
      /^\p{L}/u.test(next) &&
      !/^(?:was|is|who|and|had|from|in|has|from|told|were)$/i.test(next)
      ? 'ADJ'
      : 'NOUN';
  if (last === 'VERB' || last === 'ADJ') return /^\p{Lu}/u.test(word) && /-\p{Lu}/u.test(word) ? 'PROPN' : 'ADJ';
  if (last === 'NUM') return first === 'NUM' ? 'NUM' : first === 'PROPN' ? 'PROPN' : 'NOUN';
  if (last === 'ADP' || last === 'ADV' || last === 'PART') return 'NOUN';
  return last;
}

/** How each word is written and tagged inside sentences: what shows that "Police" at a sentence's start is no name. */
function usage(
  sentences: readonly Tagged[],
): Map<string, { small: Map<Tag, number>; smalls: number; capitals: number }> {
  const found = new Map<string, { small: Map<Tag, number>; smalls: number; capitals: number }>();
  for (const { words, tags } of sentences) {
    if (casingOf(words.map(formOf), 0, words.length) !== 'mixed') continue;
    for (let i = 1; i < words.length; i++) {
      const word = words[i]!;
      const key = plainForm(word);
      const entry = found.get(key) ?? { small: new Map(), smalls: 0, capitals: 0 };
      if (word === key) {
        entry.smalls++;
        entry.small.set(tags[i]!, (entry.small.get(tags[i]!) ?? 0) + 1);
      } else if (/[\p{L}\p{N},]$/u.test(words[i - 1]!)) entry.capitals++;
      found.set(key, entry);
    }
  }
  return found;
}

const ALWAYS: Readonly<Record<string, Tag>> = {
  police: 'NOUN',
  including: 'ADP',
  according: 'ADP',
  gunmen: 'NOUN',
  gunman: 'NOUN',
  policemen: 'NOUN',
  square: 'NOUN',
};

/** Puts right what the teacher is known to mistake: common words that open a sentence or stand in a headline, and a few slips. */
function corrected(sentences: readonly Tagged[]): Tagged[] {
  const known = usage(sentences);
  return sentences.map(({ words, tags }) => {
    const casing = casingOf(words.map(formOf), 0, words.length);
    return {
      words,
      tags: tags.map((tag, i) => {
        const key = plainForm(words[i]!);
        const entry = known.get(key);
        const open = i === 0 || casing !== 'mixed' || !/[\p{L}\p{N},]$/u.test(words[i - 1]!);
        const small = words[i] === key;
        if (ALWAYS[key] !== undefined && (small || open)) return ALWAYS[key];
        if (tag !== 'PROPN' || entry === undefined) return tag;
        if (small ? entry.smalls >= 3 : open && entry.smalls >= 4 && entry.smalls > entry.capitals * 2) {
          const [best] = [...entry.small]
            .filter(([t]) => t !== 'PROPN')
            .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
          return best?.[0] ?? 'NOUN';
        }
        return tag;
      }),
    };
  });
}

/** The same sentence as a wire in capitals, a headline, or a post would write it. */
function recased({ words, tags }: Tagged, how: 'upper' | 'title' | 'lower'): Tagged {
  const write = {
    upper: (w: string) => w.toUpperCase(),
    lower: (w: string) => w.toLowerCase(),
    title: (w: string) => w.charAt(0).toUpperCase() + w.slice(1),
  };
  return { words: words.map(write[how]), tags };
}

const placeOf = new Map(LEARNED.map((tag, i) => [tag, i] as const));

interface Prepared {
  readonly columns: ReturnType<typeof newColumns>;
  readonly gold: Int8Array;
}

function prepare({ words, tags }: Tagged): Prepared {
  const columns = newColumns(words.length);
  const forms = words.map(formOf);
  fillColumns(columns, forms, casingOf(forms, 0, words.length), 0, words.length, true);
  return { columns, gold: Int8Array.from(tags, (tag) => placeOf.get(tag) ?? -1) };
}

/** Words that bear one tag nearly always, in whatever case they are written: never scored. */
function certainWords(sentences: readonly Tagged[]): Map<number, number> {
  const counts = new Map<string, Int32Array>();
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      const place = placeOf.get(tags[i]!);
      if (place === undefined) return;
      const key = plainForm(word);
      const row = counts.get(key) ?? new Int32Array(ROW);
      row[place]!++;
      counts.set(key, row);
    });
  }
  const certain = new Map<number, number>();
  const columns = newColumns(1);
  for (const [word, row] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const total = row.reduce((a, b) => a + b, 0);
    const best = row.indexOf(Math.max(...row));
    if (total < 40 || row[best]! < total * 0.995) continue;
    fillColumns(columns, [formOf(word)], 'mixed', 0, 1, true);
    if (columns.given[0] === 0) certain.set(columns.word[0]!, best);
  }
  return certain;
}

function learn(data: readonly Prepared[], certain: HashTable): Float32Array {
  const weights = new Float32Array((1 << BITS) * ROW);
  const sums = new Float64Array(weights.length);
  const rows = new Int32Array(FEATURES);
  const random = generator(7);
  const order = Int32Array.from(data, (_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) {
      const { columns, gold } = data[at]!;
      let tag1 = 15;
      let tag2 = 15;
      for (let i = 0; i < gold.length; i++) {
        const given = columns.given[i]!;
        let best = given > 0 ? given - 1 : lookUp(certain, columns.word[i]!);
        if (best < 0) {
          fillFeatures(rows, columns, i, 0, gold.length, tag1, tag2, BITS);
          best = scoreBest(weights, rows);
          step++;
          const right = gold[i]!;
          if (right >= 0 && right !== best) update(weights, sums, rows, right, best, step);
        }
        tag2 = tag1;
        tag1 = best;
      }
    }
  }
  for (let k = 0; k < weights.length; k++) weights[k] = weights[k]! - sums[k]! / step;
  return weights;
}

function scoreBest(weights: Float32Array, rows: Int32Array): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < LEARNED.length; t++) {
    let score = 0;
    for (let f = 0; f < FEATURES; f++) score += weights[rows[f]! * ROW + t]!;
    if (score > top) {
      top = score;
      best = t;
    }
  }
  return best;
}

function update(
  weights: Float32Array,
  sums: Float64Array,
  rows: Int32Array,
  right: number,
  wrong: number,
  step: number,
): void {
  for (let f = 0; f < FEATURES; f++) {
    const base = rows[f]! * ROW;
    weights[base + right]!++;
    sums[base + right]! += step;
    weights[base + wrong]!--;
    sums[base + wrong]! -= step;
  }
}

/** Weights as whole numbers of one byte: the largest is cut at 127, the scale is the same for all. */
function quantised(weights: Float32Array): Int8Array {
  const scale = 6;
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * scale))));
}

function agreement(model: TaggerModel, data: readonly Prepared[]): number {
  let right = 0;
  let all = 0;
  for (const { columns, gold } of data) {
    const tags = new Uint8Array(gold.length);
    tagSentence(model, columns, 0, gold.length, tags);
    for (let i = 0; i < gold.length; i++) {
      if (gold[i]! < 0) continue;
      all++;
      if (tags[i] === gold[i]) right++;
    }
  }
  return right / all;
}

/** Trains the part-of-speech tagger from the teacher's tags on the training parts, each sentence also in other cases. */
export function trainTagger(data: string, out: string): void {
  const teach = teacher();
  const texts = [...readRows(`${data}/polnear/train.jsonl.gz`), ...readRows(`${data}/incidents/train.jsonl.gz`)].map(
    (row) => String(row.text),
  );
  const held = [...readRows(`${data}/polnear/dev.jsonl.gz`), ...readRows(`${data}/incidents/dev.jsonl.gz`)].map((row) =>
    String(row.text),
  );
  const sentences = corrected(texts.flatMap(teach)).filter(({ words }) => words.length < 120);
  const random = generator(3);
  const all: Tagged[] = [];
  for (const sentence of sentences) {
    all.push(sentence);
    const draw = random();
    if (draw < 0.5) all.push(recased(sentence, 'upper'));
    else if (draw < 0.7) all.push(recased(sentence, 'title'));
    else if (draw < 0.75) all.push(recased(sentence, 'lower'));
  }
  const certain = certainWords(sentences);
  const table = hashTable(certain);
  const model: TaggerModel = { bits: BITS, certain: table, weights: quantised(learn(all.map(prepare), table)) };
  const dev = corrected(held.flatMap(teach));
  const report = [
    ['mixed', dev],
    ['upper', dev.map((s) => recased(s, 'upper'))],
    ['title', dev.map((s) => recased(s, 'title'))],
  ] as const;
  for (const [name, part] of report)
    console.error(
      `tagger: ${name} agreement with the teacher ${(100 * agreement(model, part.map(prepare))).toFixed(2)} %`,
    );
  writeFileSync(`${out}/tagger.bin`, packTagger(model, certain));
}

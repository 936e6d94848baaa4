import type { Analysis, Sentence } from '../../language/analysis.ts';
import { hashOf } from '../../language/hash.ts';
import type { Mode, Polarity } from '../../model/claim.ts';
import type { Field, Group, TollField } from '../../model/fields.ts';
import type { Span } from '../../model/span.ts';
import type { Toll, Value } from '../../model/value.ts';
import type { Reading } from '../rule.ts';

/** What mentions and claims share, and all that settling one article's tolls needs of them. */
export interface Told {
  readonly field: Field;
  readonly group: Group | null;
  readonly value: Value;
  readonly polarity: Polarity;
  readonly span: Span;
  readonly mode?: Mode;
  readonly additive?: true;
  readonly partOf?: Span;
}

/** One toll of an article, with what its place and words say of how far to trust it as the article's total. */
export interface Fact {
  readonly told: Told;
  readonly field: TollField;
  readonly group: Group;
  /** The one number it stands for: its lower end, or the upper when that is all there is. */
  readonly number: number;
  readonly bound: 'exact' | 'least' | 'most' | 'range';
  readonly shape: 'figure' | 'word' | 'one' | 'name' | 'pronoun';
  readonly place: 'headline' | 'lead' | 'early' | 'late';
  readonly part: boolean;
  readonly additive: boolean;
  readonly actual: boolean;
  readonly sentence: number;
  /** Hashes of the words around it. */
  readonly words: readonly number[];
  /** Surname where one person is named, else null. */
  readonly name: string | null;
}

const WINDOW = 9;

/** The tolls among what was told, in text order; denials and unknowns are left out. */
export function factsOf({ article, analysis }: Reading, told: readonly Told[]): Fact[] {
  const facts: Fact[] = [];
  const sentences = sentenceFinder(analysis);
  for (const one of told) {
    if (one.value.kind !== 'toll' || one.polarity !== 'asserted') continue;
    const number = one.value.least ?? one.value.most;
    if (number === null) continue;
    const sentence = sentences(one.span[0]);
    const block = article.blocks[sentence.block];
    facts.push({
      told: one,
      field: one.field as TollField,
      group: one.group ?? 'unspecified',
      number,
      bound: boundOf(one.value),
      ...shapeOf(one.value.words),
      place: block?.role === 'headline' ? 'headline' : placeOf(one.span[0], article.text.length),
      part: one.partOf !== undefined,
      additive: one.additive === true,
      actual: one.mode === undefined || one.mode === 'actual',
      sentence: sentence.index,
      words: wordsAround(analysis, sentence, one.span),
    });
  }
  return facts;
}

/** Spans come in text order, so the sentence is found by walking on from the last one. */
function sentenceFinder({ sentences }: Analysis): (at: number) => Sentence {
  return (at) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.span[0] <= at) low = middle;
      else high = middle - 1;
    }
    return sentences[low]!;
  };
}

function boundOf({ least, most }: Toll): Fact['bound'] {
  if (least === null) return 'most';
  if (most === null) return 'least';
  return least === most ? 'exact' : 'range';
}

function placeOf(at: number, length: number): Fact['place'] {
  if (at < 450) return 'lead';
  return at < Math.max(1200, length / 2) ? 'early' : 'late';
}

const PRONOUN = /^(?:he|she|him|her|himself|herself)$/i;
const FIRST_NAME = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(\p{Lu}[\p{L}'’-]{2,})$/u;

function shapeOf(words: string): Pick<Fact, 'shape' | 'name'> {
  if (/\d/.test(words) && /^(?:\d|[a-z ]+\d)/i.test(words) && !/-old/.test(words))
    return { shape: 'figure', name: null };
  if (PRONOUN.test(words)) return { shape: 'pronoun', name: null };
  const name = FIRST_NAME.exec(words)?.[1];
  if (name !== undefined) return { shape: 'name', name: name.toLowerCase() };
  return { shape: /^(?:an?|the|his|her|their|this|that|one)\b|-old/i.test(words) ? 'one' : 'word', name: null };
}

function wordsAround({ tokens }: Analysis, sentence: Sentence, [start, end]: Span): number[] {
  const words: number[] = [];
  let first = sentence.first;
  while (first < sentence.last && tokens[first]!.end <= start) first++;
  let last = first;
  while (last < sentence.last && tokens[last]!.start < end) last++;
  for (let i = Math.max(sentence.first, first - WINDOW); i < Math.min(sentence.last, last + WINDOW); i++) {
    const { lower, tag, text } = tokens[i]!;
    if (tag === 'PUNCT') continue;
    words.push(
      hashOf(tag === 'PROPN' && /^\p{Lu}/u.test(text) ? 'Name' : /^\d/.test(lower) ? shapeOfFigure(lower) : lower),
    );
  }
  return words;
}

/** Years stand apart from other figures: they tell of earlier events. */
function shapeOfFigure(word: string): string {
  return /^(?:19|20)\d\d$/.test(word) ? 'YEAR' : '#';
}

import { hashOf, hashOfEnd } from './hash.ts';
import { plainForm } from './plain.ts';

/**
 * A word by its lower-cased form, whatever text it stands in. What is asked of a word at every place it stands (its
 * hashes, its base forms, whether a list has entries that begin with it) is worked out once and kept here: the few
 * thousand words of most texts are the same ones.
 */
export interface Word {
  /** Lower-cased; typographic quotes and dashes made plain. */
  readonly text: string;
  readonly hash: number;
  readonly end2: number;
  readonly end3: number;
  /** The tag its form alone decides, as the tagger numbers it; undefined until it is asked for. */
  given: number | undefined;
  /** Its base as a verb and as a noun; undefined until it is asked for. */
  verb: Word | undefined;
  noun: Word | undefined;
  /** Word lists that were asked whether an entry begins with it, and those where one does: a bit each. */
  asked: number;
  opens: number;
}

/** A word as it is written. */
export interface Form {
  readonly text: string;
  readonly word: Word;
  /** How it is written: small, small with figures, all in capitals, with a capital. */
  readonly shape: 0 | 1 | 2 | 4;
}

export const CAPITALS = 2;
export const CAPITAL = 4;

/** Words kept; when there are more, all are forgotten and learned anew. A hundred bytes or two each. */
const MOST = 40_000;

/** Longer forms are not kept: they would hold on to the whole text that they were cut from. */
const LONGEST = 12;

const words = new Map<string, Word>();

/** The word of a lower-cased form. */
export function wordOf(text: string): Word {
  const known = words.get(text);
  if (known !== undefined) return known;
  const word: Word = {
    text,
    hash: hashOf(text),
    end2: hashOfEnd(text, 2),
    end3: hashOfEnd(text, 3),
    given: undefined,
    verb: undefined,
    noun: undefined,
    asked: 0,
    opens: 0,
  };
  if (text.length > LONGEST) return word;
  if (words.size >= MOST) words.clear();
  words.set(text, word);
  return word;
}

/** Forms by a hash of their characters: the latest one wins its place. */
const RECENT = 1 << 14;
const recent: (Form | undefined)[] = new Array<Form | undefined>(RECENT).fill(undefined);

/** What is known of the word that stands in a text at `[start, end)`, as it is written. */
export function formAt(text: string, start: number, end: number): Form {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const place = (hash ^ (hash >>> 15)) & (RECENT - 1);
  const known = recent[place];
  if (known !== undefined && known.text.length === end - start && text.startsWith(known.text, start)) return known;
  const form = formOf(text.slice(start, end));
  if (end - start <= LONGEST) recent[place] = form;
  return form;
}

/** What is known of a word as it is written. */
export function formOf(text: string): Form {
  const word = wordOf(plainForm(text));
  return { text, word, shape: shapeOf(text, word.text) };
}

function shapeOf(text: string, lower: string): Form['shape'] {
  if (text === lower) return /\d/.test(text) ? 1 : 0;
  return text.length > 1 && text === text.toUpperCase() ? CAPITALS : CAPITAL;
}

import type { Span } from '../model/span.ts';
import type { Word } from './word.ts';

/** Universal part-of-speech tags. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or a mark. Tokens cover every character of the text that is not white space, in order. */
export interface Token {
  /** Place in `Analysis.tokens`. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** Lower-cased; typographic quotes and dashes made plain. */
  readonly lower: string;
  /** Dictionary form, lower-cased: `policemen` → `policeman`, `shot` → `shoot`. */
  readonly lemma: string;
  readonly tag: Tag;
  /** What is known of `lower` and of `lemma` as words; one and the same where they are. */
  readonly word: Word;
  readonly base: Word;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Index of its noun chunk and of its verb group; −1 outside. */
  readonly chunk: number;
  readonly verb: number;
  /** True between quotation marks, also where a quotation runs over several sentences. */
  readonly quoted: boolean;
}

/** Token ranges below are half-open: `first` is in, `last` is out. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  /** Index of the block (of `Article.blocks`) it stands in. */
  readonly block: number;
}

/** A base noun phrase: determiners, adjectives, numbers, nouns; no "of" phrase, no relative clause. */
export interface Chunk {
  readonly index: number;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  /** Token index of the head noun or pronoun. */
  readonly head: number;
  readonly sentence: number;
}

/** A verb with its auxiliaries, adverbs and particles: `have been killed`, `did not open`. */
export interface VerbGroup {
  readonly index: number;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  /** Token index of the main verb. */
  readonly head: number;
  readonly sentence: number;
  /** `were killed`, also the reduced relative `killed in the attack`. */
  readonly passive: boolean;
  readonly negated: boolean;
  /** `may`, `could`, `will`, `would`, `should`, `must`, … as a lemma; null without one. */
  readonly modal: string | null;
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle';
}

/** An article's text as the rules see it. A view: every part points into `text`, which is never changed. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly chunks: readonly Chunk[];
  readonly verbs: readonly VerbGroup[];
}

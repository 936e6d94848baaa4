import type { Block } from '../model/article.ts';
import type { Analysis, Chunk, Sentence, Tag, Token, VerbGroup } from './analysis.ts';
import { casingOf } from './casing.ts';
import { type ChunkRange, chunkRanges } from './chunks.ts';
import type { Draft } from './draft.ts';
import { baseOf, type Lemmatise, lemmatiser } from './lemmas.ts';
import { markQuoted } from './quotes.ts';
import { sentenceStarts } from './sentences.ts';
import { loadTagger } from './tagger-file.ts';
import { fillColumns, newColumns, type TaggerModel, tagOf, tagSentence } from './tags.ts';
import { type Pieces, tokenise } from './tokens.ts';
import { verbRanges } from './verbs.ts';
import { type Form, formAt } from './word.ts';

/** What reading English needs besides the text: made once, when the first text is read. */
interface English {
  readonly tagger: TaggerModel;
  readonly lemmatise: Lemmatise;
}

let english: English | null = null;

function loaded(): English {
  english ??= { tagger: loadTagger(), lemmatise: lemmatiser() };
  return english;
}

/**
 * Reads a text into tokens, sentences, tags, noun chunks and verb groups. Sentences never cross a block.
 * Without blocks, the whole text is one.
 */
export function analyse(text: string, blocks: readonly Pick<Block, 'span'>[] = [{ span: [0, text.length] }]): Analysis {
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts: number[] = [];
  const blockOf: number[] = [];
  const edges: [number, number][] = [];
  blocks.forEach(({ span }, block) => {
    const pieces = tokenise(text, span[0], span[1]);
    const first = starts.length;
    for (const start of pieces.starts) starts.push(start);
    for (const end of pieces.ends) ends.push(end);
    for (const at of sentenceStarts(text, { starts, ends }, first, starts.length, span[0], span[1])) {
      firsts.push(at);
      blockOf.push(block);
    }
    edges.push([first, starts.length]);
  });
  const quoted = new Uint8Array(starts.length);
  for (const [first, last] of edges) markQuoted(text, starts, ends, first, last, quoted);
  const forms = starts.map((start, i) => formAt(text, start, ends[i]!));
  return assemble(text, { starts, ends }, draftOf(forms, tagAll(forms, firsts)), firsts, blockOf, quoted);
}

function draftOf(forms: readonly Form[], tag: readonly Tag[]): Draft {
  const { lemmatise } = loaded();
  const base = forms.map(({ word }, i) => baseOf(word, tag[i]!, lemmatise));
  return {
    text: forms.map((form) => form.text),
    lower: forms.map((form) => form.word.text),
    lemma: base.map((word) => word.text),
    tag,
    word: forms.map((form) => form.word),
    base,
  };
}

function tagAll(forms: readonly Form[], firsts: readonly number[]): Tag[] {
  const columns = newColumns(forms.length);
  const places = new Uint8Array(forms.length);
  for (let s = 0; s < firsts.length; s++) {
    const first = firsts[s]!;
    const last = firsts[s + 1] ?? forms.length;
    fillColumns(columns, forms, casingOf(forms, first, last), first, last);
    tagSentence(loaded().tagger, columns, first, last, places);
  }
  return forms.map(({ word }, i) => tagOf(places[i]!, word.text));
}

function assemble(
  text: string,
  { starts, ends }: Pieces,
  draft: Draft,
  firsts: readonly number[],
  blockOf: readonly number[],
  quoted: Uint8Array,
): Analysis {
  const size = starts.length;
  const chunkAt = new Int32Array(size).fill(-1);
  const verbAt = new Int32Array(size).fill(-1);
  const sentences: Sentence[] = [];
  const chunks: Chunk[] = [];
  const verbs: VerbGroup[] = [];
  const tokens: Token[] = [];
  for (let s = 0; s < firsts.length; s++) {
    const first = firsts[s]!;
    const last = firsts[s + 1] ?? size;
    sentences.push({ index: s, span: [starts[first]!, ends[last - 1]!], first, last, block: blockOf[s]! });
    const ranges: ChunkRange[] = chunkRanges(draft, first, last);
    for (const range of ranges) {
      chunkAt.fill(chunks.length, range.first, range.last);
      chunks.push({ index: chunks.length, span: [starts[range.first]!, ends[range.last - 1]!], ...range, sentence: s });
    }
    for (const range of verbRanges(draft, ranges, first, last)) {
      verbAt.fill(verbs.length, range.first, range.last);
      verbs.push({ index: verbs.length, span: [starts[range.first]!, ends[range.last - 1]!], ...range, sentence: s });
    }
    for (let i = first; i < last; i++) {
      tokens.push({
        index: i,
        start: starts[i]!,
        end: ends[i]!,
        text: draft.text[i]!,
        lower: draft.lower[i]!,
        lemma: draft.lemma[i]!,
        tag: draft.tag[i]!,
        word: draft.word[i]!,
        base: draft.base[i]!,
        sentence: s,
        chunk: chunkAt[i]!,
        verb: verbAt[i]!,
        quoted: quoted[i] === 1,
      });
    }
  }
  return { text, tokens, sentences, chunks, verbs };
}

import { createRequire } from 'node:module';
import type { Block } from '../model/article.ts';
import type { Analysis, Chunk, Sentence, Tag, Token, VerbGroup } from './analysis.ts';
import { type ChunkRange, chunkRanges } from './chunks.ts';
import type { Draft } from './draft.ts';
import { lemmatiser } from './lemmas.ts';
import { markQuoted } from './quotes.ts';
import { sentenceStarts } from './sentences.ts';
import { type Pieces, tokenise } from './tokens.ts';
import { verbRanges } from './verbs.ts';

const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
const lemmatise = lemmatiser();

// Until the tagger of our own is trained, wink's tags are laid over our tokens by offset.
function tagsOf(text: string, { starts, ends }: Pieces): Tag[] {
  const at = new Map<number, Tag>();
  let from = 0;
  wink
    .readDoc(text)
    .tokens()
    .each((token: any) => {
      const word: string = token.out();
      const start = text.indexOf(word, from);
      if (start < 0 || word === '') return;
      from = start + word.length;
      const tag = token.out(wink.its.pos) as string;
      for (let k = start; k < from; k++) at.set(k, (tag === 'SPACE' ? 'X' : tag) as Tag);
    });
  return starts.map((start, i) => {
    const word = text.slice(start, ends[i]);
    if (word.includes('-') && word.length > 2)
      return at.get(ends[i]! - 1) === 'NOUN' && !/\d/.test(word) ? 'NOUN' : 'ADJ';
    return at.get(start) ?? 'X';
  });
}

const plain = (word: string) => word.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');

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
  const words = starts.map((start, i) => text.slice(start, ends[i]));
  const lower = words.map(plain);
  const tag = tagsOf(text, { starts, ends });
  const lemma = lower.map((word, i) => lemmatise(word, tag[i]!));
  return assemble(text, { starts, ends }, { text: words, lower, lemma, tag }, firsts, blockOf, quoted);
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
        sentence: s,
        chunk: chunkAt[i]!,
        verb: verbAt[i]!,
        quoted: quoted[i] === 1,
      });
    }
  }
  return { text, tokens, sentences, chunks, verbs };
}

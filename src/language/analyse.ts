import { createRequire } from 'node:module';
import type { Block } from '../model/article.ts';
import type { Analysis, Chunk, Sentence, Tag, Token, VerbGroup } from './analysis.ts';

// First version, on wink-nlp alone, so that everything above can start; replaced by language's own stages.
const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);

/**
 * Reads a text into tokens, sentences, tags, noun chunks and verb groups. Sentences never cross a block.
 * Without blocks, the whole text is one.
 */
export function analyse(text: string, blocks: readonly Pick<Block, 'span'>[] = [{ span: [0, text.length] }]): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const chunks: Chunk[] = [];
  const verbs: VerbGroup[] = [];
  let quoted = false;
  blocks.forEach((block, blockIndex) => {
    const part = text.slice(block.span[0], block.span[1]);
    const doc = wink.readDoc(part);
    const its = wink.its;
    let at = block.span[0];
    doc.sentences().each((s: any) => {
      const first = tokens.length;
      s.tokens().each((t: any) => {
        const word: string = t.out();
        const start = text.indexOf(word, at);
        if (start < 0 || start + word.length > block.span[1]) return;
        at = start + word.length;
        if (word === '“') quoted = true;
        else if (word === '”') quoted = false;
        else if (word === '"') quoted = !quoted;
        const tag = t.out(its.pos) as string;
        tokens.push({
          index: tokens.length,
          start,
          end: at,
          text: word,
          lower: word.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-'),
          lemma: t.out(its.lemma),
          tag: (tag === 'SPACE' ? 'X' : tag) as Tag,
          sentence: sentences.length,
          chunk: -1,
          verb: -1,
          quoted,
        });
      });
      if (tokens.length > first)
        sentences.push({
          index: sentences.length,
          span: [tokens[first]!.start, at],
          first,
          last: tokens.length,
          block: blockIndex,
        });
    });
  });
  const put = (i: number, extra: Partial<Token>) => {
    tokens[i] = { ...tokens[i]!, ...extra };
  };
  for (const s of sentences) {
    for (let i = s.first; i < s.last; ) {
      const nominal = (k: number) =>
        k < s.last && ['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON'].includes(tokens[k]!.tag);
      if (nominal(i)) {
        let j = i;
        while (nominal(j)) j++;
        for (let k = i; k < j; k++) put(k, { chunk: chunks.length });
        chunks.push({
          index: chunks.length,
          span: [tokens[i]!.start, tokens[j - 1]!.end],
          first: i,
          last: j,
          head: j - 1,
          sentence: s.index,
        });
        i = j;
        continue;
      }
      const verbal = (k: number) => k < s.last && ['VERB', 'AUX', 'PART', 'ADV'].includes(tokens[k]!.tag);
      if (verbal(i) && tokens[i]!.tag !== 'ADV') {
        let j = i;
        while (verbal(j)) j++;
        let head = j - 1;
        while (head > i && tokens[head]!.tag !== 'VERB' && tokens[head]!.tag !== 'AUX') head--;
        const words = tokens.slice(i, j).map((t) => t.lower);
        const modal = tokens
          .slice(i, j)
          .find((t) => /^(may|might|could|can|will|would|should|must|shall)$/.test(t.lower));
        for (let k = i; k < j; k++) put(k, { verb: verbs.length });
        const be = words.some((w) => /^(is|are|was|were|be|been|being|gets|got)$/.test(w));
        verbs.push({
          index: verbs.length,
          span: [tokens[i]!.start, tokens[j - 1]!.end],
          first: i,
          last: j,
          head,
          sentence: s.index,
          passive: be && /(ed|en|ot|un)$/.test(tokens[head]!.lower),
          negated: words.some((w) => w === 'not' || w === "n't" || w === 'never'),
          modal: modal?.lemma ?? null,
          form: words[0] === 'to' ? 'infinitive' : /ing$/.test(words[0]!) ? 'gerund' : 'finite',
        });
        i = j;
        continue;
      }
      i++;
    }
  }
  return { text, tokens, sentences, chunks, verbs };
}

import type { Analysis, Chunk, Sentence, Token, VerbGroup } from './analysis.ts';
import { casingOf } from './casing.ts';
import { chunkRanges } from './chunks.ts';
import type { Draft } from './draft.ts';
import { baseOf, lemmatiser } from './lemmas.ts';
import { loadTagger } from './tagger-file.ts';
import { fillColumns, newColumns, tagOf, tagSentence } from './tags.ts';
import { verbRanges } from './verbs.ts';
import { formOf } from './word.ts';

/** Marks as treebanks write them, and as news does. */
const PLAIN: Readonly<Record<string, string>> = {
  '``': '“',
  "''": '”',
  '`': '‘',
  '--': '—',
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
};

/**
 * Reads paragraphs that come as tokens, in treebank style, with the product's own tagger, chunks and verb groups. Every
 * token given is one token of the analysis; its text is the tokens with a space between.
 */
export function tokenReader(): (tokens: readonly string[]) => Analysis {
  const tagger = loadTagger();
  const lemmatise = lemmatiser();
  return (tokens) => {
    const size = tokens.length;
    const text = tokens.map((token) => PLAIN[token] ?? token);
    const forms = text.map(formOf);
    const columns = newColumns(size);
    const places = new Uint8Array(size);
    const firsts = starts(tokens);
    firsts.forEach((first, s) => {
      const last = firsts[s + 1] ?? size;
      fillColumns(columns, forms, casingOf(forms, first, last), first, last);
      tagSentence(tagger, columns, first, last, places);
    });
    const word = forms.map((form) => form.word);
    const tag = word.map((one, i) => tagOf(places[i]!, one.text));
    const base = word.map((one, i) => baseOf(one, tag[i]!, lemmatise));
    const lower = word.map((one) => one.text);
    const draft: Draft = { text, lower, lemma: base.map((one) => one.text), tag, word, base };
    return assembled(draft, quotation(tokens), firsts);
  };
}

/** Marks the tokens between quotation marks. Treebanks write a straight mark as a closing one wherever it stands. */
function quotation(tokens: readonly string[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let open = false;
  tokens.forEach((token, i) => {
    if (token === '``' || token === '“') open = true;
    else if (token === "''" || token === '”' || token === '"') open = !open && i + 1 < tokens.length;
    else quoted[i] = open ? 1 : 0;
  });
  return quoted;
}

/** First tokens of the sentences in a run of tokens. */
function starts(tokens: readonly string[]): number[] {
  const found = [0];
  for (let i = 1; i < tokens.length; i++) {
    let end = i;
    while (end > 0 && (tokens[end - 1] === "''" || tokens[end - 1] === ')')) end--;
    if (end > 0 && /^[.?!]+$/.test(tokens[end - 1]!) && /^[\p{Lu}\d`“("]/u.test(tokens[i]!)) found.push(i);
  }
  return found;
}

function assembled(draft: Draft, quoted: Uint8Array, firsts: readonly number[]): Analysis {
  const size = draft.text.length;
  const chunks: Chunk[] = [];
  const verbs: VerbGroup[] = [];
  const sentences: Sentence[] = [];
  const chunkAt = new Int32Array(size).fill(-1);
  const verbAt = new Int32Array(size).fill(-1);
  const sentenceAt = new Int32Array(size);
  const begin: number[] = [];
  let length = 0;
  for (const word of draft.text) {
    begin.push(length);
    length += word.length + 1;
  }
  const span = (first: number, last: number) =>
    [begin[first]!, begin[last - 1]! + draft.text[last - 1]!.length] as const;
  firsts.forEach((first, s) => {
    const last = firsts[s + 1] ?? size;
    sentenceAt.fill(s, first, last);
    sentences.push({ index: s, span: span(first, last), first, last, block: 0 });
    const ranges = chunkRanges(draft, first, last);
    for (const range of ranges) {
      chunkAt.fill(chunks.length, range.first, range.last);
      chunks.push({ index: chunks.length, span: span(range.first, range.last), ...range, sentence: s });
    }
    for (const range of verbRanges(draft, ranges, first, last)) {
      verbAt.fill(verbs.length, range.first, range.last);
      verbs.push({ index: verbs.length, span: span(range.first, range.last), ...range, sentence: s });
    }
  });
  const tokens = draft.text.map(
    (word, i): Token => ({
      index: i,
      start: begin[i]!,
      end: begin[i]! + word.length,
      text: word,
      lower: draft.lower[i]!,
      lemma: draft.lemma[i]!,
      tag: draft.tag[i]!,
      word: draft.word[i]!,
      base: draft.base[i]!,
      sentence: sentenceAt[i]!,
      chunk: chunkAt[i]!,
      verb: verbAt[i]!,
      quoted: quoted[i] === 1,
    }),
  );
  return { text: draft.text.join(' '), tokens, sentences, chunks, verbs };
}

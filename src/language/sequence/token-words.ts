import { casingOf } from '../casing.ts';
import { chunkRanges } from '../chunks.ts';
import type { Draft } from '../draft.ts';
import { lemmatiser } from '../lemmas.ts';
import { plainForm } from '../plain.ts';
import { loadTagger } from '../tagger-file.ts';
import { fillColumns, newColumns, tagOf, tagSentence } from '../tags.ts';
import { verbRanges } from '../verbs.ts';
import type { Words } from './columns.ts';

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

/** Reads paragraphs that come as tokens, in treebank style, with the product's own tagger, chunks and verb groups. */
export function tokenReader(): (tokens: readonly string[]) => {
  readonly words: Words;
  readonly firsts: readonly number[];
} {
  const tagger = loadTagger();
  const lemmatise = lemmatiser();
  return (tokens) => {
    const size = tokens.length;
    const text = tokens.map((token) => PLAIN[token] ?? token);
    const lower = text.map(plainForm);
    const columns = newColumns(size);
    const places = new Uint8Array(size);
    const firsts = starts(tokens);
    firsts.forEach((first, s) => {
      const last = firsts[s + 1] ?? size;
      fillColumns(columns, text, lower, casingOf(text, lower, first, last), first, last);
      tagSentence(tagger, columns, first, last, places);
    });
    const tag = lower.map((word, i) => tagOf(places[i]!, word));
    const draft: Draft = { text, lower, lemma: lower.map((word, i) => lemmatise(word, tag[i]!)), tag };
    return { words: { ...draft, quoted: quotation(tokens), ...ranges(draft, firsts) }, firsts };
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

function ranges(
  draft: Draft,
  firsts: readonly number[],
): Pick<Words, 'chunkFirst' | 'chunkLast' | 'chunkHead' | 'verbHead'> {
  const size = draft.text.length;
  const ints = () => new Int32Array(size).fill(-1);
  const found = { chunkFirst: ints(), chunkLast: ints(), chunkHead: ints(), verbHead: ints() };
  firsts.forEach((from, s) => {
    const to = firsts[s + 1] ?? size;
    const chunks = chunkRanges(draft, from, to);
    for (const { first, last, head } of chunks) {
      found.chunkFirst.fill(first, first, last);
      found.chunkLast.fill(last, first, last);
      found.chunkHead.fill(head, first, last);
    }
    for (const { first, last, head } of verbRanges(draft, chunks, from, to)) found.verbHead.fill(head, first, last);
  });
  return found;
}

import type { Analysis } from '../analysis.ts';
import { mix } from '../hash.ts';
import type { RoleColumns } from './columns.ts';
import { push, reset, type Sink } from './sink.ts';

const POSITIONS = [0, 1, 2, 3, 5, 8, 13, 21];

/** 0 for the first sentence, rising slowly. */
export function positionBin(index: number): number {
  let bin = 0;
  while (bin < POSITIONS.length && index > POSITIONS[bin]!) bin++;
  return bin;
}

function words(sink: Sink, columns: RoleColumns, first: number, last: number, salt: number): void {
  const { lemma, event, kind, tag } = columns;
  for (let i = first; i < last; i++) {
    push(sink, mix(lemma[i]!, salt));
    if (i + 1 < last) push(sink, mix(mix(lemma[i]!, salt + 1), lemma[i + 1]!));
    if (event[i] !== 0) push(sink, mix(event[i]!, salt + 2 + tag[i]!));
    if (kind[i] !== 0) push(sink, mix(kind[i]!, salt + 30));
  }
}

/** What speaks for a sentence telling of an incident: its words, pairs of words, place in the text. */
export function sentenceFeatures(sink: Sink, { sentences }: Analysis, columns: RoleColumns, index: number): Sink {
  reset(sink);
  const sentence = sentences[index]!;
  push(sink, mix(positionBin(index), 900));
  words(sink, columns, sentence.first, sentence.last, 1000);
  const before = sentences[index - 1];
  if (before)
    for (let i = before.first; i < before.last; i++)
      if (columns.event[i] !== 0) push(sink, mix(columns.event[i]!, 1200));
  return sink;
}

/** Adjectives, nouns, names and verbs, as places in the tagger's list: the words that say what a text is about. */
const CONTENT = new Set(['ADJ', 'NOUN', 'PROPN', 'VERB']);

/** What speaks for a text telling of an incident: its words and pairs of words, those of its lead once more, who does what. */
export function documentFeatures(sink: Sink, analysis: Analysis, columns: RoleColumns): Sink {
  const { sentences, tokens } = analysis;
  reset(sink);
  words(sink, columns, 0, tokens.length, 2000);
  const lead = sentences[2] ?? sentences.at(-1);
  if (lead) words(sink, columns, 0, lead.last, 2100);
  push(sink, mix(Math.min(8, tokens.length >> 7), 2200));
  subjects(sink, analysis, columns, (sentences[1] ?? sentences[0])?.last ?? 0);
  deeds(sink, analysis, columns);
  return sink;
}

function subjects(sink: Sink, { tokens }: Analysis, { lemma, fine, event, tag }: RoleColumns, lead: number): void {
  for (let i = 0; i < tokens.length; i++) {
    if (!CONTENT.has(tokens[i]!.tag)) continue;
    push(sink, mix(fine[i]!, 2300));
    if (i >= lead) continue;
    push(sink, mix(lemma[i]!, 2301));
    push(sink, mix(fine[i]!, 2302));
    if (event[i] !== 0) push(sink, mix(event[i]!, 2310 + tag[i]!));
  }
}

/** Verbs by voice and mood, and what stands behind them: "was killed" tells of a deed, "could kill" does not. */
function deeds(sink: Sink, { tokens, verbs, chunks }: Analysis, { lemma, fine, event }: RoleColumns): void {
  for (const { head, last, passive, modal, form } of verbs) {
    const how =
      (passive ? 1 : 0) +
      (modal === null ? 0 : 2) +
      (form === 'finite' ? 4 : 0) +
      (tokens[head]!.lower.endsWith('s') ? 8 : 0);
    push(sink, mix(mix(lemma[head]!, how), 2350));
    if (event[head] !== 0) push(sink, mix(mix(event[head]!, how), 2351));
    const object = tokens[last]?.chunk ?? -1;
    if (object >= 0) push(sink, mix(mix(lemma[head]!, 2352), fine[chunks[object]!.head]!));
  }
}

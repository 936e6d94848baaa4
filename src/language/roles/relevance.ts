import type { Analysis } from '../analysis.ts';
import { mix } from '../hash.ts';
import type { RoleColumns } from './columns.ts';
import { distinct, newSink, push, type Sink } from './sink.ts';

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
export function sentenceFeatures({ sentences }: Analysis, columns: RoleColumns, index: number): Int32Array {
  const sink = newSink();
  const sentence = sentences[index]!;
  push(sink, mix(positionBin(index), 900));
  words(sink, columns, sentence.first, sentence.last, 1000);
  const before = sentences[index - 1];
  if (before)
    for (let i = before.first; i < before.last; i++)
      if (columns.event[i] !== 0) push(sink, mix(columns.event[i]!, 1200));
  return distinct(sink);
}

/** What speaks for a text telling of an incident: its words and pairs of words, those of its lead once more. */
export function documentFeatures({ sentences, tokens }: Analysis, columns: RoleColumns): Int32Array {
  const sink = newSink();
  words(sink, columns, 0, tokens.length, 2000);
  const lead = sentences[2] ?? sentences.at(-1);
  if (lead) words(sink, columns, 0, lead.last, 2100);
  push(sink, mix(Math.min(8, tokens.length >> 7), 2200));
  return distinct(sink);
}

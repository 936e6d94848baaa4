import { writeFileSync } from 'node:fs';
import { analyse } from '../src/language/analyse.ts';
import type { Analysis } from '../src/language/analysis.ts';
import { COUNT, STEPS } from '../src/language/sequence/labels.ts';
import { packSequence } from '../src/language/sequence/model.ts';
import { columnsOf, paragraphs, rowsOf } from '../src/language/sequence/rows.ts';
import { hintsOf } from '../src/rules/speech/hints.ts';
import { type Example, type Field, fitted } from './crf.ts';
import { readRows } from './data.ts';

const BITS = { bits: 18, edgeBits: 14 };
const EPOCHS = 4;
const MOST_WEIGHTS = 1_000_000;
/** Weights are kept as whole hundredths of this; smaller ones than half a step are dropped. */
const STEP_SIZE = 0.03;
/** Longer paragraphs are left out: transcripts, lists. */
const LONGEST = 500;

type Spans = readonly { readonly spans: readonly (readonly [number, number])[] }[];

interface Document {
  readonly text: string;
  readonly annotations: readonly {
    readonly attributions: readonly Readonly<Record<'source' | 'cue' | 'content', Spans>>[];
  }[];
}

/** A text's lines as blocks: what the product's plain-text reading gives. */
function blocksOf(text: string): { span: [number, number] }[] {
  const blocks: { span: [number, number] }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ span: [at, at + line.length] });
    at += line.length + 1;
  }
  return blocks;
}

const PARTS = [
  ['content', 3],
  ['cue', 2],
  ['source', 1],
] as const;

/** Labels of a text's tokens under one annotator; where spans overlap, sources go before cues before content. */
function goldOf(
  { tokens, sentences }: Analysis,
  attributions: Document['annotations'][number]['attributions'],
): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const [part, code] of PARTS) {
    for (const item of attributions.flatMap((attribution) => attribution[part])) {
      for (const [start, end] of item.spans) {
        let label = code * 2 - 1;
        for (let i = firstFrom(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) {
          labels[i] = label;
          label = code * 2;
        }
      }
    }
  }
  // What a paragraph's end or another span cut goes on as a span of its own.
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0 || label % 2 === 1) continue;
    const before = i === 0 ? 0 : labels[i - 1]!;
    const parted = i === 0 || sentences[tokens[i]!.sentence]!.block !== sentences[tokens[i - 1]!.sentence]!.block;
    if (parted || (before !== label && before !== label - 1)) labels[i] = label - 1;
  }
  return labels;
}

function firstFrom(tokens: Analysis['tokens'], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Paragraphs of a document with their first rows, once for each of up to two annotators. */
function toldIn({ text, annotations }: Document): Example[] {
  const analysis = analyse(text, blocksOf(text));
  const columns = columnsOf(analysis, hintsOf(analysis));
  const units = paragraphs(analysis).filter(({ first, last }) => last - first <= LONGEST);
  const rows = units.map((paragraph) => rowsOf(columns, paragraph, BITS));
  return annotations.slice(0, 2).flatMap(({ attributions }) => {
    const gold = goldOf(analysis, attributions);
    return units.map((paragraph, i) => ({
      rows: rows[i]!,
      gold: gold.slice(paragraph.first, paragraph.last),
    }));
  });
}

const FIELD: Field = { node: (1 << BITS.bits) * COUNT, edge: (1 << BITS.edgeBits) * STEPS };

/** Weights of one byte; the smallest are dropped, as many as it takes for the file to stay small. */
function quantised(weights: Float32Array, most: number): Int8Array {
  const whole = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP_SIZE))));
  const counts = new Uint32Array(128);
  for (const weight of whole) counts[Math.abs(weight)]!++;
  let kept = 0;
  let least = 128;
  while (least > 1 && kept + counts[least - 1]! <= most) kept += counts[--least]!;
  return whole.map((weight) => (Math.abs(weight) < least ? 0 : weight));
}

/** Trains the labeller of sources, cues and contents on annotated political news. */
export function trainAttribution(data: string, out: string): void {
  const told = readRows<Document>(`${data}/polnear/train.jsonl.gz`).flatMap(toldIn);
  console.error(`attribution: ${told.length} paragraphs`);
  const weights = fitted(told, FIELD, EPOCHS);
  const node = quantised(weights.node, MOST_WEIGHTS);
  const bytes = packSequence({ ...BITS, node, edge: quantised(weights.edge, MOST_WEIGHTS) });
  console.error(`attribution: ${bytes.length} bytes`);
  writeFileSync(`${out}/attribution.bin`, bytes);
}

import { writeFileSync } from 'node:fs';
import { analyse } from '../src/language/analyse.ts';
import type { Analysis } from '../src/language/analysis.ts';
import type { Columns } from '../src/language/sequence/columns.ts';
import { scoresOf } from '../src/language/sequence/label.ts';
import { COUNT, STEPS } from '../src/language/sequence/labels.ts';
import { packSequence } from '../src/language/sequence/model.ts';
import { columnsOf, type Paragraph, paragraphs, rowsOf } from '../src/language/sequence/rows.ts';
import { spanFeatures } from '../src/language/sequence/span-features.ts';
import { type Span, spansOf } from '../src/language/sequence/spans.ts';
import { hintsOf } from '../src/rules/speech/hints.ts';
import { type Example, type Field, fitted } from './crf.ts';
import { readRows } from './data.ts';
import { type Examples, fitLogistic } from './sparse-logistic.ts';

const BITS = { bits: 18, edgeBits: 14 };
const EPOCHS = 4;
const MOST_WEIGHTS = 1_000_000;
/** Weights are kept as whole hundredths of this; smaller ones than half a step are dropped. */
const STEP_SIZE = 0.03;
/** Scores of whole paragraphs are too sure of themselves: they are drawn towards nought before they become chances. */
const SHARPNESS = 0.8;
/** Parts of the documents that are each labelled by what the others taught, for the second look at spans. */
const FOLDS = 3;
const SPAN_BITS = 17;
/** From which chance on a span of each part is named: the best lines on the development part. */
const LINES = Float32Array.of(0, 0.3, 0.3, 0.25);
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

/** A document as training sees it: an example for each paragraph and each of up to two annotators. */
interface Told {
  readonly columns: Columns;
  readonly units: readonly Paragraph[];
  readonly examples: readonly Example[];
}

function toldIn({ text, annotations }: Document): Told {
  const analysis = analyse(text, blocksOf(text));
  const columns = columnsOf(analysis, hintsOf(analysis));
  const found = paragraphs(analysis).filter(({ first, last }) => last - first <= LONGEST);
  const rows = found.map((paragraph) => rowsOf(columns, paragraph, BITS));
  const examples = annotations.slice(0, 2).flatMap(({ attributions }) => {
    const gold = goldOf(analysis, attributions);
    return found.map(({ first, last }, i) => ({ rows: rows[i]!, gold: gold.slice(first, last) }));
  });
  return { columns, units: annotations.slice(0, 2).flatMap(() => found), examples };
}

const FIELD: Field = { node: (1 << BITS.bits) * COUNT, edge: (1 << BITS.edgeBits) * STEPS };

/** Weights of one byte, `step` apart; the smallest are dropped, as many as it takes for the file to stay small. */
function quantised(weights: Float32Array, step: number, most: number): Int8Array {
  const whole = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
  const counts = new Uint32Array(128);
  for (const weight of whole) counts[Math.abs(weight)]!++;
  let kept = 0;
  let least = 128;
  while (least > 1 && kept + counts[least - 1]! <= most) kept += counts[--least]!;
  return whole.map((weight) => (Math.abs(weight) < least ? 0 : weight));
}

/** Trains the labeller of sources, cues and contents on annotated political news. */
export function trainAttribution(data: string, out: string): void {
  const told = readRows<Document>(`${data}/polnear/train.jsonl.gz`).map(toldIn);
  console.error(`attribution: ${told.length} documents`);
  const looks = spanExamples(told);
  console.error(`attribution: ${looks.labels.length} spans to look at twice`);
  const span = fitLogistic(looks, { outputs: 1, bits: SPAN_BITS, epochs: 5, rate: 0.01, l2: 1e-4 });
  const weights = fitted(
    told.flatMap(({ examples }) => examples),
    FIELD,
    EPOCHS,
  );
  const bytes = packSequence({
    ...BITS,
    node: quantised(weights.node, STEP_SIZE, MOST_WEIGHTS),
    edge: quantised(weights.edge, STEP_SIZE, MOST_WEIGHTS),
    sharpness: SHARPNESS * STEP_SIZE,
    spanBits: SPAN_BITS,
    spanUnit: STEP_SIZE,
    span: quantised(span, STEP_SIZE, MOST_WEIGHTS),
    lines: LINES,
  });
  console.error(`attribution: ${bytes.length} bytes`);
  writeFileSync(`${out}/attribution.bin`, bytes);
}

/** Spans of documents as a labeller sees them that has not read those documents, and which are right. */
function spanExamples(told: readonly Told[]): Examples {
  const features: Int32Array[] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = told.filter((_, i) => i % FOLDS !== fold).flatMap(({ examples }) => examples);
    const weights = fitted(others, FIELD, EPOCHS);
    for (const { columns, units, examples } of told.filter((_, i) => i % FOLDS === fold)) {
      examples.forEach(({ rows, gold }, i) => {
        const spans = spansOf(scoresOf(weights, rows), rows.size, SHARPNESS);
        features.push(...spanFeatures(columns, units[i]!, spans));
        for (const one of spans) labels.push(isGold(gold, one) ? 1 : 0);
      });
    }
  }
  return { features, labels: Uint8Array.from(labels) };
}

function isGold(gold: Uint8Array, { part, first, last }: Span): boolean {
  if (gold[first] !== part * 2 - 1 || gold[last] === part * 2) return false;
  for (let i = first + 1; i < last; i++) if (gold[i] !== part * 2) return false;
  return true;
}

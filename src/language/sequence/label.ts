import type { Analysis } from '../analysis.ts';
import { chosen } from './choose.ts';
import { COUNT, STEPS } from './labels.ts';
import type { SequenceModel } from './model.ts';
import { columnsOf, type Paragraph, paragraphs, type Rows, rowsOf } from './rows.ts';
import { spanFeatures } from './span-features.ts';
import { type Scores, type Span, spansOf } from './spans.ts';

/** Scores of every label and step, summed over a paragraph's features. */
export function scoresOf({ node, edge }: { node: ArrayLike<number>; edge: ArrayLike<number> }, rows: Rows): Scores {
  const { size, nodes, edges } = rows;
  const scores = { node: new Float64Array(size * COUNT), edge: new Float64Array(size * STEPS) };
  for (let i = 0; i < size; i++) {
    const at = i * COUNT;
    for (let f = i * nodes; f < (i + 1) * nodes; f++) {
      const base = rows.node[f]! * COUNT;
      for (let y = 0; y < COUNT; y++) scores.node[at + y]! += node[base + y]!;
    }
    const step = i * STEPS;
    for (let f = i * edges; f < (i + 1) * edges; f++) {
      const base = rows.edge[f]! * STEPS;
      for (let k = 0; k < STEPS; k++) scores.edge[step + k]! += edge[base + k]!;
    }
  }
  return scores;
}

/** Spans less likely than this at first sight do not become likely at the second. */
const WORTH = 0.03;

/**
 * Labels every token of a text: outside, source, cue or content of an attribution, as numbers of `LABELS`. `units` are
 * the stretches to read, each on its own; by default every paragraph. The others stay outside.
 */
export function labelText(
  model: SequenceModel,
  analysis: Analysis,
  hints: Uint8Array,
  units: readonly Paragraph[] = paragraphs(analysis),
): Uint8Array {
  const labels = new Uint8Array(analysis.tokens.length);
  if (units.length === 0) return labels;
  const columns = columnsOf(analysis, hints, units);
  for (const unit of units) {
    const rows = rowsOf(columns, unit, model);
    const spans = spansOf(scoresOf(model, rows), rows.size, model.sharpness);
    const worth = spans.filter(({ chance }) => chance > WORTH);
    const features = spanFeatures(columns, unit, spans, worth);
    const weighed = worth.map((span, i): Span => ({ ...span, chance: chanceOf(model, features[i]!) }));
    for (const { part, first, last } of chosen(weighed, rows.size, model.lines)) {
      labels.fill(part * 2, unit.first + first, unit.first + last);
      labels[unit.first + first] = part * 2 - 1;
    }
  }
  return labels;
}

/** How likely a span is right at the second look. */
function chanceOf({ span, spanBits, spanUnit }: SequenceModel, features: Int32Array): number {
  let score = 0;
  for (const feature of features) score += span[feature >>> (32 - spanBits)]!;
  return 1 / (1 + Math.exp(-score * spanUnit));
}

import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { labelText } from '../../src/language/sequence/label.ts';
import { PART_OF, PARTS, type Part } from '../../src/language/sequence/labels.ts';
import { loadAttribution } from '../../src/language/sequence/model.ts';
import { type Paragraph, paragraphs } from '../../src/language/sequence/rows.ts';
import { hintsOf } from '../../src/rules/speech/hints.ts';

interface Input {
  readonly doc_id: string;
  readonly text: string;
}

interface Labelled {
  readonly part: Part;
  readonly first: number;
  readonly last: number;
}

type Attribution = Record<Part, [number, number][]>;

/** Who said what in whole articles: labelled spans, each source and content given to the nearest cue of its paragraph. */
export function* predict(inputs: readonly Input[]): Iterable<object> {
  const model = loadAttribution();
  for (const { doc_id, text } of inputs) {
    const analysis = analyse(text, linesOf(text));
    const labels = labelText(model, analysis, hintsOf(analysis));
    yield { doc_id, attributions: paragraphs(analysis).flatMap((unit) => grouped(analysis, spansIn(labels, unit))) };
  }
}

function linesOf(text: string): { span: [number, number] }[] {
  const lines: { span: [number, number] }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ span: [at, at + line.length] });
    at += line.length + 1;
  }
  return lines;
}

function spansIn(labels: Uint8Array, { first, last }: Paragraph): Labelled[] {
  const spans: Labelled[] = [];
  for (let i = first; i < last; ) {
    const part = PART_OF[labels[i]!]!;
    let end = i + 1;
    while (end < last && PART_OF[labels[end]!] === part && labels[end]! % 2 === 0) end++;
    if (part !== 0) spans.push({ part: PARTS[part - 1]!, first: i, last: end });
    i = end;
  }
  return spans;
}

function grouped({ tokens }: Analysis, spans: readonly Labelled[]): Attribution[] {
  const cues = spans.filter(({ part }) => part === 'cue');
  const found = cues.map((): Attribution => ({ source: [], cue: [], content: [] }));
  for (const span of spans) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    cues.forEach((cue, i) => {
      const far = Math.max(0, cue.first - span.last, span.first - cue.last);
      if (far < least) {
        least = far;
        best = i;
      }
    });
    found[best]?.[span.part].push([tokens[span.first]!.start, tokens[span.last - 1]!.end]);
  }
  // A cue beside which nothing is told and nobody tells is none.
  return found.filter(({ source, content }) => source.length + content.length > 0);
}

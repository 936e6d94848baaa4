import type { Analysis } from '../src/language/analysis.ts';
import { generator } from './random.ts';

/** Words of each sentence, as numbers: `0` stands for a word too rare to be told apart. */
export interface Corpus {
  readonly sentences: readonly Int32Array[];
  /** How many words are told apart, 0 included; the most frequent come first. */
  readonly size: number;
}

/** How many clusters at each grain. */
const SIZES = [40, 150, 500];
const CONTEXTS = 1500;
const DIMENSIONS = 64;
const SHIFT = Math.log(1.5);

/** For each word a point in space: words that stand beside the same words lie near each other (PPMI, then SVD). */
export function embed({ sentences, size }: Corpus): Float64Array[] {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  const contexts = new Float64Array(CONTEXTS * 4);
  const words = new Float64Array(size);
  let total = 0;
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.length; i++) {
      for (let d = -2; d <= 2; d++) {
        const other = sentence[i + d];
        if (d === 0 || other === undefined || other >= CONTEXTS) continue;
        const context = other * 4 + (d < 0 ? d + 2 : d + 1);
        const row = rows[sentence[i]!]!;
        row.set(context, (row.get(context) ?? 0) + 1);
        contexts[context]!++;
        words[sentence[i]!]!++;
        total++;
      }
    }
  }
  const smooth = contexts.map((count) => count ** 0.75);
  const mass = smooth.reduce((a, b) => a + b, 0);
  const sparse = rows.map((row, word) =>
    [...row]
      .map(
        ([context, count]) =>
          [context, Math.log((count * mass) / (words[word]! * smooth[context]! || 1)) - SHIFT] as const,
      )
      .filter(([, value]) => value > 0 && total > 0),
  );
  return project(sparse, CONTEXTS * 4);
}

type Sparse = readonly (readonly (readonly [number, number])[])[];

/** The rows in their few strongest directions, by subspace iteration from a fixed random start. */
function project(rows: Sparse, columns: number): Float64Array[] {
  const random = generator(5);
  let basis: Float64Array[] = Array.from({ length: DIMENSIONS }, () =>
    Float64Array.from({ length: columns }, () => random() - 0.5),
  );
  const forward = () =>
    basis.map((vector) => Float64Array.from(rows, (row) => row.reduce((sum, [c, v]) => sum + v * vector[c]!, 0)));
  for (let round = 0; round < 5; round++) {
    orthonormalise(basis);
    const images = forward();
    basis = images.map((image) => {
      const vector = new Float64Array(columns);
      rows.forEach((row, r) => {
        for (const [c, v] of row) vector[c]! += v * image[r]!;
      });
      return vector;
    });
  }
  orthonormalise(basis);
  const images = forward();
  return rows.map((_, r) => unit(Float64Array.from(images, (image) => image[r]!)));
}

function orthonormalise(vectors: Float64Array[]): void {
  vectors.forEach((vector, i) => {
    for (let k = 0; k < i; k++) {
      const other = vectors[k]!;
      const share = dot(vector, other);
      for (let c = 0; c < vector.length; c++) vector[c]! -= share * other[c]!;
    }
    unit(vector);
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}

/** The cluster of each point: `count` centres, twelve rounds of k-means on the sphere. */
export function kMeans(points: readonly Float64Array[], count: number): Uint16Array {
  const random = generator(9);
  let centres: Float64Array[] = Array.from({ length: count }, () =>
    Float64Array.from(points[Math.floor(random() * points.length)]!),
  );
  const of = new Uint16Array(points.length);
  for (let round = 0; round < 12; round++) {
    points.forEach((point, i) => {
      let best = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < count; c++) {
        const near = dot(point, centres[c]!);
        if (near > top) {
          top = near;
          best = c;
        }
      }
      of[i] = best;
    });
    centres = centres.map((old, c) => {
      const sum = new Float64Array(old.length);
      points.forEach((point, i) => {
        if (of[i] === c) for (let k = 0; k < sum.length; k++) sum[k]! += point[k]!;
      });
      return dot(sum, sum) === 0 ? old : unit(sum);
    });
  }
  return of;
}

/** Words of a text's sentences as clusters know them: lemmas, every figure one word. */
export function clusterWords({ sentences, tokens }: Analysis): string[][] {
  return sentences.map(({ first, last }) =>
    tokens.slice(first, last).map(({ tag, lemma }) => (tag === 'NUM' ? '#' : lemma)),
  );
}

/** Clusters of the words seen at least `least` times, at three grains. */
export function clustersOf(texts: readonly Analysis[], least: number): { words: string[]; grains: Uint16Array[] } {
  const sentences = texts.flatMap(clusterWords);
  const words = vocabulary(sentences, least);
  const places = new Map(words.map((word, i) => [word, i + 1] as const));
  const numbered = sentences.map((sentence) => Int32Array.from(sentence, (word) => places.get(word) ?? 0));
  const points = embed({ sentences: numbered, size: words.length + 1 }).slice(1);
  return { words, grains: SIZES.map((count) => kMeans(points, count)) };
}

/** Words at least so frequent, most frequent first; ties in the order of the words. */
export function vocabulary(sentences: readonly (readonly string[])[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}

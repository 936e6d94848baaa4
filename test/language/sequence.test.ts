import { describe, expect, test } from 'vitest';
import { tokenReader } from '../../src/language/pretokenised.ts';
import { chosen } from '../../src/language/sequence/choose.ts';
import { labelText } from '../../src/language/sequence/label.ts';
import { COUNT, INSIDE, LABELS, PART_OF, STEP, STEPS } from '../../src/language/sequence/labels.ts';
import { loadAttribution, packSequence, unpackSequence } from '../../src/language/sequence/model.ts';
import { type Span, spansOf } from '../../src/language/sequence/spans.ts';

const SIZE = 4;

/** Scores that look like chance and are always the same. */
function scores(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state / 0x7fffffff) * 4 - 2;
  };
  return {
    node: Float64Array.from({ length: SIZE * COUNT }, next),
    edge: Float64Array.from({ length: SIZE * STEPS }, next),
  };
}

/** The chance of every span, by looking at every labelling there is. */
function counted({ node, edge }: ReturnType<typeof scores>): Map<string, number> {
  const weights = new Map<string, number>();
  let total = 0;
  const walk = (labels: number[], score: number): void => {
    const i = labels.length;
    if (i === SIZE) {
      const weight = Math.exp(score);
      total += weight;
      for (let first = 0; first < SIZE; first++) {
        const label = labels[first]!;
        if (label === 0 || INSIDE[label] === 1) continue;
        let last = first + 1;
        while (last < SIZE && labels[last] === label + 1) last++;
        const key = `${PART_OF[label]} ${first} ${last}`;
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
      return;
    }
    const part = i === 0 ? 0 : PART_OF[labels[i - 1]!]!;
    for (let y = 0; y < COUNT; y++) {
      const step = STEP[part * COUNT + y]!;
      if (step >= 0) walk([...labels, y], score + node[i * COUNT + y]! + edge[i * STEPS + step]!);
    }
  };
  walk([], 0);
  return new Map([...weights].map(([key, weight]) => [key, weight / total]));
}

describe('chances of spans', () => {
  test.each([1, 2, 3])('are those of all labellings (%i)', (seed) => {
    const given = scores(seed);
    const expected = counted(given);
    const found = spansOf(given, SIZE, 1);
    for (const { part, first, last, chance } of found)
      expect(chance).toBeCloseTo(expected.get(`${part} ${first} ${last}`)!, 6);
    const likely = [...expected].filter(([, chance]) => chance > 0.01);
    expect(likely.length).toBeGreaterThan(5);
    for (const [key] of likely) expect(found.map(({ part, first, last }) => `${part} ${first} ${last}`)).toContain(key);
  });
});

describe('the choice of spans', () => {
  const span = (part: number, first: number, last: number, chance: number): Span => ({ part, first, last, chance });

  test('takes no two that overlap, and the set that is worth most', () => {
    const spans = [span(3, 0, 5, 0.6), span(3, 0, 2, 0.5), span(3, 3, 5, 0.5), span(2, 5, 6, 0.9)];
    expect(chosen(spans, 6, [0, 0.3, 0.3, 0.3])).toEqual([spans[1], spans[2], spans[3]]);
  });

  test('takes none below its line', () => {
    expect(chosen([span(1, 0, 2, 0.29)], 2, [0, 0.3, 0.1, 0.1])).toEqual([]);
  });
});

describe('the trained labeller', () => {
  test('keeps its weights through packing', () => {
    const model = loadAttribution();
    expect(unpackSequence(packSequence(model))).toEqual(model);
  });

  test('sees who says what in a plain sentence', () => {
    const words = 'The harbour master said that two boats had sunk near the mole .'.split(' ');
    const analysis = tokenReader()(words);
    const labels = labelText(loadAttribution(), analysis, new Uint8Array(words.length));
    expect(Array.from(labels, (label) => LABELS[label]).slice(0, 7)).toEqual([
      'B-source',
      'I-source',
      'I-source',
      'B-cue',
      'B-content',
      'I-content',
      'I-content',
    ]);
  });
});

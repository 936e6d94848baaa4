import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../src/language/analyse.ts';
import { loadClusters } from '../../src/language/clusters.ts';
import { hashTable, lookUp } from '../../src/language/hash-table.ts';
import { candidatesOf } from '../../src/language/roles/candidates.ts';
import { roleColumns } from '../../src/language/roles/columns.ts';
import { alike, fillersOf, normalWords } from '../../src/language/roles/decode.ts';
import { loadRoles, packLinear, unpackLinear } from '../../src/language/roles/model.ts';
import { scoreText } from '../../src/language/roles/score.ts';
import { FILLER_LOOKS, fillerLook, judged, lookAgain, TEXT_LOOKS, textLook } from '../../src/language/roles/second.ts';
import { distinct, newSink, push, reset } from '../../src/language/roles/sink.ts';

const model = loadRoles();

test('candidates hold phrases, their endings, pieces before the head, and phrases joined by "of"', () => {
  const text = 'ELN guerrillas burned the house of the mayor.';
  const analysis = analyse(text);
  const columns = roleColumns(analysis, loadClusters());
  const found = candidatesOf(analysis, columns).map(({ places: [place] }) =>
    text.slice(analysis.tokens[place!.first]!.start, analysis.tokens[place!.last - 1]!.end),
  );
  expect(found).toEqual(
    expect.arrayContaining(['ELN guerrillas', 'guerrillas', 'ELN', 'house', 'mayor', 'house of the mayor']),
  );
});

test('the same text gives the same scores, in capitals nearly those of mixed case', () => {
  const text = 'Two gunmen shot dead a judge outside his house with a rifle. The rebels fled.';
  expect(scoreText(model, analyse(text))).toEqual(scoreText(model, analyse(text)));
  const best = (words: string) => {
    const { fillers } = scoreText(model, analyse(words));
    return [...fillers].sort((a, b) => b.scores[0]! - a.scores[0]!)[0]!.words;
  };
  expect(best(text.toUpperCase())).toBe(best(text));
});

test('any text is scored, every filler within one sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const analysis = analyse(text);
      for (const { place, scores } of scoreText(model, analysis).fillers) {
        expect(analysis.tokens[place.first]!.sentence).toBe(analysis.tokens[place.last - 1]!.sentence);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('fillers of a role stand for different things', () => {
  const scored = (words: string, score: number) => ({ words, scores: [0, score, 0, 0, 0] });
  const taken = fillersOf(
    [scored('army of liberation', 0.9), scored('liberation', 0.8), scored('al', 0.7), scored('police', 0.2)],
    'perp_org',
    0.3,
  );
  expect(taken.map(({ words }) => words)).toEqual(['army of liberation', 'al']);
  expect(alike('national liberation army', 'nla')).toBe(true);
  expect(alike('police', 'policeman')).toBe(false);
  expect(normalWords('The U.S. Embassy')).toBe('us embassy');
});

test('a linear model survives its bytes', () => {
  const linear = { bits: 2, outputs: 2, unit: 0.5, weights: Int8Array.from([1, -2, 3, -4, 5, -6, 7, -8]) };
  expect(unpackLinear(packLinear(linear)).model).toEqual(linear);
});

test('a sink holds every number once, a table every key', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const sink = reset(newSink());
      for (const number of [...numbers, ...numbers]) push(sink, number);
      expect([...distinct(sink)]).toEqual([...new Set(numbers)]);
      const keys = [...new Set(numbers)];
      const table = hashTable(keys.map((key, i) => [key, i] as const));
      expect(keys.map((key) => lookUp(table, key))).toEqual(keys.map((_, i) => i));
    }),
  );
});

const relevance = { document: 0.6, types: [0.5, 0.2, 0.1, 0, 0, 0], sentences: Float64Array.from([0.7, 0.1]) };
const hopeful = (words: string, score: number) => ({ words, scores: [0, score, 0, 0, 0], places: [0] });

test('the second looks see as many numbers as they have weights for', () => {
  const one = hopeful('rebels', 0.5);
  expect(textLook(relevance, [one])).toHaveLength(TEXT_LOOKS);
  expect(fillerLook(one, [one, hopeful('armed rebels', 0.3)], 1, 0.6, relevance)).toHaveLength(FILLER_LOOKS);
  expect(model.second.text.every((row) => row.length === TEXT_LOOKS)).toBe(true);
});

test('the second look leaves out what is likely nothing, and no model makes a filler of it again', () => {
  const { second } = model;
  const kept = judged(second, [hopeful('rebels', 0.5), hopeful('monday', 0.01), hopeful('', 0.9)], 0.6, relevance);
  expect(kept.map(({ words }) => words)).toEqual(['rebels']);
  expect(kept[0]!.scores[0]).toBe(0);
  expect(kept[0]!.scores[1]).toBeGreaterThan(0);
});

test('a likely filler makes a text likelier to tell of an incident', () => {
  const without = lookAgain(model.second, relevance, []);
  const withOne = lookAgain(model.second, relevance, [{ words: 'house', scores: [0, 0, 0.9, 0.9, 0.9] }]);
  expect(withOne.document).toBeGreaterThan(without.document);
});

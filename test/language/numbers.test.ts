import { describe, expect, test } from 'vitest';
import type { Token } from '../../src/language/analysis.ts';
import { ordinalAt, quantityAt } from '../../src/language/numbers.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { wordOf } from '../../src/language/word.ts';

function tokensOf(text: string): Token[] {
  const { starts, ends } = tokenise(text);
  return starts.map((start, index) => {
    const end = ends[index]!;
    const lower = text.slice(start, end).toLowerCase();
    return {
      index,
      start,
      end,
      text: lower,
      lower,
      lemma: lower,
      tag: 'X',
      word: wordOf(lower),
      base: wordOf(lower),
      sentence: 0,
      chunk: -1,
      verb: -1,
      quoted: false,
    };
  });
}

function read(text: string): string {
  const tokens = tokensOf(text);
  const quantity = quantityAt(tokens, 0);
  if (quantity === null) return 'nothing';
  const words = text.slice(tokens[0]!.start, tokens[quantity.last - 1]!.end);
  return `${words}: ${quantity.least}–${quantity.most}${quantity.approximate ? ' about' : ''}`;
}

describe('quantityAt', () => {
  test.each([
    ['five men', 'five: 5–5'],
    ['at least five men', 'at least five: 5–null'],
    ['more than five men', 'more than five: 6–null'],
    ['over 100 people', 'over 100: 101–null'],
    ['up to five men', 'up to five: null–5'],
    ['as many as 40 villagers', 'as many as 40: null–40'],
    ['no more than 3 guards', 'no more than 3: null–3'],
    ['fewer than ten people', 'fewer than ten: null–9'],
    ['three to five men', 'three to five: 3–5'],
    ['3-5 men', '3-5: 3–5'],
    ['two or three others', 'two or three: 2–3'],
    ['between 3 and 5 men', 'between 3 and 5: 3–5'],
    ['about five men', 'about five: 5–5 about'],
    ['nearly 40 people', 'nearly 40: 40–40 about'],
    ['some 30 soldiers', 'some 30: 30–30 about'],
    ['ten or so men', 'ten or so: 10–10 about'],
    ['ten or more men', 'ten or more: 10–null'],
    ['several men', 'several: 2–null'],
    ['dozens of men', 'dozens of: 24–null'],
    ['scores of men', 'scores of: 40–null'],
    ['hundreds of men', 'hundreds of: 200–null'],
    ['tens of thousands of people', 'tens of thousands of: 20000–null'],
    ['several dozen people', 'several dozen: 24–null'],
    ['a dozen people', 'a dozen: 12–12'],
    ['two dozen people', 'two dozen: 24–24'],
    ['at least a dozen people', 'at least a dozen: 12–null'],
    ['half a dozen people', 'half a dozen: 6–6'],
    ['a couple of men', 'a couple of: 2–2'],
    ['a hundred people', 'a hundred: 100–100'],
    ['one hundred and five people', 'one hundred and five: 105–105'],
    ['two thousand three hundred people', 'two thousand three hundred: 2300–2300'],
    ['1,200 people', '1,200: 1200–1200'],
    ['3 million people', '3 million: 3000000–3000000'],
    ['twenty-one people', 'twenty-one: 21–21'],
    ['twenty one people', 'twenty one: 21–21'],
    ['no one', 'no one: 0–0'],
    ['none of the men', 'none of: 0–0'],
    ['24-year-old man', 'nothing'],
    ['10:30 p.m.', 'nothing'],
    ['2.5 miles', 'nothing'],
    ['first man', 'nothing'],
    ['from the town', 'nothing'],
    ['a man', 'nothing'],
    ['about the man', 'nothing'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  ['fourth victim', 4],
  ['14th homicide', 14],
  ['four victims', null],
])('ordinalAt %s', (text, expected) => {
  expect(ordinalAt(tokensOf(text), 0)).toBe(expected);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '../../src/language/tokens.ts';

const words = (text: string) => {
  const { starts, ends } = tokenise(text);
  return starts.map((start, i) => text.slice(start, ends[i])).join('|');
};

test.each([
  ["They weren't there; we can't and cannot go.", "They|were|n't|there|;|we|ca|n't|and|can|not|go|."],
  ["The city's police, the guards' post, O'Neil’s car", "The|city|'s|police|,|the|guards|'|post|,|O'Neil|’s|car"],
  ['Col. A. Brand of the U.S. Army', 'Col.|A.|Brand|of|the|U.S.|Army'],
  ['1,200 men, 3.5 km, at 1:25 on 05.06.2016', '1,200|men|,|3.5|km|,|at|1:25|on|05.06.2016'],
  ['a 10-year-old with an AK-47', 'a|10-year-old|with|an|AK-47'],
  ['3-5 people between 2016-07-14 and 9–11', '3|-|5|people|between|2016-07-14|and|9|–|11'],
  ['@desk_one #Алматы Ержан Сериков', '@desk_one|#Алматы|Ержан|Сериков'],
  [
    'See https://example.org/a?b=c, or write to desk@example.com.',
    'See|https://example.org/a?b=c|,|or|write|to|desk@example.com|.',
  ],
  ['It ended.The rest... no—yes', 'It|ended|.|The|rest|...|no|—|yes'],
  ['$3.5m, 40% and .45-caliber', '$|3.5m|,|40|%|and|.45-caliber'],
  ['at 5 p.m. sharp', 'at|5|p.m.|sharp'],
])('cuts %s', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('tokens lie in order, within bounds, and leave out only white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { starts, ends } = tokenise(text);
      let at = 0;
      for (let i = 0; i < starts.length; i++) {
        expect(text.slice(at, starts[i]).trim()).toBe('');
        expect(starts[i]).toBeGreaterThanOrEqual(at);
        expect(ends[i]).toBeGreaterThan(starts[i]!);
        at = ends[i]!;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test('marks that news is full of keep the same promise', () => {
  const part = fc.constantFrom(
    "'",
    '’',
    '"',
    '.',
    ',',
    '-',
    '–',
    '...',
    'U.S.',
    "n't",
    '5',
    'a',
    'B',
    ' ',
    '\n',
    'http://',
    '@',
    '#',
    '&',
    '/',
    ':',
    '👩‍👩‍👧',
    'é',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { starts, ends } = tokenise(text);
      const kept = starts.map((start, i) => text.slice(start, ends[i])).join('');
      expect(kept.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    }),
  );
});

test.each(['a', "'", '.', '-', '"', '1,', 'a.', '@a', '#', 'http://', "a'", '1:', '(', 'é', '😀'])(
  'time grows in line with length: %s',
  (part) => {
    const took = (times: number) => {
      const text = part.repeat(times);
      const from = performance.now();
      tokenise(text);
      return performance.now() - from;
    };
    took(2_000);
    const short = Math.max(2, Math.min(took(10_000), took(10_000)));
    expect(Math.min(took(100_000), took(100_000))).toBeLessThan(short * 60);
  },
);

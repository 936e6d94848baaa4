import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/language/analyse.ts';

const sentences = (text: string) => analyse(text).sentences.map(({ span }) => text.slice(...span));
const chunks = (text: string) => analyse(text).chunks.map(({ span }) => text.slice(...span));
const verbs = (text: string) =>
  analyse(text).verbs.map(({ span, passive, negated, modal, form }) =>
    [text.slice(...span), form, passive ? 'passive' : '', negated ? 'not' : '', modal ?? '']
      .filter((part) => part !== '')
      .join(' / '),
  );

describe('sentences', () => {
  test.each([
    ['Gen. B. Lahti spoke. He left.', ['Gen. B. Lahti spoke.', 'He left.']],
    ['"It is over." He left. "Go!" she cried.', ['"It is over."', 'He left.', '"Go!" she cried.']],
    ['They fled the U.S. The army followed.', ['They fled the U.S.', 'The army followed.']],
    ['A headline without a stop\nThe body follows.', ['A headline without a stop', 'The body follows.']],
    ['• one dead\n• two hurt', ['• one dead', '• two hurt']],
    ['It came at 5 p.m. on Monday.', ['It came at 5 p.m. on Monday.']],
    ['He waited... then ran.', ['He waited... then ran.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('never cross a block', () => {
    const text = 'Two dead in the north Police said two men had died.';
    const { sentences } = analyse(text, [{ span: [0, 21] }, { span: [22, text.length] }]);
    expect(sentences.map(({ block }) => block)).toEqual([0, 1]);
    expect(sentences[0]!.span).toEqual([0, 21]);
  });
});

describe('chunks', () => {
  test.each([
    ['Gunmen killed three policemen on Monday.', ['Gunmen', 'three policemen', 'Monday']],
    ["The city's police chief spoke to them.", ["The city's police chief", 'them']],
    ['Interior Ministry spokesman Aibek Tursunov said so.', ['Interior Ministry spokesman Aibek Tursunov']],
    ['They shot a soldier and two women.', ['They', 'a soldier', 'two women']],
  ])('%s', (text, expected) => {
    expect(chunks(text)).toEqual(expected);
  });
});

describe('verb groups', () => {
  test.each([
    ['Casualties were avoided.', ['were avoided / finite / passive']],
    [
      'The man killed in the attack had not been named.',
      ['killed / participle / passive', 'had not been named / finite / passive / not'],
    ],
    ['They may have shot two men.', ['may have shot / finite / may']],
    ['Gunmen tried to kill him.', ['tried / finite', 'to kill / infinitive']],
    ['FIVE CIVILIANS WERE WOUNDED.', ['WERE WOUNDED / finite / passive']],
  ])('%s', (text, expected) => {
    expect(verbs(text)).toEqual(expected);
  });
});

test('lemmas and tags are the same in capitals and in mixed case', () => {
  const of = (text: string) => analyse(text).tokens.map(({ lemma }) => lemma);
  const text = 'Three policemen were killed when a bomb exploded near the bank.';
  expect(of(text.toUpperCase())).toEqual(of(text));
});

test('a quotation is known across sentences', () => {
  const { tokens } = analyse('He said: "We are safe. We stay." Nobody left.');
  const quoted = tokens.filter((token) => token.quoted).map(({ text }) => text);
  expect(quoted).toEqual(['We', 'are', 'safe', '.', 'We', 'stay', '.']);
});

test('any text is read, every token in one sentence, every range within its sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { tokens, sentences, chunks, verbs } = analyse(text);
      tokens.forEach((token, i) => {
        expect(token.index).toBe(i);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        const { first, last } = sentences[token.sentence]!;
        expect(first <= i && i < last).toBe(true);
      });
      for (const range of [...chunks, ...verbs]) {
        const { first, last } = sentences[range.sentence]!;
        expect(first <= range.first && range.first <= range.head && range.head < range.last && range.last <= last).toBe(
          true,
        );
      }
    }),
  );
});

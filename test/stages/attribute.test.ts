import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/language/analyse.ts';
import type { ValueMention } from '../../src/model/mention.ts';
import { rule as evidence } from '../../src/rules/evidence/index.ts';
import { rule as hedge } from '../../src/rules/hedge/index.ts';
import { rule as mode } from '../../src/rules/mode/index.ts';
import { type Reading, readingOf } from '../../src/rules/rule.ts';
import { rule as speech } from '../../src/rules/speech/index.ts';
import { attribute } from '../../src/stages/attribute.ts';
import { spot } from '../../src/stages/spot.ts';

/** A claim over a phrase of the text, made as any rule's value would be. */
function claimOver(reading: Reading, phrase: string) {
  const at = reading.article.text.indexOf(phrase);
  if (at < 0) throw new Error(`expected '${phrase}' in the text`);
  const span = [at, at + phrase.length] as const;
  const mention: ValueMention = {
    kind: 'value',
    field: 'act',
    group: null,
    value: { kind: 'coded', code: 'firearms', words: phrase },
    polarity: 'asserted',
    span,
    anchor: span,
  };
  const scopes = spot(reading, [speech, hedge, mode, evidence]).mentions;
  const { claims } = attribute(reading, [...scopes, { mention, by: 'act@1' }]);
  return claims.find(({ by }) => by === 'act@1')!;
}

describe('attribute', () => {
  test('a chain has its outermost speaker first, and ends in the origin', () => {
    const claim = claimOver(readingOf('Interfax reported, citing medics, that two men were shot.'), 'shot');
    expect(claim.attribution.map(({ text }) => text)).toEqual(['Interfax', 'medics']);
    expect(claim.hops).toBe(2);
    expect(claim.origin).toMatchObject({ text: 'medics', kind: 'medic' });
  });

  test('in the outlet’s own voice the chain is empty and the origin is the outlet', () => {
    const reading = readingOf('Two men were shot.');
    const claim = claimOver({ ...reading, article: { ...reading.article, outlet: 'The Valley Post' } }, 'shot');
    expect(claim.attribution).toEqual([]);
    expect(claim.origin).toMatchObject({ text: 'The Valley Post', kind: 'outlet' });
  });

  test('the page’s own outlet is never a link', () => {
    const reading = readingOf('A resident told The Valley Post that two men were shot.');
    const claim = claimOver({ ...reading, article: { ...reading.article, outlet: 'The Valley Post' } }, 'shot');
    expect(claim.attribution.map(({ text }) => text)).toEqual(['A resident']);
  });

  test('what a speaker denies is denied', () => {
    expect(claimOver(readingOf('The ministry denied that men were shot.'), 'shot').polarity).toBe('denied');
  });

  test('hedge and mode come from the words around', () => {
    expect(claimOver(readingOf('Two men were reportedly shot.'), 'shot').hedge).toBe('reported');
    expect(claimOver(readingOf('The group threatened to shoot the men.'), 'shoot').mode).toBe('future');
  });

  test('a bare description is another origin on every page, a named agency the same', () => {
    const [one, two] = ['Two men were shot, a witness said.', 'Three men were shot, a witness said.'].map((text) =>
      claimOver(readingOf(text), 'shot'),
    );
    expect(one!.origin.id).not.toBe(two!.origin.id);
    const [first, second] = ['Two men were shot, Reuters said.', 'Three men were shot, Reuters said.'].map((text) =>
      claimOver(readingOf(text), 'shot'),
    );
    expect(first!.origin.id).toBe(second!.origin.id);
  });

  test('quotes and spans agree', () => {
    const reading = readingOf('Police said two men were shot. “We ran,” a woman told Reuters.');
    const claim = claimOver(reading, 'We ran');
    expect(reading.article.text.slice(...claim.span)).toBe(claim.quote);
    for (const { text, span } of claim.attribution) expect(reading.article.text.slice(...span)).toBe(text);
  });
});

const page = new URL('../../../shared/pages/almaty-police-station.txt', import.meta.url);

describe.skipIf(!existsSync(page))('attribute on a real page', () => {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const blocks: { role: 'body'; span: [number, number]; reason: string }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ role: 'body', span: [at, at + line.length], reason: 'given' });
    at += line.length + 1;
  }
  const base = readingOf(text);
  const reading = { article: { ...base.article, blocks }, analysis: analyse(text, blocks) };
  test.each([
    ['killed 3 policemen', ['RIA Novosti', 'a security source']],
    ['One civilian', []],
    ['at least five', ['local media', 'medics']],
    ['10 shots', ['365info.kz']],
  ])('%s', (phrase, chain) => {
    expect(claimOver(reading, phrase).attribution.map(({ text: name }) => name)).toEqual(chain);
  });
});

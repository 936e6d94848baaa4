import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../src/stages/index.ts';

const capture = { source: 'page', url: null, fetched: '2031-01-02T00:00:00Z', how: 'file', outlet: null } as const;
/** Milliseconds that no page of this size may take; what runs away takes far longer. */
const LONGEST = 2000;

/** Pieces that news is made of, among them the ones the rules look for, put together in no order at all. */
const piece = fc.constantFrom(
  ...'police said|three people|were killed|were wounded|in Gao|near Kidal|on Monday|according to|Reuters|quoting|a witness|“|”|"|—|,|.|:|;|(|)|who|which|that|at least|more than|two of them|including|and|but|no one|was arrested|the suspect|a bomb|exploded|gunmen|attacked|the army|denied|since 2014|In January|a curfew|was imposed|the toll|rose to|31|12,500|1/2|the ministry|Mr|of|the|a|he|it|its|they|in 2019|last year|on the eve|#|@x|http://example.org/a|👍|é|\u00a0|\u200b|\u202e|\ufeff'.split(
    '|',
  ),
  '\n',
  '\n\n',
);
const story = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(' '));
const tag = fc.constantFrom(
  ...'<p>|</p>|<div class="comments">|</div>|<h1>|</h1>|<article>|</article>|<ul><li>|</li></ul>|<script>|</script>|<time datetime="2031-01-01">|</time>|<!--|-->|<table><td>|<svg><p>|<template>|<a href="javascript:x">|</a>|<meta charset="utf-16">|&amp;|&#x41;|&#0;|&nosuch;|<p '.split(
    '|',
  ),
);
const html = fc
  .array(fc.oneof({ weight: 2, arbitrary: piece }, tag), { minLength: 1, maxLength: 150 })
  .map((pieces) => `<html><body>${pieces.join(' ')}`);

/** Claims checked so far: a test that reads none checks nothing. */
let checked = 0;

function holds(text: string): void {
  const start = performance.now();
  const { kept } = readPage(new TextEncoder().encode(text), capture);
  expect(performance.now() - start).toBeLessThan(LONGEST);
  if (kept === null || kept.article === null) return;
  const { article, claims, accounts } = kept;
  checked += claims.length;
  const known = new Set(accounts.map(({ id }) => id));
  for (const claim of claims) {
    expect(article.text.slice(...claim.span)).toBe(claim.quote);
    expect(claim.sentence[0]).toBeLessThanOrEqual(claim.span[0]);
    expect(claim.account === null || known.has(claim.account)).toBe(true);
    for (const { text: said, span } of claim.attribution)
      expect(article.text.slice(...span).replace(/\s+/g, ' ')).toBe(said);
  }
}

test('any words of the news in any order are read, every claim standing on its words', () => {
  checked = 0;
  fc.assert(fc.property(story, holds), { numRuns: 300 });
  expect(checked).toBeGreaterThan(100);
});

test('any markup around them is read too', () => {
  checked = 0;
  fc.assert(fc.property(html, holds), { numRuns: 300 });
  expect(checked).toBeGreaterThan(30);
});

test('a page read twice gives the same', () => {
  fc.assert(
    fc.property(story, (text) => {
      const once = () => JSON.stringify(readPage(new TextEncoder().encode(text), capture));
      expect(once()).toBe(once());
    }),
    { numRuns: 50 },
  );
});

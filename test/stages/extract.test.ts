import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, BlockRole } from '../../src/model/article.ts';
import type { Page } from '../../src/model/page.ts';
import { capture } from '../../src/stages/capture.ts';
import { type Extracted, extract } from '../../src/stages/extract.ts';

function read(bytes: Uint8Array, source: string): Extracted & { readonly page: Page | null } {
  const { page, capture: made, notices } = capture(bytes, { source, fetched: '2020-01-01T00:00:00Z', how: 'file' });
  return page === null ? { page, article: null, notices } : { page, ...extract(page, made!) };
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** Every promise an article makes about its spans. */
function check(article: Article, page: Page): void {
  let end = 0;
  for (const { span } of article.blocks) {
    expect(span[0]).toBeGreaterThanOrEqual(end);
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(article.text.slice(...span).trim()).not.toBe('');
    end = span[1];
  }
  expect(end).toBeLessThanOrEqual(article.text.length);
  for (const { span } of article.leads) {
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(span[1]).toBeLessThanOrEqual(article.text.length);
  }
  let [textEnd, pageEnd] = [0, 0];
  for (const { text, page: at } of article.mappings) {
    expect(text[0]).toBeGreaterThanOrEqual(textEnd);
    expect(at[0]).toBeGreaterThanOrEqual(pageEnd);
    expect(text[1]).toBeLessThanOrEqual(article.text.length);
    expect(at[1]).toBeLessThanOrEqual(page.content.length);
    const [own, source] = [article.text.slice(...text), page.content.slice(...at)];
    if (own !== source) expect(source).toMatch(/^&/);
    [textEnd, pageEnd] = [text[1], at[1]];
  }
  if (page.mediaType === 'text/plain') expect(article.text).toBe(page.content);
}

const SENTENCE =
  'The police said that three people were killed and that two of the wounded have died in the hospital. ';
const markup = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<div class="comments">',
      '<h1>',
      '</h1>',
      '<h2>',
      '<li>',
      '<ul>',
      '</ul>',
      '<br>',
      '<br/>',
      '<a href="https://a.example.org/x">',
      '</a>',
      '<b>',
      '</b>',
      '<table><tr><td>',
      '</table>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<time datetime="2016-07-18">',
      '</time>',
      '&amp;',
      '&eacute',
      '&#x1F600;',
      '&#0;',
      '&nbsp;',
      '&NotEqualTilde;',
      '<span hidden>',
      '</span>',
      '<title>',
      '</title>',
      '<p class="caption credit">',
      '<figure>',
      '<blockquote>',
      '\u00ad',
      '\ud83d',
      '  \n ',
      '<',
      '&',
      '"',
    ),
    fc.constantFrom(
      SENTENCE,
      'By A. Writer',
      'Photo: somebody',
      '18 July 2016',
      '2 Comments',
      'ALMATY (AP) - ',
      '@x / Instagram',
    ),
    fc.string({ maxLength: 20 }),
  ),
  { maxLength: 60 },
);

describe('for any page', () => {
  test('bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.html', 'a.txt', 'a.md', 'a.eml'),
        (bytes, name) => {
          const { article, page, notices } = read(bytes, name);
          if (article === null) expect(notices.length).toBeGreaterThan(0);
          else check(article, page!);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('markup of any kind, in every form', () => {
    fc.assert(
      fc.property(markup, fc.constantFrom('a.html', 'a.txt', 'a.md', 'a.eml'), (parts, name) => {
        const head = name === 'a.eml' ? 'From: a@example.org\nSubject: x\nContent-Type: text/html\n\n' : '';
        const bytes = bytesOf(`${head}${SENTENCE}${parts.join('')}`);
        const { article, page } = read(bytes, name);
        if (article === null) return;
        check(article, page!);
        expect(read(bytes, name).article).toEqual(article);
      }),
      { numRuns: 600 },
    );
  });
});

describe('hostile pages take less than two seconds of the processor', () => {
  const CASES: Readonly<Record<string, string>> = {
    'a hundred thousand levels': `${'<div>'.repeat(100_000)}<p>${SENTENCE}`,
    'levels that are closed': `${'<div>'.repeat(100_000)}${SENTENCE}${'</div>'.repeat(100_000)}`,
    'an attribute of ten million characters': `<p title="${'x'.repeat(10_000_000)}">${SENTENCE}`,
    'a class of a hundred thousand names': `<p class="${'ad-slot '.repeat(100_000)}">${SENTENCE}`,
    'half a million entities': `<p>${'&amp;'.repeat(500_000)}`,
    'unclosed inline elements': `${'<b><i>'.repeat(100_000)}${SENTENCE}`,
    'a word of five million letters': `<p>${'a'.repeat(5_000_000)}`,
    'JSON nested a million deep': `<script type="application/ld+json">${'['.repeat(1_000_000)}</script><p>${SENTENCE}`,
    'a hundred thousand paragraphs': '<p>x'.repeat(100_000),
    'digits and points': `${`${'1.'.repeat(330)}\n`.repeat(1000)}`,
    'capitals and hyphens': `${`By ${'A-B '.repeat(150)}\n`.repeat(1000)}`,
  };
  test.each(Object.entries(CASES))('%s', (_, text) => {
    for (const name of ['a.html', 'a.txt', 'a.md']) {
      const start = process.cpuUsage();
      read(bytesOf(text), name);
      // The processor's time, not the clock's: other work on the machine is not this page's.
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
    }
  });

  test('a deep page still gives its article', () => {
    const { article } = read(bytesOf(`${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>`), 'a.html');
    expect(article?.text).toContain(SENTENCE.trim());
  });
});

test('markup is text or nothing, never kept as markup', () => {
  const { article } = read(
    bytesOf(`<h1>Shots in the port</h1><p onclick="x()">${SENTENCE}<script>alert(1)</script><style>p{}</style></p>`),
    'a.html',
  );
  expect(article?.text).toBe(`Shots in the port\n${SENTENCE.trim()}`);
});

test('the id hashes the bytes alone', () => {
  const bytes = bytesOf(SENTENCE.repeat(3));
  expect(read(bytes, 'a.txt').article?.id).toBe(read(bytes, 'b/c.txt').article?.id);
});

const shared = new URL('../../../shared/pages/', import.meta.url);

function sharedRoles(name: string): { role: BlockRole; words: string }[] {
  const { article } = read(readFileSync(new URL(name, shared)), name);
  return article!.blocks.map(({ role, span }) => ({ role, words: article!.text.slice(...span) }));
}

describe.skipIf(!existsSync(shared))('two real scrapes', () => {
  const roleOf = (blocks: ReturnType<typeof sharedRoles>, start: string) =>
    blocks.filter(({ words }) => words.startsWith(start)).map(({ role }) => role);

  test('almaty-police-station.txt', () => {
    const blocks = sharedRoles('almaty-police-station.txt');
    expect(blocks.filter(({ role }) => role === 'body')).toHaveLength(11);
    expect(roleOf(blocks, '3 Policemen')).toEqual(['headline', 'boilerplate']);
    expect(roleOf(blocks, '2,500')).toEqual(['boilerplate']);
    expect(roleOf(blocks, 'Support')).toEqual(['boilerplate', 'boilerplate']);
    expect(roleOf(blocks, '@')).toEqual(['credit']);
    expect(roleOf(blocks, 'Atempt')).toEqual(['related']);
    expect(roleOf(blocks, 'Written by')).toEqual(['byline']);
    expect(roleOf(blocks, '#')).toEqual(['comment']);
    expect(roleOf(blocks, 'Would love')).toEqual(['boilerplate']);
    const { article } = read(readFileSync(new URL('almaty-police-station.txt', shared)), 'x.txt');
    expect(article?.published).toBeNull();
    expect(article?.leads.map(({ role }) => role)).toEqual(['comment']);
  });

  test('almaty-unrest.txt', () => {
    const blocks = sharedRoles('almaty-unrest.txt');
    expect(blocks.filter(({ role }) => role === 'body')).toHaveLength(4);
    expect(roleOf(blocks, 'Firearms')).toEqual(['headline']);
    expect(roleOf(blocks, 'There are victims')).toEqual(['subhead']);
    expect(roleOf(blocks, 'Photo')).toEqual(['credit']);
    expect(roleOf(blocks, 'In Almaty, a crowd')).toEqual(['related']);
    expect(roleOf(blocks, 'Protesters in Alma-Ata')).toEqual(['related']);
    expect(roleOf(blocks, 'Recent Posts')).toEqual(['boilerplate']);
  });
});

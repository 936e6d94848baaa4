import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError, importJsonl } from '../../src/formats/import.ts';
import { jsonl } from '../../src/formats/jsonl.ts';
import { openStore } from '../../src/store/index.ts';
import { all } from '../store/sample.ts';
import { lists, pieces, view, viewOf } from './sample.ts';

const lines = await pieces(jsonl(view, { withPages: true }));

test('what is exported with its pages comes back whole', () => {
  const items = [...importJsonl(lines)];
  const pages = items.flatMap((item) => (item.kind === 'page' ? [item.page] : []));
  expect(pages.map(({ article }) => article)).toEqual(lists.articles);
  expect(pages.flatMap(({ claims }) => claims)).toEqual(lists.claims);
  // Cards follow from the rest: they are drawn up anew by whoever takes the pages in.
  expect(pages.flatMap(({ accounts }) => accounts)).toEqual(lists.accounts.map(({ card: _, ...account }) => account));
  expect(pages.map(({ capture }) => capture)).toEqual(lists.captures);
  expect(
    pages.map(({ page, bytes, versions, article }) => ({ ...page, versions, article: article!.id, bytes })),
  ).toEqual(lists.pages);
  expect(pages.flatMap(({ notices }) => notices)).toEqual([lists.notices[0]]);
  expect(items.flatMap((item) => (item.kind === 'notice' ? [item.notice] : []))).toEqual([lists.notices[1]]);
  expect(items.flatMap((item) => (item.kind === 'judgement' ? [item.judgement] : []))).toEqual(lists.judgements);
  expect(items.flatMap((item) => (item.kind === 'decision' ? [item.decision] : []))).toEqual(lists.decisions);
});

test('a store takes it in once, and again changes nothing', async () => {
  const store = await openStore(':memory:');
  const pages = [...importJsonl(lines)].flatMap((item) => (item.kind === 'page' ? [item.page] : []));
  expect(await store.append(pages)).toMatchObject({ pages: 3, articles: 3, claims: lists.claims.length });
  expect(Object.values(await store.append(pages))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect((await all(store.claims())).map(({ id }) => id).sort()).toEqual(lists.claims.map(({ id }) => id).sort());
  expect((await store.verify()).broken).toBeNull();
  await store.close();
});

test('without pages, and without page records, articles still come in', async () => {
  const bare = await pieces(jsonl(viewOf({ ...lists, pages: [], captures: [] })));
  const pages = [...importJsonl(bare)].flatMap((item) => (item.kind === 'page' ? [item.page] : []));
  expect(pages.map(({ article }) => article)).toEqual(lists.articles);
  expect(pages.every(({ bytes }) => bytes === null)).toBe(true);
  expect(pages[0]!.capture).toMatchObject({ how: 'import', source: lists.articles[0]!.source });
});

test('a page with two captures is given for each', async () => {
  const twice = { ...lists.captures[0]!, source: 'mirror/shooting.html' };
  const items = [...importJsonl(await pieces(jsonl(viewOf({ ...lists, captures: [...lists.captures, twice] }))))];
  const sources = items.flatMap((item) => (item.kind === 'page' ? [item.page.capture.source] : []));
  expect(sources).toEqual([
    lists.captures[0]!.source,
    'mirror/shooting.html',
    ...lists.captures.slice(1).map(({ source }) => source),
  ]);
});

type Change = (record: Record<string, unknown>) => void;

/** The lines with the first record of a type changed. */
function changed(type: string, change: Change): { text: string[]; line: number } {
  const at = lines.findIndex((line) => line.startsWith(`{"type":"${type}"`));
  const record = JSON.parse(lines[at]!) as Record<string, unknown>;
  change(record);
  return { text: lines.with(at, JSON.stringify(record)), line: at + 1 };
}

test.each<[string, string, Change, string]>([
  [
    'a number as text',
    'claim',
    (claim) => {
      claim.hops = 'two';
    },
    'claim.hops: expected number, received "two"',
  ],
  [
    'a word not in the list',
    'claim',
    (claim) => {
      claim.polarity = 'maybe';
    },
    'claim.polarity: expected one of asserted, denied, unknown, received "maybe"',
  ],
  [
    'a field that is none',
    'claim',
    (claim) => {
      claim.field = 'dead';
    },
    'claim.field: expected one of kind, killed',
  ],
  [
    'something missing',
    'article',
    (article) => {
      delete article.text;
    },
    'article.text: expected string, received nothing',
  ],
  [
    'a quote that is not there',
    'claim',
    (claim) => {
      claim.quote = 'Nobody';
    },
    'claim.quote: expected "Shooting", received "Nobody"',
  ],
  [
    'a span the wrong way round',
    'claim',
    (claim) => {
      claim.span = [9, 1];
    },
    'claim.span: expected a start that is not past its end, received [9,1]',
  ],
  [
    'a type that is none',
    'judgement',
    (judgement) => {
      judgement.type = 'guess';
    },
    'type: expected one of page, capture',
  ],
  [
    'other bytes',
    'page',
    (page) => {
      page.bytes = 'AAAA';
    },
    'page.bytes: expected bytes with the SHA-256',
  ],
  [
    'a claim of another article',
    'claim',
    (claim) => {
      claim.article = 'a_other';
    },
    'claim.article: expected the article whose record stands before it',
  ],
  [
    'a toll below zero',
    'claim',
    (claim) => {
      claim.value = { kind: 'toll', least: -1, most: null, words: 'x' };
    },
    'claim.value.least: expected a whole number of 0 or more, received -1',
  ],
])('%s is refused with its line', (_, type, change, message) => {
  const { text, line } = changed(type, change);
  expect(() => [...importJsonl(text)]).toThrow(ImportError);
  expect(() => [...importJsonl(text)]).toThrow(`line ${line}: ${message}`);
});

test('what is no JSON is refused with its line', () => {
  expect(() => [...importJsonl(['', '{"type":'])]).toThrow('line 2: line: expected a JSON object, received');
  expect(() => [...importJsonl(['[1]'])]).toThrow('line 1: type: expected one of');
  expect(() => [...importJsonl(['null'])]).toThrow('line 1: type: expected one of');
});

test('no text makes it fail otherwise than by ImportError', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(...lines),
    fc
      .record({ type: fc.constantFrom('claim', 'page', 'toString', 'article') })
      .map((record) => JSON.stringify(record)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (given) => {
      try {
        for (const _ of importJsonl(given));
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }),
    { numRuns: 300 },
  );
});

test('any words in a record come back as they were', async () => {
  const article = lists.articles[2]!;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.option(fc.string()), async (text, title) => {
      const own = { ...article, text, title, blocks: [], mappings: [] };
      const bare = { claims: [], accounts: [], incidents: [], pages: [], captures: [] };
      const single = viewOf({ ...lists, ...bare, articles: [own] });
      const [item] = [...importJsonl(await pieces(jsonl(single)))];
      expect(item).toMatchObject({ kind: 'page', page: { article: own } });
    }),
  );
});

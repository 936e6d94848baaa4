import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError, importJsonl } from '../../src/formats/import.ts';
import { jsonl } from '../../src/formats/jsonl.ts';
import { openStore } from '../../src/store/index.ts';
import { all } from '../store/sample.ts';
import { view } from './sample.ts';

const lines = [...jsonl(view, { withPages: true })];

test('what is exported with its pages comes back whole', () => {
  const items = [...importJsonl(lines)];
  const pages = items.flatMap((item) => (item.kind === 'page' ? [item.page] : []));
  expect(pages.map(({ article }) => article)).toEqual(view.articles);
  expect(pages.flatMap(({ claims }) => claims)).toEqual(view.claims);
  // Cards follow from the rest: they are drawn up anew by whoever takes the pages in.
  expect(pages.flatMap(({ accounts }) => accounts)).toEqual(view.accounts.map(({ card: _, ...account }) => account));
  expect(pages.map(({ capture }) => capture)).toEqual(view.captures);
  expect(
    pages.map(({ page, bytes, versions, article }) => ({ ...page, versions, article: article!.id, bytes })),
  ).toEqual(view.pages);
  expect(pages.flatMap(({ notices }) => notices)).toEqual([view.notices[0]]);
  expect(items.flatMap((item) => (item.kind === 'notice' ? [item.notice] : []))).toEqual([view.notices[1]]);
  expect(items.flatMap((item) => (item.kind === 'judgement' ? [item.judgement] : []))).toEqual(view.judgements);
  expect(items.flatMap((item) => (item.kind === 'decision' ? [item.decision] : []))).toEqual(view.decisions);
});

test('a store takes it in once, and again changes nothing', async () => {
  const store = await openStore(':memory:');
  const pages = [...importJsonl(lines)].flatMap((item) => (item.kind === 'page' ? [item.page] : []));
  expect(await store.append(pages)).toMatchObject({ pages: 3, articles: 3, claims: view.claims.length });
  expect(Object.values(await store.append(pages))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect((await all(store.claims())).map(({ id }) => id).sort()).toEqual(view.claims.map(({ id }) => id).sort());
  expect((await store.verify()).broken).toBeNull();
  await store.close();
});

test('without pages, and without page records, articles still come in', () => {
  const bare = [...jsonl({ ...view, pages: [], captures: [] })];
  const pages = [...importJsonl(bare)].flatMap((item) => (item.kind === 'page' ? [item.page] : []));
  expect(pages.map(({ article }) => article)).toEqual(view.articles);
  expect(pages.every(({ bytes }) => bytes === null)).toBe(true);
  expect(pages[0]!.capture).toMatchObject({ how: 'import', source: view.articles[0]!.source });
});

test('a page with two captures is given for each', () => {
  const twice = { ...view.captures[0]!, source: 'mirror/shooting.html' };
  const items = [...importJsonl(jsonl({ ...view, captures: [...view.captures, twice] }))];
  const sources = items.flatMap((item) => (item.kind === 'page' ? [item.page.capture.source] : []));
  expect(sources).toEqual([
    view.captures[0]!.source,
    'mirror/shooting.html',
    ...view.captures.slice(1).map(({ source }) => source),
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

test('any words in a record come back as they were', () => {
  const article = view.articles[2]!;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, title) => {
      const own = { ...article, text, title, blocks: [], mappings: [] };
      const single = { ...view, articles: [own], claims: [], accounts: [], incidents: [], pages: [], captures: [] };
      const [item] = [...importJsonl(jsonl(single))];
      expect(item).toMatchObject({ kind: 'page', page: { article: own } });
    }),
  );
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { folder } from './files.ts';
import { all, sampleJudgement, samplePage } from './sample.ts';

/** What every store has to do, wherever it is kept. A further kind of database is one more row. */
const PLACES: Readonly<Record<string, () => string>> = {
  memory: () => ':memory:',
  file: () => join(folder(), 'hearsay.db'),
};

describe.each(Object.entries(PLACES))('a store in %s', (_, place) => {
  const fresh = (): Promise<Store> => openStore(place(), { now: () => '2024-01-01T00:00:00Z' });

  test('what is appended comes back as it was', async () => {
    const store = await fresh();
    const kept = samplePage(1);
    expect(await store.append([kept])).toEqual({
      pages: 1,
      captures: 1,
      readings: 1,
      articles: 1,
      claims: 3,
      accounts: 1,
      notices: 1,
    });
    const [reading] = await all(store.readings());
    expect(reading).toMatchObject({ sha256: kept.page.sha256, versions: 'all@1', article: kept.article });
    expect(reading?.claims).toEqual(kept.claims);
    expect(reading?.accounts).toEqual(kept.accounts);
    expect(reading?.notices).toEqual(kept.notices);
    expect(await all(store.captures())).toEqual([kept.capture]);
    expect(await all(store.notices())).toEqual(kept.notices);
    expect(await store.page(kept.page.sha256)).toEqual({ ...kept.page, bytes: kept.bytes, redacted: null });
    await store.close();
  });

  test('the same bytes and versions again change nothing', async () => {
    const store = await fresh();
    const pages = [samplePage(1), samplePage(2), samplePage(1)];
    expect((await store.append(pages)).pages).toBe(2);
    const before = await store.verify();
    const again = await store.append([...pages, samplePage(2, { fetched: '2030-01-01T00:00:00Z' })]);
    expect(Object.values(again)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await store.verify()).toEqual(before);
    expect(await store.hasPage(pages[0]!.page.sha256, 'all@1')).toBe(true);
    expect(await store.hasPage(pages[0]!.page.sha256, 'all@2')).toBe(false);
    await store.close();
  });

  test('known bytes from another place add a capture and nothing else', async () => {
    const store = await fresh();
    await store.append([samplePage(1)]);
    const added = await store.append([samplePage(1, { source: 'mirror/1.txt' })]);
    expect(added).toMatchObject({ pages: 0, captures: 1, readings: 0, claims: 0 });
    expect((await all(store.captures())).map((capture) => capture.source).sort()).toEqual([
      'mirror/1.txt',
      'pages/1.txt',
    ]);
    expect((await all(store.articles()))[0]?.source).toBe('pages/1.txt');
    await store.close();
  });

  test('a reading by newer versions supersedes the one before', async () => {
    const store = await fresh();
    const first = samplePage(1);
    await store.append([first, samplePage(2)]);
    const second = { ...samplePage(1, { versions: 'all@2' }), claims: first.claims.slice(0, 1) };
    expect(await store.append([second])).toMatchObject({ pages: 0, readings: 1, claims: 1 });
    expect(await all(store.claims({ article: first.article!.id }))).toEqual(second.claims);
    expect(await store.claim(first.claims[2]!.id)).toBeNull();
    expect(await store.claim(first.claims[0]!.id)).toEqual(first.claims[0]);
    expect(await all(store.readings())).toHaveLength(2);
    expect(await store.search('Blast number Tarkul')).toHaveLength(2);
    await store.close();
  });

  test('pages are given with what read them last, and with their bytes where asked', async () => {
    const store = await fresh();
    const kept = samplePage(1);
    await store.append([kept]);
    await store.append([samplePage(1, { versions: 'all@2' })]);
    const page = { ...kept.page, versions: 'all@2', article: kept.article!.id };
    expect(await all(store.pages())).toEqual([{ ...page, bytes: null }]);
    expect(await all(store.pages({ withBytes: true }))).toEqual([{ ...page, bytes: kept.bytes }]);
    await store.close();
  });

  test('a page whose newer reading finds no article shows none', async () => {
    const store = await fresh();
    await store.append([samplePage(1)]);
    await store.append([{ ...samplePage(1, { versions: 'all@2' }), article: null, claims: [], accounts: [] }]);
    expect(await all(store.articles())).toEqual([]);
    expect(await all(store.claims())).toEqual([]);
    expect(await store.search('Tarkul')).toEqual([]);
    expect((await all(store.readings()))[0]?.article).toBeNull();
    await store.close();
  });

  test('the order of arrival does not show', async () => {
    const pages = Array.from({ length: 230 }, (_, n) => samplePage(n, { claims: 1 }));
    const one = await fresh();
    const other = await fresh();
    await one.append(pages);
    for (const page of pages.toReversed()) await other.append([page]);
    const ids = (await all(one.articles())).map((article) => article.id);
    expect(ids).toHaveLength(230);
    expect((await all(other.articles())).map((article) => article.id)).toEqual(ids);
    expect(await all(other.claims())).toEqual(await all(one.claims()));
    await one.close();
    await other.close();
  });

  test('as of a time, only what was reported by then is there', async () => {
    const store = await fresh();
    await store.append([
      samplePage(1, { published: '2020-05-04' }),
      samplePage(2, { published: '2020-05-04T20:00:00+06:00' }),
      samplePage(3, { published: null, fetched: '2021-01-01T00:00:00Z' }),
      samplePage(4, { published: '2020-05' }),
    ]);
    const titles = async (asOf?: string): Promise<string[]> =>
      (await all(store.articles(asOf))).map(({ title }) => title!.replace(/\D+/g, '')).sort();
    expect(await titles()).toEqual(['1', '2', '3', '4']);
    expect(await titles('2020-05-03')).toEqual(['4']);
    expect(await titles('2020-05-04')).toEqual(['1', '2', '4']);
    expect(await titles('2020-05-04T13:59:00Z')).toEqual(['1', '4']);
    expect(await titles('2020-12')).toEqual(['1', '2', '4']);
    expect(await titles('2021')).toEqual(['1', '2', '3', '4']);
    expect(await all(store.claims({ asOf: '2020-05-03' }))).toHaveLength(3);
    expect(await all(store.accounts('2020-05-03'))).toHaveLength(1);
    await expect(all(store.claims({ asOf: 'last Monday' }))).rejects.toThrow("received 'last Monday'");
    await store.close();
  });

  test('claims are found by account, field and group', async () => {
    const store = await fresh();
    const kept = samplePage(1, { claims: 8 });
    await store.append([kept, samplePage(2)]);
    expect(await all(store.claims({ account: kept.accounts[0]!.id }))).toEqual(kept.claims);
    expect(await all(store.claims({ article: kept.article!.id, field: 'killed' }))).toHaveLength(2);
    expect(await all(store.claims({ group: 'police' }))).toEqual([]);
    await store.close();
  });

  test('the last word on a pair is the judgement; saying it again adds nothing', async () => {
    const store = await fresh();
    const first = sampleJudgement('k_1', 'k_2');
    expect(await store.appendJudgements([first, first, sampleJudgement('k_1', 'k_3')])).toBe(2);
    expect(await store.appendJudgements([{ ...first, at: '2025-01-01T00:00:00Z' }])).toBe(0);
    const later = sampleJudgement('k_2', 'k_1', 'same', 'judge@2');
    expect(await store.appendJudgements([later])).toBe(1);
    expect(await all(store.judgements())).toEqual([later, sampleJudgement('k_1', 'k_3')]);
    await store.close();
  });

  test('decisions are kept once, in order of time', async () => {
    const store = await fresh();
    const decision = (id: string, at: string) =>
      ({ id, author: 'ana', at, reason: 'r', ruling: { kind: 'reject', claim: 'c_1' } }) as const;
    expect(await store.appendDecision(decision('d_2', '2024-02-01T00:00:00Z'))).toBe(true);
    expect(await store.appendDecision(decision('d_1', '2024-01-01T00:00:00Z'))).toBe(true);
    expect(await store.appendDecision(decision('d_1', '2024-01-01T00:00:00Z'))).toBe(false);
    expect((await all(store.decisions())).map(({ id }) => id)).toEqual(['d_1', 'd_2']);
    expect((await all(store.decisions('2024-01-15'))).map(({ id }) => id)).toEqual(['d_1']);
    await store.close();
  });

  test('a claim that quotes what is not there is left out, and a notice says so', async () => {
    const store = await fresh();
    const kept = samplePage(1);
    const claims = [{ ...kept.claims[0]!, quote: 'something else' }, kept.claims[1]!, kept.claims[1]!];
    await store.append([{ ...kept, claims }]);
    const [reading] = await all(store.readings());
    expect(reading?.claims).toEqual([kept.claims[1]]);
    expect(reading?.accounts[0]?.claims).toEqual([kept.claims[1]!.id]);
    expect(reading?.notices.map(({ rule }) => rule)).toEqual([
      'extract/no-date',
      'store/quote-differs',
      'store/claim-twice',
    ]);
    await store.close();
  });

  test('bytes that are not the page are refused, and the batch with them', async () => {
    const store = await fresh();
    const wrong = { ...samplePage(2), bytes: new Uint8Array([1, 2, 3]) };
    await expect(store.append([samplePage(1), wrong])).rejects.toThrow('expected the bytes of page');
    expect(await all(store.readings())).toEqual([]);
    await store.close();
  });

  test('search finds all the words, whatever their case, accents and endings, and takes no syntax', async () => {
    const store = await fresh();
    await store.append([
      samplePage(1, { more: 'The Café owner said: "soldiers fired".' }),
      samplePage(2, { more: 'Soldiers left.' }),
    ]);
    const found = await store.search('cafe soldier');
    expect(found).toHaveLength(1);
    expect(found[0]!.excerpt).toContain('soldiers fired');
    expect(found[0]!.title).toBe('Blast number 1 in Tarkul');
    expect(await store.search('SOLDIERS')).toHaveLength(2);
    expect(await store.search('SOLDIERS', 1)).toHaveLength(1);
    expect(await store.search('NEAR(* "OR')).toEqual([]);
    expect(await store.search('...')).toEqual([]);
    await store.close();
  });

  test('appends and readings at the same time do not meet in one transaction', async () => {
    const store = await fresh();
    const pages = Array.from({ length: 40 }, (_, n) => samplePage(n));
    const reading = all(store.articles());
    await Promise.all([...pages.map((page) => store.append([page])), reading]);
    expect(await all(store.articles())).toHaveLength(40);
    expect((await store.verify()).broken).toBeNull();
    await store.close();
    await store.close();
  });
});

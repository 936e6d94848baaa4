import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { folder, tamper } from './files.ts';
import { all, sampleJudgement, samplePage } from './sample.ts';

const kept = samplePage(1, { more: 'The owner, Zorana Example, spoke. EXAMPLE said: no.' });
const article = kept.article!;

function redaction(id: string, spans: readonly (readonly [number, number])[] | null): Decision {
  const ruling = { kind: 'redact', article: article.id, spans } as const;
  return { id, author: 'ana', at: '2024-05-01T00:00:00Z', reason: 'asked for', ruling };
}

function spanOf(words: string): readonly [number, number] {
  const start = article.text.indexOf(words);
  return [start, start + words.length];
}

async function filled(): Promise<{ file: string; store: Store }> {
  const file = join(folder(), 'hearsay.db');
  const store = await openStore(file);
  await store.append([kept, samplePage(2)]);
  await store.append([{ ...kept, versions: 'all@2' }]);
  const judgement = sampleJudgement(kept.accounts[0]!.id, 'k_other');
  const reasons = [{ feature: 'names', score: 1, detail: 'both name Zorana Example' }];
  await store.appendJudgements([{ ...judgement, reasons }]);
  return { file, store };
}

test('a name taken out is gone from the text, the bytes, the judgements and the file; the chain holds', async () => {
  const { file, store } = await filled();
  expect(await store.appendDecision(redaction('d_1', [spanOf('Zorana Example')]))).toBe(true);
  const now = (await store.article(article.id))!;
  expect(now.text).toHaveLength(article.text.length);
  expect(now.text.slice(...spanOf('Zorana Example'))).toBe('█'.repeat(14));
  expect(now.id).toBe(article.id);
  expect(await store.page(article.sha256)).toMatchObject({ bytes: null, redacted: 'd_1' });
  expect((await all(store.judgements()))[0]?.reasons[0]?.detail).toBe(`both name ${'█'.repeat(14)}`);
  expect(await store.search('Zorana')).toEqual([]);
  expect(await store.search('owner')).toHaveLength(1);
  expect(await all(store.claims({ article: article.id }))).toEqual(kept.claims);
  const result = await store.verify();
  expect(result).toMatchObject({ broken: null, redacted: 3, pages: 1 });
  await store.close();
  expect(readFileSync(file).includes('Zorana')).toBe(false);
});

test('a whole article taken out keeps ids, spans and quotes that match', async () => {
  const { store } = await filled();
  await store.appendDecision(redaction('d_1', null));
  const now = (await store.article(article.id))!;
  expect(now.text).toBe('█'.repeat(article.text.length));
  expect(now.title).toBe('█'.repeat(article.title!.length));
  const claims = await all(store.claims({ article: article.id }));
  expect(claims.map(({ id }) => id)).toEqual(kept.claims.map(({ id }) => id));
  for (const { quote, span, value, attribution } of claims) {
    expect(now.text.slice(...span)).toBe(quote);
    expect(JSON.stringify([value, attribution])).not.toMatch(/people|witnesses/);
  }
  expect(await all(store.claims())).toHaveLength(6);
  expect((await store.verify()).broken).toBeNull();
  await store.close();
});

test('bytes that were taken out do not come back by reading them again', async () => {
  const { store } = await filled();
  await store.appendDecision(redaction('d_1', null));
  expect(await store.hasPage(article.sha256, 'all@3')).toBe(true);
  const added = await store.append([samplePageAgain('all@3')]);
  expect(added).toMatchObject({ captures: 1, readings: 0, claims: 0 });
  expect((await store.page(article.sha256))?.bytes).toBeNull();
  await store.close();
});

function samplePageAgain(versions: string) {
  return { ...kept, versions, capture: { ...kept.capture, source: 'mirror/1.txt' } };
}

test('a second redaction goes on from the first', async () => {
  const { store } = await filled();
  await store.appendDecision(redaction('d_1', [spanOf('Zorana Example')]));
  await store.appendDecision(redaction('d_2', [spanOf('witnesses')]));
  const claims = await all(store.claims({ article: article.id }));
  expect(claims[0]!.attribution[0]!.text).toBe('█'.repeat(9));
  expect(claims[0]!.origin.text).toBe('█'.repeat(9));
  expect((await store.verify()).broken).toBeNull();
  await store.close();
});

test('what was blanked cannot be changed unseen either', async () => {
  const { file, store } = await filled();
  await store.appendDecision(redaction('d_1', null));
  await store.close();
  tamper(file, `update claim set json = replace(json, 'asserted', 'denied') where id = '${kept.claims[0]!.id}'`);
  const again = await openStore(file);
  expect((await again.verify()).broken).toMatchObject({ table: 'claim', key: kept.claims[0]!.id });
  await again.close();
});

test.each([
  ['the decision that blanked it', "update decision set json = 'x' || json", 'decision'],
  ['what it was blanked to', "update redaction set json = 'x' || json", 'redaction'],
  ['the decision taken out', 'delete from decision', 'page'],
  ['the record of the blanking taken out', 'delete from redaction', 'article'],
])('%s changed: verify names it', async (_, sql, table) => {
  const { file, store } = await filled();
  await store.appendDecision(redaction('d_1', null));
  await store.close();
  tamper(file, sql);
  const again = await openStore(file);
  expect((await again.verify()).broken).toMatchObject({ table });
  await again.close();
});

test('an article that is not there cannot be redacted, and the decision is not kept', async () => {
  const store = await openStore(':memory:');
  await expect(store.appendDecision(redaction('d_1', null))).rejects.toThrow(article.id);
  expect(await all(store.decisions())).toEqual([]);
  await store.close();
});

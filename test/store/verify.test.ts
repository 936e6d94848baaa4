import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore, type Verified } from '../../src/store/index.ts';
import { folder, tamper } from './files.ts';
import { all, sampleJudgement, samplePage } from './sample.ts';

/** A closed store of two runs: three pages, then two judgements and one more page. */
async function twoRuns(): Promise<string> {
  const file = join(folder(), 'hearsay.db');
  const first = await openStore(file);
  await first.append([samplePage(1), samplePage(2), samplePage(3)]);
  await first.close();
  const second = await openStore(file);
  await second.appendJudgements([sampleJudgement('k_1', 'k_2'), sampleJudgement('k_1', 'k_3')]);
  await second.append([samplePage(4)]);
  await second.close();
  return file;
}

async function verified(file: string): Promise<Verified> {
  const store = await openStore(file, { readOnly: true });
  try {
    return await store.verify();
  } finally {
    await store.close();
  }
}

const claim = samplePage(2).claims[1]!;
const { page } = samplePage(3);

test('an untouched store holds, and everything in it is gone through', async () => {
  const result = await verified(await twoRuns());
  // A page has 9 rows: page, capture, reading, article, 3 claims, account, notice; a run has 2 of its own.
  expect(result).toEqual({ rows: 4 * 9 + 2 + 4, segments: 2, open: 0, pages: 4, redacted: 0, broken: null });
});

test.each([
  [
    'a word of a claim',
    `update claim set json = replace(json, 'asserted', 'denied') where id = '${claim.id}'`,
    'claim',
    claim.id,
  ],
  ['a column of a claim', `update claim set field = 'killed' where id = '${claim.id}'`, 'claim', claim.id],
  ['a claim taken out', `delete from claim where id = '${claim.id}'`, 'claim', samplePage(2).claims[2]!.id],
  [
    'bytes of a page',
    `update content set bytes = zeroblob(length(bytes)) where sha256 = '${page.sha256}'`,
    'page',
    page.sha256,
  ],
  ['bytes taken out', `delete from content where sha256 = '${page.sha256}'`, 'page', page.sha256],
  [
    'a report time',
    `update reading set reported = '1999-01-01T00:00:00.000Z' where sha256 = '${page.sha256}'`,
    'reading',
    null,
  ],
  ['a hash and its digest', `update account set digest = hash where row = 2`, 'account', null],
  ['the chain', `update capture set previous = hash where row = 1`, 'capture', null],
  [
    'a verdict',
    `update judgement set json = replace(json, 'unsure', 'same') where b = 'k_3'`,
    'judgement',
    sampleJudgement('k_1', 'k_3').id,
  ],
  [
    'a redaction nobody signed',
    `update claim set json = replace(json, 'killed', '██████'), redacted = 'd_1' where id = '${claim.id}'`,
    'claim',
    claim.id,
  ],
  [
    'a row of a segment never opened',
    `insert into notice (id, reading, segment, sequence, previous, hash, digest, json) values ('n_1', null, 's_1', 0, '', '', '', '{}')`,
    'notice',
    '',
  ],
  [
    'the first run cut off at its end',
    `delete from notice where row = 3; delete from segment where row = 2`,
    'segment',
    null,
  ],
])('%s changed: verify names it', async (_, sql, table, key) => {
  const file = await twoRuns();
  tamper(file, sql);
  const { broken } = await verified(file);
  expect(broken).toMatchObject({ table, ...(key === null ? {} : { key }) });
  expect(broken!.expected).not.toBe(broken!.got);
});

test('a claim rewritten with a digest and hash that fit breaks the row after it', async () => {
  const file = await twoRuns();
  const { link } = await import('../../src/store/chain.ts');
  const database = new DatabaseSync(file);
  const row = database.prepare('select * from claim where id = ?').get(claim.id) as never as Parameters<
    typeof link
  >[0] & { json: string };
  database.close();
  const tip = row as never as Parameters<typeof link>[0];
  const json = row.json.replace('asserted', 'denied');
  const forged = link(tip, { table: 'claim', columns: row as never, json });
  tamper(
    file,
    `update claim set json = '${json}', digest = '${forged.digest}', hash = '${forged.hash}' where id = '${claim.id}'`,
  );
  expect((await verified(file)).broken).toMatchObject({ table: 'claim', key: samplePage(2).claims[2]!.id });
});

test('any one byte changed in the rows of the file is found, or is in no row', { timeout: 120_000 }, async () => {
  const file = await twoRuns();
  const copy = join(folder(), 'copy.db');
  const whole = readFileSync(file);
  const before = await contentsOf(file);
  const sample = fc.sample(fc.nat(whole.length - 1), { numRuns: 60, seed: 7 });
  let found = 0;
  for (const place of sample) {
    const bytes = Buffer.from(whole);
    bytes[place]! ^= 0x20;
    writeFileSync(copy, bytes);
    const intact = await verified(copy).then(
      ({ broken }) => broken === null,
      () => false,
    );
    if (intact) expect(await contentsOf(copy)).toEqual(before);
    else found += 1;
  }
  expect(found).toBeGreaterThan(5);
});

async function contentsOf(file: string): Promise<unknown> {
  const store = await openStore(file, { readOnly: true });
  const readings = await all(store.readings());
  const pages = await Promise.all(readings.map(({ sha256 }) => store.page(sha256)));
  const contents = { readings, pages, judgements: await all(store.judgements()) };
  await store.close();
  return contents;
}

test.each([
  'update claim set field = field',
  'delete from claim',
  "update article set json = '{}'",
  'delete from page',
  'update segment set json = json',
  'update decision set at = at',
  "update content set bytes = x'01'",
  'delete from content',
  'delete from judgement',
  "update claim set json = '{}', redacted = 'd_none'",
])('the database itself refuses: %s', async (sql) => {
  const file = await twoRuns();
  const store = await openStore(file);
  await store.appendDecision({
    id: 'd_1',
    author: 'ana',
    at: '2024-01-01',
    reason: 'r',
    ruling: { kind: 'reject', claim: 'c' },
  });
  await store.close();
  const database = new DatabaseSync(file);
  expect(() => database.exec(sql)).toThrow('append-only');
  database.close();
});

test('a store that another is writing to can be verified', async () => {
  const file = await twoRuns();
  const writer = await openStore(file);
  await writer.append([samplePage(5)]);
  const result = await verified(file);
  expect(result).toMatchObject({ segments: 3, open: 1, broken: null });
  await writer.close();
});

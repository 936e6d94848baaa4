import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { folder } from './files.ts';
import { ordinary } from './ordinary.ts';
import { all, samplePage } from './sample.ts';

test('a backup is whole, verifies by itself, and is not written over what is there', async () => {
  const path = folder();
  const store = await openStore(join(path, 'hearsay.db'));
  await store.append([samplePage(1), samplePage(2)]);
  const copy = join(path, 'copy.db');
  await store.backup(copy);
  await store.append([samplePage(3)]);
  await expect(store.backup(copy)).rejects.toMatchObject({ trouble: 'exists', file: copy });
  await store.close();
  expect(existsSync(`${copy}.partial`)).toBe(false);

  const restored = await openStore(copy);
  expect(await all(restored.articles())).toHaveLength(2);
  expect(await restored.search('Tarkul')).toHaveLength(2);
  expect((await restored.verify()).broken).toBeNull();
  expect(await restored.append([samplePage(3)])).toMatchObject({ pages: 1 });
  expect((await restored.verify()).broken).toBeNull();
  await restored.close();
});

test('what is kept in memory can be brought to a file', async () => {
  const store = await openStore(':memory:');
  await store.append([samplePage(1)]);
  const copy = join(folder(), 'copy.db');
  await store.backup(copy);
  await store.close();
  const restored = await openStore(copy, { readOnly: true });
  expect(await all(restored.articles())).toHaveLength(1);
  await restored.close();
});

test('a store on a medium that cannot be written can be looked at by anyone who may read it', async () => {
  const path = folder();
  const file = join(path, 'hearsay.db');
  const store = await openStore(file);
  await store.append([samplePage(1), samplePage(2)]);
  await store.close();
  const before = readFileSync(file);
  chmodSync(file, 0o444);
  chmodSync(path, 0o555);
  const looker = join(import.meta.dirname, 'looker.ts');
  const { stdout } = spawnSync(process.execPath, [looker, file], { encoding: 'utf8', env: ordinary() });
  expect(JSON.parse(stdout)).toEqual({ count: 2, broken: null });
  chmodSync(path, 0o755);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a store opened for looking takes nothing in', async () => {
  const file = join(folder(), 'hearsay.db');
  await (await openStore(file)).close();
  const store = await openStore(file, { readOnly: true });
  await expect(store.append([samplePage(1)])).rejects.toMatchObject({ trouble: 'forbidden' });
  expect(await all(store.readings())).toEqual([]);
  await store.close();
});

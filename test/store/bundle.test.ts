import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BUNDLE, kyselyBundle } from '../../scripts/bundle-kysely.ts';

test('the bundle is made of the Kysely that is installed; npm run bundle makes it anew', async () => {
  expect((await kyselyBundle()) === readFileSync(BUNDLE, 'utf8')).toBe(true);
});

test('nothing loads the single files of Kysely when the program runs', () => {
  const src = resolve(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.ts$/.test(name));
  const loading = files.filter((name) => {
    const code = readFileSync(join(src, name), 'utf8').replace(/import type [^;]*;/g, '');
    return /from 'kysely|import\('kysely/.test(code);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(loading).toEqual([]);
});

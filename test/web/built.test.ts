import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { builtDesk, DESK } from '../../scripts/desk.ts';
import { deskTypes, TYPES } from '../../scripts/desk-types.ts';

beforeAll(() => void builtDesk(), 180_000);

test('the desk has the types that the API gives (npm run desk:types makes them again)', async () => {
  const biome = resolve(import.meta.dirname, '../../node_modules/.bin/biome');
  const formatted = spawnSync(biome, ['format', '--stdin-file-path=web/src/api/types.ts'], {
    input: await deskTypes(),
    encoding: 'utf8',
    cwd: resolve(import.meta.dirname, '../..'),
  });
  expect(readFileSync(TYPES, 'utf8')).toBe(formatted.stdout);
});

test('all of the desk but its map is under 250 kB as it travels', () => {
  const files = readdirSync(join(DESK, 'assets')).filter((name) => !/PlaceMap|maplibre|world/.test(name));
  expect(files.length).toBeGreaterThan(3);
  const sizes = files.map((name) => gzipSync(readFileSync(join(DESK, 'assets', name))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(250_000);
});

test('a desk that is built from the files as they are is not built again', () => {
  expect(builtDesk()).toBe('as it was');
});

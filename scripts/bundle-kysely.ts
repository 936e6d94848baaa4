/**
 * `npm run bundle`: makes src/store/sql/kysely.bundle.js, Kysely's some 300 files in one. Loading them one by one takes
 * the program's start a tenth of a second; the bundle, a few milliseconds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');

/** Where the bundle stands. */
export const BUNDLE = resolve(root, 'src/store/sql/kysely.bundle.js');

/** The text of the bundle of the Kysely that is installed, its licence on top. */
export async function kyselyBundle(): Promise<string> {
  const home = resolve(root, 'node_modules/kysely');
  const { version } = JSON.parse(readFileSync(resolve(home, 'package.json'), 'utf8')) as { version: string };
  const licence = readFileSync(resolve(home, 'LICENSE'), 'utf8').trim();
  const bundle = await rolldown({ input: resolve(home, 'dist/index.js'), platform: 'node', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false });
  await bundle.close();
  return `/*! Kysely ${version}, in one file, made by scripts/bundle-kysely.ts.\n\n${licence}\n*/\n${output[0].code}`;
}

if (import.meta.main) writeFileSync(BUNDLE, await kyselyBundle());

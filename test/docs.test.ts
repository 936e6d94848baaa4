import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { madePages } from '../scripts/docs-pages.ts';

const docs = resolve(import.meta.dirname, '../docs');
const pages = await madePages();

test.each([...pages.keys()])('docs/%s says what the code says (npm run docs makes it again)', (path) => {
  expect(existsSync(resolve(docs, path)), `docs/${path} is missing`).toBe(true);
  expect(readFileSync(resolve(docs, path), 'utf8')).toBe(pages.get(path));
});

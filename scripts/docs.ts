/** `npm run docs`: writes the made pages of docs/. A test fails when they are not what the code says. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { madePages } from './docs-pages.ts';

const docs = resolve(import.meta.dirname, '../docs');
for (const [path, text] of await madePages()) {
  mkdirSync(dirname(join(docs, path)), { recursive: true });
  writeFileSync(join(docs, path), text);
  console.log(`docs/${path}`);
}

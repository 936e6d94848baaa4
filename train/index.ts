/**
 * Makes every model of the project from the training data: `npm run train -- --data DIR [MODEL ...]`. The same data
 * gives the same bytes. Figures go to stderr; weights to `src/language/english/weights/`.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { trainAttribution } from './attribution.ts';
import { trainLinking } from './linking.ts';
import { trainRelevance } from './relevance.ts';
import { trainRoles } from './roles.ts';
import { trainTagger } from './tagger.ts';
import { trainToll } from './toll.ts';

/** One model's trainer: reads what it needs under `data`, writes its weights into the folder `out`. */
export type Trainer = (data: string, out: string) => void | Promise<void>;

/** In the order they depend on each other: later models read what the earlier ones make of a page. */
const TRAINERS: readonly (readonly [string, Trainer])[] = [
  ['tagger', trainTagger],
  ['attribution', trainAttribution],
  ['roles', trainRoles],
  ['toll', trainToll],
  ['relevance', trainRelevance],
  ['linking', trainLinking],
];

const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !TRAINERS.some(([known]) => known === name));
if (values.data === undefined || unknown.length > 0) {
  console.error(
    `train: expected --data DIR and names among ${TRAINERS.map(([name]) => name).join(', ')}; received ${unknown.join(', ') || 'no --data'}.`,
  );
  process.exitCode = 2;
} else {
  const out = new URL('../src/language/english/weights/', import.meta.url).pathname;
  mkdirSync(out, { recursive: true });
  for (const [name, train] of TRAINERS) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.error(`train: ${name}`);
    await train(values.data, out);
  }
}

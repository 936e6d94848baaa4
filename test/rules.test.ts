import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Rule, readingOf } from '../src/rules/rule.ts';

const rooms = new URL('../src/rules/', import.meta.url);

/** Rows of a `cases.tsv`: input, expected, note; `\n` in a cell is a line break, an optional 4th column is the publication date. */
function casesOf(folder: string): { input: string; expected: string; note: string; published: string | null }[] {
  return readFileSync(new URL(`${folder}/cases.tsv`, rooms), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [input = '', expected = '', note = '', published = ''] = line
        .split('\t')
        .map((cell) => cell.replaceAll('\\n', '\n'));
      return { input, expected, note, published: published === '' ? null : published };
    });
}

for (const folder of readdirSync(rooms)) {
  if (!existsSync(new URL(`${folder}/cases.tsv`, rooms))) continue;
  describe(`rules/${folder}`, async () => {
    const { rule } = (await import(new URL(`${folder}/index.ts`, rooms).href)) as { rule: Rule };
    for (const { input, expected, note, published } of casesOf(folder)) {
      test(`${note}: ${input.slice(0, 70)}`, () => {
        const reading = readingOf(input, published);
        const printed = rule.spot(reading).mentions.map((mention) => rule.print(mention, reading));
        expect(printed.join(' ; ')).toBe(expected);
      });
    }
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, BlockRole } from '../../src/model/article.ts';
import { capture } from '../../src/stages/capture.ts';
import { extract } from '../../src/stages/extract.ts';

/** What a page's fixture says of it. Keys of `roles` are how a block begins. */
interface Expected {
  readonly article?: null;
  readonly title?: string;
  readonly outlet?: string | null;
  readonly byline?: string;
  readonly url?: string;
  readonly published?: Article['published'];
  readonly charset?: string;
  readonly roles?: Readonly<Record<string, BlockRole>>;
  /** How blocks begin that are not in the text at all. */
  readonly dropped?: readonly string[];
  /** How blocks begin that may be kept, but not as body. */
  readonly notBody?: readonly string[];
  readonly leads?: readonly { readonly url: string; readonly role: BlockRole }[];
  readonly notices?: readonly string[];
}

function read(folder: string) {
  const file = readdirSync(folder).find((name) => name.startsWith('page.'))!;
  const bytes = readFileSync(join(folder, file));
  const captured = capture(bytes, { source: `pages/${file}`, fetched: '2022-01-01T00:00:00Z', how: 'file' });
  expect(captured.page, captured.notices.map(({ message }) => message).join()).not.toBeNull();
  return { page: captured.page!, ...extract(captured.page!, captured.capture!) };
}

const blocksOf = ({ text, blocks }: Article) => blocks.map(({ role, span }) => ({ role, words: text.slice(...span) }));

for (const name of readdirSync(import.meta.dirname)) {
  const folder = join(import.meta.dirname, name);
  if (!existsSync(join(folder, 'expected.json'))) continue;
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  describe(name, () => {
    const { page, article, notices } = read(folder);

    test('notices', () => {
      expect(notices.map(({ rule }) => rule)).toEqual(expected.notices ?? []);
      for (const { message } of notices) expect(message).toMatch(/'pages\/page\.\w+' .+; expected .+; .+\.$/);
    });

    if (expected.article === null) {
      test('no article', () => expect(article).toBeNull());
      return;
    }

    test('what it is, whose, and of when', () => {
      expect(article).not.toBeNull();
      expect(article!.title).toBe(expected.title);
      expect(article!.published).toEqual(expected.published);
      if (expected.outlet !== undefined) expect(article!.outlet).toBe(expected.outlet);
      if (expected.byline !== undefined) expect(article!.byline).toBe(expected.byline);
      if (expected.url !== undefined) expect(article!.url).toBe(expected.url);
      if (expected.charset !== undefined) expect(page.charset).toBe(expected.charset);
    });

    test('the role of each line', () => {
      const blocks = blocksOf(article!);
      const found = Object.fromEntries(
        Object.keys(expected.roles ?? {}).map((start) => [
          start,
          blocks.find(({ words }) => words.startsWith(start))?.role ?? 'not in the text',
        ]),
      );
      expect(found).toEqual(expected.roles ?? {});
      for (const start of expected.dropped ?? []) expect(article!.text).not.toContain(start);
      for (const start of expected.notBody ?? [])
        expect(blocks.filter(({ role, words }) => role === 'body' && words.startsWith(start))).toEqual([]);
    });

    test('leads', () => {
      const leads = article!.leads.map(({ url, role }) => ({ url, role }));
      for (const lead of expected.leads ?? []) expect(leads).toContainEqual(lead);
    });
  });
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingOf } from '../../src/rules/rule.ts';
import { print } from '../../src/rules/toll/print.ts';
import { attribute } from '../../src/stages/attribute.ts';
import { RULES } from '../../src/stages/rule-list.ts';
import { spot } from '../../src/stages/spot.ts';

/** Rows: a page (`\n` between paragraphs), its tolls as the toll rule prints them with the mode they are claimed in. */
const rows = readFileSync(new URL('older-tolls.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);

for (const [page = '', expected = '', published = ''] of rows.map((row) => row.split('\t'))) {
  test(page.slice(0, 90), () => {
    const reading = readingOf(page.replaceAll('\\n', '\n'), published === '' ? null : published);
    const { claims } = attribute(reading, spot(reading, RULES).mentions);
    const tolls = claims
      .filter(({ value }) => value.kind === 'toll')
      .map(({ counts, ...claim }) =>
        print({
          kind: 'value',
          anchor: claim.span,
          ...claim,
          ...(counts === 'more' && { additive: true }),
          ...(counts === 'part' && { partOf: claim.span }),
        }),
      );
    expect(tolls.join(' ; ')).toBe(expected);
  });
}

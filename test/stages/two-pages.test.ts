import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import { compose } from '../../src/stages/compose.ts';
import { readPage } from '../../src/stages/index.ts';
import { judge } from '../../src/stages/judge.ts';
import { pair } from '../../src/stages/pair.ts';

const pages = new URL('../../../shared/pages/', import.meta.url);
const names = ['almaty-police-station.txt', 'almaty-unrest.txt'];

test.skipIf(!existsSync(pages))('two undated pages of one city are two incidents, and the reasons say why', () => {
  const cards = names.flatMap((name) => {
    const { kept } = readPage(readFileSync(new URL(name, pages)), {
      source: name,
      fetched: '2024-01-01T00:00:00Z',
      how: 'file',
    });
    const accounts = kept!.accounts;
    expect(accounts).toHaveLength(1);
    return accounts.map((account) => (account as unknown as { readonly card: Card }).card);
  });
  // Neither has a day, so their place alone must make them meet.
  const pairs = pair(cards);
  expect(pairs).toHaveLength(1);
  const judgements = pairs.map(([a, b]) => ({ a: a.account, b: b.account, ...judge(a, b) }));
  expect(judgements[0]!.verdict).toBe('different');
  const against = judgements[0]!.reasons.filter(({ score }) => score < 0).map(({ feature }) => feature);
  expect(against).toEqual(expect.arrayContaining(['kind', 'actors', 'target']));
  expect(compose({ accounts: cards.map(({ account }) => account), judgements, decisions: [] }).groups).toHaveLength(2);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptPage } from '../../src/model/kept.ts';
import { collected } from '../../src/run/collected.ts';
import { composition, judgementsOf } from '../../src/run/composition.ts';
import { judgeAll } from '../../src/run/judging.ts';
import { PLAINLY } from '../../src/stages/compose.ts';
import { readPage } from '../../src/stages/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';

const NOW = '2024-06-01T00:00:00Z';
const FAMILY = ['Tunali', 'Karaca', 'Demirel'];
const STREETS = ['Cinnah Street', 'Ulus Road'];

/** Many short reports of a few shootings in one town: lists of every kind grow long and are closed. */
function report(i: number): KeptPage {
  const day = 1 + (i % 3);
  const undated = i % 7 === 0;
  const text = `Gunman kills ${2 + (i % 3)} in Ankara

${undated ? '' : `March ${day}, 2024\n`}
A gunman killed ${2 + (i % 3)} people on ${STREETS[i % 2]} in Ankara${undated ? '' : ` on March ${day}`}, police said in statement ${i}.

Emre ${FAMILY[i % 3]}, ${30 + (i % 3)}, a baker, was among the dead, said neighbour number ${i}.`;
  const bytes = new TextEncoder().encode(text);
  return readPage(bytes, { source: `${i}.txt`, url: null, fetched: NOW, how: 'file', outlet: null }).kept!;
}

/** Reports of one town that have nothing else in common. */
const APART = [
  'Bomb wrecks a bus depot in Bursa\n\nJanuary 9, 2019\n\nA bomb wrecked a bus depot in Bursa on January 8, killing six drivers, the governor said. The timer had been set for the morning shift.',
  'Farmer shot dead over a well in Bursa\n\nJune 3, 2022\n\nA farmer was shot dead by his cousin in Bursa on June 2 in a quarrel over a well, gendarmes said. The hunting rifle was found in a barn.',
  'Teenagers stab a taxi driver in Bursa\n\nOctober 21, 2020\n\nTwo teenagers stabbed a taxi driver to death in Bursa on October 20, prosecutors said. They had taken his telephone and some coins.',
  'Rocket kills a watchman in Bursa\n\nMarch 30, 2016\n\nA rocket killed the watchman of a cement works in Bursa on March 29, the army said. It had been fired from a truck on a hill.',
].map((text, i) => {
  const given = { source: `apart-${i}.txt`, url: null, fetched: NOW, how: 'file', outlet: null } as const;
  return readPage(new TextEncoder().encode(text), given).kept!;
});

const REPORTS = Array.from({ length: 60 }, (_, i) => report(i));

/** Which accounts make which incident, and every pair that counts for it. */
async function outcome(store: Store): Promise<object> {
  const { groups, judgements } = await composition(store, null);
  return { groups, judgements };
}

async function readIn(pieces: readonly (readonly KeptPage[])[]): Promise<object> {
  const store = await openStore(':memory:');
  try {
    for (const pages of pieces) {
      await store.append(pages);
      await judgeAll(store, NOW);
    }
    return await outcome(store);
  } finally {
    await store.close();
  }
}

describe('judging', () => {
  test('reports in any order, in any pieces, give the same incidents as all at once', {
    timeout: 120_000,
  }, async () => {
    const whole = await readIn([REPORTS]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(REPORTS, { minLength: REPORTS.length }),
        fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 12, maxLength: 12 }),
        async (order, sizes) => {
          const pieces: KeptPage[][] = [];
          for (let from = 0; from < order.length; from += sizes[pieces.length - 1]!)
            pieces.push(order.slice(from, from + sizes[pieces.length]!));
          expect(await readIn(pieces)).toEqual(whole);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('pages read anew by other rules leave no trace of the earlier reading', { timeout: 60_000 }, async () => {
    const wrong = REPORTS.map((kept, i) => ({
      ...kept,
      versions: 'earlier',
      accounts: kept.accounts.map((account) => ({
        ...account,
        card: {
          ...REPORTS[(i * 7) % REPORTS.length]!.accounts[0]!.card,
          account: account.id,
          article: account.article,
        },
      })),
    }));
    expect(await readIn([wrong.slice(0, 40), REPORTS.slice(0, 25), wrong.slice(40), REPORTS])).toEqual(
      await readIn([REPORTS]),
    );
  });

  test('pairs plainly different are not kept, and told with their reasons whenever they are asked for', async () => {
    const told = async (order: readonly KeptPage[]) => {
      const store = await openStore(':memory:');
      for (const page of order) {
        await store.append([page]);
        await judgeAll(store, NOW);
      }
      const whole = await composition(store, null);
      const all = await collected(judgementsOf(store, whole, new Set(whole.accounts.keys())));
      const kept = await collected(store.judgements());
      await store.close();
      return { kept, plainly: all.filter(({ score }) => score <= PLAINLY) };
    };
    const { kept, plainly } = await told(APART);
    expect(plainly.length).toBeGreaterThan(3);
    expect(kept.filter(({ score }) => score <= PLAINLY)).toEqual([]);
    for (const { score, reasons, verdict, at } of plainly) {
      expect(reasons.reduce((sum, reason) => sum + reason.score, 0)).toBeCloseTo(score, 6);
      expect([verdict, at]).toEqual(['different', NOW]);
    }
    expect((await told(APART.toReversed())).plainly).toEqual(plainly);
  });

  test('a pair the ledger has called the same is called different there once that is plain', async () => {
    const store = await openStore(':memory:');
    await store.append([REPORTS[1]!, REPORTS[4]!]);
    await judgeAll(store, NOW);
    const [before] = await collected(store.judgements());
    expect(before!.verdict).toBe('same');
    // The same page, read by other rules: another place, another month.
    const { accounts, ...kept } = REPORTS[4]!;
    const card = {
      ...accounts[0]!.card,
      when: [1, 1] as const,
      reported: 1,
      days: [1],
      firstDay: 1,
      names: [],
      aged: [],
    };
    const elsewhere = { ...card, body: { terms: [], weights: [] }, lead: { terms: [], weights: [] } };
    await store.append([{ ...kept, versions: 'others', accounts: [{ ...accounts[0]!, card: elsewhere }] }]);
    await judgeAll(store, NOW);
    const [after] = await collected(store.judgements());
    expect(after).toMatchObject({ a: before!.a, b: before!.b, verdict: 'different' });
    expect(after!.score).toBeLessThan(PLAINLY);
    await store.close();
  });

  test('nothing is judged twice', async () => {
    const store = await openStore(':memory:');
    await store.append(REPORTS);
    expect(await judgeAll(store, NOW)).toBeGreaterThan(0);
    expect(await judgeAll(store, NOW)).toBe(0);
    await store.close();
  });
});

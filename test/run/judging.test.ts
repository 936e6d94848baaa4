import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptPage } from '../../src/model/kept.ts';
import { composition } from '../../src/run/composition.ts';
import { judgeAll } from '../../src/run/judging.ts';
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

  test('nothing is judged twice', async () => {
    const store = await openStore(':memory:');
    await store.append(REPORTS);
    expect(await judgeAll(store, NOW)).toBeGreaterThan(0);
    expect(await judgeAll(store, NOW)).toBe(0);
    await store.close();
  });
});

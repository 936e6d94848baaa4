/**
 * The sample pages in a thousand orders, with kills: `npm run torture [-- --orders 1000]`. Each order is read in pieces, each
 * piece by a run of its own; now and then a run ends after the pages are kept and before their accounts are judged, as a
 * kill would leave it. The incidents must be the same, byte for byte, every time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { KeptPage } from '../src/model/kept.ts';
import { composition } from '../src/run/composition.ts';
import { judgeAll } from '../src/run/judging.ts';
import { tellings } from '../src/run/telling.ts';
import { readPage } from '../src/stages/index.ts';
import { openStore } from '../src/store/index.ts';
import { chance } from './folder/incidents.ts';

const NOW = '2024-01-01T00:00:00Z';

/** The bundled sample pages, read once. */
export function samples(): readonly KeptPage[] {
  const folder = resolve(import.meta.dirname, '../examples/pages');
  return readdirSync(folder).flatMap((name) => {
    const given = { source: name, url: null, fetched: NOW, how: 'file', outlet: null } as const;
    return readPage(readFileSync(join(folder, name)), given).kept ?? [];
  });
}

/** What the pages come to, read in the order and with the breaks of this number. */
export async function replayed(pages: readonly KeptPage[], number: number): Promise<string> {
  const random = chance(number);
  const rest = [...pages];
  const store = await openStore(':memory:');
  try {
    while (rest.length > 0) {
      const piece: KeptPage[] = [];
      for (let size = 1 + random.number(6); size > 0 && rest.length > 0; size--)
        piece.push(...rest.splice(random.number(rest.length), 1));
      await store.append(piece);
      const killed = random.number(3) === 0;
      if (!killed) await judgeAll(store, NOW);
    }
    await judgeAll(store, NOW);
    const whole = await composition(store, null);
    const told: string[] = [];
    for await (const { incident, claims } of tellings(store, whole, whole.groups, 'ucdp'))
      told.push(JSON.stringify([incident, claims]));
    return told.join('\n');
  } finally {
    await store.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { orders: { type: 'string', default: '1000' } } });
  const pages = samples();
  const expected = await replayed(pages, 0);
  const orders = Number(values.orders);
  for (let number = 1; number < orders; number++) {
    if ((await replayed(pages, number)) === expected) continue;
    console.error(`order ${number} gives other incidents`);
    return 1;
  }
  console.log(`${pages.length} pages in ${orders} orders: the same ${expected.split('\n').length} incidents each time`);
  return 0;
}

if (import.meta.main) process.exitCode = await main();

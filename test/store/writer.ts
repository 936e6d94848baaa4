/**
 * A reader of pages as a process of its own: `node writer.ts FILE FIRST COUNT BATCH [KB]` appends sample pages and
 * prints the number of each once it is acknowledged. A StoreError is printed as JSON, with exit code 3.
 */
import { openStore, StoreError } from '../../src/store/index.ts';
import { becomeOrdinary } from './ordinary.ts';
import { samplePage } from './sample.ts';

const [file = '', first = '0', count = '10', batch = '3', kilobytes = '0'] = process.argv.slice(2);

/** Text that does not pack well, the same for the same page. */
function filler(n: number): string {
  let state = n + 1;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return state.toString(36);
  };
  return Array.from({ length: (Number(kilobytes) * 1024) / 7 }, next).join(' ');
}

async function main(): Promise<number> {
  try {
    const store = await openStore(file, { lockWait: 20_000 });
    for (let n = Number(first); n < Number(first) + Number(count); n += Number(batch)) {
      const numbers = Array.from({ length: Number(batch) }, (_, i) => n + i);
      await store.append(numbers.map((number) => samplePage(number, { more: filler(number) })));
      for (const number of numbers) process.stdout.write(`${number}\n`);
    }
    await store.close();
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stdout.write(`${JSON.stringify({ ...error, message: error.message })}\n`);
    return 3;
  }
}

await becomeOrdinary();
process.exitCode = await main();

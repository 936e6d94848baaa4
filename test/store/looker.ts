/** Opens a store for looking only and prints how many articles it holds: `node looker.ts FILE`. */
import { openStore } from '../../src/store/index.ts';
import { becomeOrdinary } from './ordinary.ts';

await becomeOrdinary();
const store = await openStore(process.argv[2]!, { readOnly: true });
let count = 0;
for await (const _ of store.articles()) count += 1;
const { broken } = await store.verify();
await store.close();
process.stdout.write(JSON.stringify({ count, broken }));

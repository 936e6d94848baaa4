/** `npm start`: reads the bundled sample pages and prints their incidents. With arguments it is the command line itself. */
import { resolve } from 'node:path';
import { main } from '../src/faces/cli/main.ts';

const samples = resolve(import.meta.dirname, '../examples');
const given = process.argv.slice(2);
process.exitCode = await main(
  given.length > 0 ? given : ['read', `${samples}/pages`, '--store', `${samples}/samples.db`],
);

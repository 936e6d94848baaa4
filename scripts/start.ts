/**
 * `npm start`: reads the bundled sample pages, prints their incidents, and serves the desk over them until Ctrl-C. With
 * arguments it is the command line itself.
 */
import { resolve } from 'node:path';
import { main } from '../src/faces/cli/main.ts';
import { builtDesk } from './desk.ts';

const samples = resolve(import.meta.dirname, '../examples');
const ledger = ['--store', `${samples}/samples.db`];
const given = process.argv.slice(2);

/** Serving needs the desk, which is built when it is missing or older than its sources. */
function served(args: readonly string[]): Promise<number> {
  console.error('Building the desk, unless it is built …');
  builtDesk();
  return main([...args]);
}

async function started(): Promise<number> {
  if (given[0] === 'serve') return served(given);
  if (given.length > 0) return main(given);
  const code = await main(['read', `${samples}/pages`, ...ledger]);
  return code === 0 ? served(['serve', ...ledger]) : code;
}

process.exitCode = await started();

/** `npm run desk`: builds the desk into web/dist. What was built from the same files is left as it is. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const web = resolve(import.meta.dirname, '../web');

/** Where the built desk stands. */
export const DESK = join(web, 'dist');

/** Holds the hash of what the desk was built from. */
const MADE_FROM = join(DESK, 'made-from.txt');

/** Builds the desk unless it is there and built from the files that are there now; says which it was. */
export function builtDesk(): 'built' | 'as it was' {
  const hash = hashOf(sources());
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, 'utf8') === hash) return 'as it was';
  const vite = resolve(web, '../node_modules/vite/bin/vite.js');
  // In a process of its own: a test's NODE_ENV would bring React's development build in.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', web, '--logLevel', 'error'], { env, stdio: ['ignore', 2, 2] });
  writeFileSync(MADE_FROM, hash);
  return 'built';
}

function sources(): string[] {
  const own = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(DESK))
    .map((entry) => join(entry.parentPath, entry.name));
  return [...own, resolve(web, '../package-lock.json')].sort();
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(web.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

if (import.meta.main) console.log(`The desk is ${builtDesk()}: ${DESK}`);

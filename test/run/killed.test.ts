import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, hearsay } from '../faces/cli/hearsay.ts';

const CLI = resolve(import.meta.dirname, '../../src/faces/cli/hearsay.ts');
const TOWNS = ['Shymkent', 'Aktobe', 'Karaganda', 'Taraz', 'Pavlodar', 'Kostanay'];

/** Pages of our own, each about a shooting of its own: a town, a day, a toll. */
function pages(count: number): Record<string, string> {
  const page = (i: number): string => {
    const town = TOWNS[i % TOWNS.length]!;
    const day = 1 + (i % 28);
    return `Gunman kills ${2 + (i % 7)} in ${town}\n\n${town.toUpperCase()}, Kazakhstan, May ${day}, 2018 - A gunman killed ${2 + (i % 7)} people in ${town} on Tuesday, police said. Page number ${i} of this test tells of street number ${i * 13}.\n\nThe attacker was detained.\n`;
  };
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${String(i).padStart(3, '0')}.txt`, page(i)]));
}

/** Starts a read and kills it without warning after so many milliseconds. */
function killedRead(folder: string, store: string, after: number): Promise<NodeJS.Signals | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [CLI, 'read', folder, '--store', store, '--fetched', '2018-06-01'], {
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      done(signal);
    });
  });
}

test('a read that is killed again and again loses nothing, and a last read completes it', {
  timeout: 180_000,
}, async () => {
  const folder = folderWith(pages(90));
  const stores = folderWith({});
  const whole = join(stores, 'whole.db');
  const broken = join(stores, 'broken.db');
  hearsay(['read', folder, '--store', whole, '--fetched', '2018-06-01']);
  let kills = 0;
  for (let i = 0; i < 8; i++) if ((await killedRead(folder, broken, 250 + ((i * 7919) % 500))) === 'SIGKILL') kills++;
  expect(kills).toBeGreaterThan(0);
  const last = hearsay(['read', folder, '--store', broken, '--fetched', '2018-06-01']);
  expect(last.code).toBe(0);
  expect(hearsay(['verify', '--store', broken]).out).toMatch(/hold/);
  const hashOf = (store: string): string =>
    (JSON.parse(hearsay(['rebuild', '--json', '--store', store]).out) as { sha256: string }).sha256;
  expect(hashOf(broken)).toBe(hashOf(whole));
});

test('two processes may read into one store at once', { timeout: 120_000 }, async () => {
  const [one, two] = [folderWith(pages(40)), folderWith(Object.fromEntries(Object.entries(pages(80)).slice(40)))];
  const stores = folderWith({});
  const shared = join(stores, 'shared.db');
  const reads = [one, two].map((folder) => killedRead(folder, shared, 100_000));
  expect(await Promise.all(reads)).toEqual([null, null]);
  // A pair of pages read at once by both may still want judging: any later read does that.
  hearsay(['read', one, two, '--store', shared, '--fetched', '2018-06-01']);
  const alone = join(stores, 'alone.db');
  hearsay(['read', one, two, '--store', alone, '--fetched', '2018-06-01']);
  const hashOf = (store: string): string =>
    (JSON.parse(hearsay(['rebuild', '--json', '--store', store]).out) as { sha256: string }).sha256;
  expect(hashOf(shared)).toBe(hashOf(alone));
  expect(hearsay(['verify', '--store', shared]).code).toBe(0);
});

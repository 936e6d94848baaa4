import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve(import.meta.dirname, '../../../src/faces/cli/hearsay.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person would, in a process of its own. */
export function hearsay(
  args: readonly string[],
  { input, cwd, env }: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Ran {
  const done = spawnSync(process.execPath, [CLI, ...args], {
    ...(input === undefined ? {} : { input }),
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A new folder with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A page of our own about a shooting, with a chain, a bound and a measure. */
export const SHOOTING = `Gunman kills two police officers in Shymkent

SHYMKENT, Kazakhstan, March 4, 2019 - Two police officers were shot dead in the city of Shymkent on Monday, the Steppe
Wire agency reported, citing a security source. At least five people were wounded, local media said, citing medics.

The attacker, armed with a rifle, has been detained. A state of emergency was declared in the city.
`;

/** A page of our own about bread. */
export const BREAD = `How to keep a sourdough starter alive

A sourdough starter is a mix of flour and water in which wild yeast and bacteria live. Feed it once a day with fresh
flour, keep it at room temperature, and it will reward you with bread that has a deep taste and an open crumb.

If you bake only at weekends, keep the jar in the refrigerator and feed the starter on Friday evening.
`;

/** A page of our own in Russian. */
export const RUSSIAN = `В Шымкенте прошла выставка цветов

В субботу в центральном парке города открылась ежегодная выставка цветов. Посетители могли увидеть более двухсот сортов
роз, тюльпанов и хризантем, выращенных местными садоводами. Организаторы рассказали, что в этом году участников стало
вдвое больше, чем в прошлом, а вход для детей и пенсионеров был бесплатным.

Выставка продлится до конца месяца и будет открыта каждый день с десяти утра до восьми вечера.
`;

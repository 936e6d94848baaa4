import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What each room of `src/` may import, besides itself. The direction of the arrows is the design. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  language: ['model'],
  formats: ['model'],
  store: ['model'],
  rules: ['language', 'model'],
  stages: ['rules', 'language', 'model'],
  run: ['stages', 'store', 'model'],
  faces: ['run', 'store', 'formats', 'model', 'settings'],
  settings: ['model'],
  index: ['run', 'stages', 'store', 'formats', 'model'],
};

const src = resolve(import.meta.dirname, '../src');

/** The room a file of `src/` stands in; a file directly in `src/` (the library, the settings) is a room of its own. */
function roomOf(file: string): string {
  return relative(src, file).split('/')[0]!.replace(/\.ts$/, '');
}

function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const found = [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!);
  return found.map((path) => resolve(dirname(file), path));
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

test('a room imports only from the floors below it', () => {
  const wrong: string[] = [];
  for (const file of files(src)) {
    const room = roomOf(file);
    expect(MAY_IMPORT, `src/${room} is not a room of the design`).toHaveProperty(room);
    for (const target of importsOf(file)) {
      const other = roomOf(target);
      if (other === room || MAY_IMPORT[room]!.includes(other)) continue;
      wrong.push(`${relative(src, file)} imports ${relative(src, target)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the guard sees an arrow that points up', () => {
  expect(importsOf(join(src, 'rules/rule.ts')).map(roomOf)).toContain('language');
  expect(MAY_IMPORT.rules).not.toContain('stages');
});

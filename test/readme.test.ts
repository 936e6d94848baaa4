import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS, program } from '../src/faces/cli/program.ts';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(resolve(root, 'README.md'), 'utf8');

test('the README names every command and every export format', () => {
  for (const command of program(() => Promise.resolve()).commands) expect(readme).toContain(command.name());
  for (const format of FORMATS) expect(readme).toContain(format);
});

test.each([...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1]!))(
  'the README leads to %s, which is there',
  (path) => {
    expect(existsSync(resolve(root, path))).toBe(true);
  },
);

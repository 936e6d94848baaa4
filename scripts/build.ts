/**
 * `npm run build`: makes dist/, a package of its own in plain JavaScript, which is what is published
 * (`npm publish dist`): Node strips no types under node_modules.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtDesk, DESK } from './desk.ts';

const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, 'dist');

rmSync(dist, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', resolve(root, 'tsconfig.build.json')],
  {
    stdio: 'inherit',
  },
);
// Word lists, weights and the gazetteer stand beside the code that reads them.
cpSync(resolve(root, 'src'), dist, { recursive: true, filter: (path) => !/(?<!\.d)\.ts$|cases\.tsv$/.test(path) });
builtDesk();
cpSync(DESK, resolve(dist, 'web'), { recursive: true });
for (const name of ['LICENSE', 'NOTICE', 'README.md']) cpSync(resolve(root, name), resolve(dist, name));

const {
  devDependencies: _,
  scripts: __,
  allowScripts: ___,
  ...own
} = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as Record<string, unknown>;
const manifest = { ...own, bin: { hearsay: 'faces/cli/hearsay.js' }, exports: './index.js', types: './index.d.ts' };
writeFileSync(resolve(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
chmodSync(resolve(dist, 'faces/cli/hearsay.js'), 0o755);

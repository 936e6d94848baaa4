import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test('the desk imports nothing of src/: it speaks to the API alone', () => {
  const files = readdirSync(join(root, 'web/src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const code = readFileSync(join(root, 'web/src', file), 'utf8');
    expect(code, file).not.toMatch(/from '(\.\.\/)+src\//);
    expect(code, `${file} shows markup`).not.toMatch(/dangerouslySetInnerHTML|innerHTML\s*=|insertAdjacentHTML/);
  }
});

test('npm start prints the incidents of the sample pages and serves the desk over them until it is told to stop', async () => {
  const started = spawn(process.execPath, [join(root, 'scripts/start.ts')], {
    env: { ...process.env, HEARSAY_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  const address = await new Promise<string>((done, fail) => {
    started.stdout.on('data', (piece) => {
      told += piece;
      const found = /http:\/\/localhost:\d+\//.exec(told);
      if (found !== null) done(found[0]);
    });
    started.once('exit', () => fail(new Error(`It ended: ${told}`)));
  });
  const ended = new Promise((done) => started.once('exit', done));
  try {
    expect(told).toMatch(/· Kaduna, Nigeria · 2020-11-02/);
    expect(await (await fetch(address)).text()).toContain('<div id="desk">');
    expect(await (await fetch(`${address}api/v1/incidents`)).json()).toMatchObject({ total: 4 });
  } finally {
    started.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
}, 180_000);

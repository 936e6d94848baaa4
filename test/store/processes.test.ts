import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { folder } from './files.ts';
import { all, samplePage } from './sample.ts';

const writer = join(import.meta.dirname, 'writer.ts');

interface Ended {
  readonly acknowledged: readonly number[];
  readonly code: number | null;
}

function start(
  file: string,
  first: number,
  count: number,
  batch: number,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [writer, file, String(first), String(count), String(batch)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout!.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  const ended = once(child, 'close').then(([code]) => ({
    acknowledged: printed
      .slice(0, printed.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean)
      .map(Number),
    code: code as number | null,
  }));
  return { child, ended };
}

/** Park and Miller's generator: the same moments in every run. */
function* moments(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

test('a reader killed at twenty moments loses nothing acknowledged, and a last run completes it', {
  timeout: 180_000,
}, async () => {
  const file = join(folder(), 'hearsay.db');
  const pages = 240;
  const acknowledged = new Set<number>();
  const moment = moments(42);
  let killed = 0;
  for (let round = 0; round < 20; round += 1) {
    const { child, ended } = start(file, 0, pages, 3);
    // Half are killed after their first word, half at a moment that may fall into opening or migrating.
    if (round % 2 === 0) await Promise.race([once(child.stdout!, 'data'), ended]);
    const wait = round % 2 === 0 ? moment.next().value * 60 : moment.next().value * 700;
    const timer = setTimeout(() => child.kill('SIGKILL'), wait);
    const end = await ended;
    clearTimeout(timer);
    if (end.code === null) killed += 1;
    for (const number of end.acknowledged) acknowledged.add(number);
  }
  expect(killed).toBeGreaterThan(5);
  const after = await openStore(file);
  const kept = new Set((await all(after.articles())).map(({ sha256 }) => sha256));
  for (const number of acknowledged) expect(kept).toContain(samplePage(number).page.sha256);
  expect((await after.verify()).broken).toBeNull();
  await after.close();

  expect((await start(file, 0, pages, 3).ended).code).toBe(0);
  const whole = await openStore(file);
  const readings = await all(whole.readings());
  expect(readings).toHaveLength(pages);
  for (const { claims, accounts } of readings) expect([claims.length, accounts.length]).toEqual([3, 1]);
  expect((await whole.verify()).broken).toBeNull();
  await whole.close();
});

test('two readers of overlapping pages write to one new store at once, and both complete', {
  timeout: 120_000,
}, async () => {
  const file = join(folder(), 'hearsay.db');
  const ends = await Promise.all([
    start(file, 0, 150, 5).ended,
    start(file, 50, 150, 5).ended,
    start(file, 100, 150, 1).ended,
  ]);
  expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
  const store = await openStore(file);
  expect(await all(store.readings())).toHaveLength(250);
  // The first and the last have pages of their own; the one between may find all of its kept already.
  const { segments, ...sound } = await store.verify();
  expect(sound).toMatchObject({ open: 0, broken: null });
  expect([2, 3]).toContain(segments);
  await store.close();
});

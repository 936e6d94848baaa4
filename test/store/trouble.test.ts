import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { openStore, StoreError, type StoreOptions, type Verified } from '../../src/store/index.ts';
import { folder } from './files.ts';
import { ordinary } from './ordinary.ts';
import { all, samplePage } from './sample.ts';

const writer = join(import.meta.dirname, 'writer.ts');

async function troubleOf(locator: string, options: StoreOptions = {}): Promise<StoreError> {
  const error = await openStore(locator, options).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  const trouble = error as StoreError;
  expect(trouble.message).toBe(
    `${trouble.file}: expected ${trouble.expected}, received ${trouble.actual}; ${trouble.remedy}.`,
  );
  return trouble;
}

async function smallStore(file = join(folder(), 'hearsay.db'), pages = 3): Promise<string> {
  const store = await openStore(file);
  await store.append(Array.from({ length: pages }, (_, n) => samplePage(n)));
  await store.close();
  return file;
}

test('a file that is no database is named with how it begins, and left as it was', async () => {
  const file = join(folder(), 'notes.txt');
  const text = `Notes on Tarkul\n${'one more line\n'.repeat(20)}`;
  writeFileSync(file, text);
  const trouble = await troubleOf(file);
  expect(trouble).toMatchObject({
    trouble: 'not-a-database',
    file,
    actual: "a file that begins with 'Notes on Tarkul.'",
  });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a short file is no database; an empty one becomes a store', async () => {
  const file = join(folder(), 'short.db');
  writeFileSync(file, 'x');
  expect(await troubleOf(file)).toMatchObject({ trouble: 'not-a-database', actual: '1 bytes' });
  writeFileSync(file, '');
  await smallStore(file);
});

test('a database of something else is left as it was', async () => {
  const file = join(folder(), 'other.db');
  const other = new DatabaseSync(file);
  other.exec('create table song (title text)');
  other.close();
  const before = readFileSync(file);
  expect(await troubleOf(file)).toMatchObject({ trouble: 'foreign', expected: 'a ledger of hearsay' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a store of a newer version is refused with its version', async () => {
  const file = await smallStore();
  const newer = new DatabaseSync(file);
  newer.exec('pragma user_version = 99');
  newer.close();
  expect(await troubleOf(file)).toMatchObject({ trouble: 'newer', actual: 'version 99' });
});

test('a folder, a missing folder, nothing, and URLs are refused for what they are', async () => {
  const path = folder();
  expect(await troubleOf(path)).toMatchObject({ trouble: 'not-a-database', actual: 'a folder' });
  expect(await troubleOf('/dev/null')).toMatchObject({ trouble: 'not-a-database', actual: 'a device, pipe or socket' });
  expect(await troubleOf(join(path, 'no/such.db'))).toMatchObject({ trouble: 'absent' });
  expect(await troubleOf('')).toMatchObject({ trouble: 'misuse' });
  const postgres = await troubleOf('postgres://ana:secret@db.example.org/hearsay');
  expect(postgres).toMatchObject({ trouble: 'unsupported', file: 'postgres://…@db.example.org/hearsay' });
  expect(postgres.message).not.toContain('secret');
});

test('to look only, a store has to be there', async () => {
  const file = join(folder(), 'none.db');
  expect(await troubleOf(file, { readOnly: true })).toMatchObject({ trouble: 'absent', actual: 'nothing' });
  writeFileSync(file, '');
  expect(await troubleOf(file, { readOnly: true })).toMatchObject({ trouble: 'absent' });
});

test('a store cut off in the middle is found torn at once', async () => {
  const file = await smallStore(undefined, 20);
  const { size } = statSync(file);
  truncateSync(file, Math.floor(size / 2));
  expect(await troubleOf(file)).toMatchObject({
    trouble: 'damaged',
    expected: `${size} bytes`,
    actual: `a torn file of ${Math.floor(size / 2)} bytes`,
  });
});

test('a store overwritten in its middle gives an error that names it, or a broken link', async () => {
  const file = await smallStore(undefined, 60);
  const bytes = readFileSync(file);
  bytes.fill(0xaa, Math.floor(bytes.length / 4), Math.floor((bytes.length * 3) / 4));
  writeFileSync(file, bytes);
  const outcome = await verified(file).catch((error: unknown) => error);
  if (outcome instanceof StoreError) expect(outcome).toMatchObject({ trouble: 'damaged', file });
  else expect((outcome as Verified).broken).not.toBeNull();
});

async function verified(file: string): Promise<Verified> {
  const store = await openStore(file);
  try {
    return await store.verify();
  } finally {
    await store.close();
  }
}

test('a store that another process keeps locked is waited for, then named', async () => {
  const file = await smallStore();
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  const store = await openStore(file, { lockWait: 150 });
  const started = performance.now();
  await expect(store.append([samplePage(9)])).rejects.toMatchObject({ trouble: 'locked', file });
  expect(performance.now() - started).toBeGreaterThan(100);
  expect(await all(store.readings())).toHaveLength(3);
  other.exec('rollback');
  other.close();
  expect(await store.append([samplePage(9)])).toMatchObject({ pages: 1 });
  expect((await store.verify()).broken).toBeNull();
  await store.close();
});

test('a closed store says so', async () => {
  const store = await openStore(':memory:');
  await store.close();
  await expect(store.append([samplePage(1)])).rejects.toMatchObject({ trouble: 'closed' });
});

interface Ran {
  readonly acknowledged: readonly number[];
  readonly error: StoreError | null;
}

function ran(output: string): Ran {
  const lines = output.split('\n').filter(Boolean);
  const error = lines.find((line) => line.startsWith('{'));
  return {
    acknowledged: lines.filter((line) => !line.startsWith('{')).map(Number),
    error: error === undefined ? null : (JSON.parse(error) as StoreError),
  };
}

async function expectAllKept(file: string, acknowledged: readonly number[], pages: number): Promise<void> {
  const store = await openStore(file);
  expect(await all(store.articles())).toHaveLength(acknowledged.length);
  expect((await store.verify()).broken).toBeNull();
  await store.close();
  const rest = ran(
    spawnSync(process.execPath, [writer, file, '0', String(pages), '2', '20'], { encoding: 'utf8' }).stdout,
  );
  expect(rest).toMatchObject({ error: null });
  expect(rest.acknowledged).toHaveLength(pages);
  const whole = await openStore(file);
  expect(await all(whole.articles())).toHaveLength(pages);
  expect((await whole.verify()).broken).toBeNull();
  await whole.close();
}

test('a file that may grow no more loses nothing acknowledged, and goes on where there is room', {
  timeout: 60_000,
}, async () => {
  const file = join(folder(), 'hearsay.db');
  const command = `ulimit -f 3000; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, writer, file, '0', '200', '2', '20'];
  const { acknowledged, error } = ran(spawnSync('sh', args, { encoding: 'utf8' }).stdout);
  expect(error).toMatchObject({ trouble: 'full', file });
  expect(error!.remedy).toContain('everything acknowledged before is kept');
  expect(acknowledged.length).toBeGreaterThan(3);
  await expectAllKept(file, acknowledged, acknowledged.length + 10);
});

/** Puts a disk of a megabyte and a half at a path; false where this user may not. */
function mounted(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Making a disk takes root's rights; without them the test above, of a file that may not grow, stands alone. */
const disk = mkdtempSync(join(tmpdir(), 'hearsay-disk-'));
const hasDisk = mounted(disk);
afterAll(() => {
  if (hasDisk) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

if (hasDisk)
  test('a full disk loses nothing acknowledged', { timeout: 60_000 }, async () => {
    const file = join(disk, 'hearsay.db');
    const { acknowledged, error } = ran(
      spawnSync(process.execPath, [writer, file, '0', '400', '2', '20'], { encoding: 'utf8' }).stdout,
    );
    expect(error).toMatchObject({ trouble: 'full', file });
    expect(acknowledged.length).toBeGreaterThan(3);
    const store = await openStore(file, { readOnly: true });
    expect(await all(store.articles())).toHaveLength(acknowledged.length);
    expect((await store.verify()).broken).toBeNull();
    await store.close();
  });

/** What a process of an ordinary user makes of it: root may write anywhere. */
function asOrdinaryUser(file: string): StoreError | null {
  const { stdout } = spawnSync(process.execPath, [writer, file, '7', '1', '1'], { encoding: 'utf8', env: ordinary() });
  return ran(stdout).error;
}

test('a folder or a file that may not be written is named', async () => {
  const path = folder();
  chmodSync(path, 0o755);
  const file = await smallStore(join(path, 'hearsay.db'));
  chmodSync(path, 0o555);
  expect(asOrdinaryUser(join(path, 'new.db'))).toMatchObject({
    trouble: 'forbidden',
    expected: `a folder '${path}' that can be written`,
    actual: 'no permission (EACCES)',
  });
  chmodSync(file, 0o444);
  expect(asOrdinaryUser(file)).toMatchObject({ trouble: 'forbidden', file, expected: 'a file that can be written' });
  chmodSync(file, 0o666);
  expect(asOrdinaryUser(file)).toMatchObject({
    trouble: 'forbidden',
    expected: `a folder '${path}' that can be written`,
  });
  chmodSync(path, 0o755);
});

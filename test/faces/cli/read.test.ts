import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BREAD, folderWith, hearsay, RUSSIAN, SHOOTING } from './hearsay.ts';

interface Read {
  readonly incidents: readonly {
    id: string;
    when: string | null;
    where: { name: string; country: string } | null;
    origins: number;
  }[];
  readonly claims: readonly {
    field: string;
    group: string | null;
    value: { least?: number; most?: number; code?: string };
    quote: string;
    span: [number, number];
    article: string;
    attribution: { text: string }[];
    hops: number;
    incident: string | null;
  }[];
  readonly articles: readonly { id: string; text: string; sha256: string; published: string | null }[];
  readonly judgements: readonly unknown[];
  readonly notices: readonly unknown[];
}

const json = (out: string): Read => JSON.parse(out) as Read;

describe('reading one page', () => {
  const folder = folderWith({ 'shooting.txt': SHOOTING });
  const ran = hearsay(['read', 'shooting.txt', '--json', '--store', ':memory:'], { cwd: folder });
  const read = json(ran.out);

  test('gives one incident, exit 0, and nothing but JSON on stdout', () => {
    expect(ran.code).toBe(0);
    expect(read.incidents).toHaveLength(1);
    expect(read.incidents[0]!.where).toMatchObject({ name: 'Shymkent', country: 'KZ' });
    expect(read.incidents[0]!.when).toBe('2019-03-04');
  });

  test('every value is tied to its words and to who says it', () => {
    const killed = read.claims.filter((claim) => claim.field === 'killed' && claim.hops === 2);
    expect(killed).toHaveLength(1);
    expect(killed[0]).toMatchObject({ group: 'police', value: { least: 2, most: 2 } });
    expect(killed[0]!.attribution.map((link) => link.text)).toEqual(['Steppe Wire', 'a security source']);
    const wounded = read.claims.find((claim) => claim.field === 'wounded');
    expect(wounded).toMatchObject({ value: { least: 5, most: null } });
    expect(wounded!.attribution.map((link) => link.text)).toEqual(['local media', 'medics']);
    for (const claim of read.claims) {
      const article = read.articles.find((one) => one.id === claim.article)!;
      expect(article.text.slice(...claim.span)).toBe(claim.quote);
    }
  });

  test('the report for a person names figure, chain and measure', () => {
    const report = hearsay(['read', 'shooting.txt', '--store', ':memory:'], { cwd: folder }).out;
    expect(report).toContain('police 2');
    expect(report).toContain('local media ← medics');
    expect(report).toContain('state of emergency');
    expect(report).not.toContain('\u001b[');
  });

  test.each([40, 60, 80, 120])('no line is wider than %i columns', (columns) => {
    const report = hearsay(['read', 'shooting.txt', '--store', ':memory:'], {
      cwd: folder,
      env: { COLUMNS: String(columns) },
    }).out;
    expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });
});

test('reading twice changes nothing', () => {
  const folder = folderWith({ 'shooting.txt': SHOOTING });
  const first = hearsay(['read', 'shooting.txt', '--json', '--store', 's.db', '--fetched', '2019-03-05'], {
    cwd: folder,
  });
  const second = hearsay(['read', 'shooting.txt', '--json', '--store', 's.db', '--fetched', '2019-03-05'], {
    cwd: folder,
  });
  expect(second.out).toBe(first.out);
  expect(hearsay(['verify', '--store', 's.db'], { cwd: folder }).code).toBe(0);
});

test('a page about bread is read and gives no incident: exit 0', () => {
  const ran = hearsay(['read', '-', '--json', '--store', ':memory:'], { input: BREAD });
  expect(ran.code).toBe(0);
  expect(json(ran.out).incidents).toEqual([]);
  expect(json(ran.out).claims).toEqual([]);
});

test.each([
  ['an empty file', 'empty.txt', '', /empty/],
  [
    'a binary file',
    'image.png',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    /binary/,
  ],
  [
    'random bytes',
    'noise',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff),
    /capture\//,
  ],
  [
    'a page without an article',
    'menu.html',
    '<html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav></body></html>',
    /no-article/,
  ],
  ['a page in Russian', 'ru.txt', RUSSIAN, /unsupported-language.*ru/s],
])('%s is named on stderr with the reason, exit 1, and the others are kept', (_what, name, content, reason) => {
  const folder = folderWith({ [name]: content, 'shooting.txt': SHOOTING });
  const ran = hearsay(['read', name, 'shooting.txt', '--json', '--store', 's.db'], { cwd: folder });
  expect(ran.code).toBe(1);
  expect(ran.err).toContain(name);
  expect(ran.err).toMatch(reason);
  expect(json(ran.out).incidents).toHaveLength(1);
});

test('a file of 200 MB is refused without being loaded', () => {
  const folder = folderWith({ 'huge.html': '', 'shooting.txt': SHOOTING });
  truncateSync(join(folder, 'huge.html'), 200_000_000);
  const ran = hearsay(['read', folder, '--json', '--store', ':memory:']);
  rmSync(join(folder, 'huge.html'));
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(/huge\.html.*200000000 bytes.*20000000/);
  expect(json(ran.out).incidents).toHaveLength(1);
});

test('a hundred thousand nested elements neither crash nor hang', () => {
  const deep = `<html><body>${'<div>'.repeat(100_000)}${SHOOTING}${'</div>'.repeat(100_000)}</body></html>`;
  const folder = folderWith({ 'deep.html': deep });
  const before = performance.now();
  const ran = hearsay(['read', 'deep.html', '--json', '--store', ':memory:'], { cwd: folder });
  expect([0, 1]).toContain(ran.code);
  expect(performance.now() - before).toBeLessThan(10_000);
});

test('broken bytes are read as far as they go, with a notice', () => {
  const bytes = Buffer.concat([Buffer.from(SHOOTING), Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x0a])]);
  const ran = hearsay(['read', '-', '--json', '--store', ':memory:'], { input: bytes });
  expect(ran.code).toBe(0);
  expect(json(ran.out).incidents).toHaveLength(1);
});

test.each([
  [['raed', 'x'], /Did you mean read\?/],
  [['read', 'x.txt', '--jsno'], /Did you mean --json\?/],
  [['read'], /missing required argument/],
  [['incidents', '--as-of', 'yesterday'], /Expected a date/],
  [['incidents', '--profile', 'ucpd'], /ucdp, acled, gtd, ibc/],
  [['incidents', '--store', 'absent.db'], /absent\.db/],
])('misuse: hearsay %j exits 2 and says what is right', (args, message) => {
  const ran = hearsay(args, { cwd: folderWith({}) });
  expect(ran.err).toMatch(message);
  expect(ran.code).toBe(2);
  expect(ran.out).toBe('');
});

test('a path that is not there exits 1 and names the nearest', () => {
  const ran = hearsay(['read', 'shoting.txt', '--store', ':memory:'], {
    cwd: folderWith({ 'shooting.txt': SHOOTING }),
  });
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("did you mean 'shooting.txt'?");
});

test('a store that is no store is left as it is', () => {
  const folder = folderWith({
    'notes.db': 'These are my notes, not a database.\n'.repeat(50),
    'shooting.txt': SHOOTING,
  });
  const ran = hearsay(['read', 'shooting.txt', '--store', 'notes.db'], { cwd: folder });
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/notes\.db: expected .*, received /);
  expect(readFileSync(join(folder, 'notes.db'), 'utf8')).toMatch(/^These are my notes/);
});

test('an unknown id exits 2 and says how to find one', () => {
  const folder = folderWith({ 'shooting.txt': SHOOTING });
  hearsay(['read', 'shooting.txt', '--store', 's.db'], { cwd: folder });
  const ran = hearsay(['show', 'i_0000000000000000', '--store', 's.db'], { cwd: folder });
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/is not kept in s\.db/);
});

const canDrop = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

test.skipIf(process.getuid?.() === 0 && !canDrop)(
  'a folder without permission is named, and the others are kept',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-perm-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'closed', 'a.txt'), SHOOTING);
    writeFileSync(join(folder, 'open.txt'), SHOOTING);
    chmodSync(join(folder, 'closed'), 0o000);
    const cli = resolve(import.meta.dirname, '../../../src/faces/cli/hearsay.ts');
    // Root may read everything: as root, the work is done as an ordinary user.
    const drop = canDrop ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    const [command, ...args] = [...drop, process.execPath, cli, 'read', folder, '--json', '--store', ':memory:'];
    const ran = spawnSync(command!, args, { encoding: 'utf8', cwd: '/', maxBuffer: 1 << 26 });
    chmodSync(join(folder, 'closed'), 0o755);
    expect(ran.stderr).toMatch(/closed' cannot be read \(EACCES\)/);
    expect(ran.status).toBe(1);
    expect(json(ran.stdout).incidents).toHaveLength(1);
  },
);

test('the sample pages are read by npm start: sixteen pages, four incidents, and a bridge that is none', () => {
  const start = resolve(import.meta.dirname, '../../../scripts/start.ts');
  expect(existsSync(start)).toBe(true);
  const pages = resolve(import.meta.dirname, '../../../examples/pages');
  const ran = spawnSync(process.execPath, [start, 'read', pages, '--json', '--store', ':memory:'], {
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  });
  expect(ran.status).toBe(0);
  const { incidents } = JSON.parse(ran.stdout) as {
    incidents: { when: string; where: { name: string }; accounts: unknown[] }[];
  };
  expect(incidents.map(({ when, where }) => `${where.name} ${when}`).sort()).toEqual([
    'Fresnillo 2018-06-21',
    'Kaduna 2020-11-02',
    'Kharkiv 2017-04-08',
    'Shymkent 2019-03-12',
  ]);
  expect(incidents.every(({ accounts }) => accounts.length >= 3)).toBe(true);
});

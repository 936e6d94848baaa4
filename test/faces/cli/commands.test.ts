import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, hearsay, SHOOTING } from './hearsay.ts';

const LATER = `Death toll in Shymkent shooting rises to three

SHYMKENT, Kazakhstan, March 6, 2019 - A third police officer has died after Monday's shooting in Shymkent, the Interior
Ministry said. Three police officers were shot dead in the attack, the ministry said in a statement.
`;

const OTHER = `Bomb kills nine at market in Kaduna

KADUNA, Nigeria, June 9, 2020 - A bomb killed nine people at a market in Kaduna on Tuesday, police said.
`;

/** A store with three reports of two incidents. */
function kept(): {
  folder: string;
  run: (...args: string[]) => ReturnType<typeof hearsay>;
  json: <T>(...args: string[]) => T;
} {
  const folder = folderWith({ '1.txt': SHOOTING, '2.txt': LATER, '3.txt': OTHER });
  const run = (...args: string[]) =>
    hearsay([...args, '--store', 's.db'], { cwd: folder, env: { HEARSAY_AUTHOR: 'A. Tester' } });
  run('read', '1.txt', '2.txt', '3.txt', '--fetched', '2020-06-10');
  return { folder, run, json: <T>(...args: string[]) => JSON.parse(run(...args, '--json').out) as T };
}

interface Shown {
  readonly incidents: readonly {
    id: string;
    where: { name: string } | null;
    accounts: readonly { article: string }[];
    findings: readonly { field: string; group: string; best: unknown; claims: string[] }[];
  }[];
  readonly claims: readonly { id: string; field: string; group: string; quote: string; value: { least: number } }[];
}

const { folder, run, json } = kept();
const incidents = json<Shown>('incidents').incidents;
const shymkent = incidents.find((one) => one.where?.name === 'Shymkent')!;
const kaduna = incidents.find((one) => one.where?.name === 'Kaduna')!;

test('two reports of one shooting are one incident, the bomb is another', () => {
  expect(incidents).toHaveLength(2);
  expect(shymkent.accounts).toHaveLength(2);
  expect(kaduna.accounts).toHaveLength(1);
});

test('show takes an id or its beginning', () => {
  const whole = run('show', shymkent.id).out;
  expect(run('show', shymkent.id.slice(0, 8)).out).toBe(whole);
  expect(whole).toContain('Death toll in Shymkent shooting rises to three');
});

test('explain a claim: sentence, chain, hash of the page, rule', () => {
  const claim = json<Shown>('show', shymkent.id).claims.find((one) => one.field === 'wounded')!;
  const out = run('explain', claim.id).out;
  for (const part of [claim.quote, 'local media ← medics', 'SHA-256', 'toll@', '1.txt']) expect(out).toContain(part);
});

test('explain an incident: why its reports are one; explain two: why they are two', () => {
  expect(run('explain', shymkent.id).out).toMatch(/same: /);
  const apart = run('explain', shymkent.id, kaduna.id).out;
  expect(apart).toMatch(/kept apart/);
  expect(apart).toMatch(/different|unsure/);
});

test('sources: outlets, whom they cite, and the origins', () => {
  const out = run('sources', shymkent.id).out;
  expect(out).toMatch(/└─|├─/);
  expect(out).toContain('a security source');
  expect(out).toMatch(/origin o_/);
});

test('search finds the words and nothing else', () => {
  expect(run('search', 'market', 'bomb').out).toContain('Kaduna');
  expect(run('search', 'market', 'bomb').out).not.toContain('Shymkent');
  expect(run('search', 'zeppelin').err).toMatch(/No article holds/);
});

test('as of the first evening two were dead; two days later three', () => {
  const best = (day: string) =>
    json<Shown>('show', shymkent.id, '--as-of', day).incidents[0]!.findings.find(
      (one) => one.field === 'killed' && one.group === 'police',
    )?.best;
  expect(best('2019-03-04')).toBe(2);
  expect(best('2019-03-06')).toBe(3);
  expect(run('diff', shymkent.id, '2019-03-04', '2019-03-06').out).toMatch(/killed police\s+2 .* → .*3/);
});

test('a decision needs an author, is signed, and is taken back by another', () => {
  const before = run('rebuild', '--json').out;
  expect(
    hearsay(['merge', shymkent.id, kaduna.id, '--store', 's.db'], { cwd: folder, env: { HEARSAY_AUTHOR: '' } }).code,
  ).toBe(2);
  const merged = json<{ id: string; author: string }>('merge', shymkent.id, kaduna.id, '--reason', 'a test');
  expect(merged.author).toBe('A. Tester');
  expect(json<Shown>('incidents').incidents).toHaveLength(1);
  expect(run('undo', merged.id).code).toBe(0);
  expect(run('rebuild', '--json').out).toBe(before);
});

test('a claim that is rejected is gone until the decision is taken back', () => {
  const claims = () => json<Shown>('show', kaduna.id).claims.filter((one) => one.field === 'killed');
  const [first] = claims();
  const rejected = json<{ id: string }>('reject', first!.id);
  expect(claims().map((one) => one.id)).not.toContain(first!.id);
  run('undo', rejected.id);
  expect(claims().map((one) => one.id)).toContain(first!.id);
});

test('a value that cannot be is no correction', () => {
  const { claims } = json<Shown>('show', kaduna.id);
  const claim = (field: string) => claims.find((one) => one.field === field)!;
  const corrected = (field: string, over: object) => {
    const { id, value } = claim(field);
    return run('correct', id, JSON.stringify({ ...value, ...over }));
  };
  expect(corrected('killed', { least: 9, most: 7 })).toMatchObject({
    code: 2,
    err: expect.stringContaining('9 is more than 7'),
  });
  expect(corrected('killed', { least: 1.5 }).err).toContain('a figure is a whole number');
  expect(corrected('place', { lat: 91, lon: 0 }).err).toContain('91, 0 is no position');
  expect(corrected('place', { lat: null }).err).toContain('or neither');
  expect(corrected('time', { edtf: '2020-02-31', earliest: 'soon', latest: 'soon' }).err).toContain('is no day');
  const places = claims.filter(({ field }) => field === 'place');
  const rulings = places.map(({ id, value }) =>
    json<{ id: string }>('correct', id, JSON.stringify({ ...value, name: 'Zaria', lat: 11.07, lon: 7.7 })),
  );
  expect(json<Shown>('show', kaduna.id).incidents[0]!.where?.name).toBe('Zaria');
  for (const { id } of rulings) run('undo', id);
  expect(json<Shown>('show', kaduna.id).incidents[0]!.where?.name).toBe('Kaduna');
});

test.each([
  [['judge', 'k_1', 'k_2', 'alike'], /'alike' is no verdict/],
  [['grade', 'example.org', 'Z'], /expected A .* to F/],
  [['split', shymkent.id, 'k_0'], /is no account of/],
  [['correct', 'c_0', '{}'], /is not kept/],
  [['redact', 'a_0'], /is no article/],
  [['undo', 'd_0'], /is no decision/],
  [['diff', shymkent.id, 'soon', 'later'], /'soon' is no time/],
  [['import', 'absent.jsonl'], /cannot be read/],
])('misuse of a decision: %j', (args, message) => {
  const ran = run(...(args as string[]));
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(message);
});

test('what export gives, import takes in: the same incidents', () => {
  const exported = run('export', '--format', 'jsonl', '--with-pages').out;
  const other = folderWith({ 'all.jsonl': exported });
  expect(hearsay(['import', 'all.jsonl', '--store', 'b.db'], { cwd: other }).code).toBe(0);
  expect(hearsay(['rebuild', '--json', '--store', 'b.db'], { cwd: other }).out).toBe(run('rebuild', '--json').out);
  expect(hearsay(['verify', '--store', 'b.db'], { cwd: other }).code).toBe(0);
});

test('a broken export is refused at its line', () => {
  const other = folderWith({ 'bad.jsonl': '{"type":"article","id":7}\n' });
  const ran = hearsay(['import', 'bad.jsonl', '--store', 'b.db'], { cwd: other });
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/bad\.jsonl.*line 1/s);
});

test.each(['csv', 'geojson', 'acled', 'ucdp', 'plover', 'cap', 'jsonld', 'jsonl'])(
  'export --format %s says something of both incidents',
  (format) => {
    const ran = run('export', '--format', format);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Shymkent');
    expect(ran.out).toContain('Kaduna');
  },
);

test('a backup is a store like the first', () => {
  const file = join(folder, 'copy.db');
  expect(run('backup', file).code).toBe(0);
  expect(hearsay(['rebuild', '--json', '--store', file]).out).toBe(run('rebuild', '--json').out);
});

test('a redacted page keeps its ids and its hash, loses its words, and verify still holds', () => {
  const own = kept();
  const article = own.json<Shown>('incidents').incidents.find((one) => one.where?.name === 'Kaduna')!
    .accounts[0]!.article;
  expect(own.run('redact', article, '--reason', 'a takedown').code).toBe(0);
  expect(own.run('export', '--format', 'jsonl', '--with-pages').out).not.toContain('Bomb kills nine');
  expect(own.run('verify').code).toBe(0);
  expect(readFileSync(join(own.folder, 's.db')).includes('Bomb kills nine')).toBe(false);
});

test('every command explains itself', () => {
  const help = hearsay(['--help']).out;
  for (const name of ['read', 'incidents', 'show', 'explain', 'sources', 'search', 'export', 'verify', 'rebuild']) {
    expect(help).toContain(name);
    expect(hearsay([name, '--help']).code).toBe(0);
  }
  expect(resolve(folder)).toBe(folder);
});

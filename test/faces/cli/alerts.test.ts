import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Alert } from '../../../src/model/alert.ts';
import { folderWith, hearsay, SHOOTING } from './hearsay.ts';

const LATER = `Death toll in Shymkent shooting rises to three

SHYMKENT, Kazakhstan, March 6, 2019 - A third police officer has died after Monday's shooting in Shymkent, the Interior
Ministry said. Three police officers were shot dead in the attack, the ministry said in a statement.
`;
const SEARCHES = {
  searches: [
    { name: 'deaths', about: 'Deaths in Kazakhstan', country: ['KZ'], killed: 2 },
    { name: 'states-of-emergency', measure: ['state_of_emergency'] },
    { name: 'mali', country: ['ML'] },
  ],
};

test('saved searches tell of what is new, of what changed, and are silent otherwise', () => {
  const folder = folderWith({ '1.txt': SHOOTING, '2.txt': LATER, 'searches.json': JSON.stringify(SEARCHES) });
  const run = (...args: string[]) => hearsay([...args, '--store', 's.db'], { cwd: folder });
  const told = () => JSON.parse(run('alerts', 'searches.json', '--to', 'told', '--json').out) as Alert[];
  run('read', '1.txt');
  const first = told();
  expect(first.map(({ search, type }) => `${search} ${type}`)).toEqual(['deaths alert', 'states-of-emergency alert']);
  expect(told()).toEqual([]);
  run('read', '2.txt');
  const later = told();
  expect(later.map(({ type }) => type)).toEqual(['update', 'update']);
  expect(later[0]!.changes[0]).toMatch(/^killed 2 .*→ 3/);
  expect(later[0]!.replaces).toEqual([{ id: first[0]!.id, at: first[0]!.at }]);
  expect(readdirSync(join(folder, 'told/cap')).sort()).toEqual(
    [...first, ...later].map(({ id }) => `${id}.xml`).sort(),
  );
  const feed = readFileSync(join(folder, 'told/deaths.atom.xml'), 'utf8');
  expect(feed).toContain('<title>Deaths in Kazakhstan</title>');
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(readFileSync(join(folder, 'told/mali.atom.xml'), 'utf8')).not.toContain('<entry>');
  expect(run('alerts', 'searches.json', '--to', 'told').err).toContain('0 alerts; searches looked at: 3.');
});

test('a server that cannot be reached is owed the alerts, which are kept all the same', () => {
  const webhook = { url: 'http://127.0.0.1:9/hook' };
  const folder = folderWith({ '1.txt': SHOOTING });
  writeFileSync(join(folder, 's.json'), JSON.stringify({ searches: [{ name: 'all', webhook }] }));
  const run = (...args: string[]) => hearsay([...args, '--store', 's.db'], { cwd: folder });
  run('read', '1.txt');
  const done = run('alerts', 's.json');
  expect(done.code).toBe(1);
  expect(done.err).toContain('on a private network');
  expect(readFileSync(join(folder, 'alerts/alerts.jsonl'), 'utf8')).toContain('"search":"all"');
  expect(run('alerts', 's.json').out).toBe('');
});

test('an alert that has to be signed is not sent without its key', () => {
  const webhook = { url: 'https://hooks.example.org/', secret: 'NO_SUCH_KEY' };
  const folder = folderWith({ '1.txt': SHOOTING, 's.json': JSON.stringify({ searches: [{ name: 'all', webhook }] }) });
  const run = (...args: string[]) => hearsay([...args, '--store', 's.db'], { cwd: folder });
  run('read', '1.txt');
  expect(run('alerts', 's.json')).toMatchObject({ code: 1, err: expect.stringContaining('NO_SUCH_KEY is not set') });
});

test('a file that is none of searches is misuse', () => {
  const folder = folderWith({ 's.json': '{"searches":[{"name":"a","dead":3}]}' });
  const done = hearsay(['alerts', 's.json', '--store', 's.db'], { cwd: folder });
  expect(done).toMatchObject({ code: 2, err: expect.stringContaining('Unrecognized key: "dead"') });
});

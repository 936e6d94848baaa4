import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Alert, Watched } from '../../../src/model/alert.ts';
import { Book } from '../../../src/run/alerts/book.ts';
import { changesOf, matches } from '../../../src/run/alerts/match.ts';
import { alertsOf } from '../../../src/run/alerts/round.ts';
import { BadSearches, type Search, searchesIn } from '../../../src/run/alerts/searches.ts';
import { watched } from './watched.ts';

const search = (over: Partial<Search> = {}): Search => ({ name: 'mali', ...over });
const at = '2031-04-12T00:00:00Z';
const seen = (...incidents: readonly Watched[]) => incidents.map((incident) => ({ incident, aliases: [] }));

describe('a search fits', () => {
  test.each<[string, Partial<Search>, boolean]>([
    ['nothing asked', {}, true],
    ['its country', { country: ['NE', 'ML'] }, true],
    ['another country', { country: ['NE'] }, false],
    ['part of its name, whatever the case', { place: 'gA' }, true],
    ['near enough', { near: { lat: 16, lon: 0, km: 40 } }, true],
    ['too far', { near: { lat: 16, lon: 0, km: 20 } }, false],
    ['a kind by code', { kind: ['bombing'] }, true],
    ["a kind by ACLED's name", { kind: ['explosions/remote violence'] }, true],
    ['another kind', { kind: ['riot'] }, false],
    ['as many dead', { killed: 2 }, true],
    ['more dead', { killed: 3 }, false],
    ['wounded nobody counted', { wounded: 1 }, false],
    ['origins', { origins: 2 }, false],
    ['a grade no worse', { grade: '3' }, true],
    ['a better grade', { grade: '2' }, false],
    ['any measure', { measure: ['any'] }, false],
    ['a group', { group: ['civilians'] }, true],
    ['contested alone', { contested: true }, false],
  ])('%s', (_, conditions, expected) => {
    expect(matches(search(conditions), watched())).toBe(expected);
  });

  test('a place nobody knows is near nothing', () => {
    expect(matches(search({ near: { lat: 0, lon: 0, km: 20_000 } }), watched({ where: null }))).toBe(false);
  });
});

test('what changed is told in words, and what did not is not', () => {
  const now = watched({ killed: { low: 5, best: 5, high: 5 }, grade: '1', measures: ['curfew'], contested: true });
  expect(changesOf(watched(), now)).toEqual(['killed 2 (2–3) → 5', 'grade 3 → 1', 'measure: curfew', 'now contested']);
  expect(changesOf(watched(), watched({ outlets: 9, title: 'Another headline' }))).toEqual([]);
});

describe('a search tells', () => {
  const first = alertsOf(search(), [], seen(watched()), at);

  test('once of an incident that fits', () => {
    expect(first).toMatchObject([{ type: 'alert', changes: [], replaces: [] }]);
    expect(alertsOf(search(), first, seen(watched()), at)).toEqual([]);
  });

  test('of a change, naming all it replaces', () => {
    const more = alertsOf(search(), first, seen(watched({ killed: { low: 4, best: 4, high: 4 } })), at);
    expect(more).toMatchObject([{ type: 'update', changes: ['killed 2 (2–3) → 4'], replaces: [{ id: first[0]!.id }] }]);
    const again = alertsOf(search(), [...first, ...more], seen(watched({ killed: { low: 6, best: 6, high: 6 } })), at);
    expect(again[0]!.replaces.map(({ id }) => id)).toEqual([first[0]!.id, more[0]!.id]);
    expect(new Set([...first, ...more, ...again].map(({ id }) => id)).size).toBe(3);
  });

  test('that an incident fits no longer, and of it anew when it fits again', () => {
    const dead = search({ killed: 2 });
    const told = alertsOf(dead, [], seen(watched()), at);
    const off = alertsOf(dead, told, seen(watched({ killed: { low: 1, best: 1, high: 1 } })), at);
    expect(off).toMatchObject([{ type: 'cancel', changes: ['killed 2 (2–3) → 1'] }]);
    const back = alertsOf(dead, [...told, ...off], seen(watched()), at);
    expect(back).toMatchObject([{ type: 'alert', replaces: [] }]);
    expect(alertsOf(dead, [...told, ...off], seen(watched({ killed: null })), at)).toEqual([]);
  });

  test('that what it rested on is gone', () => {
    expect(alertsOf(search(), first, [], at)).toMatchObject([
      { type: 'cancel', changes: ['what it rested on was taken back'] },
    ]);
  });

  test('of an incident under whichever id it goes by now', () => {
    const joined = { incident: watched({ id: 'i_0' }), aliases: ['i_1'] };
    expect(alertsOf(search(), first, [joined], at)).toEqual([]);
    const more = { ...joined, incident: watched({ id: 'i_0', grade: '1' }) };
    const update = alertsOf(search(), first, [more], at);
    expect(update).toMatchObject([{ type: 'update', incident: { id: 'i_0' }, replaces: [{ id: first[0]!.id }] }]);
    expect(alertsOf(search(), [...first, ...update], [more], at)).toEqual([]);
  });

  test('that an incident it told of is part of another it told of', () => {
    const both = alertsOf(search(), [], seen(watched(), watched({ id: 'i_0' })), at);
    const whole = { incident: watched({ id: 'i_0' }), aliases: ['i_1'] };
    const told = alertsOf(search(), both, [whole], at);
    expect(told).toMatchObject([{ type: 'cancel', incident: { id: 'i_1' }, changes: ['it is now part of i_0'] }]);
    expect(alertsOf(search(), [...both, ...told], [whole], at)).toEqual([]);
  });
});

describe('the book of alerts', () => {
  const alert = (id: string): Alert => ({
    ...{ id, search: 'mali', type: 'alert', at, incident: watched(), changes: [], replaces: [] },
  });

  test('is read again as it was kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
    const book = new Book(folder);
    book.keep([alert('n_1'), alert('n_2')]);
    book.deliver(alert('n_1'), at);
    const again = new Book(folder);
    expect(again.of('mali')).toEqual(book.alerts);
    expect(again.alerts.map((one) => again.isDelivered(one))).toEqual([true, false]);
  });

  test('passes over a line that a crash tore, and goes on behind it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
    new Book(folder).keep([alert('n_1')]);
    const path = join(folder, 'alerts.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"id":"n_2","sear`);
    const book = new Book(folder);
    expect(book.alerts.map(({ id }) => id)).toEqual(['n_1']);
    book.keep([alert('n_3')]);
    expect(new Book(folder).alerts.map(({ id }) => id)).toEqual(['n_1', 'n_3']);
  });
});

describe('a file of searches', () => {
  const file = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'hearsay-')), 'searches.json');
    writeFileSync(path, text);
    return path;
  };

  test('gives its searches', () => {
    expect(searchesIn(file('{"searches":[{"name":"a","killed":3,"country":["KZ"]}]}'))).toEqual([
      { name: 'a', killed: 3, country: ['KZ'] },
    ]);
  });

  test.each<[string, string, string]>([
    ['no JSON', 'killed: 3', 'is no file of searches'],
    ['no searches', '{"searches":[]}', 'searches: Too small'],
    ['a word it does not know', '{"searches":[{"name":"a","dead":3}]}', 'searches.0: Unrecognized key: "dead"'],
    ['a webhook that is none', '{"searches":[{"name":"a","webhook":{"url":"ftp://x"}}]}', 'searches.0.webhook.url'],
    ['a name twice', '{"searches":[{"name":"a"},{"name":"a"}]}', "two searches named 'a'"],
  ])('is refused: %s', (_, text, message) => {
    expect(() => searchesIn(file(text))).toThrow(BadSearches);
    expect(() => searchesIn(file(text))).toThrow(message);
  });

  test('is refused when it is not there', () => {
    expect(() => searchesIn('/nowhere/searches.json')).toThrow(BadSearches);
  });
});

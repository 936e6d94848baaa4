import { describe, expect, test } from 'vitest';
import type { Notice } from '../../src/model/notice.ts';
import { collected } from '../../src/run/collected.ts';
import type { Input } from '../../src/run/inputs.ts';
import { read } from '../../src/run/read.ts';
import { openStore, type Store } from '../../src/store/index.ts';

const NOW = '2024-06-01T00:00:00Z';
const ATTACK = `Gunman kills two in Ankara

04/03/2024

A gunman killed two people in Ankara on Sunday, police said. A third was wounded and taken to hospital.`;

const input = (source: string, text: string): Input => ({
  ...{ kind: 'bytes', source, how: 'file' },
  bytes: new TextEncoder().encode(text),
});

async function* given(inputs: readonly Input[]): AsyncGenerator<Input> {
  yield* inputs;
}

async function readIn(store: Store, inputs: readonly Input[]) {
  const notices: Notice[] = [];
  const given_ = { url: null, fetched: NOW, outlet: null };
  const options = { given: given_, maxBytes: 1e6, now: () => NOW, notice: (one: Notice) => void notices.push(one) };
  return { ...(await read(store, given(inputs), options)), notices };
}

describe('a page read a second time', () => {
  test('is known, says its notices again, and leaves nothing but another capture', async () => {
    const store = await openStore(':memory:');
    const first = await readIn(store, [input('a.txt', ATTACK)]);
    const claims = await collected(store.claims({ article: [...first.articles] }));
    const second = await readIn(store, [input('b.txt', ATTACK)]);
    expect([first.known, second.known]).toEqual([0, 1]);
    expect(second.articles).toEqual(first.articles);
    expect(first.notices.map(({ rule }) => rule)).toContain('extract/date-by-habit');
    expect(new Set(second.notices.map(({ rule }) => rule))).toEqual(new Set(first.notices.map(({ rule }) => rule)));
    expect(await collected(store.claims({ article: [...second.articles] }))).toEqual(claims);
    const captures = await collected(store.captures((await collected(store.pages())).map(({ sha256 }) => sha256)));
    expect(captures.map(({ source }) => source).sort()).toEqual(['a.txt', 'b.txt']);
    await store.close();
  });

  test('holds no article the second time either, and says why', async () => {
    const store = await openStore(':memory:');
    const empty = input('menu.txt', 'Home News');
    const first = await readIn(store, [empty]);
    const second = await readIn(store, [empty]);
    expect([first.unusable, second.unusable, second.known]).toEqual([1, 1, 1]);
    expect(second.notices).toEqual(first.notices);
    expect(second.notices.map(({ rule }) => rule)).toEqual(['extract/no-article']);
    await store.close();
  });
});

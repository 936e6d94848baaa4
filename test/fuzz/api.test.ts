import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking, sampleDesk } from '../faces/http/desk.ts';

type Asked = Awaited<ReturnType<typeof sampleDesk>>;
let desk: Asked;
beforeAll(async () => {
  desk = await sampleDesk();
}, 60_000);
afterAll(() => desk.store.close());

const rulings = fc.constantFrom('judge', 'merge', 'split', 'correct', 'reject', 'grade', 'redact', 'undo', 'no such');
const word = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('i_0', 'c_0', 'k_0', 'a_0', 'd_0', 'same', 'F'));

test('any JSON for a decision is taken or refused, never broken over, and nothing half is kept', async () => {
  const ask = asking(desk.app);
  const before = await desk.store.mark();
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), rulings, fc.dictionary(word, word), async (any, type, parts) => {
      for (const send of [
        any,
        { author: 'A', reason: '', ruling: { type, ...parts } },
        { ruling: any, author: type },
      ]) {
        const { status } = await ask('/decisions', { send });
        expect([200, 201, 400, 404, 409, 413, 422]).toContain(status);
      }
    }),
    { numRuns: 150 },
  );
  expect(await desk.store.mark()).toBe(before);
});

test('any text in an address is answered as what it is: not there, or not possible', async () => {
  const ask = asking(desk.app);
  await fc.assert(
    fc.asyncProperty(word, word, async (path, query) => {
      const [one, two] = [encodeURIComponent(path), encodeURIComponent(query)];
      for (const address of [
        `/incidents/${one}`,
        `/claims/${one}`,
        `/pages/${one}`,
        `/search?q=${two}`,
        `/incidents?as_of=${two}&profile=${one}`,
        `/export?format=${two}`,
      ]) {
        const { status } = await ask(address);
        expect([200, 304, 400, 404, 422], address).toContain(status);
      }
    }),
    { numRuns: 100 },
  );
});

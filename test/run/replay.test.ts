import { expect, test } from 'vitest';
import { replayed, samples } from '../../bench/replay.ts';

test('the sample pages in fifty orders, some runs cut off before judging, give the same incidents', {
  timeout: 120_000,
}, async () => {
  const pages = samples();
  const expected = await replayed(pages, 0);
  expect(expected.split('\n').length).toBeGreaterThan(1);
  for (let number = 1; number < 50; number++) expect(await replayed(pages, number), `order ${number}`).toBe(expected);
});

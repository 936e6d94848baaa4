import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Group } from '../../src/model/fields.ts';
import { wholes } from '../../src/rules/settle/parts.ts';

interface Told {
  readonly id: string;
  readonly n: number;
  readonly words: string;
  readonly group?: Group;
  readonly article?: string;
  readonly counts?: 'more' | 'part';
}

function claim({ id, n, words, group = 'unspecified', article = 'a_1', counts }: Told): Claim {
  return {
    id,
    article,
    account: 'k_1',
    field: 'killed',
    group,
    value: { kind: 'toll', least: n, most: n, words },
    polarity: 'asserted',
    hedge: 'none',
    mode: 'actual',
    quote: words,
    span: [0, words.length],
    sentence: [0, words.length],
    role: 'body',
    attribution: [],
    hops: 0,
    origin: { id: 'o_1', text: 'x', kind: 'outlet' },
    evidence: [],
    ...(counts === undefined ? {} : { counts }),
    inferred: false,
    basis: [],
    by: 'toll@1',
  };
}

const left = (...told: Told[]) => wholes(told.map(claim)).map(({ id }) => id);

test.each([
  [
    'a third officer comes on top',
    [
      { id: 'three', n: 3, words: 'three' },
      { id: 'third', n: 1, words: 'a third', counts: 'more' as const },
    ],
    ['three'],
  ],
  [
    'two of them are part',
    [
      { id: 'nine', n: 9, words: 'nine' },
      { id: 'two', n: 2, words: 'two', counts: 'part' as const },
    ],
    ['nine'],
  ],
  [
    'two policemen of the nine are all the policemen there are',
    [
      { id: 'nine', n: 9, words: 'nine' },
      { id: 'two', n: 2, words: 'two', group: 'police' as const, counts: 'part' as const },
    ],
    ['nine', 'two'],
  ],
  [
    'a named person is one of the seven',
    [
      { id: 'seven', n: 7, words: 'seven' },
      { id: 'named', n: 1, words: 'a trader' },
    ],
    ['seven'],
  ],
  [
    'a person is not one of the attackers',
    [
      { id: 'attackers', n: 3, words: 'three', group: 'attackers' as const },
      { id: 'named', n: 1, words: 'a trader' },
    ],
    ['attackers', 'named'],
  ],
  [
    'an attacker is not one of the victims',
    [
      { id: 'all', n: 9, words: 'nine', group: 'all' as const },
      { id: 'gunman', n: 1, words: 'the gunman', group: 'attackers' as const },
    ],
    ['all', 'gunman'],
  ],
  [
    'a report that counts one stands against one that counts three',
    [
      { id: 'three', n: 3, words: 'three' },
      { id: 'one', n: 1, words: 'one person', article: 'a_2' },
    ],
    ['three', 'one'],
  ],
  [
    'alone, a further death is all there is',
    [{ id: 'third', n: 1, words: 'a third', counts: 'more' as const }],
    ['third'],
  ],
])('%s', (_note, told, expected) => {
  expect(left(...(told as Told[]))).toEqual(expected);
});

import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Field } from '../../src/model/fields.ts';
import type { Value } from '../../src/model/value.ts';
import { settleNamed } from '../../src/rules/settle/named.ts';

let made = 0;
function claim(field: Field, value: Value, origin = 'o'): Claim {
  const id = `c_${String(made++).padStart(4, '0')}`;
  return {
    id,
    article: `a_${origin}`,
    account: 'k',
    field,
    group: null,
    value,
    polarity: 'asserted',
    hedge: 'none',
    mode: 'actual',
    quote: 'words' in value ? value.words : '',
    span: [0, 1],
    sentence: [0, 1],
    role: 'body',
    attribution: [],
    hops: 0,
    origin: { id: origin, text: origin, kind: 'outlet' },
    evidence: [],
    inferred: false,
    basis: [],
    by: 'who@1',
  };
}
const who = (words: string, name: string | null = null): Value => ({
  kind: 'who',
  code: 'UNK',
  words,
  name,
  count: null,
  descriptions: [],
});
const coded = (code: string): Value => ({ kind: 'coded', code, words: code });
const evidence = { originOf: ({ origin }: Claim) => origin.id, reportedAt: () => 0 };
const best = (claims: readonly Claim[]) => settleNamed(claims, 'ucdp', evidence).map((finding) => finding.best);

test('named doers stand before described ones, and those before whoever the attackers are', () => {
  const told = ['attackers', 'masked youths', 'gunmen'].map((words, i) => claim('perpetrator', who(words), `o${i}`));
  const named = claim('perpetrator', who('the Army of the Hills', 'Army of the Hills'));
  expect(best([...told, named])).toEqual(['Army of the Hills', 'masked youths', 'attackers', 'gunmen']);
});

test('people told of by their last words alone are those told of more exactly, where only one fits', () => {
  const one = [claim('victim', who('five state police officers')), claim('victim', who('police officers'))];
  expect(settleNamed(one, 'ucdp', evidence)).toHaveLength(1);
  expect(settleNamed([...one, claim('victim', who('two transit police officers'))], 'ucdp', evidence)).toHaveLength(3);
});

test('a suspect charged was detained before; one dead and one held speak against nobody', () => {
  const charged = settleNamed(
    ['at_large', 'detained', 'charged'].map((code) => claim('suspect_status', coded(code))),
    'ucdp',
    evidence,
  );
  expect(charged.map(({ best, against }) => [best, against])).toEqual([['charged', []]]);
  const two = settleNamed(
    ['killed', 'detained', 'killed'].map((code) => claim('suspect_status', coded(code))),
    'ucdp',
    evidence,
  );
  expect(two.map(({ best, disagreement }) => [best, disagreement])).toEqual([
    ['killed', 'none'],
    ['detained', 'none'],
  ]);
});

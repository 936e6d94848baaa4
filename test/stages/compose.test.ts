import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, Ruling } from '../../src/model/decision.ts';
import type { Judged } from '../../src/rules/sameness/clusters.ts';
import { compose, incidentId } from '../../src/stages/compose.ts';

const judged = (a: string, b: string, score: number): Judged => ({
  a,
  b,
  score,
  verdict: score >= 0 ? 'same' : score <= -2 ? 'different' : 'unsure',
});
const decision = (id: string, ruling: Ruling): Decision => ({
  id,
  author: 'ann',
  at: `2024-01-01T00:00:0${id.slice(-1)}Z`,
  reason: 'seen',
  ruling,
});
const parts = (input: Partial<Parameters<typeof compose>[0]>) =>
  compose({ accounts: ['k_a', 'k_b', 'k_c', 'k_d'], judgements: [], decisions: [], ...input })
    .groups.map(({ accounts }) => accounts.join('+'))
    .sort();

const JUDGEMENTS = [
  judged('k_a', 'k_b', 4),
  judged('k_b', 'k_c', 0.5),
  judged('k_a', 'k_c', -3),
  judged('k_c', 'k_d', 2),
];

describe('compose', () => {
  test('a weak link does not pull in what is different from the rest', () => {
    expect(parts({ judgements: JUDGEMENTS })).toEqual(['k_a+k_b', 'k_c+k_d']);
  });

  test('the id is of the first account, and every other member’s id is an alias', () => {
    const { groups } = compose({ accounts: ['k_b', 'k_a'], judgements: [judged('k_a', 'k_b', 3)], decisions: [] });
    expect(groups).toEqual([{ id: incidentId('k_a'), aliases: [incidentId('k_b')], accounts: ['k_a', 'k_b'] }]);
  });

  test('unsure pairs stay apart', () => {
    expect(parts({ judgements: [judged('k_a', 'k_b', -0.5)] })).toEqual(['k_a', 'k_b', 'k_c', 'k_d']);
  });

  test('a person’s ruling wins over the machine, both ways', () => {
    const same = decision('d_1', { kind: 'judge', a: 'k_a', b: 'k_d', verdict: 'same' });
    const different = decision('d_2', { kind: 'judge', a: 'k_b', b: 'k_a', verdict: 'different' });
    expect(parts({ decisions: [same] })).toEqual(['k_a+k_d', 'k_b', 'k_c']);
    expect(parts({ judgements: JUDGEMENTS, decisions: [different] })).not.toContain('k_a+k_b');
  });

  test('merge names incidents by any id they ever had; split takes accounts out', () => {
    const merge = decision('d_1', { kind: 'merge', incidents: [incidentId('k_b'), incidentId('k_d')] });
    expect(parts({ judgements: JUDGEMENTS, decisions: [merge] })).toEqual(['k_a+k_b+k_c+k_d']);
    const split = decision('d_2', { kind: 'split', incident: incidentId('k_a'), accounts: ['k_b', 'k_c'] });
    expect(parts({ judgements: JUDGEMENTS, decisions: [merge, split] })).toEqual(['k_a+k_d', 'k_b+k_c']);
  });

  test('a later ruling on a pair takes a merge back', () => {
    const merge = decision('d_1', { kind: 'merge', incidents: [incidentId('k_a'), incidentId('k_d')] });
    const apart = decision('d_2', { kind: 'judge', a: 'k_a', b: 'k_d', verdict: 'different' });
    expect(parts({ judgements: JUDGEMENTS, decisions: [merge, apart] })).toEqual(['k_a+k_b', 'k_c+k_d']);
  });

  test('merge and undo give what was before', () => {
    const merge = decision('d_1', { kind: 'merge', incidents: [incidentId('k_a'), incidentId('k_c')] });
    const undo = decision('d_2', { kind: 'undo', decision: 'd_1' });
    const redo = decision('d_3', { kind: 'undo', decision: 'd_2' });
    const before = parts({ judgements: JUDGEMENTS });
    expect(parts({ judgements: JUDGEMENTS, decisions: [merge, undo] })).toEqual(before);
    expect(parts({ judgements: JUDGEMENTS, decisions: [merge, undo, redo] })).toEqual(['k_a+k_b+k_c+k_d']);
  });

  test('a decision on what is not kept is a notice, not a failure', () => {
    const { notices } = compose({
      accounts: ['k_a'],
      judgements: [],
      decisions: [decision('d_1', { kind: 'merge', incidents: ['i_gone', 'i_lost'] })],
    });
    expect(notices.map(({ rule }) => rule)).toEqual(['compose/merge-idle']);
  });

  test('any order of accounts, judgements and decisions gives the same incidents', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `k_${String.fromCharCode(97 + i)}`);
    const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
    const decisions = [
      decision('d_1', { kind: 'merge', incidents: [incidentId('k_a'), incidentId('k_l')] }),
      decision('d_2', { kind: 'judge', a: 'k_b', b: 'k_c', verdict: 'different' }),
      decision('d_3', { kind: 'split', incident: incidentId('k_a'), accounts: ['k_l'] }),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4000, max: 3000 }), { minLength: pairs.length, maxLength: pairs.length }),
        fc.integer(),
        (scores, seed) => {
          const judgements = pairs.map(([a, b], i) => judged(a, b, scores[i]! / 1000));
          const shuffled = <T>(list: readonly T[]) =>
            list
              .map((one, i) => [Math.imul(seed ^ i, 0x9e3779b1) >>> 0, one] as const)
              .sort((x, y) => x[0] - y[0])
              .map(([, one]) => one);
          const ordered = compose({ accounts: ids, judgements, decisions });
          const mixed = compose({
            accounts: shuffled(ids),
            judgements: shuffled(judgements),
            decisions: shuffled(decisions),
          });
          expect(mixed).toEqual(ordered);
          expect(ordered.groups.flatMap(({ accounts }) => accounts).sort()).toEqual(ids);
        },
      ),
      { numRuns: 60 },
    );
  });
});

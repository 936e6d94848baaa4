import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Group } from '../../src/model/fields.ts';
import { type Finding, PROFILES, type Profile } from '../../src/model/finding.ts';
import type { Reading } from '../../src/rules/rule.ts';
import { origins } from '../../src/stages/origin.ts';
import { settle } from '../../src/stages/settle.ts';
import { tell } from '../../src/stages/settle-incident.ts';
import { claim, coded, day, kind, page, type Said, toll, town } from '../claims.ts';

const MARCH = page(['Words of the morning for the claims to stand on: one two three four five six seven.'], {
  outlet: 'North Daily',
  published: '2024-03-05',
});
const APRIL = page(['Later words for later claims to stand upon: eight nine ten eleven twelve.'], {
  outlet: 'North Daily',
  published: '2024-03-07',
});
const OTHER = page(['Another paper writes in its very own way: thirteen fourteen fifteen sixteen.'], {
  outlet: 'Coast Post',
  published: '2024-03-06',
});

function settled(
  claims: readonly Claim[],
  profile: Profile = 'ucdp',
  pages: readonly Reading[] = [MARCH, APRIL, OTHER],
): readonly Finding[] {
  const articles = pages.map(({ article }) => article);
  return settle({ claims, origins: origins(claims, articles).byClaim, articles, profile });
}

const killed = (reading: Reading, word: string, least: number | null, most: number | null = least, said: Said = {}) =>
  claim(reading, 'killed', word, toll(least, most), { group: 'unspecified', ...said });
const one = (findings: readonly Finding[], group: Group = 'unspecified') =>
  findings.find((finding) => finding.group === group)!;

describe('settle', () => {
  test.each(PROFILES)('"at least 5" is low 5, best 5, high open (%s)', (profile) => {
    expect(one(settled([killed(MARCH, 'one', 5, null)], profile))).toMatchObject({ low: 5, best: 5, high: null });
  });

  test('"up to 5", "3 to 5", none and unknown keep what was said', () => {
    expect(one(settled([killed(MARCH, 'one', null, 5)]))).toMatchObject({ low: null, best: 5, high: 5 });
    expect(one(settled([killed(MARCH, 'one', 3, 5)]))).toMatchObject({ low: 3, best: 3, high: 5 });
    expect(one(settled([killed(MARCH, 'one', 0, 0, { polarity: 'denied' })]))).toMatchObject({
      low: 0,
      best: 0,
      high: 0,
    });
    expect(one(settled([killed(MARCH, 'one', null, null, { polarity: 'unknown' })]))).toMatchObject({
      low: null,
      best: null,
      high: null,
      grade: '6',
    });
  });

  test('a later report by the same outlet supersedes its earlier figure', () => {
    const early = killed(MARCH, 'one', 2);
    const late = killed(APRIL, 'eight', 3);
    const finding = one(settled([late, early]));
    expect(finding).toMatchObject({
      low: 3,
      best: 3,
      high: 3,
      disagreement: 'superseded',
      claims: [late.id],
      against: [early.id],
    });
  });

  test('a toll told as risen takes the place of lower ones told before, whoever told them', () => {
    const first = killed(MARCH, 'one', 9, 9, { by: ['police: Police of Mersin'] });
    const copied = killed(OTHER, 'thirteen', 9, 9, { by: ['official: the health ministry'] });
    const higher = killed(OTHER, 'fourteen', 15, 15, { by: ['medic: doctors'] });
    const risen = killed(APRIL, 'eight', 12, 12, { by: ['medic: the hospital'], counts: 'raised' });
    expect(one(settled([first, copied, risen]))).toMatchObject({ low: 12, best: 12, high: 12 });
    expect(one(settled([first, copied, risen])).disagreement).toBe('superseded');
    expect(one(settled([first, higher, risen]))).toMatchObject({ low: 12, high: 15, disagreement: 'conflict' });
    const later = killed(APRIL, 'nine', 9, 9, { by: ['police: Police of Mersin'] });
    const before = killed(MARCH, 'two', 12, 12, { by: ['medic: the hospital'], counts: 'raised' });
    expect(one(settled([before, later])).disagreement).toBe('conflict');
  });

  test('a toll told as lowered takes the place of higher ones, not of lower ones', () => {
    const high = killed(MARCH, 'one', 14, 14, { by: ['police: Police of Mersin'] });
    const lowered = killed(APRIL, 'eight', 5, 5, { by: ['official: the ministry'], counts: 'lowered' });
    expect(one(settled([high, lowered]))).toMatchObject({ low: 5, best: 5, high: 5, disagreement: 'superseded' });
    const lower = killed(MARCH, 'two', 4, 4, { by: ['medic: doctors'] });
    expect(one(settled([lower, lowered])).disagreement).toBe('conflict');
  });

  test('a figure that its ministry takes back stands no more, in no report before, and from then on alone', () => {
    const first = killed(MARCH, 'one', 164, 164, { by: ['official: the health ministry'] });
    const copied = killed(OTHER, 'thirteen', 164, 164, { by: ['police: Police of Mersin'] });
    const withdrawn = killed(APRIL, 'eight', 164, 164, { counts: 'earlier' });
    const now = killed(APRIL, 'nine', 98, 98, { by: ['official: the health ministry'] });
    expect(one(settled([first, copied, withdrawn, now]))).toMatchObject({
      low: 98,
      best: 98,
      high: 98,
      disagreement: 'superseded',
      claims: [now.id],
      against: [first.id, copied.id, withdrawn.id].sort(),
    });
    expect(one(settled([first, copied]))).toMatchObject({ best: 164 });
    expect(one(settled([killed(MARCH, 'one', 9, 9, { counts: 'earlier' })]))).toMatchObject({ low: 9, best: 9 });
  });

  test('two origins that cannot both be right are a conflict, side by side in each profile', () => {
    const claims = [killed(MARCH, 'one', 2, 2, { by: ['police: Police of Mersin'] }), killed(OTHER, 'thirteen', 6)];
    expect(one(settled(claims, 'ucdp'))).toMatchObject({ low: 2, best: 2, high: 6, disagreement: 'conflict' });
    expect(one(settled(claims, 'acled'))).toMatchObject({ best: 2 });
    expect(one(settled(claims, 'gtd'))).toMatchObject({ best: 6 });
    expect(one(settled(claims, 'ibc'))).toMatchObject({ low: 2, best: 2, high: 6 });
    expect(one(settled(claims, 'ibc')).reason).toContain('provisional');
  });

  test('grade 1 needs two independent origins; a copy is none', () => {
    const two = [killed(MARCH, 'one', 3), killed(OTHER, 'thirteen', 3)];
    expect(one(settled(two))).toMatchObject({ grade: '1', origins: 2 });
    const same = [
      killed(MARCH, 'one', 3, 3, { by: ['official: Governor Ada Kaya'] }),
      killed(OTHER, 'thirteen', 3, 3, { by: ['official: governor Ada Kaya'] }),
    ];
    expect(one(settled(same))).toMatchObject({ origins: 1 });
    expect(one(settled(same)).grade).not.toBe('1');
  });

  test('a party’s figure weighs less than another’s, and one alone is doubtful', () => {
    const party = killed(MARCH, 'one', 90, 90, { by: ['party: the Front'] });
    expect(one(settled([party, killed(OTHER, 'thirteen', 4)]))).toMatchObject({
      low: 4,
      best: 4,
      high: 4,
      against: [party.id],
    });
    expect(one(settled([party]))).toMatchObject({ best: 90, grade: '4' });
  });

  test('attackers stand apart and never enter a total', () => {
    const claims = [
      killed(MARCH, 'one', 3, 3, { group: 'police' }),
      killed(MARCH, 'two', 1, 1, { group: 'civilians' }),
      killed(MARCH, 'three', 2, 2, { group: 'attackers' }),
    ];
    const findings = settled(claims);
    expect(one(findings, 'attackers')).toMatchObject({ best: 2 });
    expect(one(findings, 'all')).toMatchObject({ low: 4, best: 4, high: 4 });
    expect(one(findings, 'all').reason).toMatch(/^Inferred: the sum of civilians 1 \+ police 3/);
    expect(one(findings, 'all').claims).toHaveLength(2);
  });

  test('police against everyone is a difference of scope; wounded with the dead one of unit', () => {
    const scope = [
      killed(MARCH, 'one', 3, 3, { group: 'police' }),
      killed(MARCH, 'two', 1, 1, { group: 'civilians' }),
      killed(MARCH, 'three', 3),
      killed(OTHER, 'thirteen', 4),
    ];
    expect(one(settled(scope))).toMatchObject({ disagreement: 'scope' });
    const wounded = (reading: Reading, word: string, n: number) =>
      claim(reading, 'wounded', word, toll(n), { group: 'unspecified' });
    const unit = settled([wounded(MARCH, 'one', 4353), wounded(OTHER, 'thirteen', 4578), killed(MARCH, 'two', 225)]);
    expect(unit.find(({ field }) => field === 'wounded')).toMatchObject({ disagreement: 'unit' });
  });

  test('a value is never invented: it lies between what claims say', () => {
    const bounds = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 0, max: 20 })));
    fc.assert(
      fc.property(
        fc.array(bounds, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...PROFILES),
        (figures, profile) => {
          const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
          const claims = figures.map(([least, more], i) =>
            killed(i % 2 ? OTHER : MARCH, i % 2 ? 'thirteen' : words[i]!, least, more === null ? null : least + more),
          );
          const { low, best, high } = one(settled(claims, profile));
          expect(figures.map(([least]) => least)).toContain(best);
          expect(low === null || (low as number) <= (best as number)).toBe(true);
          expect(high === null || (best as number) <= (high as number)).toBe(true);
          expect(settled(claims.toReversed(), profile)).toEqual(settled(claims, profile));
        },
      ),
    );
  });

  test('every code told of a measure has its finding; a suspect has the last state told', () => {
    const findings = settled([
      claim(MARCH, 'measure', 'one', coded('cordon')),
      claim(MARCH, 'measure', 'two', coded('curfew')),
      claim(MARCH, 'suspect_status', 'three', coded('at_large')),
      claim(APRIL, 'suspect_status', 'eight', coded('detained')),
    ]);
    expect(findings.filter(({ field }) => field === 'measure').map(({ best }) => best)).toEqual(['cordon', 'curfew']);
    expect(findings.find(({ field }) => field === 'suspect_status')).toMatchObject({ best: 'detained' });
  });

  test('an incident is told with its kind, day, place, outlets and origins', () => {
    const said = { account: 'k_1' };
    const claims = [
      claim(MARCH, 'kind', 'one', kind('shooting'), said),
      claim(MARCH, 'time', 'two', day('2024-03-04'), said),
      claim(MARCH, 'place', 'three', town('Mersin'), said),
      killed(OTHER, 'thirteen', 2, 2, said),
      killed(OTHER, 'fourteen', 7, 7, { account: null }),
    ];
    const articles = [MARCH, APRIL, OTHER].map(({ article }) => article);
    const { incident } = tell({
      group: { id: 'i_1', aliases: [], accounts: ['k_1'] },
      claims,
      articles,
      profile: 'ucdp',
    });
    expect(incident).toMatchObject({ when: '2024-03-04', outlets: 2, origins: 2 });
    expect(incident.where?.name).toBe('Mersin');
    expect(incident.kind?.code).toBe('shooting');
    expect(one(incident.findings)).toMatchObject({ best: 2 });
  });
});

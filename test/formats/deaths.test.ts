import { expect, test } from 'vitest';
import { allHarmed } from '../../src/formats/deaths.ts';
import type { Group } from '../../src/model/fields.ts';
import type { Finding } from '../../src/model/finding.ts';

const killed = (group: Group, best: number): Finding => ({
  field: 'killed',
  group,
  low: best,
  best,
  high: best,
  profile: 'ucdp',
  claims: [`c_${group}`],
  against: [],
  origins: 1,
  grade: '3',
  reliability: 'F',
  disagreement: 'none',
  reason: '',
});

test.each([
  ['sides are added', { police: 2, civilians: 1, attackers: 1 }, 4],
  ['a total stands over its parts', { police: 2, civilians: 1, all: 4 }, 4],
  ['parts that are more than the total count', { police: 2, civilians: 3, all: 4 }, 5],
  ['people of no group said may be the same people', { police: 2, civilians: 1, unspecified: 4 }, 4],
  ['a total is not widened by people of no group said', { police: 2, all: 3, unspecified: 4 }, 3],
  ['a group that may hold others is not added to them', { security: 5, police: 2, military: 1 }, 5],
  ['journalists may be among the civilians', { civilians: 2, journalists: 1 }, 2],
  ['children alone', { children: 2 }, 2],
  ['nothing is nothing', {}, null],
])('%s', (_, groups: Partial<Record<Group, number>>, expected) => {
  const findings = Object.entries(groups).map(([group, best]) => killed(group as Group, best));
  expect(allHarmed(findings, 'killed')?.best ?? null).toBe(expected);
});

import type { Watched } from '../../../src/model/alert.ts';

/** An incident as a saved search sees it, with what a test says otherwise. */
export const watched = (over: Partial<Watched> = {}): Watched => ({
  id: 'i_1',
  title: 'Blast in Gao kills two',
  kind: { code: 'bombing', event_type: 'Explosions/Remote violence', sub_event_type: 'Remote explosive/landmine/IED' },
  when: '2031-04-11',
  where: { name: 'Gao', country: 'ML', lat: 16.27, lon: -0.04, radius: 10 },
  killed: { low: 2, best: 2, high: 3 },
  wounded: null,
  measures: [],
  groups: ['civilians'],
  outlets: 2,
  origins: 1,
  grade: '3',
  contested: false,
  ...over,
});

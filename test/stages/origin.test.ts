import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Reading } from '../../src/rules/rule.ts';
import { origins } from '../../src/stages/origin.ts';
import { claim, page, type Said, toll } from '../claims.ts';

const STORY = [
  'Four guards were killed when armed men attacked a depot outside Mersin before dawn, and the attackers burned two trucks before they left toward the hills.',
  'The governor said the depot had been warned twice this month, and that roads to the coast stay closed until the search is over.',
];

function killed(reading: Reading, quote: string, said: Said = {}): Claim {
  return claim(reading, 'killed', quote, toll(4), { group: 'security', ...said });
}

const count = (claims: readonly Claim[], readings: readonly Reading[]) =>
  new Set(
    [
      ...origins(
        claims,
        readings.map(({ article }) => article),
      ).byClaim.values(),
    ].map(({ id }) => id),
  ).size;

describe('origins', () => {
  test('three sites that carry one story count one origin, in whatever order its paragraphs stand', () => {
    const a = page(['Depot attacked', ...STORY], { outlet: 'North Daily', roles: ['headline'] });
    const b = page(['Guards die in raid', ...STORY.toReversed()], { outlet: 'Coast Post', roles: ['headline'] });
    const c = page(['Four dead', STORY[0]!], { outlet: 'Hill Herald', roles: ['headline'] });
    const claims = [a, b, c].map((reading) => killed(reading, 'Four guards were killed'));
    const { collapses } = origins(
      claims,
      [a, b, c].map(({ article }) => article),
    );
    expect(count(claims, [a, b, c])).toBe(1);
    expect(collapses.find(({ kind }) => kind === 'copy')!.reason).toMatch(/\d+ % of one text's runs/);
  });

  test('two outlets with texts of their own are two', () => {
    const a = page(['Four guards were killed near Mersin when a depot was raided by men with rifles.'], {
      outlet: 'North Daily',
    });
    const b = page(['Raiders shot four guards at a fuel depot close to Mersin, our reporter saw.'], {
      outlet: 'Coast Post',
    });
    expect(count([killed(a, 'Four guards were killed'), killed(b, 'four guards')], [a, b])).toBe(2);
  });

  test('chains that end in the same named speaker are one, however many outlets print it', () => {
    const a = page(['Four guards died, the interior ministry said.'], { outlet: 'North Daily' });
    const b = page(['According to the Ministry of Interior four guards died.'], { outlet: 'Coast Post' });
    const claims = [
      killed(a, 'Four guards died', { by: ['official: the interior ministry'] }),
      killed(b, 'four guards died', { by: ['official: the Ministry of Interior'] }),
    ];
    expect(count(claims, [a, b])).toBe(2 - 1);
    expect(origins(claims, [a.article, b.article]).collapses[0]).toMatchObject({
      kind: 'speaker',
      claims: claims.map(({ id }) => id).sort(),
    });
  });

  test('like descriptions are one through the same agency, and two without it', () => {
    const a = page(['Four guards died, a security source told the Delta agency.'], { outlet: 'North Daily' });
    const b = page(['Delta cited a source in the security services: four guards died.'], { outlet: 'Coast Post' });
    const through = [
      killed(a, 'Four guards died', { by: ['agency: Delta', 'security_source: a security source'] }),
      killed(b, 'four guards died', { by: ['agency: Delta', 'security_source: a source in the security services'] }),
    ];
    const without = [
      killed(a, 'Four guards died', { by: ['security_source: a security source'] }),
      killed(b, 'four guards died', { by: ['security_source: a security source'] }),
    ];
    expect(count(through, [a, b])).toBe(1);
    expect(count(without, [a, b])).toBe(2);
  });

  test('an agency’s own page and a page that cites the agency are one', () => {
    const a = page(['Four guards were killed at a depot.'], { outlet: 'Delta' });
    const b = page(['Delta reported that four guards were killed.'], { outlet: 'Coast Post' });
    expect(
      count(
        [killed(a, 'Four guards were killed'), killed(b, 'four guards were killed', { by: ['agency: Delta'] })],
        [a, b],
      ),
    ).toBe(1);
  });

  test('the same sentence quoted by ten outlets counts one', () => {
    const pages = Array.from({ length: 10 }, (_, i) =>
      page([`“Four guards were lying by the gate when we came,” ${i} a driver told outlet number ${i}.`], {
        outlet: `Paper ${i}`,
      }),
    );
    const claims = pages.map((reading) => killed(reading, 'Four guards', { by: ['witness: a driver'] }));
    expect(count(claims, pages)).toBe(1);
  });

  test('claims that rest on one video are one', () => {
    const evidence = [{ kind: 'video' as const, text: 'a video at clips.example.org/v/81', span: [0, 1] as const }];
    const a = page(['A clip shows four guards falling.'], { outlet: 'North Daily' });
    const b = page(['Footage has four guards on the ground.'], { outlet: 'Coast Post' });
    const claims = [killed(a, 'four guards', { evidence }), killed(b, 'four guards', { evidence })];
    expect(count(claims, [a, b])).toBe(1);
  });

  test('the order of claims and articles does not matter', () => {
    const a = page(['x', ...STORY], { outlet: 'North Daily', roles: ['headline'] });
    const b = page(['y', ...STORY], { outlet: 'Coast Post', roles: ['headline'] });
    const claims = [
      killed(a, 'Four guards'),
      killed(b, 'Four guards'),
      killed(b, 'two trucks', { by: ['official: The governor'] }),
    ];
    const there = origins(claims, [a.article, b.article]);
    const back = origins(claims.toReversed(), [b.article, a.article]);
    expect([...back.byClaim].sort()).toEqual([...there.byClaim].sort());
    expect(back.collapses).toEqual(there.collapses);
  });
});

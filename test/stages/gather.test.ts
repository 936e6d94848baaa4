import { describe, expect, test } from 'vitest';
import { gather } from '../../src/stages/gather.ts';
import { claim, coded, day, kind, page, toll, town, who } from '../claims.ts';

describe('gather', () => {
  test('headline and body of one attack make one account, and no claim is lost', () => {
    const reading = page(
      [
        'Gunman kills two in Ankara',
        'A gunman shot two people dead in Ankara on Monday.',
        'Police cordoned off the street.',
      ],
      {
        roles: ['headline'],
      },
    );
    const claims = [
      claim(reading, 'kind', 'Gunman kills', kind('shooting')),
      claim(reading, 'killed', 'kills two', toll(2), { group: 'unspecified' }),
      claim(reading, 'place', 'Ankara', town('Ankara')),
      claim(reading, 'kind', 'shot', kind('shooting')),
      claim(reading, 'measure', 'cordoned off', coded('cordon')),
    ];
    const { accounts, claims: gathered } = gather(reading, claims);
    expect(accounts).toHaveLength(1);
    expect(accounts[0]!.main).toBe(true);
    expect(accounts[0]!.claims).toHaveLength(5);
    expect(gathered.map(({ account }) => account)).toEqual(claims.map(() => accounts[0]!.id));
  });

  test('a page about something else forms no account, and its stray places and days none', () => {
    const reading = page(['Ten soups for the winter', 'This one is from Ankara.', 'Try it on Monday.']);
    const claims = [
      claim(reading, 'place', 'Ankara', town('Ankara')),
      claim(reading, 'time', 'Monday', day('2024-01-01')),
    ];
    const { accounts, claims: gathered } = gather(reading, claims);
    expect(accounts).toEqual([]);
    expect(gathered.every(({ account }) => account === null)).toBe(true);
  });

  test('what is counted over years or in a whole country is of no account, on a page about a past attack neither', () => {
    const reading = page([
      'Court hears of 2021 attack in Ankara',
      'The bomb killed nine people in Ankara in 2021.',
      'Last year 48 people were shot dead in Norway.',
    ]);
    const past = { mode: 'historical' } as const;
    const claims = [
      claim(reading, 'kind', 'bomb', kind('bombing'), past),
      claim(reading, 'killed', 'killed nine', toll(9), { group: 'unspecified', ...past }),
      claim(reading, 'place', 'Ankara', town('Ankara'), past),
      claim(reading, 'killed', '48 people', toll(48), { group: 'unspecified', ...past }),
    ];
    const { claims: gathered } = gather(reading, claims);
    expect(gathered.find(({ value }) => value.kind === 'toll' && value.least === 48)!.account).toBeNull();
  });

  test.each([
    ['a plan or a drill', 'future'],
    ['a film or a warning', 'hypothetical'],
  ] as const)('%s forms none', (_, mode) => {
    const reading = page(['Exercise planned', 'Forces will storm a bus in Ankara.']);
    const claims = [
      claim(reading, 'kind', 'storm', kind('shooting'), { mode }),
      claim(reading, 'place', 'Ankara', town('Ankara'), { mode }),
    ];
    expect(gather(reading, claims).accounts).toEqual([]);
  });

  test('a toll without a violent event (a crash, a flood) is no incident', () => {
    const reading = page(['Bus falls into river', 'Nine people were killed near Mersin.']);
    const claims = [
      claim(reading, 'killed', 'Nine people were killed', toll(9), { group: 'unspecified' }),
      claim(reading, 'place', 'Mersin', town('Mersin')),
    ];
    expect(gather(reading, claims).accounts).toEqual([]);
  });

  test('a peaceful march or an arrest alone is no violent incident', () => {
    const reading = page(['March in Ankara', 'Thousands marched; two were arrested.']);
    const claims = [
      claim(reading, 'kind', 'marched', kind('protest')),
      claim(reading, 'kind', 'arrested', kind('arrest')),
    ];
    expect(gather(reading, claims).accounts).toEqual([]);
  });

  test('a comparison with a past event belongs to no account', () => {
    const reading = page([
      'Crowd storms city hall',
      'A crowd stormed the city hall of Almaty.',
      'It recalls the riots in Astana.',
    ]);
    const past = claim(reading, 'kind', 'riots', kind('riot'), { mode: 'historical' });
    const then = claim(reading, 'place', 'Astana', town('Astana'), { mode: 'historical' });
    const { accounts, claims } = gather(reading, [
      claim(reading, 'kind', 'stormed', kind('riot')),
      claim(reading, 'place', 'Almaty', town('Almaty')),
      past,
      then,
    ]);
    expect(accounts).toHaveLength(1);
    expect(claims.find(({ id }) => id === past.id)!.account).toBeNull();
    expect(claims.find(({ id }) => id === then.id)!.account).toBeNull();
  });

  test('a past event that is the page’s main subject forms an account of that event', () => {
    const reading = page(
      [
        'Ten years since the Ankara bombing',
        'The bombing killed 12 people on 3 May 2014.',
        'Wreaths were laid on Saturday.',
      ],
      {
        roles: ['headline'],
      },
    );
    const claims = [
      claim(reading, 'kind', 'bombing', kind('bombing'), { mode: 'historical' }),
      claim(reading, 'killed', 'killed 12 people', toll(12), { group: 'unspecified', mode: 'historical' }),
      claim(reading, 'time', '3 May 2014', day('2014-05-03'), { mode: 'historical' }),
      claim(reading, 'time', 'Saturday', day('2024-05-04')),
    ];
    const { accounts, claims: gathered } = gather(reading, claims);
    expect(accounts).toHaveLength(1);
    expect(gathered.map(({ account }) => account !== null)).toEqual([true, true, true, false]);
  });

  test('a live blog of two attacks in two towns gives two accounts', () => {
    const reading = page([
      'Attacks in Turkey: live',
      'A bomb killed three people in Ankara.',
      'Ankara police closed the square.',
      'Gunmen shot five people dead in Mersin.',
      'In Mersin a suspect was detained.',
    ]);
    const claims = [
      claim(reading, 'kind', 'bomb', kind('bombing')),
      claim(reading, 'killed', 'killed three people', toll(3), { group: 'unspecified' }),
      claim(reading, 'place', 'in Ankara', town('Ankara')),
      claim(reading, 'measure', 'closed the square', coded('closure')),
      claim(reading, 'kind', 'shot', kind('shooting')),
      claim(reading, 'killed', 'shot five people dead', toll(5), { group: 'unspecified' }),
      claim(reading, 'place', 'in Mersin', town('Mersin')),
      claim(reading, 'place', 'In Mersin', town('Mersin')),
      claim(reading, 'suspect_status', 'detained', coded('detained')),
    ];
    const { accounts, claims: gathered } = gather(reading, claims);
    expect(accounts.map(({ claims: own }) => own.length)).toEqual([4, 5]);
    expect(accounts.map(({ main }) => main)).toEqual([true, false]);
    expect(accounts[1]!.reason).toContain('another place');
    expect(new Set(gathered.map(({ account }) => account)).size).toBe(2);
  });

  test('a related headline counts only where it names the incident’s own town; a comment never', () => {
    const reading = page(
      [
        'Riot in Almaty',
        'A crowd beat police in Almaty.',
        'Crowd in Almaty seized a rifle: video',
        'Blast in Mersin',
        'They burned Almaty',
      ],
      { roles: ['headline', 'body', 'related', 'related', 'comment'] },
    );
    const at = (words: string, field: 'kind' | 'place', value: Parameters<typeof claim>[3]) =>
      claim(reading, field, words, value);
    const own = [at('Riot', 'kind', kind('riot')), at('Riot in Almaty', 'place', town('Almaty'))];
    const related = [at('Crowd in Almaty', 'place', town('Almaty')), at('seized a rifle', 'kind', kind('riot'))];
    const other = [at('Blast', 'kind', kind('bombing')), at('Blast in Mersin', 'place', town('Mersin'))];
    const comment = [at('burned Almaty', 'place', town('Almaty'))];
    const { accounts } = gather(reading, [...own, ...related, ...other, ...comment]);
    expect(accounts).toHaveLength(1);
    expect(new Set(accounts[0]!.claims)).toEqual(new Set([...own, ...related].map(({ id }) => id)));
  });

  test('the order of claims does not matter', () => {
    const reading = page(['Shooting in Ankara', 'A gunman in black shot two people in Ankara.']);
    const claims = [
      claim(reading, 'kind', 'Shooting', kind('shooting')),
      claim(reading, 'perpetrator', 'A gunman in black', who('A gunman in black', 'UNK', 1)),
      claim(reading, 'place', 'Ankara', town('Ankara')),
    ];
    expect(gather(reading, claims.toReversed()).accounts).toEqual(gather(reading, claims).accounts);
  });
});

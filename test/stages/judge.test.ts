import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import type { Claim } from '../../src/model/claim.ts';
import { sha256 } from '../../src/model/id.ts';
import type { Reading } from '../../src/rules/rule.ts';
import { card } from '../../src/stages/gather-card.ts';
import { judge, judgement } from '../../src/stages/judge.ts';
import { pair } from '../../src/stages/pair.ts';
import { account, claim, coded, day, kind, page, toll, town, who } from '../claims.ts';

function cardOf(reading: Reading, claims: readonly Claim[]): Card {
  return card(reading, account(reading, claims), claims);
}

/** A short report of a shooting in Ankara. */
function shooting(text: string, published: string | null, edtf: string | null, killed: number): Card {
  const reading = page(['Shooting in Ankara', text], { published, roles: ['headline'] });
  return cardOf(reading, [
    claim(reading, 'kind', 'Shooting', kind('shooting')),
    claim(reading, 'place', 'Ankara', town('Ankara')),
    claim(reading, 'killed', text.slice(0, 8), toll(killed), { group: 'unspecified' }),
    ...(edtf === null ? [] : [claim(reading, 'time', text.slice(0, 4), day(edtf))]),
  ]);
}

const FIRST =
  'Two people died when a man opened fire at the Kara bakery on Cinnah Street in Ankara. Emre Tunali, 34, a baker, was among the dead.';
const LATER =
  'Three people have now died after the shooting at the Kara bakery on Cinnah Street in Ankara. The third victim was in hospital; Emre Tunali, 34, died at once.';
const OTHER =
  'A guard was killed when robbers fired at a jeweller near the Ulus bazaar of Ankara. Witnesses saw a grey van leave toward the ring road.';

describe('judge', () => {
  const first = shooting(FIRST, '2024-03-05', '2024-03-04', 2);
  const later = shooting(LATER, '2024-03-08', '2024-03-04', 3);
  const other = shooting(OTHER, '2024-06-02', '2024-06-01', 1);

  test('a later report with a higher toll, the same victim and street is the same incident', () => {
    const judged = judge(first, later);
    expect(judged.verdict).toBe('same');
    expect(judged.reasons.find(({ feature }) => feature === 'killed')!.detail).toContain(
      'the later report has the higher figure',
    );
    expect(judged.reasons.find(({ feature }) => feature === 'aged')!.score).toBeGreaterThan(0);
  });

  test('another shooting in the same city months later is different, and the day says so', () => {
    const judged = judge(first, other);
    expect(judged.verdict).toBe('different');
    expect(judged.reasons.find(({ feature }) => feature === 'time')!.score).toBeLessThan(0);
  });

  test('the order of the two does not matter, and the score is the sum of its reasons', () => {
    expect(judge(first, later)).toEqual(judge(later, first));
    const { score, reasons } = judge(first, other);
    expect(score).toBeCloseTo(
      reasons.reduce((sum, reason) => sum + reason.score, 0),
      6,
    );
    expect(judgement(later, first, '2024-01-01T00:00:00Z').a < judgement(later, first, '2024-01-01T00:00:00Z').b).toBe(
      true,
    );
  });

  test('without any date a like place is no proof: never the same', () => {
    const a = shooting('A man was killed by gunfire in Ankara. Police look for two men.', null, null, 1);
    const b = shooting('One man was killed by gunmen in Ankara. Police search for two men.', null, null, 1);
    const judged = judge(a, b);
    expect(judged.verdict).not.toBe('same');
  });

  test('a riot by a crowd and an attack by one gunman in one city, neither dated, are different', () => {
    const attack = page([
      'Gunman attacks police station',
      'A man in black shot three policemen dead with a machine gun in Almaty.',
    ]);
    const riot = page([
      'Crowd storms city hall',
      'Protesters beat police and set the city hall of Almaty on fire with petrol bombs.',
    ]);
    const judged = judge(
      cardOf(attack, [
        claim(attack, 'kind', 'shot', kind('shooting')),
        claim(attack, 'killed', 'three policemen dead', toll(3), { group: 'police' }),
        claim(attack, 'perpetrator', 'A man in black', who('A man in black', 'UNK', 1)),
        claim(attack, 'target', 'police station', coded('police')),
        claim(attack, 'weapon', 'machine gun', coded('firearm')),
        claim(attack, 'place', 'Almaty', town('Almaty')),
      ]),
      cardOf(riot, [
        claim(riot, 'kind', 'storms', kind('riot')),
        claim(riot, 'perpetrator', 'Protesters', who('Protesters', 'CIV')),
        claim(riot, 'target', 'city hall of Almaty', coded('government')),
        claim(riot, 'weapon', 'petrol bombs', coded('incendiary')),
        claim(riot, 'place', 'Almaty', town('Almaty')),
      ]),
    );
    expect(judged.verdict).toBe('different');
    const told = judged.reasons.filter(({ score }) => score < 0).map(({ detail }) => detail);
    expect(told.join('\n')).toMatch(/crowd in one, a few people in the other/);
    expect(told.join('\n')).toMatch(/target: police in one, government in the other/);
  });

  test('eighteen wounded attackers never meet eighteen wounded officers', () => {
    const of = (group: 'attackers' | 'police') => {
      const reading = page(['Clash in Ankara', `Eighteen ${group} were wounded in a clash in Ankara.`]);
      return cardOf(reading, [
        claim(reading, 'kind', 'Clash', kind('shooting')),
        claim(reading, 'wounded', 'Eighteen', toll(18), { group }),
        claim(reading, 'place', 'Ankara', town('Ankara')),
      ]);
    };
    const reason = judge(of('attackers'), of('police')).reasons.find(({ feature }) => feature === 'wounded')!;
    expect(reason.score).toBeLessThan(0);
    expect(reason.detail).toContain('attackers');
  });

  test('closer days never score lower', () => {
    const scores = ['2024-03-04', '2024-03-05', '2024-03-09', '2024-04-20'].map(
      (edtf) => judge(first, shooting(LATER, null, edtf, 3)).reasons.find(({ feature }) => feature === 'time')!.score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('pair', () => {
  const at = (edtf: string | null, where = 'Ankara', code = 'shooting') => {
    // No word in common, so that place, time and kind alone decide.
    const word = sha256(`${edtf} ${where} ${code}`).slice(0, 6);
    const reading = page([`News${word}`, `It x${word}`], { published: edtf });
    return cardOf(reading, [
      claim(reading, 'kind', 'News', kind(code)),
      claim(reading, 'place', `It x${word}`, town(where)),
      ...(edtf === null ? [] : [claim(reading, 'time', 'It', day(edtf))]),
    ]);
  };
  const meets = (a: Card, b: Card) => pair([a, b]).length === 1;

  /** Twenty reports of Ankara, each of a month of its own. */
  const crowd = Array.from({ length: 20 }, (_, i) => at(`${1990 + i}-06-15`));
  const meetsInCrowd = (a: Card, b: Card) =>
    pair([...crowd, a, b]).some(
      ([x, y]) => [x.account, y.account].includes(a.account) && [x.account, y.account].includes(b.account),
    );

  test('in a quiet place everybody meets, whatever the day and the kind', () => {
    expect(meets(at('2024-03-04'), at('2022-03-05', 'Ankara', 'riot'))).toBe(true);
    expect(meets(at(null), at('1999-01-01', 'Ankara', 'riot'))).toBe(true);
    expect(meets(at(null), at(null, 'Ankara', 'bombing'))).toBe(true);
    expect(meets(at('2024-03-04'), at('2024-03-05', 'Mersin'))).toBe(false);
    expect(meets(at(null), at('2024-03-05', 'Mersin'))).toBe(false);
  });

  test('in a busy place only reports of the same days and of a like kind meet by the place', () => {
    expect(meetsInCrowd(at('2024-03-04'), at('2024-03-05'))).toBe(true);
    expect(meetsInCrowd(at('2024-03-04'), at('2024-04-20'))).toBe(false);
    expect(meetsInCrowd(at('2024-03-04', 'Ankara', 'riot'), at('2024-03-04'))).toBe(false);
    expect(meetsInCrowd(at(null), at('2024-03-04'))).toBe(false);
  });

  test('a name in many reports still brings all of them together, by way of the first sixteen', () => {
    const named = (i: number) =>
      cardOf(page([`News${i}`, `Police of place number ${i} still look for Emre Tunali.`]), []);
    const cards = Array.from({ length: 40 }, (_, i) => named(i));
    const first = cards.map(({ account }) => account).sort()[0]!;
    const pairs = pair(cards).map(([a, b]) => [a.account, b.account]);
    expect(pairs.filter(([a]) => a === first)).toHaveLength(39);
    expect(pairs).toHaveLength((16 * 15) / 2 + 16 * 24);
  });

  test('the order of cards does not matter, and no page meets itself', () => {
    const cards = [at('2024-03-04'), at('2024-03-05'), at(null), at('2024-03-06', 'Mersin')];
    const ids = (list: readonly Card[]) => pair(list).map(([a, b]) => [a.account, b.account]);
    expect(ids(cards.toReversed())).toEqual(ids(cards));
    expect(ids([cards[0]!, cards[0]!])).toEqual([]);
  });
});

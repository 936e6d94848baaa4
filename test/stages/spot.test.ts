import { expect, test } from 'vitest';
import { type Rule, readingOf } from '../../src/rules/rule.ts';
import { RULES } from '../../src/stages/rule-list.ts';
import { spot } from '../../src/stages/spot.ts';

const breaks: Rule = {
  id: 'breaks',
  version: 7,
  about: 'Breaks.',
  spot: () => {
    throw new TypeError('no such thing');
  },
  print: () => '',
};

test('a rule that breaks is named in a notice, and the others are heard', () => {
  const reading = readingOf('Two men were shot dead in Aktobe on Monday, police said.');
  const whole = spot(reading, RULES);
  const { mentions, notices } = spot(reading, [breaks, ...RULES]);
  expect(mentions).toEqual(whole.mentions);
  expect(whole.notices).toEqual([]);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({ rule: 'spot/rule-broke', level: 'error' });
  expect(notices[0]!.message).toContain('breaks@7');
});

test('a rule stands aside for one before it that read the same words for the same field', () => {
  const reading = readingOf('Gunmen killed four soldiers near Mopti.');
  const once = spot(reading, RULES).mentions.length;
  expect(spot(reading, [...RULES, ...RULES]).mentions.filter(({ mention }) => mention.kind === 'value')).toHaveLength(
    spot(reading, RULES).mentions.filter(({ mention }) => mention.kind === 'value').length,
  );
  expect(once).toBeGreaterThan(3);
});

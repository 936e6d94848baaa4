import { expect, test } from 'vitest';
import type { BlockRole } from '../../../src/model/article.ts';
import { kindOf, mucTypeOf, rule } from '../../../src/rules/kind/index.ts';
import { eventKind, kindFamily, mucType } from '../../../src/rules/kind/kinds.ts';
import { type Reading, readingOf } from '../../../src/rules/rule.ts';
import { page } from '../../claims.ts';

const tellings = (reading: Reading) =>
  rule
    .spot(reading)
    .mentions.flatMap((mention) =>
      mention.value.kind === 'event' ? [{ ...mention, value: mention.value, mode: mention.mode ?? 'actual' }] : [],
    );
const main = (text: string) => kindOf(tellings(readingOf(text)))?.code ?? null;

test('the main kind is the most telling one, not the vaguest', () => {
  expect(main('An attack left three dead. The gunman shot the clerk. Two men were shot in the yard.')).toBe('shooting');
  expect(main('A suicide bomber blew himself up. The blast killed nine. The explosion was heard for miles.')).toBe(
    'suicide_bombing',
  );
  expect(
    main(
      'Protesters stormed the town hall and beat police officers. Shops were looted by rioters. The protest began at noon.',
    ),
  ).toBe('riot');
});

test('a page that only warns, plans or denies has that kind and no other', () => {
  expect(main('There was no bombing. Officials said that a man shot a clerk.')).toBe('shooting');
  expect(main('There was no attack.')).toBeNull();
});

test('an event of MUC is found beside kinds that MUC has no type for', () => {
  const reading = readingOf('Students marched in the capital. The protest grew. Guerrillas kidnapped a judge.');
  expect(mucTypeOf(tellings(reading))).toBe('KIDNAPPING');
  expect(mucTypeOf([])).toBeNull();
});

test('every kind has its codes', () => {
  expect(eventKind('armed_attack', 'attacked').acled).toEqual({ event_type: 'Battles', sub_event_type: 'Armed clash' });
  expect(eventKind('riot', 'riot').plover).toEqual({ type: 'PROTEST', mode: 'riot' });
  expect(mucType('arson')).toBe('ARSON');
  expect(mucType('protest')).toBeNull();
  expect(kindFamily('bombing')).toBe(kindFamily('explosion'));
  expect(() => eventKind('no such kind', '')).toThrow(/kinds\.tsv/);
});

test('comments, credits and other stories beside a page tell of no event of it', () => {
  const roles: BlockRole[] = ['headline', 'body', 'comment', 'related', 'credit', 'boilerplate'];
  const reading = page(
    [
      'Rioters storm city hall in Oskemen',
      'A crowd of demonstrators stormed the city hall of Oskemen.',
      'They bombed my town in 1999.',
      'Woman stabbed in Glasgow',
      'Photo: the shooting of the guard',
      'Read about the kidnapping of a banker',
    ],
    { roles },
  );
  expect([...new Set(tellings(reading).map(({ value }) => value.code))]).toEqual(['riot']);
});

test('a related headline counts where it names the place and the people of the story', () => {
  const reading = page(
    ['A crowd of demonstrators stormed the city hall of Oskemen.', 'Demonstrators in Oskemen beat officers: video'],
    { roles: ['body', 'related'] },
  );
  expect(tellings(reading)).toHaveLength(2);
});

const telling = (code: string, words: string, origin = 'o', article = 'a', at = 0) => ({
  value: eventKind(code, words),
  polarity: 'asserted' as const,
  mode: 'actual' as const,
  span: [at, at + words.length] as const,
  role: 'body' as const,
  origin,
  article,
});

test('people killed by shells, bombs and kidnappers are told of by how it was done', () => {
  expect(main('Nine people were killed on Monday. Three were killed at once. Army guns shelled the market.')).toBe(
    'shelling',
  );
  expect(main('Two soldiers were killed in Sinai. Their vehicle hit a roadside bomb, which exploded.')).toBe('bombing');
  expect(main('Bandits killed four farmers. They attacked at dawn. Thirty people were abducted.')).toBe('kidnapping');
});

test('an attack on an armed side that names no way stays a battle beside a shooting', () => {
  expect(main('Two policemen were killed. A gunman opened fire on a checkpoint. The shooting lasted an hour.')).toBe(
    'armed_attack',
  );
});

test('a police response is not what the page is about', () => {
  expect(main('A man was stabbed in the market. Police raided two houses. Three men were arrested.')).toBe('stabbing');
});

test('ten copies of one report do not outvote three that saw it', () => {
  const copies = Array.from({ length: 8 }, (_, i) => telling('arson', 'set on fire', 'wire', `p${i}`));
  const others = ['x', 'y', 'z'].map((one) => telling('grenade', 'grenade', one, one));
  expect(kindOf([...copies, ...others])?.code).toBe('grenade');
  expect(kindOf([...others, ...copies].reverse())?.code).toBe('grenade');
});

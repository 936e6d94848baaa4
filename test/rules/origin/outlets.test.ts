import { expect, test } from 'vitest';
import { outletNamed, useOutlets } from '../../../src/rules/origin/outlets/registry.ts';
import { reliabilityOf } from '../../../src/rules/origin/outlets/reliability.ts';
import { origins } from '../../../src/stages/origin.ts';
import { settle } from '../../../src/stages/settle.ts';
import { claim, page, type Said, toll } from '../../claims.ts';

test.each([
  ['RIA Novosti', 'RU', 'state', true],
  ['ria.ru', 'RU', 'state', true],
  ['The Guardian', 'GB', 'private', false],
  ['edition.cnn.com', 'US', 'private', false],
  ['Agence France-Presse', 'FR', 'public', true],
  ['AFP', 'FR', 'public', true],
])('%s is known by its names and hosts', (name, country, control, agency) => {
  expect(outletNamed(name)).toMatchObject({ country, control, agency });
});

test.each(['Steppe Herald', 'herald.example.org', 'com', '', 'notria.ru'])('%s is not known', (name) => {
  expect(outletNamed(name)).toBeNull();
});

test("a person's own list wins over the registry, and a wrong one changes nothing", () => {
  const list =
    'name\talso\tdomain\tcountry\tcontrol\tkind\nSteppe Herald\tHerald of the Steppe\therald.example.org\tKZ\tprivate\t\nReuters\t\t\tGB\tpublic\tagency\n';
  expect(useOutlets(list)).toBeNull();
  expect(outletNamed('news.herald.example.org')).toMatchObject({
    name: 'Steppe Herald',
    control: 'private',
    agency: false,
  });
  expect(outletNamed('Reuters')).toMatchObject({ control: 'public' });
  expect(outletNamed('RIA Novosti')).toMatchObject({ control: 'state' });
  expect(reliabilityOf('Herald of the Steppe', new Map())).toBe('C');
  expect(useOutlets('title\tcountry\nX\tKZ\n')).toContain("'name'");
  expect(useOutlets('name\tcontrol\nX\tmine\n')).toContain("'mine'");
  expect(outletNamed('Steppe Herald')).not.toBeNull();
  expect(useOutlets('name\n')).toBeNull();
  expect(outletNamed('Steppe Herald')).toBeNull();
});

test('a grade starts from who has a say, and a person has the last word', () => {
  expect(reliabilityOf('ria.ru', new Map())).toBe('D');
  expect(reliabilityOf('Reuters', new Map())).toBe('B');
  expect(reliabilityOf('Steppe Herald', new Map())).toBe('F');
  expect(reliabilityOf(null, new Map())).toBe('F');
  const given = new Map([
    ['steppe herald', 'A'],
    ['reuters', 'C'],
  ]);
  expect(reliabilityOf('Steppe Herald', given)).toBe('A');
  expect(reliabilityOf('reuters.com', given)).toBe('C');
});

const told = (outlet: string, text: string, quote: string, said: Said = {}) => {
  const reading = page([text], { outlet });
  return { reading, claim: claim(reading, 'killed', quote, toll(4), { group: 'security', ...said }) };
};

const originsOf = (all: readonly ReturnType<typeof told>[]) =>
  origins(
    all.map((one) => one.claim),
    all.map(({ reading }) => reading.article),
  );
const countOf = (all: readonly ReturnType<typeof told>[]) =>
  new Set([...originsOf(all).byClaim.values()].map(({ id }) => id)).size;

test("a page under an agency's host and a page that cites the agency are one origin", () => {
  const own = told('interfax.ru', 'Four guards died at the depot near Mersin at dawn.', 'Four guards died');
  const cites = told('Steppe Herald', 'Interfax reports that four guards lost their lives.', 'four guards', {
    by: ['agency: Interfax'],
  });
  expect(countOf([own, cites])).toBe(1);
});

test('outlets of one house are one voice, and say so', () => {
  const one = told('RIA Novosti', 'Four guards died at the depot near Mersin at dawn.', 'Four guards died');
  const two = told('sputniknews.com', 'A raid on a depot cost the lives of four guards.', 'four guards');
  expect(countOf([one, two])).toBe(1);
  expect(originsOf([one, two]).collapses.find(({ kind }) => kind === 'owner')!.reason).toContain('Rossiya Segodnya');
  const named = { by: ['official: Governor Aylin Demir'] };
  const three = told('sputniknews.com', 'Four guards died, Governor Aylin Demir said.', 'Four guards died', named);
  expect(countOf([one, three])).toBe(2);
});

test('two outlets that have it from each other are one origin: nobody is named who knew', () => {
  const a = told('North Daily', 'Four guards died, the Coast Post reports.', 'Four guards died', {
    by: ['outlet: the Coast Post'],
  });
  const b = told('Coast Post', 'North Daily writes that four guards died.', 'four guards died', {
    by: ['outlet: North Daily'],
  });
  expect(countOf([a, b])).toBe(1);
  const circle = originsOf([a, b]).collapses.find(({ kind }) => kind === 'circle');
  expect(circle!.reason).toBe('Coast Post has it from North Daily, and that from Coast Post: nobody is named who knew');
  const c = told('Hill Herald', 'North Daily writes that four guards died.', 'four guards died', {
    by: ['outlet: North Daily'],
  });
  expect(originsOf([a, c]).collapses.some(({ kind }) => kind === 'circle')).toBe(false);
});

test('everyone who cites one account cites one origin', () => {
  const by = (words: string): Said => ({ by: [`social_media: ${words}`] });
  const a = told('North Daily', 'Four guards died, @mersin_watch posted.', 'Four guards died', by('@mersin_watch'));
  const b = told(
    'Coast Post',
    'A post by @mersin_watch speaks of four guards dead.',
    'four guards dead',
    by('A post by @mersin_watch'),
  );
  expect(countOf([a, b])).toBe(1);
});

test('a finding carries the grade of the best outlet that bears it out', () => {
  const all = [
    told('RIA Novosti', 'Four guards died at the depot near Mersin at dawn.', 'Four guards died'),
    told('Steppe Herald', 'A raid on a depot cost the lives of four guards.', 'four guards'),
  ];
  const asked = {
    claims: all.map((one) => one.claim),
    articles: all.map(({ reading }) => reading.article),
    origins: originsOf(all).byClaim,
    profile: 'ucdp' as const,
  };
  expect(settle(asked)[0]!.reliability).toBe('D');
  expect(settle({ ...asked, grades: new Map([['steppe herald', 'B']]) })[0]!.reliability).toBe('B');
});

import { describe, expect, test } from 'vitest';
import { readPlainPage } from '../../../src/stages/extract/plain-page.ts';

const NOTHING = { url: null, outlet: null };
const STORY = `A man was shot dead outside a bakery in Gaziantep on Friday night, the governor's office said.

Two others were wounded and taken to hospital, it added.`;

const read = (head: string, story = STORY) => readPlainPage(`${head}\n\n${story}`, NOTHING);

describe('the outlet of a page without markup', () => {
  test.each([
    ['The Tigris Clarion\nSubscribe\n\nMan shot dead outside bakery in Gaziantep', 'The Tigris Clarion'],
    [
      'Skip to main content\nOrontes Gazette\nNewsSportJobs\n\nMan shot dead outside bakery in Gaziantep',
      'Orontes Gazette',
    ],
    ['FIRAT-INFORM\nWorld | Business | Sport\n\nMan shot dead outside bakery in Gaziantep', 'FIRAT-INFORM'],
    [
      "Le Passeur d'Oran (English)\nMonde | Sport | Don: 5 €\n\nMan shot dead outside bakery in Gaziantep",
      "Le Passeur d'Oran",
    ],
    ['Halep Ledger | LIVE\nBecome a member\n\nMan shot dead outside bakery in Gaziantep', 'Halep Ledger'],
  ])('stands at its top: %j', (head, outlet) => {
    const page = read(head);
    expect(page.outlet).toBe(outlet);
    expect(page.title).toBe('Man shot dead outside bakery in Gaziantep');
  });

  test.each([
    'Gunman Kills Baker in Gaziantep\nShare | Tweet | Email',
    'Gaziantep\n\nMan shot dead outside bakery in Gaziantep',
    'Breaking News\n\nMan shot dead outside bakery in Gaziantep',
    'Friday, 3 May 2024 | E-Paper\n\nMan shot dead outside bakery in Gaziantep',
  ])('is no headline, town, section or day: %j', (head) => expect(read(head).outlet).toBeNull());

  test('is the paper that prints an agency, not the agency', () => {
    const wire = STORY.replace('A man', 'GAZIANTEP, May 3 (PTI) A man');
    expect(read('The Tigris Clarion\n\nMan shot dead outside bakery', wire).outlet).toBe('The Tigris Clarion');
    expect(read('Man shot dead outside bakery', wire).outlet).toBe('PTI');
  });
});

describe('the head of a page without markup', () => {
  test('the trail and the menu are no headline', () => {
    const page = read(
      'Home > News > Crime\nHomeNewsCrimeMan shot dead outside bakery\n\nMan shot dead outside bakery\nPolice hunt two on scooters\n\nBy Ada Kaya',
    );
    expect(page.title).toBe('Man shot dead outside bakery');
  });

  test('a date below the headline is surer than the day the page shows at its top', () => {
    const page = read(
      'Saturday, May 4, 2024 | E-Paper | Subscribe\n\nMan shot dead outside bakery\n\nDHA | Updated: May 3, 2024 23:10 IST',
    );
    expect(page.published?.edtf).toBe('2024-05-03T23:10:00');
  });

  test.each([
    ['03/05/2024', 'It is the ninth murder so far in May.', '2024-05-03'],
    ['03/05/2024', 'Four had been killed on March 2.', '2024-03-05'],
    ['03/05/2024', 'Nobody has been charged over the shooting in Nizip, near Gaziantep.', '2024-05-03'],
  ])('%s under a story that says %j', (date, more, day) => {
    const page = read(`Man shot dead outside bakery\n\n${date} | 09:14`, `${STORY}\n\n${more}`);
    expect(page.published?.edtf.slice(0, 10)).toBe(day);
  });
});

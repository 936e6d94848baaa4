import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Where } from '../../../src/model/value.ts';
import { readingOf } from '../../../src/rules/rule.ts';
import { kilometres } from '../../../src/rules/where/distance.ts';
import { rule } from '../../../src/rules/where/index.ts';
import { toponyms } from '../../../src/rules/where/toponyms.ts';

const PIECES = [
  'Gunmen killed four people',
  'A bomb exploded',
  'Police said',
  'in Kano',
  'near Mosul, Iraq',
  'in Springfield, Ill.',
  'from Tunis',
  'the Kabul bombing',
  'Paris Hilton',
  'MEDELLIN (AP) --',
  'in the northern city of Tripoli',
  'on Monday',
  '2014',
  'Egyptian',
  ', ',
  '. ',
  '\n\n',
  '“',
  '’s',
  'St.',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 14 })
  .map((pieces) => pieces.join(' '));

describe('places of the event', () => {
  test('spans lie in the text, hold their anchor and are quoted by the words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { span, anchor, value } of rule.spot(readingOf(text)).mentions) {
          expect(text.slice(span[0], span[1])).toBe((value as Where).words);
          expect(span[0] <= anchor[0] && anchor[0] < anchor[1] && anchor[1] <= span[1]).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every place lies on the earth and has a radius', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value } of rule.spot(readingOf(text)).mentions) {
          const { lat, lon, radius, name } = value as Where;
          expect(Math.abs(lat!)).toBeLessThanOrEqual(90);
          expect(Math.abs(lon!)).toBeLessThanOrEqual(180);
          expect(radius!).toBeGreaterThan(0);
          expect(name).not.toBe('');
        }
      }),
    );
  });

  test('names never overlap and stand in text order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = toponyms(readingOf(text));
        for (let i = 1; i < found.length; i++) expect(found[i - 1]!.span[1]).toBeLessThanOrEqual(found[i]!.span[0]);
      }),
    );
  });

  test('the same text read twice gives the same places', () => {
    const text = 'A bomb exploded in Tripoli. Two men from Georgia were shot dead in Athens.';
    expect(rule.spot(readingOf(text))).toEqual(rule.spot(readingOf(text)));
  });
});

describe('names settled by the page', () => {
  const placeOf = (text: string, name: string, url: string | null = null) => {
    const reading = readingOf(text);
    const found = toponyms({ ...reading, article: { ...reading.article, url } });
    const [hit] = found.filter((one) => text.slice(one.span[0], one.span[1]) === name);
    return hit === undefined ? null : [hit.place.country, hit.place.kind];
  };

  test.each([
    ['Gunmen attacked a post in Tripoli. Beirut and Sidon stayed calm, Lebanon said.', 'Tripoli', 'LB'],
    ['Gunmen attacked a post in Tripoli. Benghazi and Misrata stayed calm, Libya said.', 'Tripoli', 'LY'],
    ['Shots were heard in Athens. The mayor of Atlanta and police of Savannah, Georgia, sent help.', 'Athens', 'US'],
    ['Shots were heard in Athens. The mayor of Thessaloniki and police of Patras sent help.', 'Athens', 'GR'],
    ['Georgia accused Russia of shelling villages near Gori and Tbilisi.', 'Georgia', 'GE'],
    ['Police in Georgia, where Atlanta and Macon lie, shot a man.', 'Georgia', 'US'],
  ])('%s', (text, name, country) => {
    expect(placeOf(text, name)?.[0]).toBe(country);
  });

  test('the ending of the page’s address tells its country', () => {
    const text = 'A man was stabbed in Newcastle.';
    expect(placeOf(text, 'Newcastle', 'https://news.example.com.au/a')?.[0]).toBe('AU');
    expect(placeOf(text, 'Newcastle', 'https://news.example.co.za/a')?.[0]).toBe('ZA');
  });

  test('an adjective is a name of a place, but never the scene', () => {
    const reading = readingOf('Egyptian police shot two men.');
    expect(toponyms(reading).map((one) => one.candidate.demonym)).toEqual([true]);
    expect(rule.spot(reading).mentions).toEqual([]);
  });

  test('places of related headlines and comments are not the scene', () => {
    const text = 'A bomb killed two in Kano.\n\nBomb kills nine in Lahore';
    const reading = readingOf(text);
    const blocks = [
      { role: 'body', span: [0, 26], reason: 'given' },
      { role: 'related', span: [28, text.length], reason: 'given' },
    ] as const;
    const analysis = readingOf(text).analysis;
    const sentences = analysis.sentences.map((one) => ({ ...one, block: one.span[0] < 28 ? 0 : 1 }));
    const { mentions } = rule.spot({ article: { ...reading.article, blocks }, analysis: { ...analysis, sentences } });
    expect(mentions.map(({ value }) => (value as Where).name)).toEqual(['Kano']);
  });
});

test('kilometres between two points', () => {
  expect(kilometres({ lat: 43.25, lon: 76.95 }, { lat: 51.18, lon: 71.45 })).toBeCloseTo(973, -1);
  expect(kilometres({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(22.2, 0);
});

import type { Claim, Finding } from '../api/types.ts';
import { filled } from './counted.ts';
import { dateWords } from './dates.ts';
import type { Words } from './english/index.ts';
import { countryNames } from './formats.ts';

/** A code as words: the catalogue's, else the code itself without its underscores. */
export const codeWords = (code: string, words: Words): string =>
  words.codes[code] ?? code.replaceAll('_', ' ').replaceAll('-', ' ');

/** A country's name by its ISO code. */
export function countryWords(code: string | null, words: Words): string | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return code;
  return countryNames(words.code).of(code) ?? code;
}

/** What a claim says, in short: a figure with its bounds, a name, a date. */
export function valueWords({ value, polarity }: Claim, words: Words): string {
  switch (value.kind) {
    case 'toll':
      return polarity === 'denied' && value.most === 0 ? words.figure.none : tollWords(value, words);
    case 'when':
      return value.edtf === null ? value.words : dateWords(value.edtf, words.code);
    case 'where':
      return value.name;
    case 'event':
      return codeWords(value.code, words);
    case 'who':
      return value.words;
    case 'coded':
      return codedWords(value.code, value.words, words);
  }
}

/** A code beside the words that bear it, unless they say the same. */
function codedWords(code: string, said: string, words: Words): string {
  const named = codeWords(code, words);
  return code === 'other' || said.toLowerCase().includes(named.toLowerCase()) ? said : `${named} (${said})`;
}

type Toll = Extract<Claim['value'], { kind: 'toll' }>;

/** A number of people with its bounds. */
export function tollWords({ least, most, approximate }: Toll, words: Words): string {
  const { atLeast, upTo, about, range, someone } = words.figure;
  if (least === null && most === null) return someone;
  if (least === null) return filled(upTo, { n: most! });
  if (most === null) return filled(atLeast, { n: least });
  if (least !== most) return filled(range, { low: least, high: most });
  return approximate ? filled(about, { n: least }) : String(least);
}

/** A finding's name: its field, and whose figure it is. */
export function findingName({ field, group }: Pick<Finding, 'field' | 'group'>, words: Words): string {
  const name = words.fields[field] ?? field;
  return group === null ? name : `${name}, ${words.groups[group] ?? group}`;
}

/** A settled value in short: a number, a code as words, a date as people write it. */
export function settledWords({ field, best }: Finding, words: Words): string {
  if (typeof best === 'number') return String(best);
  if (best === null) return words.figure.someone;
  return field === 'time' ? dateWords(best, words.code) : /^[a-z_-]+$/.test(best) ? codeWords(best, words) : best;
}

import { gazetteer } from '../../language/gazetteer/gazetteer.ts';
import { lexicon } from '../../language/lexicon.ts';
import { outletNamed } from '../../rules/origin/outlets/registry.ts';
import { OUTLET_WORD, PARTING, SECTION } from '../../rules/page/masthead.ts';
import { holdsDate, isDateLine } from '../../rules/page/short.ts';

const givenNames = lexicon<'name' | 'source'>('given-names');

const WRITER = /\b(?:correspondents?|reporters?|staff|desk|bureau|editors?|writers?|agencies|admin)\b/i;
/** One to five words with capitals, and small words between. */
const NAME = /^\p{Lu}[\p{L}\d'’.&-]*(?: (?:(?:of|the|and|for|de|al|el) )?[\p{Lu}\d][\p{L}\d'’.&-]*){0,5}$/u;

/** What a line above a story names beside its date: who wrote it, and where it came out. */
export interface HeaderLine {
  readonly writer: string | null;
  readonly outlet: string | null;
}

function isPerson(name: string): boolean {
  const words = name.split(' ');
  return words.length > 1 && words.length < 5 && givenNames.has(words[0]!.toLowerCase());
}

function isPlace(name: string): boolean {
  return gazetteer().named(name.replace(/,.*$/, '')).length > 0;
}

/** "Savannah Post | A. Writer | 3 May 2019": the parts of a line with a date that are names, and what they name. */
export function headerLine(line: string): HeaderLine {
  const parts = line.slice(0, 300).split(PARTING);
  if (parts.length < 2 || !parts.some((part) => holdsDate(part) || isDateLine(part)))
    return { writer: null, outlet: null };
  const names = parts.filter(
    (part) => NAME.test(part) && !/^by\b/i.test(part) && !holdsDate(part) && !isDateLine(part) && !SECTION.test(part),
  );
  const writer = names.find((name) => isPerson(name) || WRITER.test(name)) ?? null;
  const others = names.filter((name) => name !== writer && !isPerson(name) && !WRITER.test(name));
  const known = others.find((name) => outletNamed(name) !== null || OUTLET_WORD.test(name));
  return { writer, outlet: known ?? others.find((name) => name.includes(' ') && !isPlace(name)) ?? null };
}

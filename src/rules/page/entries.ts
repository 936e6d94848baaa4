import { gazetteer } from '../../language/gazetteer/gazetteer.ts';
import type { Article, Block } from '../../model/article.ts';
import { MONTH_WORD, monthOf } from './months.ts';

/** The parts of a page that tells of one thing after the other: a running report, a list of dated items, a survey by places. */
export interface Entries {
  /** For each block the number of its entry, −1 outside all. */
  readonly byBlock: readonly number[];
  /** For each entry the day it begins with, as month and day ("8-12"); null for one that begins with none. */
  readonly days: readonly (string | null)[];
  /** For each entry the block of the heading over it that is a place's name; −1 for none. */
  readonly headings: readonly number[];
}

/** A running report has at least so many clock times, a list at least so many dated items. */
const CLOCKS = 3;
const ITEMS = 2;

const ZONE = '(?:GMT|UTC|BST|IST|CET|CEST|EET|EEST|MSK|EST|EDT|CST|CDT|PST|PDT|WAT|CAT|EAT|AEST|AEDT|local(?: time)?)';
const CLOCK = new RegExp(
  `^(?:(?:posted|updated|published)(?: at)? )?(?:\\d{1,2}[.:h]\\d{2}(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?)(?: ${ZONE})?(?:$|\\s*\\n|\\s*[-–—:|]\\s)`,
  'i',
);
const BULLET = '[•*·▪■►➤✔–—-]|\\(?\\d{1,2}[.)]';
const ITEM = new RegExp(`^(?:${BULLET})\\s`);
const DATED = new RegExp(
  `^(${BULLET})?\\s*(?:(?:on|late on|early on) )?(?:\\p{L}+day,? )?(?:(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_WORD}|${MONTH_WORD} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))(?:,? \\d{4})?\\s*([:,–—-]|$)`,
  'iu',
);
const ENDS: ReadonlySet<Block['role']> = new Set(['related', 'comment']);
/** A heading that may be a place's name: up to four words, with or without what kind of place it is. */
const HEADING = /^\W{0,3}(\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3})\W{0,2}$/u;
const UNIT = / (?:state|province|region|district|county|governorate|oblast|department|division|city|town)$/i;
const NOT_HEADINGS: ReadonlySet<Block['role']> = new Set([
  'headline',
  'related',
  'comment',
  'caption',
  'credit',
  'byline',
]);

/** The entries of a page; null for a page that is told in one piece. */
export function entriesOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Entries | null {
  const lines = blocks.map(({ span }) => text.slice(span[0], Math.min(span[1], span[0] + 80)).trim());
  const clocks = lines.map((line) => CLOCK.test(line));
  if (distinct(lines.filter((_, i) => clocks[i])) >= CLOCKS)
    return entriesAt(blocks, { starts: (i) => clocks[i]!, dayOf: () => null });
  const places = placeHeadings(blocks, lines);
  const survey = places.length >= ITEMS;
  const bodies = blocks.map(({ role }) => role === 'body');
  const days = lines.map((line, i) => (bodies[i] ? dayAhead(line, survey) : null));
  if (survey) return surveyOf(blocks, places, days);
  if (distinct(days.filter((day) => day !== null)) < ITEMS) return null;
  return entriesAt(blocks, {
    starts: (i) => days[i] !== null,
    dayOf: (i) => days[i]!,
    isItem: (i) => ITEM.test(lines[i]!),
  });
}

const distinct = (all: readonly string[]): number => new Set(all).size;

/** Where entries start, what day they begin with, and which of them are single blocks. */
interface Shape {
  readonly starts: (block: number) => boolean;
  readonly dayOf: (block: number) => string | null;
  readonly isItem?: (block: number) => boolean;
}

/** An entry runs to the next one or to what follows the story; an item with a bullet is one block. */
function entriesAt(blocks: readonly Block[], { starts, dayOf, isItem = () => false }: Shape): Entries {
  const byBlock: number[] = [];
  const days: (string | null)[] = [];
  let inside = false;
  for (const [i, { role }] of blocks.entries()) {
    if (starts(i)) {
      days.push(dayOf(i));
      inside = true;
    } else if (ENDS.has(role) || (i > 0 && isItem(i - 1))) inside = false;
    byBlock.push(inside ? days.length - 1 : -1);
  }
  return { byBlock, days, headings: days.map(() => -1) };
}

/** Blocks that are a place's name and nothing else, with prose of the story right below. */
function placeHeadings(blocks: readonly Block[], lines: readonly string[]): readonly number[] {
  const names = new Set<string>();
  return blocks.flatMap(({ role, span: [start, end] }, i) => {
    const below = blocks[i + 1];
    if (NOT_HEADINGS.has(role) || end - start > 40 || below?.role !== 'body' || below.span[1] - below.span[0] < 80)
      return [];
    const name = placeNamed(lines[i]!);
    if (name === null || names.has(name)) return [];
    names.add(name);
    return [i];
  });
}

/** The place's name that a line is, and nothing else; null for any other line. */
export function placeNamed(line: string): string | null {
  const name = HEADING.exec(line)?.[1];
  if (name === undefined) return null;
  return [name, name.replace(UNIT, '')].some((one) => gazetteer().named(one).length > 0) ? name : null;
}

/** Under each place's name a paragraph that begins with another day than the one before begins another entry. */
function surveyOf(blocks: readonly Block[], places: readonly number[], dayAt: readonly (string | null)[]): Entries {
  const byBlock: number[] = [];
  const days: (string | null)[] = [];
  const headings: number[] = [];
  let heading = -1;
  let open = false;
  for (const [i, { role }] of blocks.entries()) {
    if (places.includes(i)) heading = i;
    else if (role === 'subhead' || ENDS.has(role)) heading = -1;
    if (heading < 0 || heading === i) open = false;
    else if (role === 'body' && (!open || (dayAt[i] !== null && dayAt[i] !== days.at(-1)))) {
      days.push(dayAt[i]!);
      headings.push(heading);
      open = true;
    }
    byBlock.push(open ? days.length - 1 : -1);
  }
  return { byBlock, days, headings };
}

/** The day an item of a list begins with: after a bullet, or with a colon or a dash behind it; in a survey also a comma. */
function dayAhead(line: string, survey: boolean): string | null {
  const found = DATED.exec(line);
  if (found === null) return null;
  const [, bullet, dayFirst, monthAfter, monthFirst, dayAfter, mark] = found;
  if (bullet === undefined && mark === ',' && !survey) return null;
  const month = monthOf(monthAfter ?? monthFirst!);
  return month === null ? null : `${month}-${Number(dayFirst ?? dayAfter)}`;
}

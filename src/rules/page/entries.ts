import type { Article, Block } from '../../model/article.ts';
import { MONTH_WORD, monthOf } from './months.ts';

/** The parts of a page that tells of one thing after the other: a running report, a list of dated items. */
export interface Entries {
  /** For each block the number of its entry, −1 outside all. */
  readonly byBlock: readonly number[];
  /** For each entry the day it begins with, as month and day ("8-12"); null for one that begins with a clock time. */
  readonly days: readonly (string | null)[];
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

/** The entries of a page; null for a page that is told in one piece. */
export function entriesOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Entries | null {
  const lines = blocks.map(({ span }) => text.slice(span[0], Math.min(span[1], span[0] + 80)).trim());
  const clocks = lines.map((line) => CLOCK.test(line));
  if (distinct(lines.filter((_, i) => clocks[i])) >= CLOCKS)
    return entriesAt(
      blocks,
      (i) => clocks[i]!,
      () => null,
    );
  const days = lines.map((line, i) => (blocks[i]!.role === 'body' ? dayAhead(line) : null));
  if (distinct(days.filter((day) => day !== null)) < ITEMS) return null;
  return entriesAt(
    blocks,
    (i) => days[i] !== null,
    (i) => days[i]!,
    (i) => ITEM.test(lines[i]!),
  );
}

const distinct = (all: readonly string[]): number => new Set(all).size;

/** An entry runs to the next one or to what follows the story; an item with a bullet is one block. */
function entriesAt(
  blocks: readonly Block[],
  starts: (block: number) => boolean,
  dayOf: (block: number) => string | null,
  isItem: (block: number) => boolean = () => false,
): Entries {
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
  return { byBlock, days };
}

/** The day an item of a list begins with: after a bullet, or with a colon or a dash behind it. */
function dayAhead(line: string): string | null {
  const found = DATED.exec(line);
  if (found === null) return null;
  const [, bullet, dayFirst, monthAfter, monthFirst, dayAfter, mark] = found;
  if (bullet === undefined && mark === ',') return null;
  const month = monthOf(monthAfter ?? monthFirst!);
  return month === null ? null : `${month}-${Number(dayFirst ?? dayAfter)}`;
}

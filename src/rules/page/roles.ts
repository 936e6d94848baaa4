import type { BlockRole } from '../../model/article.ts';
import { markComments } from './comments.ts';
import { HINT, type Line } from './line.ts';
import { patternOf } from './patterns.ts';
import { holdsDate, isByline } from './short.ts';
import { capitalShare, endsSentence, folded, wordCount } from './words.ts';

/** A line's role and the rule that gave it. `null`: pure navigation, which no reader takes for part of the article. */
export interface Given {
  readonly role: BlockRole | null;
  readonly reason: string;
}

/** What is known of the page before its lines are judged. */
export interface PageFacts {
  /** Titles that the page gives itself, best first. */
  readonly titles: readonly string[];
  /** Index of the line that is the headline; −1 when the page shows none. */
  readonly headline: number;
}

const given = (role: BlockRole | null, reason: string): Given => ({ role, reason });

const DROPPED = HINT.nav | HINT.footer;
const BOILERPLATE =
  HINT.share | HINT.ad | HINT.signup | HINT.form | HINT.control | HINT.money | HINT.hidden | HINT.aside | HINT.consent;

/** Patterns of lines that are sections side by side; made of links, they are menus. */
const MENUS: ReadonlySet<string> = new Set(['boilerplate/menu', 'boilerplate/trail']);

/** A line's role by its place in the page alone. */
function byPlace(line: Line): Given | null {
  const { hints } = line;
  const has = (bits: number): boolean => (hints & bits) !== 0;
  const words = wordCount(line.text);
  if (has(HINT.comment)) return given('comment', 'comment/place');
  if (has(HINT.related)) return given(line.inside || words > 3 ? 'related' : null, 'related/place');
  if (has(HINT.nav)) return given(null, 'menu/place');
  if (has(HINT.signup | HINT.money)) return given('boilerplate', 'boilerplate/place');
  if (has(DROPPED)) return given(words > 12 ? 'boilerplate' : null, 'footer/place');
  if (has(HINT.credit)) return given('credit', 'credit/place');
  if (has(HINT.caption)) return given('caption', 'caption/place');
  if (has(BOILERPLATE)) return given('boilerplate', 'boilerplate/place');
  if (has(HINT.byline)) return given('byline', 'byline/place');
  if (has(HINT.author)) return given(words > 12 ? 'boilerplate' : 'byline', 'byline/place');
  return null;
}

function isProse(line: Line): boolean {
  const words = wordCount(line.text);
  if (line.shape === 'heading') return false;
  if (line.linked > 0.7) return false;
  if (line.shape === 'paragraph')
    return words >= 3 && (endsSentence(line.text) || words >= 10 || /[:;,]$/.test(line.text));
  return words >= 5 && (endsSentence(line.text) || words >= 18);
}

/** The role of each line of an HTML page. Lines are in page order; the result has one entry a line. */
export function rolesOf(lines: readonly Line[], facts: PageFacts): readonly Given[] {
  const start = lines.findIndex((line, i) => i > facts.headline && line.inside && isProse(line) && !isTime(line));
  const roles = lines.map((line, index) => firstRole(line, index, facts, start < 0 ? lines.length : start));
  markComments(lines, roles, (role) => role?.role === 'body');
  settleShort(lines, roles);
  settleHeadings(lines, roles);
  settleEnds(lines, roles, facts.headline);
  return roles;
}

/** True for a line that holds a date, which may be as long as a sentence. */
function isTime(line: Line): boolean {
  return holdsDate(line.text);
}

function firstRole(line: Line, index: number, facts: PageFacts, start: number): Given {
  if (index === facts.headline) return given('headline', 'headline/title');
  const text = folded(line.text);
  if (text === '') return given(null, 'menu/no-words');
  if (facts.titles.some((title) => title === text)) return given('boilerplate', 'boilerplate/headline-again');
  const place = byPlace(line);
  const pattern = patternOf(line.text);
  if (pattern !== null && MENUS.has(pattern.reason) && line.linked > 0.5) return given(null, 'menu/links');
  if (place?.role === 'comment' && pattern?.role === 'boilerplate') return pattern;
  if (place !== null && place.role !== 'caption') return place;
  if (index < start && isBesideHeadline(line, index, facts)) return besideHeadline(line, pattern);
  if (pattern !== null && (line.inside || nearHeadline(index, facts) || pattern.role === 'credit')) return pattern;
  if (place !== null) return place;
  if (!line.inside) {
    if (index < facts.headline && facts.headline >= 0) return given(null, 'menu/before-headline');
    if (line.linked > 0.5 || wordCount(line.text) < 8) return given(null, 'menu/outside');
    return given('boilerplate', 'boilerplate/outside');
  }
  if (index < facts.headline && line.linked > 0.5) return given(null, 'menu/before-headline');
  if (line.shape === 'heading') return given('subhead', 'subhead/section');
  if (isProse(line)) return given('body', 'body/prose');
  return given('body', 'body/short');
}

/** Lines of the page's head that stand a few lines around the headline, inside the article's part or not. */
function isBesideHeadline(line: Line, index: number, { headline }: PageFacts): boolean {
  if (headline < 0 || index < headline - 3 || index > headline + 6) return false;
  if (holdsDate(line.text) || isByline(line.text)) return true;
  const words = wordCount(line.text);
  return !line.inside && index > headline && index < headline + 4 && words >= 6 && words < 60 && line.linked < 0.5;
}

function besideHeadline(line: Line, pattern: Given | null): Given {
  if (pattern !== null) return pattern;
  if (holdsDate(line.text)) return given('dateline', 'dateline/with-date');
  return given('subhead', 'subhead/dek');
}

function nearHeadline(index: number, { headline }: PageFacts): boolean {
  return headline >= 0 && index > headline - 4 && index < headline + 10;
}

/** Short lines among body lines: list items and cells of the article stay, lone links and labels go. */
function settleShort(lines: readonly Line[], roles: Given[]): void {
  const prose = lines.filter((_, i) => roles[i]!.reason === 'body/prose');
  const inParagraphs = prose.filter(({ shape }) => shape === 'paragraph').length > 0.7 * prose.length;
  for (let i = 0; i < lines.length; i++) {
    if (roles[i]!.reason !== 'body/short') continue;
    let last = i;
    while (
      last + 1 < lines.length &&
      roles[last + 1]!.reason === 'body/short' &&
      lines[last + 1]!.shape === lines[i]!.shape
    )
      last++;
    const role = shortRole(lines.slice(i, last + 1), inParagraphs);
    for (let k = i; k <= last; k++) roles[k] = role;
    i = last;
  }
}

/** The role of short lines of one kind in a row. */
function shortRole(group: readonly Line[], inParagraphs: boolean): Given {
  const [{ shape, text }] = group as [Line];
  const chars = group.reduce((sum, line) => sum + line.text.length, 0);
  const linked = group.reduce((sum, line) => sum + line.linked * line.text.length, 0) / chars;
  if (linked > (group.length > 2 && shape === 'item' ? 0.45 : 0.6)) return given('related', 'related/links');
  if (shape === 'item' || shape === 'cell' || shape === 'paragraph') return given('body', 'body/list');
  if (text.length <= 30) return given('boilerplate', 'boilerplate/label');
  // Where the story is set in paragraphs, a lone line outside of them stands under a picture.
  return inParagraphs && group.length === 1 ? given('caption', 'caption/lone-line') : given('body', 'body/line');
}

/** A heading with no text of the article under it heads something else: related stories, a form. */
function settleHeadings(lines: readonly Line[], roles: Given[]): void {
  let next: Given | null = null;
  for (let i = lines.length - 1; i >= 0; i--) {
    const own = roles[i]!;
    if (own.reason === 'subhead/section') {
      if (next === null || (next.role !== 'body' && next.role !== 'subhead' && next.role !== 'caption')) {
        roles[i] = given(next?.role === 'comment' ? 'boilerplate' : 'related', 'related/heading-of-none');
      } else if (lines[i]!.linked > 0.8 && wordCount(lines[i]!.text) > 5)
        roles[i] = given('related', 'related/linked-heading');
      if (roles[i]!.role === 'subhead') next = roles[i]!;
    } else if (own.role !== null && own.role !== 'credit' && own.role !== 'dateline') next = own;
  }
}

/** What stands before the first and after the last prose of the article is not its body. */
function settleEnds(lines: readonly Line[], roles: Given[], headline: number): void {
  const prose = roles.flatMap(({ role }, i) => (role === 'body' && isProse(lines[i]!) ? [i] : []));
  if (prose.length === 0) return;
  const first = prose.find((i) => (lines[i]!.hints & HINT.subhead) === 0) ?? prose[0]!;
  const last = prose[prose.length - 1]!;
  for (let i = 0; i < first; i++) {
    if (roles[i]!.role === 'subhead') roles[i] = given('subhead', 'subhead/dek');
    else if (roles[i]!.role === 'body' && (lines[i]!.hints & HINT.subhead) !== 0)
      roles[i] = given('subhead', 'subhead/dek');
    else if (roles[i]!.role === 'body' && (i < headline || isLabels(lines[i]!)))
      roles[i] = given('boilerplate', 'boilerplate/before');
  }
  let parted = false;
  for (let i = last + 1; i < lines.length; i++) {
    const { role, reason } = roles[i]!;
    // Behind a heading or a form, unfinished lines are titles of other stories.
    if (parted && reason === 'body/list' && !endsSentence(lines[i]!.text))
      roles[i] = given('related', 'related/title-after-end');
    parted ||= role === 'subhead' || role === 'related' || reason === 'boilerplate/sign-up';
    if ((role === 'byline' && reason === 'byline/place') || role === 'dateline')
      roles[i] = given('boilerplate', 'boilerplate/after');
    if (role === 'subhead' || (role === 'body' && reason !== 'body/list'))
      roles[i] = given('boilerplate', 'boilerplate/after');
  }
}

/** A line of names alone, as menus are that no element marks. */
const isLabels = ({ shape, text }: Line): boolean => shape === 'line' && capitalShare(text) > 0.9;

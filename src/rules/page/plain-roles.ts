import { isEndMark, markComments } from './comments.ts';
import { placeNamed } from './entries.ts';
import type { Line } from './line.ts';
import { mastheadOf } from './masthead.ts';
import { patternOf } from './patterns.ts';
import { isProse, isTitleLike } from './plain-shape.ts';
import { headlineOf, type Story, storyIn } from './plain-story.ts';
import type { Given } from './roles.ts';
import { holdsDate } from './short.ts';
import { endsSentence, folded, wordCount } from './words.ts';

const given = (role: Given['role'], reason: string): Given => ({ role, reason });

/** Why a line is taken for the outlet's name. */
export const MASTHEAD = 'boilerplate/masthead';

/**
 * The role of each line of a page that has no markup (a scrape, a note, a letter), by its shape and its neighbours.
 * Nothing is dropped: what is no part of the article is boilerplate.
 */
export function plainRolesOf(lines: readonly Line[]): readonly Given[] {
  const roles: (Given | null)[] = lines.map(({ text }) => patternOf(text));
  keepInnerPointers(lines, roles);
  const masthead = mastheadOf(lines, roles);
  if (masthead >= 0) roles[masthead] = given('boilerplate', MASTHEAD);
  markComments(lines, roles, (role) => role === null);
  const story = storyIn(lines, roles) ?? { start: 0, end: lines.length };
  markOutside(lines, roles, story);
  const firstProse = lines.findIndex((line, i) => i >= story.start && roles[i] === null && isProse(line));
  const headline = headlineOf(lines, roles, firstProse < 0 ? Math.min(lines.length, 12) : firstProse);
  if (headline >= 0) markHeadline(lines, roles, headline);
  markTail(lines, roles);
  markTop(lines, roles, headline, firstProse);
  markMiddle(lines, roles);
  markPlaces(lines, roles);
  return roles.map((role) => role ?? given('body', 'body/prose'));
}

/** A colon does not make a pointer of a long sentence: "Read also" heads one line, not a paragraph of the story. */
function keepInnerPointers(lines: readonly Line[], roles: (Given | null)[]): void {
  lines.forEach((line, i) => {
    if (roles[i]?.role === 'related' && wordCount(line.text) > 24 && endsSentence(line.text)) roles[i] = null;
  });
}

/** Paragraphs far from the story: a notice above it, teasers of other stories below. */
function markOutside(lines: readonly Line[], roles: (Given | null)[], { start, end }: Story): void {
  lines.forEach((line, i) => {
    if ((i >= start && i < end) || roles[i] !== null || !isProse(line)) return;
    roles[i] = i < start ? given('boilerplate', 'boilerplate/above-story') : given('related', 'related/below-story');
  });
}

function markHeadline(lines: readonly Line[], roles: (Given | null)[], headline: number): void {
  const title = folded(lines[headline]!.text);
  lines.forEach((line, i) => {
    if (i === headline) roles[i] = given('headline', 'headline/first');
    else if (folded(line.text.slice(0, 400)) === title) roles[i] = given('boilerplate', 'boilerplate/headline-again');
  });
}

/** After the last prose come titles of other stories, and then what every page of the outlet ends with. */
function markTail(lines: readonly Line[], roles: (Given | null)[]): void {
  let last = lines.length - 1;
  while (last >= 0 && !(roles[last] === null && isProse(lines[last]!))) last--;
  if (last < 0) return;
  const heading = endingHeading(lines, roles);
  for (let i = last + 1; i < lines.length; i++) if (roles[i] === null) roles[i] = tailRole(lines[i]!);
  if (heading < 0) return;
  for (let i = heading + 1; i < lines.length; i++)
    if (roles[i] === null) roles[i] = given('related', 'related/below-heading');
}

/** "Related stories", "Recent posts" in the last third of the prose: what follows is other stories' titles and teasers. */
function endingHeading(lines: readonly Line[], roles: readonly (Given | null)[]): number {
  const words = lines.map((line, i) => (roles[i] === null && isProse(line) ? wordCount(line.text) : 0));
  const all = words.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (let i = 0; i < lines.length; i++) {
    before += words[i]!;
    const reason = roles[i]?.reason;
    const heads = reason === 'related/heading' || (reason === 'boilerplate/menu' && isEndMark(lines[i]!.text));
    if (heads && before >= 0.66 * all && !/^\W*watch/i.test(lines[i]!.text)) return i;
  }
  return -1;
}

function tailRole(line: Line): Given {
  if (line.shape === 'item' && wordCount(line.text) >= 6 && endsSentence(line.text)) return given('body', 'body/list');
  return wordCount(line.text) >= 4
    ? given('related', 'related/title-after-end')
    : given('boilerplate', 'boilerplate/after');
}

/** Above the first prose: the dek under the headline, and menus. */
function markTop(lines: readonly Line[], roles: (Given | null)[], headline: number, firstProse: number): void {
  for (let i = 0; i < firstProse; i++) {
    if (roles[i] !== null) continue;
    const words = wordCount(lines[i]!.text);
    if (holdsDate(lines[i]!.text)) roles[i] = given('dateline', 'dateline/with-date');
    else if (headline >= 0 && i > headline && words >= 4) roles[i] = given('subhead', 'subhead/dek');
    else if (!isProse(lines[i]!)) roles[i] = given('boilerplate', 'boilerplate/menu-line');
  }
}

/** Fewer lines that are places' names may be anything: a survey by places has several. */
const SEVERAL = 2;

/** "WATERLOO" over a paragraph, "CEDAR FALLS" over the next: headings, where there are several of them. */
function markPlaces(lines: readonly Line[], roles: (Given | null)[]): void {
  const found = lines.flatMap(({ text }, i) => {
    const { reason } = roles[i] ?? {};
    const open = reason === 'boilerplate/label' || reason === 'boilerplate/menu-line';
    const above = i + 1 < lines.length && isBody(roles[i + 1]!) && isProse(lines[i + 1]!);
    return open && above && placeNamed(text.trim()) !== null ? [i] : [];
  });
  if (found.length < SEVERAL) return;
  for (const i of found) roles[i] = given('subhead', 'subhead/place');
}

const isBody = (role: Given | null): boolean => role === null || role.role === 'body';

/** Unfinished lines between paragraphs: headings of sections, lists, or titles of other stories. */
function markMiddle(lines: readonly Line[], roles: (Given | null)[]): void {
  for (let i = 0; i < lines.length; i++) {
    if (roles[i] !== null || isProse(lines[i]!)) continue;
    let last = i;
    while (last + 1 < lines.length && roles[last + 1] === null && !isProse(lines[last + 1]!)) last++;
    for (let k = i; k <= last; k++) roles[k] = middleRole(lines, roles, k, last - i + 1, last);
    i = last;
  }
}

function middleRole(
  lines: readonly Line[],
  roles: readonly (Given | null)[],
  at: number,
  group: number,
  last: number,
): Given {
  const line = lines[at]!;
  const words = wordCount(line.text);
  const after = roles[last + 1];
  if (line.shape === 'heading') return given('subhead', 'subhead/section');
  if (line.shape === 'item') return given('body', 'body/list');
  if (after?.role === 'related') return given('related', 'related/title-above-pointer');
  if (endsSentence(line.text) || /[:;,]$/.test(line.text)) return given('body', 'body/short');
  if (group >= 3 && words >= 4 && isTitleLike(line)) return given('related', 'related/titles-in-a-row');
  if (words <= 2) return given('boilerplate', 'boilerplate/label');
  if (isTitleLike(line) && words <= 14) return given('subhead', 'subhead/section');
  return given('body', 'body/line');
}

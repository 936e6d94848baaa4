import type { Line } from './line.ts';
import { isProse, isTitleLike } from './plain-shape.ts';
import type { Given } from './roles.ts';
import { folded, wordCount } from './words.ts';

/** Lines `[start, end)` of the story. */
export interface Story {
  readonly start: number;
  readonly end: number;
}

/** A longer paragraph speaks no louder for its place than this many words. */
const MOST = 60;

/** What a line says for (above nought) or against its place being the story's. */
function weight(line: Line, role: Given | null): number {
  switch (role?.role) {
    case undefined:
      return isProse(line) ? Math.min(wordCount(line.text), MOST) : line.shape === 'item' ? -0.5 : -2;
    case 'byline':
    case 'dateline':
    case 'credit':
      return -0.5;
    case 'related':
      return -4;
    case 'comment':
      return -6;
    default:
      return -2;
  }
}

/** The run of lines that holds the story: where paragraphs stand close, and menus and titles of others do not. */
export function storyIn(lines: readonly Line[], roles: readonly (Given | null)[]): Story | null {
  let best = 0;
  let story: Story | null = null;
  let sum = 0;
  let start = 0;
  lines.forEach((line, i) => {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += weight(line, roles[i]!);
    if (sum > best) {
      best = sum;
      story = { start, end: i + 1 };
    }
  });
  return story;
}

/** How far above the story's first paragraph its headline may stand, in lines. */
const ABOVE = 30;

/** The line that heads the story; −1 when none does. */
export function headlineOf(lines: readonly Line[], roles: readonly (Given | null)[], start: number): number {
  const from = Math.max(0, start - ABOVE);
  const candidates: number[] = [];
  for (let i = from; i < start; i++) if (roles[i] === null && isTitleLike(lines[i]!)) candidates.push(i);
  const marked = candidates.find((i) => lines[i]!.shape === 'heading' && lines[i]!.level === 1);
  if (marked !== undefined) return marked;
  const again = repeated(lines);
  const told = wordsOfStory(lines, roles, start);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const i of candidates) {
    const { text } = lines[i]!;
    const words = wordCount(text);
    const score =
      Math.min(words, 10) -
      (words > 20 ? 4 : 0) +
      (i === candidates[0] && !isAboveMenu(roles, candidates) ? 5 : 0) +
      (words >= 5 && again.has(folded(text)) ? 4 : 0) +
      (opensTheStory(roles, i, start) ? 3 : 0) +
      (hasNameBelow(roles, i) ? 4 : 0) +
      12 * shareTold(text, told) -
      (/\p{Ll}[.] \p{Lu}/u.test(text) ? 5 : 0) -
      0.1 * (start - i) -
      (words <= 3 ? 3 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** True when a menu parts the first line from all others: the outlet's name and motto stand so. */
function isAboveMenu(roles: readonly (Given | null)[], [first, second]: readonly number[]): boolean {
  if (first === undefined || second === undefined) return false;
  return roles.slice(first, second).some((role) => role?.reason === 'boilerplate/menu');
}

/** Characters of the story that are looked at for the headline's words. */
const LOOKED_AT = 4_000;

/** Longer words of the story's first paragraphs. */
function wordsOfStory(lines: readonly Line[], roles: readonly (Given | null)[], start: number): ReadonlySet<string> {
  let text = '';
  for (let i = start; i < lines.length && text.length < LOOKED_AT; i++) {
    if (roles[i] === null && isProse(lines[i]!)) text += ` ${folded(lines[i]!.text)}`;
  }
  return new Set(text.split(' ').filter(({ length }) => length >= 4));
}

/** Share of a line's longer words that the story uses too. */
function shareTold(text: string, told: ReadonlySet<string>): number {
  const words = folded(text)
    .split(' ')
    .filter(({ length }) => length >= 4);
  return words.length === 0 ? 0 : words.filter((word) => told.has(word)).length / Math.max(3, words.length);
}

/** True when the next line that is no button, or the one below a single line of the headline's own kind, names a writer or a day. */
function hasNameBelow(roles: readonly (Given | null)[], at: number): boolean {
  let others = 0;
  for (let i = at + 1; i < Math.min(roles.length, at + 6); i++) {
    const role = roles[i]?.role;
    if (role === 'byline' || role === 'dateline') return true;
    if (role === undefined) others++;
    if (others > 1 || (role !== undefined && role !== 'boilerplate' && role !== 'credit')) return false;
  }
  return false;
}

/** True when only bylines, dates and buttons stand between the line and the story, or a single line of its own kind. */
function opensTheStory(roles: readonly (Given | null)[], at: number, start: number): boolean {
  let others = 0;
  let head = false;
  for (let i = at + 1; i < start; i++) {
    const role = roles[i];
    if (role?.role === 'byline' || role?.role === 'dateline') head = true;
    else if (role === null && !head) others++;
  }
  return others <= 1;
}

/** Lines that stand more than once in the page, folded. */
function repeated(lines: readonly Line[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { text } of lines) {
    const key = folded(text);
    if (once.has(key)) again.add(key);
    once.add(key);
  }
  return again;
}

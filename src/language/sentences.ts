import { isTitleAbbreviation } from './abbreviations.ts';
import type { Pieces } from './tokens.ts';

const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»', '“']);
const BULLETS = new Set(['•', '-', '–', '—', '*', '·', '▪', '►', '●', '‣', '◦']);

/** Words that open a sentence after "U.S." or "p.m."; any other capital there is more likely a name. */
const STARTERS = new Set(
  (
    'the a an in on at it he she they we i this that these those but and however meanwhile there his her their its our ' +
    'after before when while as if since so for from with by according police officials authorities no one two three'
  ).split(' '),
);

/** How the lines of a block relate to its sentences: the width of hard-wrapped text, 0 when a line break ends a line. */
function wrapWidth(text: string, start: number, end: number): number {
  const lines: number[] = [];
  let from = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', from)) {
    lines.push(at - from);
    from = at + 1;
  }
  // One line break proves a width only where a long line ends within a sentence.
  if (lines.length === 1) {
    const open = /[\p{L}\p{N},]\s*$/u.test(text.slice(start, start + lines[0]!));
    return open && lines[0]! >= 60 && lines[0]! <= 130 ? lines[0]! : 0;
  }
  if (lines.length === 0) return 0;
  const width = Math.max(...lines.slice(0, 2000), end - from > 100 ? 0 : end - from);
  const full = lines.filter((length) => length > width * 0.75).length;
  return width >= 40 && width <= 130 && full >= lines.length * 0.5 ? width : 0;
}

/** What lies between two tokens: nothing, a line break that wraps, or one that ends the sentence. */
function breaks(text: string, from: number, to: number, wrap: number, next: string): boolean {
  const line = text.indexOf('\n', from);
  if (line < 0 || line >= to) return false;
  if (text.indexOf('\n', line + 1) >= 0 && text.indexOf('\n', line + 1) < to) return true;
  if (BULLETS.has(next)) return true;
  if (/^\p{Ll}/u.test(next)) return false;
  if (wrap === 0) return true;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  return from - lineStart + 1 + next.length <= wrap * 0.85;
}

/** True when a sentence may end after token `i` of the block, given the word that follows. */
function stops(word: string, next: string, caps: boolean): boolean {
  const last = word[word.length - 1];
  if (last === '.' && word.length > 1 && word[0] !== '.') {
    const lower = word.toLowerCase();
    if (isTitleAbbreviation(lower) || !/^[\p{Lu}"“‘([]/u.test(next)) return false;
    return STARTERS.has(next.toLowerCase()) || /^["“‘([]/.test(next);
  }
  if (word === '...' || word === '…' || word === '....') return caps || !/^[\p{Ll},;]/u.test(next);
  return word === '.' || /^[!?]+$/.test(word)
    ? !/^[\p{Ll},;]/u.test(next)
    : word === '。' || word === '؟' || word === '।';
}

/** First tokens of the sentences among `[first, last)` of a block's tokens. A sentence never crosses a blank line. */
export function sentenceStarts(
  text: string,
  pieces: Pieces,
  first: number,
  last: number,
  start: number,
  end: number,
): number[] {
  if (first >= last) return [];
  const found = [first];
  const wrap = wrapWidth(text, start, end);
  const word = (i: number) => text.slice(pieces.starts[i], pieces.ends[i]);
  for (let i = first; i + 1 < last; ) {
    let after = i + 1;
    const gapStart = pieces.ends[i]!;
    let next = word(after);
    if (breaks(text, gapStart, pieces.starts[after]!, wrap, next)) {
      found.push(after);
      i = after;
      continue;
    }
    const mark = text[pieces.ends[i]! - 1]!;
    if (!'.!?…。؟।'.includes(mark)) {
      i = after;
      continue;
    }
    while (after < last && CLOSERS.has(next) && isClosing(text, pieces, after)) {
      after++;
      next = after < last ? word(after) : '';
    }
    if (after < last && stops(word(i), next, false)) {
      found.push(after);
      i = after;
    } else i = Math.max(i + 1, after - 1);
  }
  return found;
}

/** A closer sticks to what stands before it; a straight quotation mark after a space opens the next sentence. */
function isClosing(text: string, pieces: Pieces, i: number): boolean {
  const at = pieces.starts[i]!;
  return at > 0 && !/\s/.test(text[at - 1]!);
}

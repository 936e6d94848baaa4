import type { Line } from './line.ts';
import { isProse } from './plain-shape.ts';
import type { Given } from './roles.ts';
import { wordCount } from './words.ts';

const COMMENT_MARK = /^(?:comment\/count|boilerplate\/comment-form)$/;
/** A mark counts below this share of the page's prose, unless another mark stands right below it. */
const BELOW = 0.4;

/**
 * Below the mark of a comment section stand readers' names and words. `isOpen` tells which roles may still be changed
 * to comment.
 */
export function markComments(
  lines: readonly Line[],
  roles: (Given | null)[],
  isOpen: (role: Given | null) => boolean,
): void {
  const prose = lines.map((line, i) => (isOpen(roles[i]!) && isProse(line) ? wordCount(line.text) : 0));
  const all = prose.reduce((sum, words) => sum + words, 0);
  let before = 0;
  let start = -1;
  for (let i = 0; i < lines.length && start < 0; i++) {
    before += prose[i]!;
    if (!COMMENT_MARK.test(roles[i]?.reason ?? '')) continue;
    const more = roles.slice(i + 1, i + 6).some((role) => COMMENT_MARK.test(role?.reason ?? ''));
    if (before > 0 && (before >= BELOW * all || more)) start = i;
  }
  if (start < 0) return;
  for (let i = start; i < lines.length; i++) {
    const own = roles[i]!;
    if (own !== null && endsComments(own, lines[i]!)) break;
    if (isOpen(own) || own?.role === 'byline' || own?.role === 'dateline' || own?.reason === 'boilerplate/hashtags')
      roles[i] = { role: 'comment', reason: 'comment/below-mark' };
  }
}

function endsComments({ role, reason }: Given, { text }: Line): boolean {
  if (reason === 'boilerplate/menu') return isEndMark(text);
  return role === 'related' || reason === 'boilerplate/copyright';
}

/** Headings of what a blog offers beside its posts. */
export function isEndMark(text: string): boolean {
  return /^(?:recent|archives?|categor|popular|about|tags)/i.test(text.trim());
}

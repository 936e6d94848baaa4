import type { Article } from '../../model/article.ts';

/**
 * The article's body as one would copy it by hand: its paragraphs, the headings and times of day between them, and the
 * dateline that opens it; no headline, caption, credit or comment.
 */
export function bodyOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  const first = blocks.findIndex(({ role, reason }) => role === 'body' || reason === 'dateline/wire');
  const last = blocks.findLastIndex(({ role }) => role === 'body');
  return blocks
    .filter(({ role, reason }, i) => {
      if (role === 'body' || reason === 'dateline/wire') return true;
      return i > first && i < last && (role === 'subhead' || reason === 'dateline/date-alone');
    })
    .map(({ span }) => text.slice(...span))
    .join('\n');
}

import type { Article, BlockRole } from '../../model/article.ts';

const SHINGLE = 4;
const COPIED = 0.5;
/** Fewer words than this make no copy: two short notices are easily alike. */
const SHORTEST = 20;
const TOLD: ReadonlySet<BlockRole> = new Set(['body', 'subhead', 'caption', 'dateline']);

/** Shingles of four words of an article's story, the headline left aside. */
export function shinglesOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (const { role, span } of blocks) {
    if (!TOLD.has(role)) continue;
    const words = wordsOf(text.slice(span[0], span[1]));
    for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '));
  }
  return shingles;
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of the shorter text's shingles that stand in the other: paragraphs put in another order change little. */
export function copied(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < SHORTEST) return 0;
  let same = 0;
  for (const shingle of small) if (large.has(shingle)) same++;
  return same / small.size;
}

/** True when one text is to the greater part taken from the other. */
export function isCopy(share: number): boolean {
  return share >= COPIED;
}

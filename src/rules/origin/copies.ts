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
function copied(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < SHORTEST) return 0;
  let same = 0;
  for (const shingle of small) if (large.has(shingle)) same++;
  return same / small.size;
}

/** True when one text is to the greater part taken from the other. */
function isCopy(share: number): boolean {
  return share >= COPIED;
}

/** Texts that hang together by copying, by their numbers, and the least share by which one was found to. */
export interface CopyGroup {
  readonly members: readonly number[];
  readonly share: number;
}

/**
 * Groups of two texts or more of which each is a copy of another. A text is compared with a group until it is found to
 * belong there: a story printed a thousand times takes a thousand comparisons, not a million.
 */
export function copyGroups(texts: readonly ReadonlySet<string>[]): readonly CopyGroup[] {
  let groups: CopyGroup[] = [];
  texts.forEach((text, i) => {
    let own: CopyGroup = { members: [i], share: 1 };
    const others: CopyGroup[] = [];
    for (const group of groups) {
      const share = copyShare(text, group, texts);
      if (share === null) others.push(group);
      else own = { members: [...group.members, ...own.members], share: Math.min(share, group.share, own.share) };
    }
    groups = [...others, own];
  });
  return groups.filter(({ members }) => members.length > 1);
}

/** The share by which a text is found to be a copy of one of a group; null when it is of none. */
function copyShare(
  text: ReadonlySet<string>,
  { members }: CopyGroup,
  texts: readonly ReadonlySet<string>[],
): number | null {
  for (const member of members) {
    const share = copied(text, texts[member]!);
    if (isCopy(share)) return share;
  }
  return null;
}

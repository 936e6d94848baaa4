import { endsSentence, folded, wordCount } from '../../rules/page/words.ts';
import { metaOf, type PageHead } from './head.ts';
import { articleThing } from './json-ld.ts';
import type { RawLine } from './lines.ts';

/** What parts an outlet's name from a headline in `<title>`. */
const SEPARATOR = /\s+[|–—·•»:-]\s+|\s*[|»]\s*/;

/** The parts of a `<title>`: "Headline | Section | Outlet". */
export function titleParts(title: string): string[] {
  return title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Titles the page gives itself, best first. */
export function titlesOf(head: PageHead): string[] {
  const thing = articleThing(head.things)?.headline ?? null;
  const titles = [
    thing?.slice(0, 1_000) ?? null,
    metaOf(head, 'og:title', 'twitter:title', 'dc.title', 'headline', 'title'),
    head.title,
  ];
  return titles.filter((title): title is string => title !== null && title !== '');
}

/** How well a line is one of the titles: 0 not at all, 1 letter for letter. */
function likeness(line: string, titles: readonly string[]): number {
  let best = 0;
  for (const title of titles) {
    if (title === line) return 1;
    if (line.length < 12) continue;
    if (title.startsWith(`${line} `) || title.endsWith(` ${line}`))
      best = Math.max(best, 0.9 * Math.min(1, 0.4 + line.length / title.length));
    else if (line.startsWith(`${title} `) && title.length > 20)
      best = Math.max(best, 0.8 * (title.length / line.length));
    else if (line.length > title.length / 3) best = Math.max(best, 0.8 * overlap(line, title));
  }
  return best;
}

/** Share of words two lines have in common, of the longer; nought below two thirds. */
function overlap(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  const share = shared / Math.max(left.size, right.size);
  return share >= 0.66 && shared >= 3 ? share : 0;
}

/** Longest line, in words, that may be a headline. */
const MAX_WORDS = 45;

/** The line that is the page's headline, by the page's titles and the headings; −1 when it shows none. */
export function headlineIndex(lines: readonly RawLine[], titles: readonly string[]): number {
  const known = titles.map(folded);
  let best = -1;
  let bestScore = 0.45;
  lines.forEach((line, index) => {
    const words = wordCount(line.text);
    if (words > MAX_WORDS || words === 0) return;
    const heading = line.shape === 'heading';
    const score =
      likeness(folded(line.text), known) +
      (heading ? 0.3 + (line.level === 1 ? 0.3 : 0) : 0) -
      (line.linked > 0.8 ? 0.25 : 0);
    if (score > bestScore && (heading || score > 0.6)) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

/** The title of a page that shows no headline: its own title without the outlet's name. */
export function bareTitle(titles: readonly string[], outlet: string | null): string | null {
  const [first] = titles;
  if (first === undefined) return null;
  const parts = titleParts(first);
  if (parts.length < 2) return first;
  const last = parts[parts.length - 1]!;
  const isOutlet = outlet !== null && folded(last) === folded(outlet);
  return isOutlet || (wordCount(last) <= 4 && !endsSentence(last))
    ? first.slice(0, first.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/, '')
    : first;
}

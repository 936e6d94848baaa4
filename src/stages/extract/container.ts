import { HINT, type Line } from '../../rules/page/line.ts';
import { hintsOfNames } from '../../rules/page/names.ts';
import { wordCount } from '../../rules/page/words.ts';
import type { Element } from './dom.ts';
import { hintReader, namesOf } from './hints.ts';
import { blockOf, type RawLine } from './lines.ts';

/** How much a line looks like running text, in words: long, whole sentences, few links. */
export function proseOf(line: Pick<RawLine, 'text' | 'linked' | 'shape'>): number {
  const words = wordCount(line.text);
  if (line.shape === 'heading' || words < 8 || line.linked > 0.5) return 0;
  const ended = /[.!?…。]["'”’)\]]*$/.test(line.text);
  const kept = words * (1 - line.linked);
  return ended || line.shape === 'paragraph' ? kept : words >= 20 ? kept * 0.7 : kept * 0.25;
}

/** Sum of a figure over all lines below each element. */
function sums(lines: readonly RawLine[], figure: (index: number) => number): Map<Element, number> {
  const total = new Map<Element, number>();
  lines.forEach((line, index) => {
    const value = figure(index);
    if (value === 0) return;
    for (let at: Element | null = line.element; at !== null; at = at.parent)
      total.set(at, (total.get(at) ?? 0) + value);
  });
  return total;
}

/** Parts of a page that hold running text which is not the article's. */
const FOREIGN =
  HINT.nav |
  HINT.footer |
  HINT.aside |
  HINT.comment |
  HINT.related |
  HINT.share |
  HINT.ad |
  HINT.form |
  HINT.author |
  HINT.signup |
  HINT.control |
  HINT.consent |
  HINT.money;

/** Words of a consent notice, which may be the longest text of a short page. */
const COOKIES =
  /\bcookies?\b.{0,200}\b(?:website|browser|consent|preferences|experience)\b|\b(?:website|we) uses? cookies\b/i;

/** Paragraphs under a linked heading, with no second one after them: each is the way to another article. */
function teasersIn(raw: readonly RawLine[], headline: number): ReadonlySet<number> {
  const teasers = new Set<number>();
  let heading = -1;
  let paragraphs: number[] = [];
  const close = (): void => {
    if (heading >= 0 && paragraphs.length === 1) teasers.add(paragraphs[0]!);
  };
  raw.forEach((line, i) => {
    if (line.shape === 'heading') {
      close();
      heading = line.linked > 0.8 && i !== headline ? i : -1;
      paragraphs = [];
    } else if (heading >= 0 && proseOf(line) > 0) paragraphs.push(i);
  });
  return teasers;
}

/** What a line speaks for (words above nought) or against (below) the part of the page it stands in being the article. */
function weight(line: RawLine, hints: number, teaser: boolean): number {
  const prose = proseOf(line);
  const words = wordCount(line.text);
  if ((hints & FOREIGN) !== 0) return prose > 0 ? -0.4 * prose : -2 - 0.5 * Math.min(words, 20);
  if (prose > 0 && (teaser || COOKIES.test(line.text))) return -0.3 * prose;
  if (prose > 0) return (hints & HINT.article) !== 0 ? prose * 1.3 : prose;
  if (line.shape === 'heading') return line.linked > 0.5 ? -6 : -0.5;
  if (line.linked > 0.5) return -3 - 0.5 * Math.min(words, 20);
  return -1.5;
}

/** Elements whose names say nothing of their text, because they hold the headline or much of the page's prose. */
function framesOf(
  raw: readonly RawLine[],
  headline: number,
  mass: ReadonlyMap<Element, number>,
  all: number,
): Set<Element> {
  const frames = new Set<Element>();
  for (const [element, value] of mass) {
    const hints = hintsOfNames(namesOf(element));
    if ((hints & HINT.consent) !== 0) continue;
    const isApart = (hints & (HINT.comment | HINT.control)) !== 0;
    if (value > (isApart ? 0.6 : 0.35) * all) frames.add(element);
  }
  const holder = headline >= 0 ? blockOf(raw[headline]!.element).parent : null;
  for (let at = holder; at !== null; at = at.parent) if ((mass.get(at) ?? 0) > 0.2 * all) frames.add(at);
  return frames;
}

export interface Judged {
  readonly lines: readonly Line[];
  readonly container: Element | null;
}

/** The lines with their hints, and whether each stands in the element that holds the article. */
export function judge(raw: readonly RawLine[], headline: number): Judged {
  const prose = raw.map(proseOf);
  const mass = sums(raw, (i) => prose[i]!);
  const all = prose.reduce((sum, value) => sum + value, 0);
  const hintsOf = hintReader(framesOf(raw, headline, mass, all));
  const hints = raw.map((line) => hintsOf(line.element));
  const teasers = teasersIn(raw, headline);
  const value = sums(raw, (i) => weight(raw[i]!, hints[i]!, teasers.has(i)));
  let container: Element | null = null;
  let best = 0;
  for (const [element, sum] of value) {
    if (sum > best || (sum === best && container !== null && isBelow(element, container))) {
      container = element;
      best = sum;
    }
  }
  const lines = raw.map((line, i): Line => {
    const { text, shape, level, linked, bold, links } = line;
    const inside = container !== null && (line.element === container || isBelow(line.element, container));
    return { text, shape, level, linked, hints: hints[i]!, inside, bold, gap: 1, links };
  });
  return { lines, container };
}

function isBelow(element: Element, other: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === other) return true;
  return false;
}

import type { Given } from '../../rules/page/roles.ts';
import { isDateLine } from '../../rules/page/short.ts';
import { hostOf } from './address.ts';
import { assemble, type RoledLine } from './assemble.ts';
import { habitOf, orderOfHost, orderOfTag } from './day-order.ts';
import { metaOf } from './head.ts';
import { type HtmlReading, readHtml } from './html.ts';
import { articleThing } from './json-ld.ts';
import { outletOf } from './outlet.ts';
import { publishedOf } from './published.ts';
import { bylineName, type GivenPage, type PageReading } from './reading.ts';
import { splitWire, wireIn } from './split-wire.ts';
import { bareTitle } from './titles.ts';

/** How far from the headline, in lines, a `<time>` element still tells the article's own date. */
const NEAR = 12;

/** Lines with a role, in page order. */
function roled({ raw, roles }: HtmlReading): RoledLine[] {
  return raw.flatMap(({ text, links, pieces }, i) => {
    const { role, reason } = roles[i]!;
    return role === null ? [] : [{ text, role, reason, links, pieces }];
  });
}

/** Fewer characters of body are taken for a page that leaves its text to a script. */
const ENOUGH = 250;

/** The lines; with the text that the page gives to machines alone, when it shows hardly any. It maps to no place. */
function withBody({ head }: HtmlReading, lines: readonly RoledLine[]): readonly RoledLine[] {
  const hidden = articleThing(head.things)?.body ?? '';
  const shown = lines.reduce((sum, { role, text }) => sum + (role === 'body' ? text.length : 0), 0);
  if (shown >= ENOUGH || hidden.length < 2 * Math.max(shown, ENOUGH / 2)) return lines;
  const paragraphs = (/<p\b/i.test(hidden) ? readHtml(hidden).raw.map(({ text }) => text) : hidden.split(/\s*\n\s*/))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text): RoledLine => ({ text, role: 'body', reason: 'body/json-ld', links: [], pieces: [] }));
  return [...lines.filter(({ role }) => role !== 'body'), ...paragraphs];
}

/** The page's own address, as it gives it. */
function addressOf({ head }: HtmlReading): string | null {
  const said = [head.canonical, metaOf(head, 'og:url')];
  return said.find((url) => url !== null && hostOf(url) !== null && /^https?:/i.test(url)) ?? null;
}

/** True for a line whose date is another's: a reader's, another story's, or one of the page's margin. */
function ofOthers({ role, reason }: Given, text: string): boolean {
  return role === 'comment' || role === 'related' || (reason === 'boilerplate/place' && !isDateLine(text));
}

/** `<time>` elements that stand beside the headline. */
function timesNear({ head, raw, roles, headline }: HtmlReading): string[] {
  const from = Math.max(0, headline - NEAR);
  const near = new Set(
    raw
      .slice(from, Math.max(0, headline) + NEAR)
      .flatMap(({ element, text }, i) => (ofOthers(roles[from + i]!, text) ? [] : [element])),
  );
  const close = head.times.filter(({ element }) => {
    for (let at: typeof element | null = element; at !== null; at = at.parent) if (near.has(at)) return true;
    return false;
  });
  return close.flatMap(({ datetime, text }) => (datetime === null ? [text] : [datetime, text]));
}

/** Lines with a role that stand beside the headline. */
function near({ raw, roles, headline }: HtmlReading, role: 'byline' | 'dateline'): string[] {
  return raw.flatMap(({ text }, i) => (roles[i]!.role === role && Math.abs(i - headline) <= NEAR ? [text] : []));
}

function authorsOf(reading: HtmlReading): string | null {
  const { head } = reading;
  const named = articleThing(head.things)?.authors.join(', ') ?? '';
  if (named !== '') return named.slice(0, 200);
  const meta = metaOf(head, 'author', 'article:author', 'dc.creator', 'sailthru.author', 'parsely-author', 'byl');
  if (meta !== null && !/^https?:|^@/.test(meta)) return bylineName(meta);
  const [line] = near(reading, 'byline');
  const dated = near(reading, 'dateline').flatMap((text) => /\bby (\p{Lu}.{2,80})$/iu.exec(text)?.[1] ?? []);
  return bylineName(line ?? dated[0] ?? head.itemprops.get('author')?.[0] ?? null);
}

/** Reads a page in HTML. */
export function readHtmlPage(content: string, given: GivenPage): PageReading {
  const reading = readHtml(content);
  const { head, raw, headline, titles } = reading;
  const lines = splitWire(withBody(reading, roled(reading)));
  const url = given.url ?? addressOf(reading);
  const shown = headline >= 0 ? raw[headline]!.text : null;
  const outlet = given.outlet ?? outletOf(head, shown, url);
  const tagged = orderOfTag(metaOf(head, 'og:locale') ?? head.language);
  const text = lines.map((line) => line.text).join('\n');
  const { published, twoDays } = publishedOf({
    head,
    times: timesNear(reading),
    bylines: near(reading, 'byline'),
    datelines: near(reading, 'dateline'),
    wire: wireIn(lines),
    url,
    header: null,
    matter: null,
    order: orderOfHost(url),
    habit: (written) => habitOf(text, written, tagged),
  });
  return {
    title: shown ?? bareTitle(titles, outlet),
    byline: authorsOf(reading),
    outlet,
    published,
    twoDays,
    url,
    assembled: assemble(lines),
  };
}

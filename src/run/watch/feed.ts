import { parseFeed, parseOpml } from 'feedsmith';
import { Parser } from 'htmlparser2';

/** One thing a feed points to: a page. */
export interface Entry {
  readonly url: string;
  /** When the feed says it was published, ISO 8601 UTC; null where it does not. */
  readonly published: string | null;
}

/** What stands at a feed's address: pages, and other feeds (a list of feeds, an index of sitemaps). */
export interface Feed {
  readonly format: 'rss' | 'atom' | 'json' | 'rdf' | 'sitemap' | 'opml';
  readonly entries: readonly Entry[];
  readonly feeds: readonly string[];
}

/** More entries than any feed has news; what follows is not looked at. */
const MOST = 50_000;

/**
 * Reads RSS, Atom, RDF, JSON Feed, a sitemap or its index, or OPML, whichever it is; addresses are made whole by that
 * of the feed. Null for a text that is none of them.
 */
export function feedIn(text: string, address: string): Feed | null {
  const start = text.slice(0, 2000);
  if (/<(?:urlset|sitemapindex)[\s>]/i.test(start)) return sitemapIn(text, address);
  if (/<opml[\s>]/i.test(start)) return opmlIn(text, address);
  try {
    const { format, feed } = parseFeed(text) as Parsed;
    const items = format === 'atom' ? (feed.entries ?? []) : (feed.items ?? []);
    return { format, entries: whole(items.map(entryOf), address), feeds: [] };
  } catch {
    return null;
  }
}

/** What of a parsed feed is used; feedsmith's own types differ by format. */
interface Parsed {
  readonly format: 'rss' | 'atom' | 'json' | 'rdf';
  readonly feed: { readonly items?: readonly Item[]; readonly entries?: readonly Item[] };
}

interface Item {
  readonly link?: string;
  readonly url?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] };
}

type Found = { readonly url: string | undefined; readonly published: string | null };

function entryOf(item: Item): Found {
  const links = item.links?.filter(({ rel }) => rel === undefined || rel === 'alternate') ?? [];
  const named = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  const url = item.link ?? item.url ?? links[0]?.href ?? named;
  const date =
    item.pubDate ?? item.published ?? item.date_published ?? item.updated ?? item.dc?.dates?.[0] ?? item.dc?.date;
  return { url, published: timeOf(date) };
}

function timeOf(date: string | undefined): string | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** Addresses made whole, those that lead nowhere and the second of two equal ones left out. */
function whole(found: readonly Found[], address: string): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { url, published } of found.slice(0, MOST)) {
    const link = linkOf(url, address);
    if (link !== null && !entries.has(link)) entries.set(link, { url: link, published });
  }
  return [...entries.values()];
}

function linkOf(url: string | undefined, address: string): string | null {
  const link = url === undefined ? null : URL.parse(url.trim(), address);
  if (link === null || !/^https?:$/.test(link.protocol)) return null;
  link.hash = '';
  return link.href;
}

function opmlIn(text: string, address: string): Feed | null {
  type Outline = { readonly xmlUrl?: string; readonly outlines?: readonly Outline[] };
  try {
    const { body } = parseOpml(text) as { readonly body?: { readonly outlines?: readonly Outline[] } };
    const within = (outlines: readonly Outline[]): string[] =>
      outlines.flatMap(({ xmlUrl, outlines: inner = [] }) => [
        ...(linkOf(xmlUrl, address) === null ? [] : [linkOf(xmlUrl, address)!]),
        ...within(inner),
      ]);
    return { format: 'opml', entries: [], feeds: [...new Set(within(body?.outlines ?? []))] };
  } catch {
    return null;
  }
}

/** A sitemap (with or without news) or an index of sitemaps, read as a stream of tags: they grow to 50 MB. */
function sitemapIn(text: string, address: string): Feed {
  const pages: Found[] = [];
  const maps: Found[] = [];
  let url: string | undefined;
  let date: string | undefined;
  let into: 'url' | 'date' | null = null;
  let words = '';
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = name.replace(/^.*:/, '');
        if (local === 'url' || local === 'sitemap') [url, date] = [undefined, undefined];
        // `image:loc` and `video:…` are no pages.
        into = name === 'loc' ? 'url' : local === 'publication_date' || name === 'lastmod' ? 'date' : null;
        words = '';
      },
      ontext(piece) {
        if (into !== null) words += piece;
      },
      onclosetag(name) {
        if (into === 'url' && name === 'loc') url = words;
        if (into === 'date' && (date === undefined || !name.endsWith('lastmod'))) date = words.trim();
        into = null;
        const local = name.replace(/^.*:/, '');
        if (local === 'url' && pages.length < MOST) pages.push({ url, published: timeOf(date) });
        if (local === 'sitemap' && maps.length < MOST) maps.push({ url, published: timeOf(date) });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { format: 'sitemap', entries: whole(pages, address), feeds: whole(maps, address).map((map) => map.url) };
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedIn } from '../../../src/run/watch/feed.ts';

const AT = 'https://news.example.org/feeds/all.xml';
const urls = (text: string) => feedIn(text, AT)?.entries.map(({ url }) => url);

test.each([
  [
    'RSS, with a bare & and a relative link',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><item><title>A & B</title><link>/a?x=1&amp;y=2</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate></item><item><title>no link</title><guid isPermaLink="false">77</guid></item><item><guid>https://news.example.org/b#top</guid></item></channel></rss>',
    'rss',
    ['https://news.example.org/a?x=1&y=2', 'https://news.example.org/b'],
  ],
  [
    'Atom, whose own link is not the page',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><id>n</id><updated>2024-03-04T10:00:00Z</updated><entry><title>E</title><id>urn:1</id><link rel="edit" href="/edit"/><link rel="alternate" href="https://news.example.org/c"/><updated>2024-03-04T10:00:00Z</updated></entry></feed>',
    'atom',
    ['https://news.example.org/c'],
  ],
  [
    'JSON Feed',
    '{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","url":"https://news.example.org/d","date_published":"2024-03-04T10:00:00Z"},{"id":"2","url":"ftp://news.example.org/e"}]}',
    'json',
    ['https://news.example.org/d'],
  ],
  [
    'RDF',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>N</title><link>l</link></channel><item rdf:about="https://news.example.org/f"><title>f</title><link>https://news.example.org/f</link></item></rdf:RDF>',
    'rdf',
    ['https://news.example.org/f'],
  ],
  [
    'a news sitemap with pictures',
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://news.example.org/g</loc><lastmod>2024-03-05</lastmod><news:news><news:publication_date>2024-03-04T10:00:00Z</news:publication_date></news:news><image:image><image:loc>https://news.example.org/g.jpg</image:loc></image:image></url></urlset>',
    'sitemap',
    ['https://news.example.org/g'],
  ],
])('%s', (_, text, format, expected) => {
  expect(feedIn(text, AT)?.format).toBe(format);
  expect(urls(text)).toEqual(expected);
});

test('entries bear the time that the feed gives, news before changes', () => {
  const rss =
    '<rss version="2.0"><channel><title>N</title><item><link>/a</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate></item><item><link>/b</link></item></channel></rss>';
  expect(feedIn(rss, AT)?.entries.map(({ published }) => published)).toEqual(['2024-03-04T10:00:00.000Z', null]);
  const map =
    '<urlset><url><loc>/g</loc><lastmod>2024-03-05</lastmod><n:publication_date>2024-03-04T10:00:00Z</n:publication_date></url></urlset>';
  expect(feedIn(map, AT)?.entries[0]?.published).toBe('2024-03-04T10:00:00.000Z');
});

test('lists lead to feeds', () => {
  const opml =
    '<opml version="2.0"><head/><body><outline text="g"><outline type="rss" text="a" xmlUrl="https://a.example.com/feed"/><outline text="b" xmlUrl="/b.xml"/></outline></body></opml>';
  expect(feedIn(opml, AT)?.feeds).toEqual(['https://a.example.com/feed', 'https://news.example.org/b.xml']);
  const index = '<sitemapindex><sitemap><loc>https://news.example.org/map1.xml</loc></sitemap></sitemapindex>';
  expect(feedIn(index, AT)).toMatchObject({ entries: [], feeds: ['https://news.example.org/map1.xml'] });
});

test.each(['', '<html><body>No feed</body></html>', '{"a":1}', 'plain words', '<rss'])('%j is no feed', (text) => {
  expect(feedIn(text, AT)?.entries ?? []).toEqual([]);
});

test('whatever a server sends, nothing is thrown and every address is of the web', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<item>',
    '<link>',
    'javascript:alert(1)',
    'https://x.example.org/',
    '</link>',
    '<loc>',
    '<urlset>',
    '<opml>',
    '&amp;',
    '<!ENTITY a "b">',
    '{"items":[{"url":"data:x"}]}',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
      for (const { url } of feedIn(pieces.join(''), AT)?.entries ?? []) expect(url).toMatch(/^https?:/);
    }),
    { numRuns: 300 },
  );
});

import { readFileSync } from 'node:fs';
import { feedIn } from './feed.ts';

/** What is given to a watch that is neither an address nor a list of addresses; the message says which, and what would be. */
export class NoFeeds extends Error {
  override readonly name = 'NoFeeds';
}

/** Addresses of feeds: each given one, and those in each file (OPML, or one address a line). Throws NoFeeds. */
export function feedsNamed(given: readonly string[]): readonly string[] {
  return given.flatMap((name) => (isAddress(name) ? [name] : inFile(name)));
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);

function inFile(path: string): readonly string[] {
  const text = textOf(path);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const feeds = /<opml[\s>]/i.test(text) ? (feedIn(text, 'file:///')?.feeds ?? []) : lines.filter(isAddress);
  if (feeds.length > 0) return feeds;
  throw new NoFeeds(`'${path}' names no feed; expected OPML, or an http or https address a line.`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NoFeeds(
      `'${path}' is neither an address nor a file that can be read (${code}); expected the address of a feed, such as https://news.example.org/rss.xml, or a file of them.`,
    );
  }
}

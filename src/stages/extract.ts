import type { Article } from '../model/article.ts';
import { idOf } from '../model/id.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture, Page } from '../model/page.ts';
import { readHtmlPage } from './extract/html-page.ts';
import { languageOf } from './extract/language.ts';
import { readLetterPage } from './extract/letter.ts';
import { readMarkdownPage, readPlainPage } from './extract/plain-page.ts';
import type { PageReading } from './extract/reading.ts';

export const id = 'extract';
export const version = 6;

export interface Extracted {
  /** Null when the page holds no article, or none in a language that is read. */
  readonly article: Article | null;
  readonly notices: readonly Notice[];
}

/** Languages whose words the rules know. */
const SUPPORTED: ReadonlySet<string> = new Set(['en']);

/** Fewer characters of headline and body are no article. */
const LEAST = 20;

function read(page: Page, capture: Capture): PageReading {
  const given = { url: capture.url, outlet: capture.outlet };
  switch (page.mediaType) {
    case 'text/html':
      return readHtmlPage(page.content, given);
    case 'text/markdown':
      return readMarkdownPage(page.content, given);
    case 'message/rfc822':
      return readLetterPage(page.content, given);
    case 'text/plain':
      return readPlainPage(page.content, given);
  }
}

/** What the article itself says: the text whose language counts. */
function wordsOf({ assembled }: PageReading): string {
  return assembled.blocks
    .filter(({ role }) => role === 'headline' || role === 'subhead' || role === 'body' || role === 'caption')
    .map(({ span }) => assembled.text.slice(...span))
    .join('\n');
}

/** The id of the article that a page of these bytes holds, if it holds one. */
export const articleOf = (sha256: string): string => idOf('a', [sha256]);

/** Finds the article in a page: its title, date and outlet, and one text whose blocks each have a role. */
export function extract(page: Page, capture: Capture): Extracted {
  const { source } = capture;
  const article = articleOf(page.sha256);
  const trouble = (rule: string, level: Notice['level'], actual: string, expected: string, remedy: string): Notice => {
    const message = `'${source}' ${actual}; expected ${expected}; ${remedy}.`;
    return { rule, level, article: level === 'error' ? null : article, source, span: null, message, actual, expected };
  };
  const reading = read(page, capture);
  const words = wordsOf(reading);
  if (words.trim().length < LEAST || !reading.assembled.blocks.some(({ role }) => role === 'body')) {
    const remedy = 'check that the page shows its article without a script, and save it anew';
    return {
      article: null,
      notices: [trouble('extract/no-article', 'error', 'holds no article', 'running text', remedy)],
    };
  }
  const language = languageOf(words);
  if (!SUPPORTED.has(language)) {
    const name = languageName(language);
    const remedy = 'translate it and read the translation';
    return {
      article: null,
      notices: [trouble('extract/unsupported-language', 'error', `is in ${name}`, 'a page in English', remedy)],
    };
  }
  const { title, byline, outlet, published, twoDays, url, assembled } = reading;
  const doubt = (written: string, rule: string, remedy: string): Notice =>
    trouble(rule, 'warning', `gives its date as '${written}'`, 'a date that fits one day only', remedy);
  const remedy = "name the page's address with --url if you know it";
  const notices =
    twoDays === null
      ? []
      : twoDays.habit === null
        ? [doubt(twoDays.written, 'extract/ambiguous-date', `its date is kept as not stated; ${remedy}`)]
        : [
            doubt(
              twoDays.written,
              'extract/date-by-habit',
              `it is read ${twoDays.habit.order}, ${twoDays.habit.because}; ${remedy}`,
            ),
          ];
  return {
    article: {
      id: article,
      sha256: page.sha256,
      source,
      url,
      title,
      byline,
      outlet,
      published,
      captured: capture.fetched,
      language,
      ...assembled,
    },
    notices,
  };
}

function languageName(code: string): string {
  if (code === 'und') return 'no language that could be told';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}

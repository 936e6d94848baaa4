import type { Span } from './span.ts';

/** What part of the page a block is. Only headline, subhead, dateline, body and caption may bear claims by themselves. */
export type BlockRole =
  | 'headline'
  | 'subhead'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'caption'
  | 'credit'
  | 'comment'
  | 'related'
  | 'boilerplate';

/** A run of the text with one role: a paragraph, a heading, a list item, a caption. Blocks never overlap. */
export interface Block {
  readonly role: BlockRole;
  readonly span: Span;
  /** The rule that gave the role, and why, in a few words: `boilerplate/money-meter`. */
  readonly reason: string;
}

/** When the page says it was published, and where it says so. */
export interface Published {
  /** EDTF: `2016-07-18`, or with a time `2016-07-18T09:30:00+06:00`. */
  readonly edtf: string;
  readonly from: 'json-ld' | 'meta' | 'time-element' | 'byline' | 'dateline' | 'url' | 'header' | 'given';
}

/** A link that stands in the page, kept as a lead for a person, never as a claim. */
export interface Lead {
  readonly url: string;
  readonly span: Span;
  readonly role: BlockRole;
}

/** A run of the text and the run of the page's decoded characters it was made from. */
export interface SourceMapping {
  readonly text: Span;
  readonly page: Span;
}

/** What a reader of the page would read. `text` never changes once made; every span points into it. */
export interface Article {
  /** `a_` and a hash of the page's bytes: the same bytes are the same article wherever they were found. */
  readonly id: string;
  readonly sha256: string;
  /** Path or URL of the first capture. */
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** Name of the outlet, as the page or the reader gives it; else the host of its URL; else null. */
  readonly outlet: string | null;
  readonly published: Published | null;
  /** When the page was captured, ISO 8601 UTC: stands in for the report time of a page without a date. */
  readonly captured: string;
  /** ISO 639-1 code. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly leads: readonly Lead[];
  /** Empty when the text is the page (plain text). */
  readonly mappings: readonly SourceMapping[];
}

/** The time an article counts as reported: when it says it was published, else when it was captured. */
export function reportTime(article: Pick<Article, 'published' | 'captured'>): string {
  return article.published?.edtf ?? article.captured;
}

import { analyse } from '../language/analyse.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Article } from '../model/article.ts';
import { idOf, sha256 } from '../model/id.ts';
import type { Mention } from '../model/mention.ts';
import type { Notice } from '../model/notice.ts';

/** An article and the analysis of its text: all that a rule may look at. */
export interface Reading {
  readonly article: Article;
  readonly analysis: Analysis;
}

/** What a rule gives back: mentions in text order, and the trouble it met. */
export interface Spotted<M extends Mention = Mention> {
  readonly mentions: readonly M[];
  readonly notices: readonly Notice[];
}

/**
 * One thing the product knows how to read. Pure: the same reading gives the same mentions. A rule lives in a
 * folder with `cases.tsv` beside it (input, expected, note), which is its test and its page in the docs.
 */
export interface Rule<M extends Mention = Mention> {
  /** `toll`, `speech`: the folder's name. */
  readonly id: string;
  readonly version: number;
  /** One sentence about the world: what this rule finds. */
  readonly about: string;
  spot(reading: Reading): Spotted<M>;
  /** A mention in the compact form its cases use: `killed/police 3`. */
  print(mention: M, reading: Reading): string;
}

/** A reading of a bare text, as the cases use it: one body block, a page without a date unless one is given. */
export function readingOf(text: string, published: string | null = null): Reading {
  const sha = sha256(text);
  const article: Article = {
    id: idOf('a', [sha]),
    sha256: sha,
    source: 'case',
    url: null,
    title: null,
    byline: null,
    outlet: null,
    published: published === null ? null : { edtf: published, from: 'given' },
    captured: '2020-01-01T00:00:00Z',
    language: 'en',
    text,
    blocks: [{ role: 'body', span: [0, text.length], reason: 'given' }],
    leads: [],
    mappings: [],
  };
  return { article, analysis: analyse(text, article.blocks) };
}

import type { Article, Claim } from '../api/types.ts';
import { filled } from '../words/counted.ts';
import { dateWords } from '../words/dates.ts';
import type { Words } from '../words/english/index.ts';

/** A claim as one would cite it: its words, who published them, where they are, and the hash that proves it. */
export const citation = (claim: Claim, article: Article, words: Words): string =>
  filled(words.evidence.citation, {
    quote: claim.quote,
    outlet: article.outlet ?? article.source,
    title: article.title ?? '',
    published: article.published === null ? words.incident.undated : dateWords(article.published, words.code),
    source: article.url ?? article.source,
    captured: article.captured,
    hash: article.sha256,
    start: claim.span[0],
    end: claim.span[1],
  });

import { analyse } from '../language/analyse.ts';
import type { Article } from '../model/article.ts';
import type { Reading } from '../rules/rule.ts';

export const id = 'segment';
export const version = 3;

/** Cuts an article's text into sentences, tokens, noun chunks and verb groups. A sentence never crosses a block. */
export function segment(article: Article): Reading {
  return { article, analysis: analyse(article.text, article.blocks) };
}

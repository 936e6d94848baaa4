import { analyse } from '../src/language/analyse.ts';
import type { Article, Block } from '../src/model/article.ts';
import { idOf, sha256 } from '../src/model/id.ts';
import type { Reading } from '../src/rules/rule.ts';

/** A report as the benchmark gives it: no page, only its title, text and day. */
export interface Report {
  readonly doc_id: string;
  readonly title: string;
  readonly text: string;
  readonly dct: string | null;
}

/** A reading of a benchmark's report: the title as headline, each line of the text a block. */
export function readReport({ doc_id, title, text, dct }: Report): Reading {
  const whole = `${title}\n\n${text}`;
  const blocks: Block[] = title.trim() === '' ? [] : [{ role: 'headline', span: [0, title.length], reason: 'given' }];
  let at = title.length + 2;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ role: 'body', span: [at, at + line.length], reason: 'given' });
    at += line.length + 1;
  }
  const sha = sha256(`${doc_id}\n${whole}`);
  const article: Article = {
    id: idOf('a', [sha]),
    sha256: sha,
    source: doc_id,
    url: null,
    title,
    byline: null,
    outlet: null,
    published: dct ? { edtf: dct, from: 'given' } : null,
    captured: '2020-01-01T00:00:00Z',
    language: 'en',
    text: whole,
    blocks,
    leads: [],
    mappings: [],
  };
  return { article, analysis: analyse(whole, blocks) };
}

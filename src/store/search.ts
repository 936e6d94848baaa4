import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Engine, WordHit } from './engine.ts';
import type { Found } from './store.ts';

/** Characters of text on either side of the first word found. */
const AROUND = 80;

/** Hits asked of the index at once: some may be of superseded readings. */
const PIECE = 50;

/** Articles with all of the words, best first. */
export async function search(engine: Engine, text: string, limit: number): Promise<readonly Found[]> {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const found: Found[] = [];
  if (words.length === 0) return found;
  for (let offset = 0; found.length < limit; offset += PIECE) {
    const hits = await engine.findWords(words, PIECE, offset);
    found.push(...(await foundOf(engine, hits, words)));
    if (hits.length < PIECE) break;
  }
  return found.slice(0, limit);
}

async function foundOf(engine: Engine, hits: readonly WordHit[], words: readonly string[]): Promise<Found[]> {
  if (hits.length === 0) return [];
  const rows = await engine.db
    .selectFrom('article')
    .innerJoin('reading', 'reading.id', 'article.reading')
    .select(['article.row', 'article.json'])
    .where(
      'article.row',
      'in',
      hits.map(({ row }) => row),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reading as later')
            .select('later.row')
            .whereRef('later.sha256', '=', 'reading.sha256')
            .whereRef('later.row', '>', 'reading.row'),
        ),
      ),
    )
    .execute();
  const articles = new Map(rows.map(({ row, json }) => [row, JSON.parse(json) as Article]));
  return hits.flatMap(({ row, score }) => {
    const article = articles.get(row);
    return article === undefined ? [] : [foundIn(article, words, score)];
  });
}

function foundIn(
  { id, title, outlet, published, source, text }: Article,
  words: readonly string[],
  score: number,
): Found {
  const span = excerptSpan(text, words);
  const excerpt = text.slice(...span);
  return { article: id, title, outlet, published: published?.edtf ?? null, source, excerpt, span, score };
}

/** Around the first place where one of the words stands as it was typed; else the text's beginning. Whole words. */
function excerptSpan(text: string, words: readonly string[]): Span {
  const plain = text.toLowerCase();
  const places = words.map((word) => plain.indexOf(word.toLowerCase())).filter((place) => place >= 0);
  const place = places.length === 0 ? 0 : Math.min(...places, text.length);
  const start = place <= AROUND ? 0 : text.indexOf(' ', place - AROUND) + 1;
  const last = text.lastIndexOf(' ', place + AROUND);
  const end = place + AROUND >= text.length || last <= place ? Math.min(text.length, place + AROUND) : last;
  return [Math.min(start, place), end];
}

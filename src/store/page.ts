import type { Kysely } from 'kysely';
import type { PageRowContent } from './entries.ts';
import { unpack } from './packing.ts';
import type { PageContent } from './store.ts';
import type { Tables } from './tables.ts';

/** A page's facts and its bytes, unpacked; without them where only the facts are asked for. */
export async function pageContent(db: Kysely<Tables>, sha256: string, withBytes = true): Promise<PageContent | null> {
  const row = await db
    .selectFrom('page')
    .leftJoin('content', 'content.sha256', 'page.sha256')
    .select(['page.json', 'content.packing', 'content.redacted'])
    .$if(withBytes, (query) => query.select('content.bytes'))
    .where('page.sha256', '=', sha256)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { held: _, ...facts } = JSON.parse(row.json) as PageRowContent;
  const { packing, bytes = null, redacted } = row;
  const held = packing !== null && bytes !== null && redacted === null;
  return { ...facts, bytes: held ? unpack({ packing, bytes }, facts.size) : null, redacted };
}

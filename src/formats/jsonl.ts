import type { ShownPage, View } from '../model/view.ts';
import { lookupOf } from './lookup.ts';
import { accountRecord, articleRecord, claimRecord, incidentRecord, judgementRecord, noticeRecord } from './records.ts';

export interface JsonlOptions {
  /** Also the pages' bytes, in base64. */
  readonly withPages?: boolean;
}

/**
 * One record a line, each with its `type`. What belongs to a page stands together (page, captures, article, claims,
 * accounts, notices), so that it can be read back page by page; then judgements, decisions, incidents, and notices
 * of inputs that gave no article. Each line ends with a line break.
 */
export async function* jsonl(view: View, { withPages = false }: JsonlOptions = {}): AsyncGenerator<string> {
  for await (const shown of view.pages()) yield* pageLines(shown, withPages);
  for await (const judgement of view.judgements()) yield line('judgement', judgementRecord(judgement));
  for (const decision of view.decisions) yield line('decision', decision);
  for await (const shown of view.incidents())
    yield line('incident', incidentRecord(shown.incident, lookupOf(shown), shown.links));
  for await (const notice of view.looseNotices()) yield line('notice', noticeRecord(notice));
}

function line(type: string, record: object): string {
  return `${JSON.stringify({ type, ...record })}\n`;
}

function* pageLines(
  { page, captures, article, claims, accounts, notices }: ShownPage,
  withPages: boolean,
): Generator<string> {
  if (page !== null) {
    const { bytes, ...facts } = page;
    const held = withPages && bytes !== null ? { bytes: Buffer.from(bytes).toString('base64') } : {};
    yield line('page', { ...facts, ...held });
  }
  for (const capture of captures) yield line('capture', capture);
  if (article === null) return;
  yield line('article', articleRecord(article, { mappings: true }));
  for (const claim of claims) yield line('claim', claimRecord(claim));
  for (const account of accounts) yield line('account', accountRecord(account));
  for (const notice of notices) yield line('notice', noticeRecord(notice));
}

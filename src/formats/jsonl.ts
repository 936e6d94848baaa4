import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture } from '../model/page.ts';
import type { View, ViewPage } from '../model/view.ts';
import { type Lookup, lookupOf } from './lookup.ts';
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
export function* jsonl(view: View, { withPages = false }: JsonlOptions = {}): Generator<string> {
  const groups = groupsOf(view);
  const pages = new Map(view.pages.map((page) => [page.sha256, page]));
  for (const hash of new Set([...pages.keys(), ...view.articles.map(({ sha256 }) => sha256)]))
    yield* pageLines(hash, { view, groups, page: pages.get(hash), withPages });
  for (const judgement of view.judgements) yield line('judgement', judgementRecord(judgement));
  for (const decision of view.decisions) yield line('decision', decision);
  for (const incident of view.incidents) yield line('incident', incidentRecord(incident, groups.lookup));
  for (const notice of groups.notices.get('') ?? []) yield line('notice', noticeRecord(notice));
}

function line(type: string, record: object): string {
  return `${JSON.stringify({ type, ...record })}\n`;
}

interface Groups {
  readonly lookup: Lookup;
  /** By the hash of their page. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly captures: ReadonlyMap<string, readonly Capture[]>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly accounts: ReadonlyMap<string, readonly Account[]>;
  /** By article; under the empty text those of no article that is in the view. */
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
}

function groupsOf(view: View): Groups {
  const lookup = lookupOf(view);
  return {
    lookup,
    articles: new Map(view.articles.map((article) => [article.sha256, article])),
    captures: Map.groupBy(view.captures, ({ sha256 }) => sha256),
    claims: Map.groupBy(view.claims, ({ article }) => article),
    accounts: Map.groupBy(view.accounts, ({ article }) => article),
    notices: Map.groupBy(view.notices, ({ article }) => (lookup.articles.has(article ?? '') ? article! : '')),
  };
}

interface PageLines {
  readonly view: View;
  readonly groups: Groups;
  readonly page: ViewPage | undefined;
  readonly withPages: boolean;
}

function* pageLines(sha256: string, { view, groups, page, withPages }: PageLines): Generator<string> {
  const article = groups.articles.get(sha256);
  if (page !== undefined) {
    const { bytes, ...facts } = page;
    const held = withPages && bytes !== null ? { bytes: Buffer.from(bytes).toString('base64') } : {};
    yield line('page', { ...facts, ...held });
  }
  for (const capture of groups.captures.get(sha256) ?? []) yield line('capture', capture);
  if (article === undefined) return;
  yield line('article', articleRecord(article, { mappings: true }));
  for (const claim of groups.claims.get(article.id) ?? []) yield line('claim', claimRecord(claim, view, groups.lookup));
  for (const account of groups.accounts.get(article.id) ?? []) yield line('account', accountRecord(account));
  for (const notice of groups.notices.get(article.id) ?? []) yield line('notice', noticeRecord(notice));
}

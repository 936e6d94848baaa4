import type { z } from 'zod';
import type { Account } from '../model/account.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { sha256 } from '../model/id.ts';
import type { Judgement } from '../model/judgement.ts';
import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture } from '../model/page.ts';
import type { ViewPage } from '../model/view.ts';
import { type ImportedRecord, RECORDS } from './schemas.ts';

/** A line that cannot be taken in; the message names the line, what was expected there, and what stands there. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly line: number;
  readonly expected: string;
  readonly actual: string;

  constructor(line: number, place: string, expected: string, actual: string) {
    super(`line ${line}: ${place}: expected ${expected}, received ${actual}.`);
    this.line = line;
    this.expected = expected;
    this.actual = actual;
  }
}

/** What an export holds, in the order of its lines. Incidents are left out: they follow from the rest. */
export type Imported =
  | { readonly kind: 'page'; readonly page: KeptPage }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'notice'; readonly notice: Notice };

/**
 * Reads the lines of `export --format jsonl` back, a page at a time. A page with several captures is given once for
 * each: the ledger then adds the capture alone. An article without a page record is taken without bytes.
 * Throws ImportError at the first line that is not as it should be.
 */
export function* importJsonl(lines: Iterable<string>): Generator<Imported> {
  let open: OpenPage | null = null;
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const record = recordOf(line, number);
    const joined: OpenPage | null = joinedTo(open, record, number);
    if (joined !== open) {
      if (open !== null) yield* pagesOf(open);
      open = joined;
    }
    if (record.type === 'judgement') yield { kind: 'judgement', judgement: untyped(record) };
    if (record.type === 'decision') yield { kind: 'decision', decision: untyped(record) };
    if (record.type === 'notice' && open === null) yield { kind: 'notice', notice: untyped(record) };
  }
  if (open !== null) yield* pagesOf(open);
}

function recordOf(line: string, number: number): ImportedRecord {
  const value = parsed(line, number);
  const type = (value as { type?: unknown } | null)?.type;
  const schema =
    typeof type === 'string' && Object.hasOwn(RECORDS, type) ? RECORDS[type as ImportedRecord['type']] : null;
  if (schema === null) throw new ImportError(number, 'type', `one of ${Object.keys(RECORDS).join(', ')}`, shown(type));
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data as ImportedRecord;
  const issue = result.error.issues[0]!;
  const place = [type, ...issue.path].map(String).join('.');
  throw new ImportError(number, place, expectedOf(issue), shown(issue.input));
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ImportError(number, 'line', 'a JSON object', shown(line));
  }
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return String(issue.expected);
  return issue.message;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function untyped<T>({ type: _, ...rest }: ImportedRecord): T {
  return rest as T;
}

/** The records of one page, as they come in. */
interface OpenPage {
  readonly sha256: string;
  page: (Omit<ViewPage, 'bytes'> & { bytes: Uint8Array | null }) | null;
  article: Article | null;
  readonly captures: Capture[];
  readonly claims: Claim[];
  readonly accounts: Account[];
  readonly notices: Notice[];
}

/** The page that is open after a record; null once the records of pages are over. */
function joinedTo(open: OpenPage | null, record: ImportedRecord, line: number): OpenPage | null {
  switch (record.type) {
    case 'page': {
      const page = pageOf(record, line);
      return { ...newPage(page.sha256), page };
    }
    case 'capture': {
      const own = open?.sha256 === record.sha256 ? open : newPage(record.sha256);
      own.captures.push(untyped(record));
      return own;
    }
    case 'article': {
      const own = open?.sha256 === record.sha256 ? open : newPage(record.sha256);
      own.article = articleOf(record);
      return own;
    }
    case 'claim': {
      const own = pageWith(open, record.article, record.type, line);
      own.claims.push(claimOf(record, own.article!, line));
      return own;
    }
    case 'account': {
      const own = pageWith(open, record.article, record.type, line);
      own.accounts.push(untyped(record));
      return own;
    }
    case 'notice': {
      if (open === null || record.article === null || open.article?.id !== record.article) return null;
      open.notices.push(untyped(record));
      return open;
    }
    default:
      return null;
  }
}

function newPage(hash: string): OpenPage {
  return { sha256: hash, page: null, article: null, captures: [], claims: [], accounts: [], notices: [] };
}

function pageWith(open: OpenPage | null, article: string, type: string, line: number): OpenPage {
  if (open?.article?.id === article) return open;
  const got = open?.article?.id ?? 'none';
  throw new ImportError(line, `${type}.article`, `the article whose record stands before it (${got})`, shown(article));
}

function pageOf(record: Extract<ImportedRecord, { type: 'page' }>, line: number): NonNullable<OpenPage['page']> {
  const { type: _, bytes, ...facts } = record;
  if (bytes === undefined) return { ...facts, bytes: null } as NonNullable<OpenPage['page']>;
  const whole = new Uint8Array(Buffer.from(bytes, 'base64'));
  const hash = sha256(whole);
  if (hash !== facts.sha256) throw new ImportError(line, 'page.bytes', `bytes with the SHA-256 ${facts.sha256}`, hash);
  return { ...facts, bytes: whole } as NonNullable<OpenPage['page']>;
}

function articleOf(record: Extract<ImportedRecord, { type: 'article' }>): Article {
  const { type: _, published, published_from, mappings, ...rest } = record;
  const date = published === null ? null : { edtf: published, from: published_from ?? 'given' };
  return { ...rest, published: date, mappings: mappings ?? [] } as Article;
}

function claimOf(record: Extract<ImportedRecord, { type: 'claim' }>, article: Article, line: number): Claim {
  const { type: _, incident: __, origin, origin_as_read, ...rest } = record;
  const actual = article.text.slice(rest.span[0], rest.span[1]);
  if (actual !== rest.quote) throw new ImportError(line, 'claim.quote', shown(actual), shown(rest.quote));
  return { ...rest, origin: origin_as_read ?? origin } as Claim;
}

function* pagesOf(open: OpenPage): Generator<Imported> {
  const { article, claims, accounts, notices } = open;
  const captures = open.captures.length === 0 ? capturesOf(open) : open.captures;
  const { versions = 'import', article: _, bytes = null, ...page } = open.page ?? factsOf(open);
  for (const capture of captures)
    yield { kind: 'page', page: { page, bytes, capture, versions, article, claims, accounts, notices } };
}

/** An article on its own tells where it came from. */
function capturesOf({ sha256: hash, article }: OpenPage): Capture[] {
  if (article === null) return [];
  const { source, url, captured, outlet } = article;
  return [{ sha256: hash, source, url, fetched: captured, how: 'import', outlet }];
}

function factsOf({ sha256: hash }: OpenPage): NonNullable<OpenPage['page']> & { versions?: string } {
  const facts = { size: 0, mediaType: 'text/plain', charset: 'utf-8', charsetFrom: 'utf-8' } as const;
  return { sha256: hash, ...facts, versions: 'import', article: null, bytes: null };
}

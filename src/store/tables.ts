import type { Generated, Selectable } from 'kysely';
import type { Judgement } from '../model/judgement.ts';

/** What every row of the ledger carries. `json` is the row's content as canonical JSON; the other columns of a table are copies out of it, to look things up by. */
export interface LedgerRow {
  /** Place in its table, growing: a later row supersedes. */
  row: Generated<number>;
  segment: string;
  sequence: number;
  /** Hash of the row before it in its segment; empty for the first. */
  previous: string;
  hash: string;
  /** SHA-256 of `json` as it was first written. */
  digest: string;
  json: string;
  /** Id of the decision that blanked the content; null for a row as it was written. */
  redacted: string | null;
}

interface SegmentTable extends LedgerRow {
  id: string;
  event: 'opened' | 'closed';
}

interface PageTable extends LedgerRow {
  sha256: string;
}

/** The bytes themselves, packed. No ledger row: a page's SHA-256 is its own proof. */
interface ContentTable {
  sha256: string;
  packing: 'zstd' | 'none';
  bytes: Uint8Array;
  redacted: string | null;
}

interface CaptureTable extends LedgerRow {
  id: string;
  sha256: string;
}

interface ReadingTable extends LedgerRow {
  report_month: string;
  id: string;
  sha256: string;
  article: string | null;
  /** First moment of its report time, UTC. */
  reported: string;
}

/** A row that belongs to a reading. */
interface ReadTable extends LedgerRow {
  report_month: string;
  reading: string;
  id: string;
}

interface ArticleTable extends ReadTable {
  outlet: string | null;
  language: string;
}

interface ClaimTable extends ReadTable {
  article: string;
  account: string | null;
  field: string;
  group: string | null;
}

interface AccountTable extends ReadTable {
  article: string;
}

interface JudgementTable extends LedgerRow {
  id: string;
  a: string;
  b: string;
}

interface DecisionTable extends LedgerRow {
  id: string;
  at: string;
}

/** What a row says since a decision blanked it: chained like any row, so that a blanked row cannot be changed unseen. */
interface RedactionTable extends LedgerRow {
  /** Segment and number of the blanked row. */
  target: string;
  target_sequence: number;
  decision: string;
}

interface NoticeTable extends LedgerRow {
  id: string;
  /** Null for an input that gave no page. */
  reading: string | null;
}

/** What is worked out from the ledger so that accounts find each other; see 002-meeting.sql. */
interface MeetingTables {
  judged_until: { rules: string; reading: number };
  met_account: { account: string; incident: string; row: number };
  meeting: { key: number; account: string };
  met_pair: { a: string; b: string; verdict: Judgement['verdict']; score: number };
  disturbed_account: { account: string };
}

/** The ledger's tables, as Kysely sees them, and those worked out from it. */
export interface Tables extends MeetingTables {
  segment: SegmentTable;
  page: PageTable;
  content: ContentTable;
  capture: CaptureTable;
  reading: ReadingTable;
  article: ArticleTable;
  claim: ClaimTable;
  account: AccountTable;
  judgement: JudgementTable;
  decision: DecisionTable;
  notice: NoticeTable;
  redaction: RedactionTable;
}

/** The chained tables, in an order that a row's references come before it; each with its own columns, in order. */
export const LEDGER_COLUMNS = {
  segment: ['id', 'event'],
  page: ['sha256'],
  capture: ['id', 'sha256'],
  reading: ['report_month', 'id', 'sha256', 'article', 'reported'],
  article: ['report_month', 'reading', 'id', 'outlet', 'language'],
  claim: ['report_month', 'reading', 'id', 'article', 'account', 'field', 'group'],
  account: ['report_month', 'reading', 'id', 'article'],
  judgement: ['id', 'a', 'b'],
  decision: ['id', 'at'],
  notice: ['id', 'reading'],
  redaction: ['target', 'target_sequence', 'decision'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

export type LedgerTable = keyof typeof LEDGER_COLUMNS;
export const LEDGER_TABLES = Object.keys(LEDGER_COLUMNS) as readonly LedgerTable[];

export type KeptRow<T extends LedgerTable> = Selectable<Tables[T]>;

/** The columns of a table that are its own, not the chain's. */
export type OwnColumns<T extends LedgerTable> = Omit<KeptRow<T>, keyof LedgerRow>;

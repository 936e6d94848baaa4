import { reportTime } from '../model/article.ts';
import type { Decision } from '../model/decision.ts';
import { idOf } from '../model/id.ts';
import type { Judgement } from '../model/judgement.ts';
import type { KeptPage, PageFacts } from '../model/kept.ts';
import { firstMoment } from '../model/moment.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture } from '../model/page.ts';
import { canonical } from './canonical.ts';
import { type Entry, entry } from './chain.ts';

/** What a reading's row holds: who read which page, and when it counts as reported. */
export interface ReadingContent {
  readonly id: string;
  readonly sha256: string;
  readonly versions: string;
  readonly article: string | null;
  readonly reported: string;
}

/** What a page's row holds; `held`: its bytes were kept with it. */
export interface PageRowContent extends PageFacts {
  readonly held: boolean;
}

export function readingId(sha256: string, versions: string): string {
  return idOf('r', [sha256, versions]);
}

/**
 * A capture is known again by where its bytes came from and how. When they were fetched counts only where fetching
 * is an event of its own (the web, an archive, a feed): a folder read twice is not captured twice.
 */
export function captureId(capture: Capture): string {
  const { sha256, source, url, how, outlet } = capture;
  const fetched = how === 'file' || how === 'stdin' ? null : capture.fetched;
  return idOf('p', [sha256, source, url, how, outlet, fetched]);
}

export function noticeId(reading: string | null, notice: Notice): string {
  return idOf('n', [reading, canonical(notice)]);
}

export function pageEntry({ page, bytes }: KeptPage): Entry {
  const { sha256, size, mediaType, charset, charsetFrom } = page;
  const content: PageRowContent = { sha256, size, mediaType, charset, charsetFrom, held: bytes !== null };
  return entry('page', { sha256 }, content);
}

export function captureEntry(capture: Capture): Entry {
  const { sha256, source, url, fetched, how, outlet } = capture;
  const id = captureId(capture);
  return entry('capture', { id, sha256 }, { sha256, source, url, fetched, how, outlet });
}

/** A reading's rows, its own first, then the article, the claims and accounts in their order, the notices. */
export function readingEntries(kept: KeptPage): Entry[] {
  const { article, claims, accounts, notices, page, versions } = kept;
  const id = readingId(page.sha256, versions);
  const reported = reportedAt(kept);
  const content: ReadingContent = { id, sha256: page.sha256, versions, article: article?.id ?? null, reported };
  const key = { report_month: reported.slice(0, 7), reading: id };
  const entries = [
    entry(
      'reading',
      { report_month: key.report_month, id, sha256: page.sha256, article: content.article, reported },
      content,
    ),
  ];
  if (article !== null) {
    const { outlet, language } = article;
    entries.push(entry('article', { ...key, id: article.id, outlet, language }, article));
  }
  for (const claim of claims) {
    const { field, group, account } = claim;
    entries.push(entry('claim', { ...key, id: claim.id, article: claim.article, account, field, group }, claim));
  }
  for (const account of accounts)
    entries.push(entry('account', { ...key, id: account.id, article: account.article }, account));
  for (const notice of notices) entries.push(noticeEntry(id, notice));
  return entries;
}

/** First moment at which the page counts as reported; an unreadable date leaves the time of capture. */
function reportedAt({ article, capture }: KeptPage): string {
  const told = article === null ? null : firstMoment(reportTime(article));
  return told ?? firstMoment(article?.captured ?? capture.fetched) ?? firstMoment(capture.fetched) ?? NEVER;
}

/** Sorts before every time. */
const NEVER = '0000-01-01T00:00:00.000Z';

export function noticeEntry(reading: string | null, notice: Notice): Entry {
  return entry('notice', { id: noticeId(reading, notice), reading }, notice);
}

export function judgementEntry(judgement: Judgement): Entry {
  const { id, a, b } = judgement;
  return entry('judgement', { id, a, b }, judgement);
}

export function decisionEntry(decision: Decision): Entry {
  const { id, at } = decision;
  return entry('decision', { id, at: firstMoment(at) ?? at }, decision);
}

import type { Notice } from '../../model/notice.ts';
import { mayConcern } from '../../stages/gate.ts';
import type { Input } from '../inputs.ts';
import type { ArchiveRecord } from './record.ts';
import { type Found, records } from './records.ts';
import { readResponse } from './response.ts';
import { BrokenArchive, stretchesOf } from './wacz.ts';

/** What a record's page is: its bytes as a server sent them. */
interface Sent {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
}

/** Records between two words on how far a long archive is. */
const TOLD_EVERY = 256;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, plain, gzip or zstd; WACZ), each with its address, its time of capture
 * and its place in the file. Pages whose bytes hold no trace of violence, and what is no page, are only counted.
 */
export async function* archived(path: string, maxBytes: number): AsyncGenerator<Input> {
  const stretches = await stretchesOf(path).catch((error: unknown) => error as Error);
  if (stretches instanceof BrokenArchive) return yield { kind: 'trouble', notice: brokenArchive(path, stretches) };
  if (stretches instanceof Error) throw stretches;
  const kept = new Map<string, Sent>();
  let passed = 0;
  for (const within of stretches) {
    for await (const found of records(path, maxBytes, within)) {
      const place = `${path}#${(within?.start ?? 0) + (found.kind === 'record' ? found.record.offset : found.offset)}`;
      if (found.kind === 'broken') {
        yield { kind: 'trouble', notice: brokenRecord(place, found) };
        continue;
      }
      const sent = sentBy(found.record, maxBytes, kept);
      if (sent === null || !mayConcern(sent.bytes)) {
        passed++;
        if (passed % TOLD_EVERY === 0) yield { kind: 'passed', count: TOLD_EVERY };
        continue;
      }
      remember(kept, found.record, sent);
      yield { kind: 'bytes', source: place, how: 'warc', ...sent, ...capturedBy(found.record) };
    }
  }
  if (passed % TOLD_EVERY > 0) yield { kind: 'passed', count: passed % TOLD_EVERY };
}

function capturedBy({ headers }: ArchiveRecord) {
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const date = new Date(headers.get('warc-date') ?? '');
  return {
    ...(url !== undefined && /^https?:/i.test(url) ? { url } : {}),
    ...(Number.isNaN(date.getTime()) ? {} : { fetched: date.toISOString() }),
  };
}

const PAGES = /^(text\/(html|plain)|application\/xhtml\+xml)\b/i;
/** What an archive of saved files may hold besides. */
const SAVED = /^(?:text\/markdown|message\/rfc822)\b/i;

/** The page a record holds; of a `revisit`, the page it refers to, where this archive held it. Null for anything else. */
function sentBy(
  { type, headers, block }: ArchiveRecord,
  maxBytes: number,
  kept: ReadonlyMap<string, Sent>,
): Sent | null {
  if (block === null) return null;
  if (type === 'revisit') return kept.get(headers.get('warc-payload-digest') ?? '') ?? null;
  if (type === 'resource' || type === 'conversion') {
    const mediaType = headers.get('content-type') ?? null;
    if (mediaType === null || !(PAGES.test(mediaType) || SAVED.test(mediaType))) return null;
    return { bytes: block, mediaType };
  }
  if (type !== 'response') return null;
  const response = readResponse(block, maxBytes);
  if (response === null || response.status !== 200 || !PAGES.test(response.mediaType ?? 'text/html')) return null;
  return { bytes: Buffer.from(response.bytes), mediaType: response.mediaType };
}

/** Pages that a later `revisit` may refer to; the oldest go first. */
const REMEMBERED = 2_000;

function remember(kept: Map<string, Sent>, { headers }: ArchiveRecord, sent: Sent): void {
  const digest = headers.get('warc-payload-digest');
  if (digest === undefined) return;
  kept.set(digest, sent);
  if (kept.size > REMEMBERED) kept.delete(kept.keys().next().value!);
}

function brokenArchive(path: string, { message: why }: BrokenArchive): Notice {
  const [rule, expected] = ['read/broken-archive', 'a WACZ with its archives in it'];
  const message = `'${path}' is not read: ${why}; expected ${expected}; take it again, or read the WARC files in it.`;
  return { rule, level: 'error', article: null, source: path, span: null, message, actual: why, expected };
}

function brokenRecord(place: string, { why }: Extract<Found, { kind: 'broken' }>): Notice {
  const message = `The record at '${place}' is broken: ${why}; expected a WARC record; what stands behind it is read.`;
  const level = 'warning';
  return {
    rule: 'read/broken-record',
    level,
    article: null,
    source: place,
    span: null,
    message,
    actual: why,
    expected: 'a WARC record',
  };
}

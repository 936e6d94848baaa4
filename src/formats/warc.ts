import { gzipSync } from 'node:zlib';
import { sha256 } from '../model/id.ts';
import type { Capture } from '../model/page.ts';
import type { ShownPage, View, ViewPage } from '../model/view.ts';

/**
 * The captured pages as a web archive (WARC 1.1, each record compressed by itself): a `resource` with the bytes as
 * they were kept and their digest, a `revisit` where the same bytes were captured again, and beside each a `metadata`
 * record that says how it came here. Pages whose bytes are not kept are left out.
 */
export async function* warc(view: View): AsyncGenerator<Uint8Array> {
  let opened = false;
  for await (const { page, captures, article } of view.pages()) {
    const [first, ...again] = captures;
    if (page === null || page.bytes === null || first === undefined) continue;
    if (!opened) yield infoOf(first.fetched);
    opened = true;
    yield* recordsOf({ page, bytes: page.bytes, first, again, article });
  }
}

interface Kept {
  readonly page: ViewPage;
  readonly bytes: Uint8Array;
  readonly first: Capture;
  readonly again: readonly Capture[];
  readonly article: ShownPage['article'];
}

function* recordsOf({ page, bytes, first, again, article }: Kept): Generator<Uint8Array> {
  const digest = `sha256:${page.sha256}`;
  const held = { 'Content-Type': `${page.mediaType};charset=${page.charset}`, 'WARC-Payload-Digest': digest };
  const kept = idOf(first);
  yield record('resource', kept, first, { ...held, 'WARC-Block-Digest': digest }, bytes);
  yield custodyOf(first, kept, page, article);
  for (const capture of again) {
    const profile = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';
    const id = idOf(capture);
    yield record('revisit', id, capture, { ...held, 'WARC-Profile': profile, 'WARC-Refers-To': kept }, EMPTY);
    yield custodyOf(capture, id, page, article);
  }
}

const EMPTY = new Uint8Array();

/** How a capture came into the ledger, and what read it. */
function custodyOf(capture: Capture, of: string, { versions }: ViewPage, article: ShownPage['article']): Uint8Array {
  const fields = [
    ['source', capture.source],
    ['how', capture.how],
    ['fetched', capture.fetched],
    ['outlet', capture.outlet ?? article?.outlet ?? ''],
    ['article', article?.id ?? ''],
    ['readBy', versions],
  ];
  const text = fields.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${oneLine(value!)}\r\n`])).join('');
  const headers = { 'Content-Type': 'application/warc-fields', 'WARC-Concurrent-To': of };
  return record('metadata', uuidOf(`custody ${of}`), capture, headers, Buffer.from(text, 'utf8'));
}

function infoOf(date: string): Uint8Array {
  const text = 'software: Hearsay\r\nformat: WARC File Format 1.1\r\n';
  const headers = { 'Content-Type': 'application/warc-fields' };
  return record('warcinfo', uuidOf(`warcinfo ${date}`), { fetched: date }, headers, Buffer.from(text, 'utf8'));
}

type Made = Pick<Capture, 'fetched'> & Partial<Pick<Capture, 'source' | 'url'>>;

function record(
  type: string,
  id: string,
  { fetched, source, url }: Made,
  headers: Readonly<Record<string, string>>,
  block: Uint8Array,
): Uint8Array {
  const target = source === undefined ? {} : { 'WARC-Target-URI': addressOf(url ?? source) };
  const all = { 'WARC-Type': type, 'WARC-Record-ID': id, 'WARC-Date': dateOf(fetched), ...target, ...headers };
  const lines = Object.entries({ ...all, 'Content-Length': String(block.length) }).map(
    ([name, value]) => `${name}: ${oneLine(value)}\r\n`,
  );
  const head = Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`, 'utf8');
  return gzipSync(Buffer.concat([head, block, Buffer.from('\r\n\r\n')]));
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
const dateOf = (time: string): string => new Date(time).toISOString();

/** Where a page was: its address, or the file it came from. */
function addressOf(source: string): string {
  if (URL.canParse(source)) return new URL(source).href;
  return `file:${source.split(/[\\/]/).map(encodeURIComponent).join('/')}`;
}

const idOf = ({ sha256: page, source, fetched }: Capture): string => uuidOf(`${page} ${source} ${fetched}`);

/** A name-based UUID (version 8, of our own making): the same capture has the same record id in every export. */
function uuidOf(name: string): string {
  const hex = sha256(name).slice(0, 32);
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return `<urn:uuid:${parts.join('-')}>`;
}

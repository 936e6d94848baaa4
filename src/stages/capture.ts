import { sha256 } from '../model/id.ts';
import type { Notice } from '../model/notice.ts';
import type { Capture, CaptureHow, MediaType, Page } from '../model/page.ts';
import { decode } from './capture/charset.ts';
import { letterText, readLetter } from './capture/mail.ts';
import { looksBinary, magicOf, mediaTypeOf } from './capture/media-type.ts';

export const id = 'capture';
export const version = 1;

/** What is known of some bytes before they are read. */
export interface GivenCapture {
  /** Path or URL the bytes came from. */
  readonly source: string;
  readonly url?: string | null;
  /** The sender's `Content-Type`, where there was one. */
  readonly mediaType?: string | null;
  /** The encoding the sender named. */
  readonly charsetHint?: string | null;
  /** ISO 8601 UTC. */
  readonly fetched: string;
  readonly outlet?: string | null;
  readonly how: CaptureHow;
  /** Largest page that is read, in bytes; 20 MB unless said. */
  readonly maxBytes?: number;
}

export interface Captured {
  /** Null when the bytes are no page; the notices say why. */
  readonly page: Page | null;
  readonly capture: Capture | null;
  readonly notices: readonly Notice[];
}

const MAX_BYTES = 20_000_000;

interface Trouble {
  readonly rule: string;
  readonly level: Notice['level'];
  readonly actual: string;
  readonly expected: string;
  readonly remedy: string;
}

function notice(source: string, { rule, level, actual, expected, remedy }: Trouble): Notice {
  const message = `'${source}' is ${actual}; expected ${expected}; ${remedy}.`;
  return { rule, level, article: null, source, span: null, message, actual, expected };
}

function refusal(bytes: Uint8Array, maxBytes: number): Trouble | null {
  const level = 'error';
  if (bytes.length > maxBytes) {
    const [actual, expected] = [`${bytes.length} bytes long`, `a page of at most ${maxBytes}`];
    return { rule: 'capture/too-large', level, actual, expected, remedy: 'raise HEARSAY_MAX_BYTES to read it' };
  }
  const expected = 'a page in HTML, plain text, Markdown or a saved letter';
  const magic = magicOf(bytes);
  if (magic !== null) {
    const remedy = 'save the page itself as HTML or text and read that';
    return { rule: 'capture/binary', level, actual: magic, expected, remedy };
  }
  return null;
}

function empty(): Trouble {
  const remedy = 'save the page again';
  return { rule: 'capture/empty', level: 'error', actual: 'empty', expected: 'a page with text', remedy };
}

function binary(): Trouble {
  const expected = 'a page in HTML, plain text, Markdown or a saved letter';
  const remedy = 'save the page itself as HTML or text and read that';
  return { rule: 'capture/binary', level: 'error', actual: 'binary data', expected, remedy };
}

/** True when decoded text is full of characters that no page shows. */
function isNoise(content: string): boolean {
  const sample = content.slice(0, 8_192);
  let bad = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0xfffd || code === 0 || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) bad++;
  }
  return bad > sample.length / 10;
}

/** A header's media type and its `charset` parameter. */
function charsetOf(given: GivenCapture): string | undefined {
  return given.charsetHint ?? /charset=["']?([\w:-]+)/i.exec(given.mediaType ?? '')?.[1];
}

/** Reads bytes as a page: what kind it is, in what encoding, and its characters. Bytes that are no page are refused. */
export function capture(bytes: Uint8Array, given: GivenCapture): Captured {
  const { source } = given;
  const refused = bytes.length === 0 ? empty() : refusal(bytes, given.maxBytes ?? MAX_BYTES);
  if (refused !== null) return { page: null, capture: null, notices: [notice(source, refused)] };
  const decoded = decode(bytes, charsetOf(given));
  if ((!decoded.charset.startsWith('utf-16') && looksBinary(bytes)) || isNoise(decoded.content))
    return { page: null, capture: null, notices: [notice(source, binary())] };
  if (decoded.content.trim() === '') return { page: null, capture: null, notices: [notice(source, empty())] };
  const mediaType = mediaTypeOf(decoded.content, source, given.mediaType ?? undefined);
  const read = mediaType === 'message/rfc822' ? readMail(bytes) : { mediaType, ...decoded };
  if (read === null) return { page: null, capture: null, notices: [notice(source, noReadablePart())] };
  const hash = sha256(bytes);
  const page: Page = {
    sha256: hash,
    size: bytes.length,
    mediaType: read.mediaType,
    charset: read.charset,
    charsetFrom: read.from,
    content: read.content,
  };
  const made: Capture = {
    sha256: hash,
    source,
    url: given.url ?? null,
    fetched: given.fetched,
    how: given.how,
    outlet: given.outlet ?? null,
  };
  const notices = read.broken === 0 ? [] : [notice(source, brokenBytes(read.broken, read.charset))];
  return { page, capture: made, notices };
}

function noReadablePart(): Trouble {
  const [actual, expected] = ['a letter without a readable part', 'a letter with a text or HTML part'];
  const remedy = 'save the page it holds as HTML and read that';
  return { rule: 'capture/no-readable-part', level: 'error', actual, expected, remedy };
}

function brokenBytes(broken: number, charset: string): Trouble {
  const actual = `broken in ${broken} ${broken === 1 ? 'place' : 'places'} when read as ${charset}`;
  const remedy = 'what cannot be read stands as �; save the page again if words are missing';
  return { rule: 'capture/broken-encoding', level: 'warning', actual, expected: 'whole characters', remedy };
}

function readMail(
  bytes: Uint8Array,
): { mediaType: MediaType; content: string; charset: string; from: string; broken: number } | null {
  const letter = readLetter(bytes);
  if (letter === null) return null;
  const { charset, from, broken } = letter;
  return { mediaType: 'message/rfc822', content: letterText(letter), charset, from, broken };
}

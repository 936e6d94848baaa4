import type { MediaType } from '../../model/page.ts';

/** First bytes of kinds of file that are no page, and what a person calls them. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a zip archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty zip archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip file', [0x1f, 0x8b, 0x08]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['an xz file', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a zstd file', [0x28, 0xb5, 0x2f, 0xfd]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a RIFF file (sound, video or WebP)', [0x52, 0x49, 0x46, 0x46]],
  ['an MP3 file', [0x49, 0x44, 0x33]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a WebAssembly file', [0x00, 0x61, 0x73, 0x6d]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What a binary file is, by its first bytes; null when they are none of the known ones. */
export function magicOf(bytes: Uint8Array): string | null {
  for (const [name, magic] of MAGIC) if (magic.every((byte, i) => bytes[i] === byte)) return name;
  if (bytes.length > 11 && String.fromCharCode(...bytes.subarray(4, 8)) === 'ftyp') return 'a video file';
  return null;
}

/** How many bytes at the start are looked at for their kind. */
const SAMPLE = 8_192;

/** True for bytes that are no text in any encoding that keeps ASCII: nulls, or many control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  let nulls = 0;
  for (const byte of sample) {
    if (byte === 0) nulls++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
    else if (byte === 127) controls++;
  }
  return nulls > sample.length / 200 || controls + nulls > sample.length / 30;
}

const BY_NAME: readonly (readonly [RegExp, MediaType])[] = [
  [/\.(?:x?html?|shtml|php|aspx?|jsp)$/i, 'text/html'],
  [/\.(?:md|markdown|mdown)$/i, 'text/markdown'],
  [/\.(?:eml|mht|mhtml)$/i, 'message/rfc822'],
  [/\.(?:txt|text|asc)$/i, 'text/plain'],
];

const BY_HEADER: readonly (readonly [RegExp, MediaType])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, 'text/html'],
  [/^text\/(?:x-)?markdown/i, 'text/markdown'],
  [/^(?:message\/rfc822|multipart\/related|application\/x-mimearchive)/i, 'message/rfc822'],
  [/^text\/plain/i, 'text/plain'],
];

const TAG =
  /<\/?(?:!doctype|html|head|body|div|p|span|a|table|tr|td|br|h[1-6]|ul|li|script|style|meta|title|article|section|img|font|center)\b[^<>]{0,500}>/gi;
const MAIL_FIELD =
  /^(?:from|to|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|snapshot-content-location|reply-to|x-[\w-]+|dkim-signature|list-[\w-]+):/i;

/** True when the text opens with at least two of a letter's header fields. */
function opensAsMail(text: string): boolean {
  const lines = text
    .slice(0, 4_000)
    .replace(/^From \S+ .{0,80}\r?\n/, '')
    .split(/\r?\n/);
  let fields = 0;
  for (const line of lines) {
    if (line === '') break;
    if (MAIL_FIELD.test(line)) fields++;
    else if (!/^[ \t]/.test(line) && !/^[\w-]{1,60}:/.test(line)) return false;
  }
  return fields >= 2 && MAIL_FIELD.test(lines[0] ?? '');
}

function isMarkdown(text: string): boolean {
  const marks = text.slice(0, 20_000).match(/^(?:#{1,6} \S|[-*+] \S|> \S|```|\*\*\S)|\]\(https?:\/\/|^---$/gm);
  return /^#{1,3} \S/m.test(text.slice(0, 2_000)) && (marks?.length ?? 0) >= 2;
}

/** What kind of page a text is: what it holds tells first, then what the sender or the file's name says. */
export function mediaTypeOf(text: string, source: string, header: string | undefined): MediaType {
  const start = text.slice(0, SAMPLE);
  const said =
    BY_HEADER.find(([pattern]) => pattern.test(header ?? ''))?.[1] ??
    BY_NAME.find(([pattern]) => pattern.test(source.replace(/[?#].*$/, '')))?.[1];
  if (opensAsMail(text)) return 'message/rfc822';
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start))
    return 'text/html';
  const tags = start.match(TAG)?.length ?? 0;
  if (said === 'text/markdown' || (said === undefined && tags < 10 && isMarkdown(text))) return 'text/markdown';
  if (said === 'text/html') return tags > 0 || /<\w/.test(text.slice(0, 200_000)) ? 'text/html' : 'text/plain';
  if (tags >= 10) return 'text/html';
  return said === 'message/rfc822' || said === undefined ? 'text/plain' : said;
}

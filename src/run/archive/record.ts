/** One record of a web archive, as ISO 28500 (WARC 1.0 and 1.1) has it. */
export interface ArchiveRecord {
  /** Where it begins: in the file for a record that is compressed by itself, else in the uncompressed stream. */
  readonly offset: number;
  /** `response`, `revisit`, `resource`, `conversion`, `request`, `metadata`, `warcinfo` … */
  readonly type: string;
  /** Names in lower case; of a name that stands twice, the last. */
  readonly headers: ReadonlyMap<string, string>;
  /** The block; null when it is longer than what is loaded. */
  readonly block: Buffer | null;
}

/** A header as it stands before a block: what it says, and how many bytes it and the block take. */
export interface Head {
  readonly headers: ReadonlyMap<string, string>;
  readonly size: number;
  readonly length: number;
}

/** Bytes within which a record's header has to end. */
export const LONGEST_HEAD = 65_536;

const END = Buffer.from('\r\n\r\n');
const LOOSE_END = Buffer.from('\n\n');

/** Where a block of lines ends and the blank line after it; null when it does not within `bytes`. */
export function endOfHead(bytes: Buffer): { readonly end: number; readonly next: number } | null {
  const [strict, loose] = [bytes.indexOf(END), bytes.indexOf(LOOSE_END)];
  if (strict >= 0 && (loose < 0 || strict < loose)) return { end: strict, next: strict + END.length };
  return loose < 0 ? null : { end: loose, next: loose + LOOSE_END.length };
}

/** `Name: value` lines; a line that begins with a blank goes on with the one before. */
export function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** The header that begins at the first byte; null when no record begins there. */
export function readHead(bytes: Buffer): Head | null {
  if (bytes.length < 5 || bytes.toString('latin1', 0, 5) !== 'WARC/') return null;
  const found = endOfHead(bytes.subarray(0, LONGEST_HEAD));
  if (found === null) return null;
  const headers = readHeaders(bytes.toString('utf8', bytes.indexOf('\n') + 1, found.end));
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length >= 0 ? { headers, size: found.next, length } : null;
}

export const typeOf = (headers: ReadonlyMap<string, string>): string => (headers.get('warc-type') ?? '').toLowerCase();

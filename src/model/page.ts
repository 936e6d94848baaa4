/** How a page reached us. */
export type CaptureHow = 'file' | 'stdin' | 'http' | 'warc' | 'feed' | 'import';

/** Where and when one capture of a page was made; the same bytes may have several. */
export interface Capture {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Path or URL the bytes came from, as given. */
  readonly source: string;
  /** The page's own address, when it is known (`--url`, canonical link, archive record). */
  readonly url: string | null;
  /** When the bytes were fetched, ISO 8601 UTC; from `--fetched`, the archive record, or the clock at reading. */
  readonly fetched: string;
  readonly how: CaptureHow;
  /** Outlet named by the person who reads the page (`--outlet`); it wins over what the page says. */
  readonly outlet: string | null;
}

export type MediaType = 'text/html' | 'text/plain' | 'text/markdown' | 'message/rfc822';

/** One capture of a page: its bytes, decoded. The bytes themselves are kept beside it, never inside JSON. */
export interface Page {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: MediaType;
  /** The encoding the bytes were read in, as a WHATWG label. */
  readonly charset: string;
  /** How the encoding was found: `bom`, `header`, `meta`, `detected`, `utf-8`. */
  readonly charsetFrom: string;
  /** The decoded characters of the page, markup included. */
  readonly content: string;
}

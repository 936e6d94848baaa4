import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { endOfHead, readHeaders } from './record.ts';

/** What a server answered, as an archive kept it. */
export interface Response {
  readonly status: number;
  readonly mediaType: string | null;
  readonly bytes: Buffer;
}

/** Reads a kept HTTP answer: chunks put together, its coding undone, at most `maxBytes` long. Null for what is none. */
export function readResponse(block: Buffer, maxBytes: number): Response | null {
  const found = endOfHead(block);
  const head = block.toString('latin1', 0, found?.end ?? Math.min(block.length, 8_192));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head);
  if (status === null || found === null) return null;
  const headers = readHeaders(head.slice(head.indexOf('\n') + 1));
  const sent = block.subarray(found.next);
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(sent) : sent;
  const bytes = decoded(whole, (headers.get('content-encoding') ?? '').trim().toLowerCase(), maxBytes);
  return bytes && { status: Number(status[1]), mediaType: headers.get('content-type') ?? null, bytes };
}

/** Archives keep the header of a chunked answer and sometimes no chunks: then the bytes are what they are. */
function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at, 'latin1');
    const size = /^\s*([\da-f]{1,8})\s*(?:;.*)?$/i.exec(
      end < 0 || end - at > 64 ? '' : bytes.toString('latin1', at, end),
    );
    if (size === null) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

const GZIP = [0x1f, 0x8b];

/** Null for a coding that is not known or does not hold. */
function decoded(bytes: Buffer, coding: string, maxOutputLength: number): Buffer | null {
  const options = { maxOutputLength };
  try {
    switch (coding) {
      case '':
      case 'identity':
        return bytes.length > maxOutputLength ? null : bytes;
      // Some archives undo the coding and leave the header.
      case 'gzip':
      case 'x-gzip':
        return bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes, options) : bytes;
      case 'deflate':
        return (bytes[0]! & 15) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, options);
      case 'zstd':
        return zstdDecompressSync(bytes, options);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

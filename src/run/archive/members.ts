import { createInflateRaw, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import type { Window } from './window.ts';

/** How a web archive is packed: record by record with gzip or zstd, or not at all. */
export type Packing = 'gzip' | 'zstd' | 'none';

/** One packed piece of an archive: mostly one record. */
export type Member =
  | { readonly kind: 'whole'; readonly offset: number; readonly bytes: Buffer }
  /** Too long to hold: it was gone past. */
  | { readonly kind: 'long'; readonly offset: number }
  | { readonly kind: 'broken'; readonly offset: number; readonly why: string };

/** Bytes of a member that are unpacked in one go. */
const WHOLE = 16 << 20;
/** Packed bytes asked for at first; a member that is longer asks for more. */
const FIRST = 1 << 20;

export function packingOf(start: Buffer): Packing {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  const magic = start.length >= 4 ? start.readUInt32LE(0) : 0;
  return magic === ZSTD || (magic & 0xff_ff_ff_f0) >>> 0 === SKIPPABLE ? 'zstd' : 'none';
}

/** Length of a gzip member's header; null when it is none or is cut off. RFC 1952. */
function gzipHead(bytes: Buffer): number | null {
  if (bytes.length < 10 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return null;
  const flags = bytes[3]!;
  let at = 10;
  if (flags & 4) at += 2 + (bytes.length >= 12 ? bytes.readUInt16LE(10) : 0);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at <= bytes.length ? at : null;
}

type Unpacked = { readonly kind: 'whole'; readonly bytes: Buffer; readonly size: number } | { readonly kind: Fault };
type Fault = 'cut' | 'long' | 'broken';

const FAULTS: Readonly<Record<string, Fault>> = { Z_BUF_ERROR: 'cut', ERR_BUFFER_TOO_LARGE: 'long' };

function unpackGzip(bytes: Buffer): Unpacked {
  const head = gzipHead(bytes);
  if (head === null) return { kind: bytes.length < 1024 ? 'cut' : 'broken' };
  try {
    const options = { info: true, maxOutputLength: WHOLE } as const;
    const { buffer, engine } = inflateRawSync(bytes.subarray(head), options) as unknown as Info;
    return { kind: 'whole', bytes: buffer, size: head + engine.bytesWritten + TRAILER };
  } catch (error) {
    return { kind: FAULTS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'broken' };
  }
}

interface Info {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** CRC-32 and length after a member. */
const TRAILER = 8;
const ZSTD = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/** Length of the zstd frame that begins at the first byte, from its own headers; null when it is cut off. RFC 8878. */
function zstdFrame(bytes: Buffer): number | null {
  if (bytes.length < 8) return null;
  const magic = bytes.readUInt32LE(0);
  if ((magic & 0xff_ff_ff_f0) >>> 0 === SKIPPABLE) return 8 + bytes.readUInt32LE(4);
  const descriptor = bytes[4]!;
  const single = (descriptor & 32) !== 0;
  const sizes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  let at = 5 + (single ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]! + sizes;
  for (;;) {
    if (at + 3 > bytes.length) return null;
    const block = bytes.readUIntLE(at, 3);
    at += 3 + (((block >> 1) & 3) === 1 ? 1 : block >> 3);
    if (block & 1) return at + (descriptor & 4 ? 4 : 0);
  }
}

function unpackZstd(bytes: Buffer): Unpacked {
  const size = zstdFrame(bytes);
  if (size === null || size > bytes.length) return { kind: 'cut' };
  const magic = bytes.readUInt32LE(0);
  if (magic !== ZSTD) return { kind: 'whole', bytes: Buffer.alloc(0), size };
  try {
    return { kind: 'whole', bytes: zstdDecompressSync(bytes.subarray(0, size), { maxOutputLength: WHOLE }), size };
  } catch {
    return { kind: 'broken' };
  }
}

/**
 * The packed members of an archive, one after another, each with its place in the file. A member that cannot be
 * unpacked is named, and the next one that begins like a member is gone on with.
 */
export async function* members(window: Window, packing: 'gzip' | 'zstd'): AsyncGenerator<Member> {
  const unpack = packing === 'gzip' ? unpackGzip : unpackZstd;
  for (;;) {
    const offset = window.at();
    let bytes = await window.peek(FIRST);
    if (bytes.length === 0) return;
    let found = unpack(bytes);
    while (found.kind === 'cut') {
      const longer = await window.peek(bytes.length * 2);
      if (longer.length === bytes.length) break;
      bytes = longer;
      found = unpack(bytes);
    }
    if (found.kind === 'whole') {
      window.take(found.size);
      if (found.bytes.length > 0) yield { kind: 'whole', offset, bytes: found.bytes };
    } else if (found.kind === 'long' && packing === 'gzip' && (await pastLong(window, gzipHead(bytes)!))) {
      yield { kind: 'long', offset };
    } else {
      yield { kind: 'broken', offset, why: found.kind === 'cut' ? 'it is cut off' : 'it cannot be unpacked' };
      await toNext(window, packing);
    }
  }
}

/** Goes past a gzip member without holding it. False when it is broken. */
async function pastLong(window: Window, head: number): Promise<boolean> {
  window.take(head);
  const inflate = createInflateRaw().resume();
  const over = new Promise<'end' | 'error'>((done) => {
    inflate.once('end', () => done('end')).once('error', () => done('error'));
  });
  for (let taken = 0; ; ) {
    const bytes = Buffer.from(await window.peek(FIRST));
    if (bytes.length === 0) return false;
    // Where a member ends within a piece, the piece is never told to be done.
    const what = await Promise.race([over, new Promise<'fed'>((done) => void inflate.write(bytes, () => done('fed')))]);
    if (what === 'error') return false;
    window.take(what === 'fed' ? bytes.length : inflate.bytesWritten - taken + TRAILER);
    if (what === 'end') return true;
    taken += bytes.length;
  }
}

async function toNext(window: Window, packing: 'gzip' | 'zstd'): Promise<void> {
  const start = packing === 'gzip' ? Buffer.from([0x1f, 0x8b, 0x08]) : Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
  window.take(1);
  for (;;) {
    const bytes = await window.peek(FIRST);
    const next = bytes.indexOf(start);
    if (next >= 0) return window.take(next);
    window.take(Math.max(0, bytes.length - start.length + 1));
    if (bytes.length < FIRST) return window.take((await window.peek(start.length)).length);
  }
}

import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export interface Packed {
  readonly packing: 'zstd' | 'none';
  readonly bytes: Uint8Array;
}

/** Bytes as they are kept: Zstandard (RFC 8878) where that is smaller. */
export function pack(bytes: Uint8Array): Packed {
  const smaller = zstdCompressSync(bytes);
  return smaller.length < bytes.length ? { packing: 'zstd', bytes: smaller } : { packing: 'none', bytes };
}

/** The bytes again; throws when they do not unpack to `size` bytes. */
export function unpack({ packing, bytes }: Packed, size: number): Uint8Array {
  if (packing === 'none') return bytes;
  const whole = zstdDecompressSync(bytes, { maxOutputLength: Math.max(size, 1) });
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
}

import { type FileHandle, open } from 'node:fs/promises';
import type { Stretch } from './records.ts';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A ZIP's end is within this of the file's. */
const TAIL = 65_557;

/** A file that is not laid out as its name says; the message says how it is. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
}

/**
 * Where the web archives stand within a file: in a WACZ (a ZIP that holds them as they are), at the stretches its
 * directory names, in its order; any other file is one archive, whole. Throws BrokenArchive for a WACZ whose directory is broken.
 */
export async function stretchesOf(path: string): Promise<readonly (Stretch | undefined)[]> {
  if (!/\.wacz$/i.test(path)) return [undefined];
  const file = await open(path);
  try {
    return await directoryOf(file);
  } finally {
    await file.close();
  }
}

async function directoryOf(file: FileHandle): Promise<readonly Stretch[]> {
  const { size } = await file.stat();
  const tail = await bytesOf(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new BrokenArchive('it is no ZIP file');
  const directory = await bytesOf(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const stretches: Stretch[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if (/^archive\/.+\.warc(\.gz|\.zst)?$/i.test(name)) {
      if (directory.readUInt16LE(at + 10) !== 0)
        throw new BrokenArchive(`'${name}' is packed; a WACZ holds its archives as they are`);
      const start = await startOf(file, directory.readUInt32LE(at + 42));
      stretches.push({ start, end: start + directory.readUInt32LE(at + 20) });
    }
    at += 46 + nameLength + extra + comment;
  }
  return stretches;
}

/** Where an entry's bytes begin: behind a header of its own, whose length only it tells. */
async function startOf(file: FileHandle, at: number): Promise<number> {
  const head = await bytesOf(file, at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw new BrokenArchive('its directory leads nowhere');
  return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
}

async function bytesOf(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

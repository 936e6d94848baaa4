import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { members, packingOf } from './members.ts';
import { type ArchiveRecord, LONGEST_HEAD, readHead, typeOf } from './record.ts';
import { type Window, windowOf } from './window.ts';

/** A record, or where and why there is none. */
export type Found =
  | { readonly kind: 'record'; readonly record: ArchiveRecord }
  | { readonly kind: 'broken'; readonly offset: number; readonly why: string };

/** A stretch of a file: an archive that stands within another. */
export interface Stretch {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Bytes read from the disk at once. */
const PIECE = 1 << 20;

/**
 * The records of a web archive from a record's offset on, packed or not, in the order they stand. Blocks longer than
 * `maxBytes` are left out; what is broken is named, and reading goes on behind it.
 */
export async function* records(path: string, maxBytes: number, within?: Stretch): AsyncGenerator<Found> {
  const open = (): AsyncIterable<Buffer> =>
    createReadStream(path, {
      highWaterMark: PIECE,
      ...(within === undefined ? {} : { start: within.start, end: within.end - 1 }),
    });
  const window = windowOf(open());
  const packing = packingOf(await window.peek(4));
  if (packing === 'none') return yield* plain(window, maxBytes);
  let first = true;
  for await (const member of members(window, packing)) {
    if (member.kind === 'broken') yield member;
    // A file that was packed in one piece has no members to tell its records apart.
    else if (member.kind === 'long' && first) return yield* plain(windowOf(unpacked(open())), maxBytes);
    else if (member.kind === 'long') yield { ...member, kind: 'broken', why: 'it is too long to be loaded' };
    else yield* plain(windowOf(once(member.bytes)), maxBytes, member.offset);
    first = false;
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  void (async () => {
    for await (const piece of packed) if (!gunzip.write(piece)) await new Promise((done) => gunzip.once('drain', done));
    gunzip.end();
  })().catch((error: Error) => gunzip.destroy(error));
  yield* gunzip as AsyncIterable<Buffer>;
}

/** Records that stand one behind another; `offset` is theirs where they are a packed member's. */
async function* plain(window: Window, maxBytes: number, offset?: number): AsyncGenerator<Found> {
  for (;;) {
    await pastBlanks(window);
    const at = offset ?? window.at();
    const bytes = await window.peek(LONGEST_HEAD);
    if (bytes.length === 0) return;
    const head = readHead(bytes);
    if (head === null) {
      yield { kind: 'broken', offset: at, why: 'no record begins there' };
      if (!(await toNextRecord(window))) return;
      continue;
    }
    window.take(head.size);
    const type = typeOf(head.headers);
    if (head.length > maxBytes) {
      if ((await window.skip(head.length)) < head.length)
        return yield { kind: 'broken', offset: at, why: 'it is cut off' };
      yield { kind: 'record', record: { offset: at, type, headers: head.headers, block: null } };
      continue;
    }
    const held = await window.peek(head.length);
    if (held.length < head.length) return yield { kind: 'broken', offset: at, why: 'it is cut off' };
    yield { kind: 'record', record: { offset: at, type, headers: head.headers, block: held.subarray(0, head.length) } };
    window.take(head.length);
  }
}

/** The blank lines that end a record. */
async function pastBlanks(window: Window): Promise<void> {
  for (let bytes = await window.peek(4); bytes[0] === 13 || bytes[0] === 10; bytes = await window.peek(4))
    window.take(1);
}

const MAGIC = Buffer.from('WARC/1.');

async function toNextRecord(window: Window): Promise<boolean> {
  window.take(1);
  for (;;) {
    const bytes = await window.peek(PIECE);
    const next = bytes.indexOf(MAGIC);
    window.take(next >= 0 ? next : Math.max(0, bytes.length - MAGIC.length + 1));
    if (next >= 0) return true;
    if (bytes.length < PIECE) return false;
  }
}

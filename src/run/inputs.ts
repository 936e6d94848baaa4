import { existsSync, globSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Notice } from '../model/notice.ts';
import { nearest } from './nearest.ts';

/** Bytes to be read as a page, and where they came from; or why there are none. */
export type Input =
  | {
      readonly kind: 'bytes';
      readonly source: string;
      readonly bytes: Uint8Array;
      readonly how: 'file' | 'stdin' | 'http' | 'warc' | 'feed';
      /** The page's address and the `Content-Type` it came with, where the bytes were fetched or archived. */
      readonly url?: string;
      readonly mediaType?: string | null;
      /** When an archive took it, ISO 8601 UTC. */
      readonly fetched?: string;
    }
  /** Pages of an archive that hold no trace of violence, and records that are no pages: counted, not read. */
  | { readonly kind: 'passed'; readonly count: number }
  | { readonly kind: 'trouble'; readonly notice: Notice };

export interface InputLimits {
  /** Bytes; a larger input is not loaded at all. */
  readonly maxBytes: number;
  /** Milliseconds that fetching one address may take; 30,000 unless said. */
  readonly timeout?: number;
  /** Hosts that may be asked although their addresses are private; none unless said. */
  readonly privateHosts?: readonly string[];
}

/** Bounds of fetching an address, unless said otherwise. */
const FETCH = { timeout: 30_000, maxRedirects: 10, privateHosts: [] };

const trouble = (
  rule: string,
  source: string,
  message: string,
  actual: string | null,
  expected: string | null,
): Input => ({
  kind: 'trouble',
  notice: { rule, level: 'error', article: null, source, span: null, message, actual, expected },
});

/**
 * Every page behind the paths given: files, web archives, folders (walked to their ends, in order of name, hidden entries left
 * aside), globs, addresses on the web, and `-` for standard input. What cannot be read is given as trouble, and the rest goes on.
 */
export async function* inputs(paths: readonly string[], limits: InputLimits): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield await standardInput(limits);
    else if (isAddress(path)) yield await onTheWeb(path, limits);
    else if (existsSync(path)) yield* under(path, limits, new Set());
    else yield* matching(path, limits);
  }
}

/** True for a text that names a page on the web rather than a file. */
const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

// Loaded when an address is given, so that reading files need not wait for a network's modules.
async function onTheWeb(address: string, limits: InputLimits): Promise<Input> {
  const { fetchedPage } = await import('./fetch/page.ts');
  return fetchedPage(address, { ...FETCH, ...limits });
}

async function* matching(pattern: string, limits: InputLimits): AsyncGenerator<Input> {
  const found = /[*?[{]/.test(pattern) ? globSync(pattern).sort() : [];
  for (const path of found) yield* under(path, limits, new Set());
  if (found.length === 0) yield await absent(pattern);
}

async function absent(path: string): Promise<Input> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => [] as string[]);
  const near = nearest(basename(path), names);
  const remedy = near === null ? 'check the path' : `did you mean '${join(folder, near)}'?`;
  return trouble(
    'read/absent',
    path,
    `'${path}' is not there; expected a file, a folder or a glob that matches; ${remedy}`,
    'nothing',
    'a file',
  );
}

async function* under(path: string, limits: InputLimits, walked: Set<string>): AsyncGenerator<Input> {
  try {
    const kind = await stat(path);
    if (kind.isDirectory()) {
      const real = await realpath(path);
      if (walked.has(real)) return;
      walked.add(real);
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
      for (const name of names) yield* under(join(path, name), limits, walked);
    } else if (kind.isFile() && isArchive(path)) yield* inArchive(path, limits);
    else if (kind.isFile()) yield await file(path, kind.size, limits);
    else
      yield trouble(
        'read/not-a-file',
        path,
        `'${path}' is neither a file nor a folder; expected one of them.`,
        'a device, pipe or socket',
        'a file',
      );
  } catch (error) {
    yield unreadable(path, error);
  }
}

/** True for a file that is a web archive by its name. */
const isArchive = (path: string): boolean => /\.(warc(\.gz|\.zst)?|wet\.gz|wacz)$/i.test(path);

async function* inArchive(path: string, { maxBytes }: InputLimits): AsyncGenerator<Input> {
  const { archived } = await import('./archive/pages.ts');
  yield* archived(path, maxBytes);
}

async function file(path: string, size: number, limits: InputLimits): Promise<Input> {
  if (size > limits.maxBytes) return tooLarge(path, size, limits);
  return { kind: 'bytes', source: path, bytes: await readFile(path), how: 'file' };
}

function tooLarge(source: string, size: number, { maxBytes }: InputLimits): Input {
  const message = `'${source}' holds ${size} bytes; expected a page of at most ${maxBytes}; raise HEARSAY_MAX_BYTES to read it.`;
  return trouble('read/too-large', source, message, `${size} bytes`, `at most ${maxBytes} bytes`);
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read it; ask its owner, or run as a user who may',
  EPERM: 'this user may not read it; ask its owner, or run as a user who may',
  ENOENT: 'it is a link to something that is gone',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk does not give it back; read it from a copy',
};

function unreadable(path: string, error: unknown): Input {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const message = `'${path}' cannot be read (${code}): ${CAUSES[code] ?? (error as Error).message}.`;
  return trouble('read/unreadable', path, message, code, 'a readable file or folder');
}

async function standardInput(limits: InputLimits): Promise<Input> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += (part as Buffer).length;
    if (size > limits.maxBytes) return tooLarge('-', size, limits);
    parts.push(part as Buffer);
  }
  return { kind: 'bytes', source: '-', bytes: Buffer.concat(parts), how: 'stdin' };
}

import type { ReadingsBody } from '../api/types.ts';

export type Pages = ReadingsBody['pages'];

/** A file with the path it has below the folder it was taken from. */
export interface Taken {
  readonly path: string;
  readonly file: File;
}

/** Files sent in one run: as many as this, and together no longer than that many bytes. */
const MOST_FILES = 100;
const MOST_BYTES = 16_000_000;

/** Every file that was dropped, those of dropped folders too, whatever their depth. */
export async function dropped(transfer: DataTransfer): Promise<readonly Taken[]> {
  // Entries are gone when the event is over: all are asked for before anything is awaited.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, file }));
  return (await Promise.all(entries.map(within))).flat();
}

/** Files chosen with a button: of a folder each has its path below it. */
export const chosen = (files: Iterable<File>): readonly Taken[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

async function within(entry: FileSystemEntry): Promise<readonly Taken[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A folder is given a hundred at a time, until none is left.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(within))).flat();
}

/** Files as the API takes them, in runs of a bearable size, in order of their paths. */
export async function* runsOf(taken: readonly Taken[]): AsyncGenerator<Pages> {
  const sorted = taken.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  let run: Pages[number][] = [];
  let size = 0;
  for (const { path, file } of sorted) {
    if (run.length > 0 && (run.length === MOST_FILES || size + file.size > MOST_BYTES)) {
      yield run;
      [run, size] = [[], 0];
    }
    run.push({ base64: await base64(file), name: path });
    size += file.size;
  }
  if (run.length > 0) yield run;
}

const base64 = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(new Error(`${file.name}: ${reader.error?.message ?? 'it cannot be read'}`));
    reader.readAsDataURL(file);
  });

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Alert } from '../../model/alert.ts';

/** A delivery by webhook that a server took. */
interface Delivered {
  readonly alert: string;
  readonly at: string;
}

/**
 * The alerts given so far, in a folder: `alerts.jsonl`, one a line in order, and `delivered.jsonl`. Nothing is ever
 * taken out of them; a last line that a crash tore is passed over and written again.
 */
export class Book {
  readonly #folder: string;
  readonly #alerts: Alert[];
  readonly #delivered: Set<string>;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, 'cap'), { recursive: true });
    this.#alerts = linesOf<Alert>(join(folder, 'alerts.jsonl'));
    this.#delivered = new Set(linesOf<Delivered>(join(folder, 'delivered.jsonl')).map(({ alert }) => alert));
  }

  get alerts(): readonly Alert[] {
    return this.#alerts;
  }

  /** The alerts of one search, oldest first. */
  of(search: string): readonly Alert[] {
    return this.#alerts.filter((alert) => alert.search === search);
  }

  isDelivered({ id }: Alert): boolean {
    return this.#delivered.has(id);
  }

  /** Keeps alerts; they are on the disk when this returns. */
  keep(alerts: readonly Alert[]): void {
    append(join(this.#folder, 'alerts.jsonl'), alerts);
    this.#alerts.push(...alerts);
  }

  deliver({ id }: Alert, at: string): void {
    append(join(this.#folder, 'delivered.jsonl'), [{ alert: id, at } satisfies Delivered]);
    this.#delivered.add(id);
  }

  /** Writes a file of the folder whole: a reader sees the old one or the new one. */
  write(name: string, text: string): void {
    const path = join(this.#folder, name);
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  }
}

function linesOf<T>(path: string): T[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as T];
    } catch {
      return [];
    }
  });
}

/** Begins with a line break where the file's last line is torn, so that what follows stands on lines of its own. */
function append(path: string, records: readonly unknown[]): void {
  if (records.length === 0) return;
  const torn = tornAt(path);
  const file = openSync(path, 'a');
  try {
    writeSync(file, `${torn ? '\n' : ''}${records.map((record) => `${JSON.stringify(record)}\n`).join('')}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function tornAt(path: string): boolean {
  try {
    const text = readFileSync(path);
    return text.length > 0 && text[text.length - 1] !== 10;
  } catch {
    return false;
  }
}

import { useSyncExternalStore } from 'react';
import { addressOf } from '../api/client.ts';
import type { Summary } from '../api/types.ts';
import type { Said, Told } from './held-worker.ts';
import type { Answer, Held, Question } from './looking.ts';

/** What is known of the list: what fits, and the rows of it that have come. */
export interface Known {
  readonly facets: Held['facets'];
  readonly total: number | null;
  readonly answer: Omit<Answer, 'order' | 'points'> | null;
  /** Address of the points on the map. */
  readonly points: string | null;
  readonly rows: ReadonlyMap<number, Summary>;
  readonly error: string | null;
}

const NOTHING: Known = {
  facets: { kinds: [], countries: [], groups: [] },
  ...{ total: null, answer: null, points: null, rows: new Map(), error: null },
};

/** Rows that are asked for at once. */
const CHUNK = 60;

/** A question waits this long for the next letter, milliseconds. */
const PAUSE = 90;

/** Holds every incident in a worker, and what the desk has asked it. */
class Holding {
  private known = NOTHING;
  private readonly listeners = new Set<() => void>();
  private readonly asked = new Set<number>();
  private worker: Worker | null = null;
  private loaded: string | null = null;
  private mark: string | null = null;
  private question: Question | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  readonly now = (): Known => this.known;

  /** Loads the incidents as of a report time under a profile, unless these are the ones that are held. */
  load(asOf: string | null, profile: string | null): void {
    const address = addressOf('/incidents', { as_of: asOf, profile });
    if (this.loaded === address) return;
    this.loaded = address;
    this.tell({ kind: 'load', address });
  }

  /** Asks what fits; the answer comes to those who listen. */
  ask(question: Question): void {
    this.question = question;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (this.known.total !== null) this.tell({ kind: 'ask', question });
    }, PAUSE);
  }

  /** Sees to it that these rows come. */
  want(from: number, to: number): void {
    for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK <= to; chunk++) {
      if (this.asked.has(chunk)) continue;
      this.asked.add(chunk);
      this.tell({ kind: 'rows', from: chunk * CHUNK, to: (chunk + 1) * CHUNK });
    }
  }

  /** The ledger was heard to stand at this mark. */
  kept(mark: string): void {
    if (this.mark !== null && this.mark !== mark) this.stale();
  }

  /** What is held may no longer be so. */
  stale(): void {
    if (this.loaded !== null) this.tell({ kind: 'load', address: this.loaded });
  }

  private tell(told: Told): void {
    this.worker ??= this.started();
    this.worker.postMessage(told);
  }

  private started(): Worker {
    const worker = new Worker(new URL('./held-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => this.heard(data));
    return worker;
  }

  private heard(said: Said): void {
    if (said.kind === 'loaded') {
      this.mark = said.mark;
      this.set({ facets: said.facets, total: said.total, error: null });
      if (this.question !== null) this.tell({ kind: 'ask', question: this.question });
    } else if (said.kind === 'answer') {
      this.asked.clear();
      this.set({ answer: said.answer, points: said.points, rows: new Map() });
    } else if (said.kind === 'rows') {
      const rows = new Map(this.known.rows);
      for (const [at, row] of said.rows.entries()) rows.set(said.from + at, row);
      this.set({ rows });
    } else this.set({ error: said.message });
  }

  private set(part: Partial<Known>): void {
    this.known = { ...this.known, ...part };
    for (const changed of this.listeners) changed();
  }
}

/** The incidents that this tab holds. */
export const held = new Holding();

export const useHeld = (): Known => useSyncExternalStore(held.listen, held.now);

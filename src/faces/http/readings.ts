import { idOf } from '../../model/id.ts';
import type { Notice } from '../../model/notice.ts';
import { composition } from '../../run/composition.ts';
import type { Input } from '../../run/inputs.ts';
import { type Given, read } from '../../run/read.ts';
import type { Store } from '../../store/index.ts';

/** A run of reading that somebody asked for at the desk. */
export interface Reading {
  readonly id: string;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  pages: number;
  of: number;
  articles: readonly string[];
  incidents: readonly string[];
  notices: readonly Notice[];
  error: string | null;
}

/** Inputs that were asked for together: what they are, and what is known of them. */
export interface Asked {
  readonly count: number;
  readonly inputs: AsyncIterable<Input>;
  readonly given: Given;
}

/** Runs of reading, one after another: the ledger has one writer of this process. */
export interface Readings {
  start(asked: Asked): Reading;
  find(id: string): Reading | null;
  /** Is told of every change of a run until the function it gives back is called. */
  listen(heard: (reading: Reading) => void): () => void;
}

/** Notices of a run that are shown; the ledger keeps them all. */
const NOTICES = 1000;
/** Runs that are remembered after they ended. */
const REMEMBERED = 100;

export function readingsOf(store: Store, options: { readonly maxBytes: number; readonly now: () => string }): Readings {
  const known = new Map<string, Reading>();
  const listeners = new Set<(reading: Reading) => void>();
  let last: Promise<void> = Promise.resolve();
  let count = 0;
  const tell = (reading: Reading): void => {
    for (const heard of listeners) heard(reading);
  };
  const run = async (reading: Reading, asked: Asked): Promise<void> => {
    reading.state = 'reading';
    tell(reading);
    try {
      const progress = (pages: number): void => {
        reading.pages = pages;
        tell(reading);
      };
      const notices: Notice[] = [];
      const notice = (one: Notice): void => {
        if (notices.length < NOTICES) notices.push(one);
      };
      const result = await read(store, asked.inputs, { ...options, given: asked.given, progress, notice });
      Object.assign(reading, { articles: result.articles, notices, pages: result.pages });
      reading.incidents = await touched(store, result.articles);
      reading.state = 'done';
    } catch (error) {
      Object.assign(reading, { state: 'failed', error: (error as Error).message });
    }
    tell(reading);
  };
  return {
    start(asked) {
      const id = idOf('run', [options.now(), String(count++)]);
      const reading: Reading = {
        ...{ id, state: 'waiting', pages: 0, of: asked.count, error: null },
        ...{ articles: [], incidents: [], notices: [] },
      };
      known.set(id, reading);
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
      last = last.then(() => run(reading, asked));
      return reading;
    },
    find: (id) => known.get(id) ?? null,
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
}

async function touched(store: Store, articles: readonly string[]): Promise<readonly string[]> {
  const whole = await composition(store, null);
  const read = new Set(articles);
  const telling = [...whole.accounts.values()].filter(({ article }) => read.has(article));
  return [...new Set(telling.map(({ id }) => whole.groupOf.get(id)!.id))];
}

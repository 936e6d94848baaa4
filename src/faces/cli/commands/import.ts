import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { ImportError, importJsonl } from '../../../formats/import.ts';
import { takeIn } from '../../../run/take-in.ts';
import { type Command, Misuse } from '../context.ts';
import { counted } from '../report/words.ts';
import { withStore } from './store.ts';

const CHUNK = 1 << 20;

/** `hearsay import FILE`: takes in what `export --format jsonl` gave. */
export const importFile: Command = (context, [file = ''], options) =>
  withStore(context, options, { writer: 'hearsay import' }, async (store) => {
    try {
      const { pages, judgements, decisions } = await takeIn(store, importJsonl(lines(file)), context.now());
      context.out(
        `${counted(pages, 'page')}, ${counted(judgements, 'judgement')} and ${counted(decisions, 'decision')} are new in ${store.locator}.`,
      );
      return 0;
    } catch (error) {
      if (error instanceof ImportError) throw new Misuse(`${file}: ${error.message}`);
      throw error;
    }
  });

/** The lines of a file, one after the other: an export may be larger than memory. */
function* lines(file: string): Generator<string> {
  const descriptor = opened(file);
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(CHUNK);
  let rest = '';
  try {
    for (let size = readSync(descriptor, buffer); size > 0; size = readSync(descriptor, buffer)) {
      const parts = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
      rest = parts.pop()!;
      yield* parts;
    }
    if (rest + decoder.end() !== '') yield rest;
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    throw new Misuse(
      `'${file}' cannot be read (${(error as NodeJS.ErrnoException).code}); expected a file that export --format jsonl gave.`,
    );
  }
}

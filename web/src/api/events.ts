import type { QueryClient } from '@tanstack/react-query';
import { addressOf } from './client.ts';
import { KEPT } from './questions.ts';
import type { Reading } from './types.ts';

/** How a run of reading is asked for in the cache. */
export const readingKey = (id: string) => ['reading', id] as const;

/** Keeps what is shown true: asks again when the ledger holds more, and follows runs of reading. */
export function listenTo(client: QueryClient, kept: (mark: string) => void): () => void {
  const source = new EventSource(addressOf('/events'));
  let known: string | null = null;
  source.addEventListener('kept', (event) => {
    const { mark } = JSON.parse(event.data) as { readonly mark: string };
    if (known !== null && known !== mark) void client.invalidateQueries({ queryKey: [KEPT] });
    if (known !== mark) kept(mark);
    known = mark;
  });
  source.addEventListener('reading', (event) => {
    const reading = JSON.parse(event.data) as Reading;
    client.setQueryData(readingKey(reading.id), reading);
  });
  return () => source.close();
}

import type { Input } from '../inputs.ts';
import { type FetchLimits, get, NotFetched } from './get.ts';

/** One page of the web as an input; what went wrong on the way is trouble, never an error. */
export async function fetchedPage(address: string, limits: FetchLimits): Promise<Input> {
  try {
    const { url, bytes, mediaType } = await get(address, limits);
    return { kind: 'bytes', source: address, bytes, how: 'http', url, mediaType };
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    const { rule, actual, expected, remedy } = error;
    const message = `'${address}' was not read: ${actual}; expected ${expected}; ${remedy}.`;
    return {
      kind: 'trouble',
      notice: { rule, level: 'error', article: null, source: address, span: null, message, actual, expected },
    };
  }
}

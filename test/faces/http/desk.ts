import { resolve } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { application } from '../../../src/faces/http/app.ts';
import { boardsOf } from '../../../src/faces/http/board.ts';
import { readingsOf } from '../../../src/faces/http/readings.ts';
import { inputs } from '../../../src/run/inputs.ts';
import { read } from '../../../src/run/read.ts';
import { openStore, type Store } from '../../../src/store/index.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../examples/pages');
const now = () => '2031-05-01T12:00:00.000Z';
const limits = { maxBytes: 1_000_000 };

/** The API over a ledger in memory that holds the sample pages. */
export async function sampleDesk(): Promise<{ readonly app: OpenAPIHono; readonly store: Store }> {
  const store = await openStore(':memory:', { now });
  const given = { url: null, fetched: null, outlet: null };
  await read(store, inputs([SAMPLES], limits), { given, ...limits, now });
  const readings = readingsOf(store, { ...limits, now });
  return {
    store,
    app: application({ store, boards: boardsOf(store), readings, profile: 'ucdp', limits, map: null, now }),
  };
}

/** Asks the API as the desk does. */
export function asking(app: OpenAPIHono) {
  return async (path: string, options: { readonly send?: unknown; readonly headers?: Record<string, string> } = {}) => {
    const { send, headers } = options;
    const response = await app.request(`/api/v1${path}`, {
      headers: {
        host: 'localhost:4470',
        ...(send === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(send === undefined ? {} : { method: 'POST', body: JSON.stringify(send) }),
    });
    const text = await response.text();
    const json =
      response.headers.get('content-type')?.startsWith('application/json') &&
      !(response.ok && path.startsWith('/export'));
    return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : null };
  };
}

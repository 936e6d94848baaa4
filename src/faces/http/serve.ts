import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Profile } from '../../model/finding.ts';
import type { InputLimits } from '../../run/inputs.ts';
import type { Store } from '../../store/index.ts';
import { application } from './app.ts';
import { boardsOf } from './board.ts';
import type { StreetMap } from './desk.ts';
import { readingsOf } from './readings.ts';

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly profile: Profile;
  readonly limits: InputLimits;
  readonly now: () => string;
  /** A map with streets; none for the built-in one. */
  readonly map?: StreetMap | null;
  /** Folder of the built desk; without one the API alone is served. */
  readonly desk: string | null;
}

/** A server that runs: where it is, and how it ends. */
export interface Serving {
  readonly address: string;
  /** Answers what was asked, refuses what comes after, and resolves when all is told. */
  close(): Promise<void>;
}

/** A file of the desk whose name holds a hash of its content. */
const LASTING = 'public, max-age=31536000, immutable';

/** Serves the desk and its API on the loopback address. Rejects when the port is taken. */
export async function serve(
  store: Store,
  { port, profile, limits, now, desk, map = null }: ServeOptions,
): Promise<Serving> {
  const readings = readingsOf(store, { maxBytes: limits.maxBytes, now });
  const app = application({ store, boards: boardsOf(store), readings, profile, limits, map, now });
  if (desk !== null && existsSync(join(desk, 'index.html'))) {
    app.get('/assets/*', async (context, next) => {
      await next();
      context.header('Cache-Control', LASTING);
    });
    app.use('*', serveStatic({ root: desk }));
    // Any other address is a state of the desk, which reads it itself.
    app.get('*', serveStatic({ root: desk, path: 'index.html' }));
  }
  const server = listen({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  await new Promise<void>((done, fail) => server.once('listening', done).once('error', fail));
  const bound = server.address() as { readonly port: number };
  return {
    address: `http://localhost:${bound.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

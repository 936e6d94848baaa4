import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Serving, serve as serveStore } from '../../http/serve.ts';
import { type Command, type CommonOptions, Misuse } from '../context.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

interface ServeOptions extends CommonOptions {
  readonly port?: number;
}

/** Where the built desk may stand: in the package, and in the repository. */
const DESKS = ['../../../web', '../../../../web/dist'].map((path) => join(import.meta.dirname, path));

/** `hearsay serve`: the desk and its API on this machine, until it is told to stop. */
export const serve: Command<ServeOptions> = (context, _args, options) =>
  withStore(context, options, { writer: 'hearsay serve' }, async (store) => {
    const { maxBytes, fetchTimeout, privateHosts, port, mapStyle, mapHosts } = context.settings;
    const serving = await started(options.port ?? port, (wanted) =>
      serveStore(store, {
        port: wanted,
        profile: profileOf(context, options),
        limits: { maxBytes, timeout: fetchTimeout, privateHosts },
        now: context.now,
        map: mapStyle === '' ? null : { style: mapStyle, hosts: mapHosts },
        desk: DESKS.find((folder) => existsSync(join(folder, 'index.html'))) ?? null,
      }),
    );
    context.out(
      `The desk is at ${serving.address} and its API at ${serving.address}api/v1/openapi.json; Ctrl-C ends it.`,
    );
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await serving.close();
    return 0;
  });

async function started(port: number, start: (port: number) => Promise<Serving>): Promise<Serving> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Misuse(`port ${port} is in use; give another with --port, or 0 for any that is free.`);
  }
}

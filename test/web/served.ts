import { relative, resolve } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { builtDesk, DESK } from '../../scripts/desk.ts';
import type { StreetMap } from '../../src/faces/http/desk.ts';
import { serve } from '../../src/faces/http/serve.ts';
import { inputs } from '../../src/run/inputs.ts';
import { read } from '../../src/run/read.ts';
import { openStore } from '../../src/store/index.ts';
import { launched } from './browser.ts';

const limits = { maxBytes: 20_000_000, timeout: 1_000, privateHosts: [] };
const now = (): string => new Date().toISOString();

/** The built desk over a ledger of its own that holds the sample pages, in a real browser. */
export async function servedDesk(map: StreetMap | null = null) {
  builtDesk();
  const store = await openStore(':memory:', { now });
  const given = { url: null, fetched: null, outlet: null };
  // Sources are shown as they were given: from where the tests run, so that no picture shows this machine's folders.
  const pages = relative(process.cwd(), resolve(import.meta.dirname, '../../examples/pages'));
  await read(store, inputs([pages], limits), { given, ...limits, now });
  const serving = await serve(store, { port: 0, profile: 'ucdp', limits, now, desk: DESK, map });
  const browser = await launched();
  return {
    address: serving.address,
    /** A tab of its own; what goes wrong in it is collected. */
    async tab(options: BrowserContextOptions = {}): Promise<Page & { readonly wrongs: string[] }> {
      const context = await browser.newContext({ baseURL: serving.address, locale: 'en-GB', ...options });
      const page = await context.newPage();
      const wrongs: string[] = [];
      page.on('pageerror', (error) => wrongs.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') wrongs.push(message.text());
      });
      return Object.assign(page, { wrongs });
    },
    async ask<T>(path: string): Promise<T> {
      return (await (await fetch(`${serving.address}api/v1${path}`)).json()) as T;
    },
    async close(): Promise<void> {
      await browser.close();
      await serving.close();
      await store.close();
    },
  };
}

export type ServedDesk = Awaited<ReturnType<typeof servedDesk>>;

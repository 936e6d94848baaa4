import { StoreError } from './error.ts';
import { Ledger } from './ledger.ts';
import { openSqlite } from './sql/sqlite/open.ts';
import type { Store, StoreOptions } from './store.ts';

/** See `openStore`. */
export async function open(locator: string, options: StoreOptions): Promise<Store> {
  if (/^[a-z][a-z0-9+]*:\/\//i.test(locator)) throw notYet(locator);
  if (locator === '') throw misnamed(locator);
  const engine = await openSqlite(locator, options);
  const { writer = 'hearsay', now = () => new Date().toISOString() } = options;
  return new Ledger(engine, { locator, writer, now });
}

function notYet(url: string): StoreError {
  const shown = url.replace(/\/\/[^@/]*@/, '//…@');
  return new StoreError({
    trouble: 'unsupported',
    file: shown,
    expected: 'a file path or :memory:',
    actual: /^postgres(ql)?:/i.test(url) ? 'a PostgreSQL URL, which this version cannot open yet' : 'a URL',
    remedy: 'name a file with --store, such as ./hearsay.db',
  });
}

function misnamed(locator: string): StoreError {
  return new StoreError({
    trouble: 'misuse',
    file: `'${locator}'`,
    expected: 'a file path or :memory:',
    actual: 'nothing',
    remedy: 'name a file with --store, such as ./hearsay.db',
  });
}

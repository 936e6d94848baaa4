import type { Command } from '../context.ts';
import { withStore } from './store.ts';

/** `hearsay verify`: hashes pages, rows and chains again. Exit 1 when a link does not hold. */
export const verify: Command = (context, _args, options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const verified = await store.verify();
    if (options.json) context.out(JSON.stringify(verified, null, 2));
    else if (verified.broken === null)
      context.out(
        `${verified.rows} rows in ${verified.segments} segments and ${verified.pages} pages hold; ${verified.redacted} redacted.`,
      );
    else {
      const { table, key, expected, got } = verified.broken;
      context.out(
        `Broken at ${table} ${key}: expected ${expected}, received ${got}. Restore this store from a backup.`,
      );
    }
    return verified.broken === null ? 0 : 1;
  });

import type { Command } from '../context.ts';
import { withStore } from './store.ts';

/** `hearsay backup FILE`: a whole copy of the ledger, also while others write. */
export const backup: Command = (context, [file = ''], options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    await store.backup(file);
    context.out(`${store.locator} is copied to ${file}.`);
    return 0;
  });

import { openStore, type Store } from '../../../store/index.ts';
import type { CommonOptions, Context } from '../context.ts';

/** Opens the store a command works on, does the work, and closes it whatever happens. */
export async function withStore<T>(
  context: Context,
  options: CommonOptions,
  mode: { readonly writer?: string; readonly readOnly?: boolean },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(options.store ?? context.settings.store, {
    ...mode,
    lockWait: context.settings.lockWait,
    now: context.now,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

import { createHash } from 'node:crypto';
import { composition } from '../../../run/composition.ts';
import { tellings } from '../../../run/telling.ts';
import type { Command } from '../context.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

/** `hearsay rebuild`: derives every incident from the ledger again; the same ledger gives the same hash. */
export const rebuild: Command = (context, _args, options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const whole = await composition(store, options.asOf ?? null);
    const hash = createHash('sha256');
    for await (const { incident, claims } of tellings(store, whole, whole.groups, profileOf(context, options)))
      hash.update(JSON.stringify([incident, claims]));
    const result = { incidents: whole.groups.length, accounts: whole.accounts.size, sha256: hash.digest('hex') };
    context.out(
      options.json
        ? JSON.stringify(result, null, 2)
        : `${result.incidents} incidents from ${result.accounts} accounts; SHA-256 ${result.sha256}`,
    );
    return 0;
  });

import { json } from '../../../formats/json.ts';
import { composition } from '../../../run/composition.ts';
import { tellings } from '../../../run/telling.ts';
import { view } from '../../../run/view.ts';
import type { Command } from '../context.ts';
import { incidentLines } from '../report/list.ts';
import { printPieces } from './print.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

/** `hearsay incidents`: every incident that is kept, two lines each. */
export const incidents: Command = (context, _args, options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const whole = await composition(store, options.asOf ?? null);
    const profile = profileOf(context, options);
    if (options.json) {
      await printPieces(context, json(view(store, whole, { groups: whole.groups, profile })));
      return 0;
    }
    for await (const { incident, claims } of tellings(store, whole, whole.groups, profile))
      context.out(incidentLines(incident, new Map(claims.map((claim) => [claim.id, claim])), context.setting));
    if (whole.groups.length === 0)
      context.err(`No incident is kept in ${store.locator}; 'hearsay read PATH' reads pages into it.`);
    return 0;
  });

import { json } from '../../../formats/json.ts';
import { composition } from '../../../run/composition.ts';
import { meantIncident } from '../../../run/find.ts';
import { partsOf } from '../../../run/parts.ts';
import { telling } from '../../../run/telling.ts';
import { view } from '../../../run/view.ts';
import type { Command } from '../context.ts';
import { incidentReport, linkLines } from '../report/incident.ts';
import { reportsOf } from '../report/reports.ts';
import { printPieces } from './print.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

/** `hearsay show ID`: one incident, its findings, the reports it rests on, and what was found to share an origin. */
export const show: Command = (context, [id = ''], options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const whole = await composition(store, options.asOf ?? null);
    const group = await meantIncident(store, whole, id);
    const profile = profileOf(context, options);
    if (options.json) {
      await printPieces(context, json(view(store, whole, { groups: [group], profile })));
      return 0;
    }
    const told = await telling(store, whole, group, profile);
    const claims = new Map(told.claims.map((claim) => [claim.id, claim]));
    context.out(incidentReport(told.incident, claims, context.setting));
    for (const line of linkLines(await partsOf(store, whole, told, profile), context.setting)) context.out(line);
    context.out(`\n${reportsOf(told, context.setting)}`);
    return 0;
  });

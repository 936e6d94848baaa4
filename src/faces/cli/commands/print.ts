import type { Telling } from '../../../run/telling.ts';
import type { Context } from '../context.ts';
import { incidentReport } from '../report/incident.ts';

/** Prints incidents one after the other, a blank line between. Gives how many there were. */
export async function printTellings(context: Context, told: AsyncIterable<Telling>): Promise<number> {
  let count = 0;
  for await (const { incident, claims } of told) {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    context.out(`${count === 0 ? '' : '\n'}${incidentReport(incident, byId, context.setting)}`);
    count++;
  }
  return count;
}

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

/** Characters printed at once: an export may come in a million pieces. */
const ENOUGH = 1 << 16;

/** Prints what comes in pieces, none of which ends a line unless it says so. */
export async function printPieces(
  { out }: Context,
  pieces: AsyncIterable<string> | AsyncIterable<Uint8Array>,
): Promise<void> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece !== 'string') out(piece);
    else text += piece;
    // `out` ends a text with a line break: what is printed before the end has to end with one of its own.
    const end = text.length < ENOUGH ? 0 : text.lastIndexOf('\n') + 1;
    if (end > 0) out(text.slice(0, end));
    text = text.slice(end);
  }
  if (text !== '') out(text);
}

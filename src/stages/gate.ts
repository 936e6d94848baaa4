import { sentencesOf } from '../rules/gate/runs.ts';
import { holdsTraces } from '../rules/gate/traces.ts';

export const id = 'gate';
export const version = 1;

/** Bytes in which an encoding that is no kin of ASCII shows. */
const SAMPLE = 1_024;

/**
 * True when a page's bytes may tell of violence and are worth reading; false for the many pages of an archive that
 * hold no trace of it. Looks at the bytes alone, before any of them are parsed, and errs on the side of reading.
 */
export function mayConcern(bytes: Uint8Array): boolean {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (page.subarray(0, SAMPLE).includes(0)) return true;
  const text = page.toString('latin1');
  return holdsTraces(/<(?:html|body|p|div)\b/i.test(text) ? sentencesOf(text) : text.toLowerCase());
}

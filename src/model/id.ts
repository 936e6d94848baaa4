import { hash } from 'node:crypto';

/** What may go into an id: plain JSON, so that two different lists of fields never hash alike. */
export type IdField = string | number | boolean | null | readonly IdField[];

/** SHA-256 of bytes or of a UTF-8 string, 64 hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}

/**
 * A name made of what it names: a prefix that tells the kind (`a` article, `c` claim, `k` account,
 * `i` incident, `j` judgement, `d` decision, `o` origin), `_`, and 16 hexadecimal digits of the SHA-256 of the
 * fields as a JSON array.
 */
export function idOf(prefix: string, fields: readonly IdField[]): string {
  return `${prefix}_${sha256(JSON.stringify(fields)).slice(0, 16)}`;
}

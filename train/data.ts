import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The rows of a JSON-lines file, gzipped or plain, in file order. */
export function readRows<Row = Record<string, unknown>>(path: string): Row[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

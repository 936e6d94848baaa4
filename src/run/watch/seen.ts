import { sha256 } from '../../model/id.ts';
import type { Store } from '../../store/index.ts';

/** Addresses that the ledger has captures of, as 52 bits of their hashes: a million of them take some 40 MB. */
export class Seen {
  readonly #keys = new Set<number>();

  has(url: string): boolean {
    return this.#keys.has(keyOf(url));
  }

  add(url: string): void {
    this.#keys.add(keyOf(url));
  }
}

const keyOf = (url: string): number => Number.parseInt(sha256(url).slice(0, 13), 16);

/** What a ledger has seen of the web. */
export async function seenIn(store: Store): Promise<Seen> {
  const seen = new Seen();
  for await (const { source, url } of store.captures())
    for (const address of [source, url]) if (address !== null && /^https?:/i.test(address)) seen.add(address);
  return seen;
}

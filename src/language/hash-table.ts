/**
 * A small number for each of many hashes, in two flat arrays (open addressing, half empty): a `Map` of 32-bit numbers
 * boxes its keys and was the tagger's slowest part.
 */
export interface HashTable {
  readonly keys: Int32Array;
  /** 1 + the value; 0 marks an empty place. */
  readonly values: Uint16Array;
}

/** Builds the table; values lie in 0–65,534. A key given twice keeps its last value. */
export function hashTable(entries: Iterable<readonly [key: number, value: number]>): HashTable {
  const list = [...entries];
  let size = 16;
  while (size < list.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const values = new Uint16Array(size);
  for (const [key, value] of list) {
    let at = key & (size - 1);
    while (values[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    keys[at] = key;
    values[at] = value + 1;
  }
  return { keys, values };
}

/** The value of a hash; −1 when it is not there. */
export function lookUp({ keys, values }: HashTable, key: number): number {
  const mask = keys.length - 1;
  let at = key & mask;
  while (values[at] !== 0) {
    if (keys[at] === key) return values[at]! - 1;
    at = (at + 1) & mask;
  }
  return -1;
}

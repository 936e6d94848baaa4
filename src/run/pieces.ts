/** A list cut into pieces of at most so many items, in order. */
export function* inPieces<T>(list: readonly T[], most: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += most) yield list.slice(from, from + most);
}

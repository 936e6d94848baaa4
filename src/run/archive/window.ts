/** A stretch of a stream of bytes, wherever it comes from: looked at before it is taken, so that records may straddle pieces. */
export interface Window {
  /** Bytes taken so far: the place of the next byte in the stream. */
  readonly at: () => number;
  /** At least `count` bytes from here on, fewer only where the stream ends. They stay until they are taken. */
  peek(count: number): Promise<Buffer>;
  /** Leaves `count` bytes behind. */
  take(count: number): void;
  /** Leaves `count` bytes behind that need not all be in hand. Gives how many there were. */
  skip(count: number): Promise<number>;
}

export function windowOf(pieces: AsyncIterable<Buffer>): Window {
  const source = pieces[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let taken = 0;
  let ended = false;
  const more = async (): Promise<Buffer | null> => {
    if (ended) return null;
    const next = await source.next();
    if (next.done === true) ended = true;
    return next.done === true ? null : next.value;
  };
  return {
    at: () => taken,
    async peek(count) {
      if (held.length >= count) return held;
      const parts = [held];
      let size = held.length;
      for (let piece = size < count ? await more() : null; piece !== null; piece = size < count ? await more() : null) {
        parts.push(piece);
        size += piece.length;
      }
      held = Buffer.concat(parts);
      return held;
    },
    take(count) {
      held = held.subarray(count);
      taken += count;
    },
    async skip(count) {
      let left = count;
      for (;;) {
        const here = Math.min(left, held.length);
        held = held.subarray(here);
        taken += here;
        left -= here;
        if (left === 0) return count;
        const piece = await more();
        if (piece === null) return count - left;
        held = piece;
      }
    },
  };
}

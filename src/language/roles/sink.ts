/**
 * A set of feature numbers, in the order they came. Flat arrays, because a `Set` of 32-bit numbers boxes them, and a
 * sort of every candidate's list took longer than scoring it.
 */
export interface Sink {
  data: Int32Array;
  size: number;
  /** Open addressing: 1 + place in `data`, 0 for an empty slot. */
  slots: Int32Array;
}

export function newSink(): Sink {
  return { data: new Int32Array(256), size: 0, slots: new Int32Array(1024) };
}

/** Empties a sink for the next list. */
export function reset(sink: Sink): Sink {
  sink.size = 0;
  sink.slots.fill(0);
  return sink;
}

/** Adds a number, unless it is there. */
export function push(sink: Sink, value: number): void {
  const { data, slots } = sink;
  const mask = slots.length - 1;
  let at = (value ^ (value >>> 15)) & mask;
  while (slots[at] !== 0) {
    if (data[slots[at]! - 1] === value) return;
    at = (at + 1) & mask;
  }
  data[sink.size++] = value;
  slots[at] = sink.size;
  if (sink.size === data.length) grow(sink);
}

function grow(sink: Sink): void {
  const { data, size } = sink;
  sink.data = new Int32Array(data.length * 2);
  sink.data.set(data);
  sink.slots = new Int32Array(sink.slots.length * 2);
  const mask = sink.slots.length - 1;
  for (let i = 0; i < size; i++) {
    let at = (data[i]! ^ (data[i]! >>> 15)) & mask;
    while (sink.slots[at] !== 0) at = (at + 1) & mask;
    sink.slots[at] = i + 1;
  }
}

/** The numbers so far, as a list of their own. */
export function distinct({ data, size }: Sink): Int32Array {
  return data.slice(0, size);
}

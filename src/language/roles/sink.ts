/** A growing list of feature numbers: plain arrays of numbers past 2³⁰ are slow. */
export interface Sink {
  data: Int32Array;
  size: number;
}

export function newSink(): Sink {
  return { data: new Int32Array(1024), size: 0 };
}

export function push(sink: Sink, value: number): void {
  if (sink.size === sink.data.length) {
    const grown = new Int32Array(sink.size * 2);
    grown.set(sink.data);
    sink.data = grown;
  }
  sink.data[sink.size++] = value;
}

/** The distinct numbers of a sink, in order. */
export function distinct(sink: Sink): Int32Array {
  const sorted = sink.data.subarray(0, sink.size).sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i]!;
  return sorted.slice(0, size);
}

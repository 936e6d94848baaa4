/** Two clusters that might be joined, `a < b`, and the mean score of the pairs between them. */
export interface Joining {
  readonly a: number;
  readonly b: number;
  /** The one of them that it was worked out for. */
  readonly of: number;
  readonly mean: number;
  /** How often each of them had grown when this was worked out. */
  readonly versions: readonly [number, number];
}

/** True when the first is to be joined before the second: the higher mean, then the lower numbers. */
export function before(x: Joining, y: Joining): boolean {
  return x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));
}

export function push(heap: Joining[], joining: Joining): void {
  heap.push(joining);
  for (let i = heap.length - 1; i > 0; ) {
    const up = (i - 1) >> 1;
    if (!before(heap[i]!, heap[up]!)) return;
    [heap[i], heap[up]] = [heap[up]!, heap[i]!];
    i = up;
  }
}

export function pop(heap: Joining[]): Joining | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || heap.length === 0) return top;
  heap[0] = last!;
  for (let i = 0; ; ) {
    let best = i;
    for (const child of [2 * i + 1, 2 * i + 2])
      if (child < heap.length && before(heap[child]!, heap[best]!)) best = child;
    if (best === i) return top;
    [heap[i], heap[best]] = [heap[best]!, heap[i]!];
    i = best;
  }
}

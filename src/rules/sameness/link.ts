/** What two accounts score that were never judged: they share no key, so they are taken as different. */
const UNSEEN = -2;

/** An edge between two of `n` things, by their numbers, and its score. */
export type Edge = readonly [a: number, b: number, score: number];

export interface Links {
  readonly edges: readonly Edge[];
  /** Pairs a person ruled to be one, and pairs never to be one. */
  readonly must: readonly (readonly [a: number, b: number])[];
  readonly cannot: readonly (readonly [a: number, b: number])[];
}

/**
 * Average-link clustering (UPGMA) over a sparse graph: the two clusters with the highest mean score, over all their
 * pairs, are joined until no mean is above zero. A chain of weak links cannot swallow a city's year, since every pair
 * counts. Ties fall to the lower numbers: the result depends on the things, not on the order of the edges. Gives each
 * thing the number of its cluster: its lowest member.
 */
export function link(n: number, { edges, must, cannot }: Links): readonly number[] {
  const clusters = start(n, edges, cannot);
  for (const [a, b] of must) {
    const [x, y] = [clusters.root(a), clusters.root(b)];
    if (x !== y) clusters.join(Math.min(x, y), Math.max(x, y));
  }
  const heap: Joining[] = [];
  for (let a = 0; a < n; a++)
    if (clusters.root(a) === a) for (const joining of clusters.joinings(a)) if (joining.a === a) push(heap, joining);
  for (let next = pop(heap); next; next = pop(heap)) {
    if (!clusters.fresh(next)) continue;
    clusters.join(next.a, next.b);
    for (const joining of clusters.joinings(next.a)) push(heap, joining);
  }
  return Array.from({ length: n }, (_, i) => clusters.root(i));
}

interface Joining {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  readonly versions: readonly [number, number];
}

function start(n: number, edges: readonly Edge[], cannot: Links['cannot']) {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const size = new Int32Array(n).fill(1);
  const version = new Int32Array(n);
  // Per neighbour: how far the scores of the pairs in between lie above UNSEEN, summed up.
  const sums: Map<number, number>[] = Array.from({ length: n }, () => new Map());
  const apart: Set<number>[] = Array.from({ length: n }, () => new Set());
  for (const [a, b, score] of edges) {
    sums[a]!.set(b, score - UNSEEN);
    sums[b]!.set(a, score - UNSEEN);
  }
  for (const [a, b] of cannot) {
    apart[a]!.add(b);
    apart[b]!.add(a);
  }
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const mean = (a: number, b: number, sum: number) => sum / (size[a]! * size[b]!) + UNSEEN;
  return {
    root,
    fresh: ({ a, b, versions }: Joining) =>
      parent[a] === a && parent[b] === b && version[a] === versions[0] && version[b] === versions[1],
    join: (a: number, b: number) => {
      parent[b] = a;
      version[a]! += 1;
      size[a]! += size[b]!;
      sums[a]!.delete(b);
      for (const [k, sum] of sums[b]!) {
        sums[k]!.delete(b);
        if (k === a) continue;
        const joint = (sums[a]!.get(k) ?? 0) + sum;
        sums[a]!.set(k, joint);
        sums[k]!.set(a, joint);
      }
      for (const k of apart[b]!) {
        apart[k]!.delete(b);
        apart[k]!.add(a);
        apart[a]!.add(k);
      }
      sums[b]!.clear();
    },
    joinings: (i: number): Joining[] => {
      const found: Joining[] = [];
      for (const [k, sum] of sums[i]!) {
        const value = mean(i, k, sum);
        if (value < 0 || apart[i]!.has(k)) continue;
        const [a, b] = i < k ? [i, k] : [k, i];
        found.push({ a, b, mean: value, versions: [version[a]!, version[b]!] });
      }
      return found;
    },
  };
}

function before(x: Joining, y: Joining): boolean {
  return x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));
}

function push(heap: Joining[], joining: Joining): void {
  heap.push(joining);
  for (let i = heap.length - 1; i > 0; ) {
    const up = (i - 1) >> 1;
    if (!before(heap[i]!, heap[up]!)) return;
    [heap[i], heap[up]] = [heap[up]!, heap[i]!];
    i = up;
  }
}

function pop(heap: Joining[]): Joining | undefined {
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

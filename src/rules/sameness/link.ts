import { before, type Joining, pop, push } from './heap.ts';

/**
 * What two accounts score that never met, or that are plainly different: a score below this is taken as this. So it does
 * not matter whether such a pair was looked at.
 */
export const PLAINLY = -2;

/** An account compared with more than this many others is told of so often that the others were not all compared with each other. */
const MUCH_TOLD = 48;
/** With how many of a large cluster's accounts each account of the smaller one should have been compared. */
const COMPARED = 16;

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
 * counts; between a large cluster and a smaller one, sixteen pairs for each account of the smaller. Accounts that very
 * many others were compared with are joined first, then the others to them. Ties fall to the lower numbers: the result
 * depends on the things, not on the order of the edges. Gives each thing the number of its cluster: its lowest member.
 */
export function link(n: number, { edges, must, cannot }: Links): readonly number[] {
  const clusters = start(n, edges, cannot);
  for (const [a, b] of must) {
    const [x, y] = [clusters.root(a), clusters.root(b)];
    if (x !== y) clusters.join(Math.min(x, y), Math.max(x, y));
  }
  const roots = Array.from({ length: n }, (_, i) => i).filter((i) => clusters.root(i) === i);
  const muchTold = new Set(roots.filter((i) => clusters.compared(i) > MUCH_TOLD));
  if (muchTold.size > 1) joinAll(clusters, [...muchTold], (i) => muchTold.has(i));
  joinAll(clusters, roots, () => true);
  return Array.from({ length: n }, (_, i) => clusters.root(i));
}

/** Joins clusters of the given ones as long as any mean is not below zero. */
function joinAll(clusters: Clusters, from: readonly number[], among: (i: number) => boolean): void {
  // One entry a cluster: its best joining when it last grew. One gone stale is worked out anew when its turn comes.
  const heap: Joining[] = [];
  const entries = new Map<number, Joining>();
  const offer = (i: number): void => {
    const joining = clusters.best(i, among);
    if (joining === null) return;
    entries.set(i, joining);
    push(heap, joining);
  };
  for (const i of from) if (clusters.root(i) === i) offer(i);
  for (let next = pop(heap); next; next = pop(heap)) {
    const { a, b, of } = next;
    if (entries.get(of) !== next || clusters.root(of) !== of) continue;
    if (clusters.fresh(next)) clusters.join(a, b);
    offer(clusters.root(of));
  }
}

type Clusters = ReturnType<typeof start>;

/** What is known of the pairs between two clusters: how far their scores lie above `PLAINLY`, summed up, and how many there are. */
interface Between {
  readonly sum: number;
  readonly pairs: number;
}

function start(n: number, edges: readonly Edge[], cannot: Links['cannot']) {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const size = new Int32Array(n).fill(1);
  const version = new Int32Array(n);
  const neighbours: Map<number, Between>[] = Array.from({ length: n }, () => new Map());
  const apart: (Set<number> | undefined)[] = new Array(n);
  for (const [a, b, score] of edges) {
    const sum = Math.max(0, score - PLAINLY);
    neighbours[a]!.set(b, { sum, pairs: 1 });
    neighbours[b]!.set(a, { sum, pairs: 1 });
  }
  const keepApart = (a: number, b: number): void => {
    apart[a] ??= new Set();
    apart[a]!.add(b);
  };
  for (const [a, b] of cannot) {
    keepApart(a, b);
    keepApart(b, a);
  }
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const mean = (a: number, b: number, { sum, pairs }: Between) => {
    const [small, large] = size[a]! < size[b]! ? [size[a]!, size[b]!] : [size[b]!, size[a]!];
    return sum / Math.max(pairs, small * Math.min(large, COMPARED)) + PLAINLY;
  };
  return {
    root,
    compared: (i: number) => neighbours[i]!.size,
    fresh: ({ a, b, versions }: Joining) =>
      parent[a] === a && parent[b] === b && version[a] === versions[0] && version[b] === versions[1],
    join: (a: number, b: number) => {
      parent[b] = a;
      version[a]! += 1;
      size[a]! += size[b]!;
      neighbours[a]!.delete(b);
      for (const [k, { sum, pairs }] of neighbours[b]!) {
        neighbours[k]!.delete(b);
        if (k === a) continue;
        const known = neighbours[a]!.get(k) ?? { sum: 0, pairs: 0 };
        const joint = { sum: known.sum + sum, pairs: known.pairs + pairs };
        neighbours[a]!.set(k, joint);
        neighbours[k]!.set(a, joint);
      }
      for (const k of apart[b] ?? []) {
        apart[k]!.delete(b);
        keepApart(k, a);
        keepApart(a, k);
      }
      neighbours[b]!.clear();
    },
    best: (i: number, among: (k: number) => boolean): Joining | null => {
      let best: Joining | null = null;
      for (const [k, between] of neighbours[i]!) {
        const value = mean(i, k, between);
        if (value < 0 || (best !== null && value < best.mean) || !among(k) || apart[i]?.has(k)) continue;
        const [a, b] = i < k ? [i, k] : [k, i];
        const joining = { a, b, of: i, mean: value, versions: [version[a]!, version[b]!] as const };
        if (best === null || before(joining, best)) best = joining;
      }
      return best;
    },
  };
}

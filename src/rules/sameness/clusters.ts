import type { Judgement } from '../../model/judgement.ts';
import { type Edge, link } from './link.ts';

export type Judged = Pick<Judgement, 'a' | 'b' | 'verdict' | 'score'>;

/** What persons ruled on pairs of accounts, one ruling a pair. */
export type Ruled = readonly Pick<Judgement, 'a' | 'b' | 'verdict'>[];

/** Parts of the accounts (given in order) that tell of one incident each, by the machine's judgements under what persons ruled. */
export function clusters(
  accounts: readonly string[],
  judgements: readonly Judged[],
  ruled: Ruled,
): readonly string[][] {
  const index = new Map(accounts.map((account, i) => [account, i]));
  const numbered = <T extends Pick<Judgement, 'a' | 'b'>>(pairs: readonly T[]) =>
    pairs.flatMap((pair) => {
      const [a, b] = [index.get(pair.a), index.get(pair.b)];
      return a === undefined || b === undefined || a === b ? [] : [{ pair, a: Math.min(a, b), b: Math.max(a, b) }];
    });
  const key = (a: number, b: number) => a * accounts.length + b;
  const persons = numbered(ruled);
  const ruledPairs = new Set(persons.map(({ a, b }) => key(a, b)));
  const of = (verdict: string) =>
    persons.filter(({ pair }) => pair.verdict === verdict).map(({ a, b }) => [a, b] as const);
  const edges = numbered(judgements)
    .filter(({ a, b }) => !ruledPairs.has(key(a, b)))
    .map(({ pair, a, b }): Edge => [a, b, edgeScore(pair)])
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  // A person's "unsure" is a score of its own: neither for nor against.
  const unsure = of('unsure').map(([a, b]): Edge => [a, b, -0.001]);
  const must = of('same');
  const roots = link(accounts.length, {
    edges: within(accounts.length, [...edges, ...unsure], must),
    must,
    cannot: of('different'),
  });
  const parts = new Map<number, string[]>();
  for (const [i, account] of accounts.entries()) {
    const part = parts.get(roots[i]!);
    if (part) part.push(account);
    else parts.set(roots[i]!, [account]);
  }
  return [...parts.values()];
}

/** Only "same" joins by itself: the score of any other verdict is below zero, whatever the record says. */
function edgeScore({ verdict, score }: Judged): number {
  if (verdict === 'same') return Math.max(score, 0.001);
  return Math.min(score, -0.001);
}

/** Edges that can matter: both ends hang together by pairs judged the same. Most pairs were turned down, and need no memory. */
function within(n: number, edges: readonly Edge[], must: readonly (readonly [number, number])[]): readonly Edge[] {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const [a, b, score] of edges) if (score > 0) parent[root(a)] = root(b);
  for (const [a, b] of must) parent[root(a)] = root(b);
  return edges.filter(([a, b]) => root(a) === root(b));
}

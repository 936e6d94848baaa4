import type { Slot } from '../src/rules/sameness/features/feature.ts';

export interface Example {
  readonly slots: readonly Slot[];
  readonly same: boolean;
}

export interface Learning {
  readonly epochs: number;
  readonly rate: number;
  /** A slot seen in fewer examples is not learned. */
  readonly seen: number;
  /** Weights that are given and stay: their part of each sum is an offset. */
  readonly fixed: Readonly<Record<string, number>>;
  /** Lists of slots whose weights must not fall from one to the next. */
  readonly rising: readonly (readonly string[])[];
  /** 1 for a slot that may not weigh against, −1 for one that may not weigh for, 0 for one that may do either. */
  readonly sign: (slot: string) => number;
}

interface Design {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (readonly [at: number, share: number])[])[];
  readonly offsets: Float64Array;
  readonly counts: Float64Array;
}

/**
 * Logistic regression by AdaGrad. After each pass, weights that must rise are made to (pool adjacent violators), so
 * that more agreement never counts against sameness. Examples are shuffled by a generator of its own: it repeats.
 */
export function logistic(
  examples: readonly Example[],
  { epochs, rate, seen, fixed, rising, sign }: Learning,
): Record<string, number> {
  const { names, rows, offsets, counts } = designOf(examples, seen, fixed);
  const index = new Map(names.map((name, i) => [name, i]));
  const chains = rising.map((chain) => chain.flatMap((slot) => index.get(slot) ?? []));
  const weights = new Float64Array(names.length);
  const signs = names.map(sign);
  const squares = new Float64Array(names.length).fill(1e-6);
  const random = generator(12345);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      let sum = offsets[i]!;
      for (const [at, share] of rows[i]!) sum += weights[at]! * share;
      const error = 1 / (1 + Math.exp(-sum)) - (examples[i]!.same ? 1 : 0);
      for (const [at, share] of rows[i]!) {
        const gradient = error * share;
        squares[at]! += gradient * gradient;
        weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!);
      }
    }
    for (const chain of chains) makeRise(weights, counts, chain);
    signs.forEach((to, i) => {
      if (to * weights[i]! < 0) weights[i] = 0;
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i]!]));
}

function designOf(examples: readonly Example[], seen: number, fixed: Learning['fixed']): Design {
  const tally = new Map<string, number>();
  for (const { slots } of examples) for (const [slot] of slots) tally.set(slot, (tally.get(slot) ?? 0) + 1);
  const names = ['bias', ...[...tally.keys()].filter((slot) => !(slot in fixed) && tally.get(slot)! >= seen).sort()];
  const index = new Map(names.map((name, i) => [name, i]));
  return {
    names,
    rows: examples.map(({ slots }) =>
      [['bias', 1] as Slot, ...slots].flatMap(([slot, share]) => {
        const at = index.get(slot);
        return at === undefined ? [] : [[at, share] as const];
      }),
    ),
    offsets: Float64Array.from(examples, ({ slots }) =>
      slots.reduce((sum, [slot, share]) => sum + (fixed[slot] ?? 0) * share, 0),
    ),
    counts: Float64Array.from(names, (name) => tally.get(name) ?? examples.length),
  };
}

/** Pool adjacent violators (Ayer and others 1955): neighbours out of order take their mean, weighed by how often they were seen. */
function makeRise(weights: Float64Array, counts: Float64Array, chain: readonly number[]): void {
  const pools: { sum: number; count: number; members: number[] }[] = [];
  for (const at of chain) {
    pools.push({ sum: weights[at]! * counts[at]!, count: counts[at]!, members: [at] });
    while (pools.length > 1) {
      const [left, right] = [pools.at(-2)!, pools.at(-1)!];
      if (left.sum / left.count <= right.sum / right.count) break;
      pools.splice(-2, 2, {
        sum: left.sum + right.sum,
        count: left.count + right.count,
        members: [...left.members, ...right.members],
      });
    }
  }
  for (const { sum, count, members } of pools) for (const at of members) weights[at] = sum / count;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

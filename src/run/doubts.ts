import type { Judgement } from '../model/judgement.ts';
import type { Store } from '../store/index.ts';
import { type Composition, judgementsOf } from './composition.ts';

/** Two incidents that may be one: the judgements between them that nobody is sure of, the likeliest first. */
export interface Doubt {
  readonly a: string;
  readonly b: string;
  /** Of the likeliest pair. */
  readonly score: number;
  readonly judgements: readonly Judgement[];
}

/**
 * Pairs of incidents kept apart only because the evidence does not say, the likeliest to be one first. A pair on which a
 * person ruled is settled, even by "not sure".
 */
export async function doubts(store: Store, whole: Composition, limit: number): Promise<readonly Doubt[]> {
  const open = whole.judgements
    .filter(({ a, b, verdict }) => verdict === 'unsure' && whole.groupOf.get(a) !== whole.groupOf.get(b))
    .sort((one, two) => two.score - one.score || (one.a + one.b < two.a + two.b ? -1 : 1));
  const settled = ruledPairs(whole);
  const pairs = new Map<string, { a: string; b: string; score: number; keys: Set<string> }>();
  for (const { a, b, score } of open) {
    const [one, two] = pairOf(whole, a, b)!;
    const key = `${one} ${two}`;
    if (settled.has(key)) continue;
    const pair = pairs.get(key);
    if (pair === undefined && pairs.size === limit) continue;
    const kept = pair ?? { a: one, b: two, score, keys: new Set<string>() };
    kept.keys.add(`${a} ${b}`);
    pairs.set(key, kept);
  }
  const wanted = [...pairs.values()].flatMap(({ keys }) => [...keys]);
  const accounts = new Set(wanted.map((key) => key.split(' ')[0]!));
  const full = new Map<string, Judgement>();
  for await (const one of judgementsOf(store, whole, accounts)) full.set(`${one.a} ${one.b}`, one);
  return [...pairs.values()].map(({ keys, ...pair }) => ({
    ...pair,
    judgements: [...keys].flatMap((key) => full.get(key) ?? []),
  }));
}

/** The two incidents that these accounts are in, in order of their ids; null when an account is in none. */
function pairOf({ groupOf }: Composition, a: string, b: string): readonly [string, string] | null {
  const [one, two] = [groupOf.get(a)?.id, groupOf.get(b)?.id];
  if (one === undefined || two === undefined) return null;
  return one < two ? [one, two] : [two, one];
}

/** Pairs of incidents between which a person judged two accounts. */
function ruledPairs(whole: Composition): ReadonlySet<string> {
  const pairs = whole.decisions.flatMap(({ ruling }) =>
    ruling.kind === 'judge' ? [pairOf(whole, ruling.a, ruling.b)?.join(' ') ?? ''] : [],
  );
  return new Set(pairs);
}

import type { Account } from '../model/account.ts';
import type { Judgement } from '../model/judgement.ts';
import { id, judgement, version } from '../stages/judge.ts';
import { pair } from '../stages/pair.ts';
import type { Store } from '../store/index.ts';
import { collected } from './collected.ts';

/** Judgements appended in one transaction. */
const BATCH = 500;

/**
 * Judges every pair of kept accounts that might tell of one incident and has no judgement by today's rules yet: the
 * accounts of this run, and those a run that was cut off left behind.
 */
export async function judgeAll(store: Store, at: string): Promise<number> {
  const judged = new Map<string, string>();
  for await (const { a, b, by } of store.judgements()) judged.set(`${a} ${b}`, by);
  const cards = (await collected(store.accounts())).map((account) => account.card);
  let batch: Judgement[] = [];
  let count = 0;
  const keep = async (): Promise<void> => {
    count += await store.appendJudgements(batch);
    batch = [];
  };
  for (const [a, b] of pair(cards)) {
    if (judged.get(`${a.account} ${b.account}`) === `${id}@${version}`) continue;
    batch.push(judgement(a, b, at));
    if (batch.length >= BATCH) await keep();
  }
  if (batch.length > 0) await keep();
  return count;
}

/** A judgement of two accounts that share no key and so were never judged; made to be shown, not kept. */
export function judgedNow(a: Account, b: Account, at: string): Judgement {
  return judgement(a.card, b.card, at);
}

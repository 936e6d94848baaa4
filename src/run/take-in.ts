import type { Decision } from '../model/decision.ts';
import type { Judgement } from '../model/judgement.ts';
import type { KeptPage } from '../model/kept.ts';
import type { Notice } from '../model/notice.ts';
import { carded } from '../stages/index.ts';
import type { Store } from '../store/index.ts';
import { judgeAll } from './judging.ts';

/** What another ledger hands on, piece by piece, pages before the judgements on them. */
export type Handed =
  | { readonly kind: 'page'; readonly page: KeptPage }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'notice'; readonly notice: Notice };

export interface TakenIn {
  readonly pages: number;
  readonly judgements: number;
  readonly decisions: number;
}

/** Pages and judgements kept in one transaction. */
const BATCH = 64;

/** Keeps what another ledger handed on. What is known already is left as it is; pairs nobody judged are judged now. */
export async function takeIn(store: Store, handed: Iterable<Handed>, at: string): Promise<TakenIn> {
  let pages: KeptPage[] = [];
  let judgements: Judgement[] = [];
  const count = { pages: 0, judgements: 0, decisions: 0 };
  const keep = async (): Promise<void> => {
    if (pages.length > 0) count.pages += (await store.append(pages)).readings;
    if (judgements.length > 0) count.judgements += await store.appendJudgements(judgements);
    [pages, judgements] = [[], []];
  };
  for (const one of handed) {
    if (one.kind === 'page') pages.push(carded(one.page));
    else if (one.kind === 'judgement') judgements.push(one.judgement);
    else await keep();
    if (one.kind === 'decision' && (await store.appendDecision(one.decision))) count.decisions++;
    if (one.kind === 'notice') await store.appendNotices([one.notice]);
    if (pages.length + judgements.length >= BATCH) await keep();
  }
  await keep();
  await judgeAll(store, at);
  return count;
}

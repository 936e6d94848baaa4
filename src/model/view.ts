import type { Account } from './account.ts';
import type { Article } from './article.ts';
import type { Claim, Origin } from './claim.ts';
import type { Decision } from './decision.ts';
import type { Incident } from './incident.ts';
import type { Judgement } from './judgement.ts';
import type { PageFacts } from './kept.ts';
import type { Notice } from './notice.ts';
import type { Capture } from './page.ts';

/** A page in a view: its facts, what read it, and its bytes where they are asked for. */
export interface ViewPage extends PageFacts {
  readonly versions: string;
  /** Id of its article; null when it holds none. */
  readonly article: string | null;
  readonly bytes: Uint8Array | null;
}

/** Everything one answer shows: incidents and all that they rest on. What every export format is made from. */
export interface View {
  readonly incidents: readonly Incident[];
  readonly accounts: readonly Account[];
  /** As the ledger keeps them, corrections of persons included. */
  readonly claims: readonly Claim[];
  /** By claim id: the origin a claim shares with others, where that is not the one it was read with. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly articles: readonly Article[];
  readonly judgements: readonly Judgement[];
  readonly notices: readonly Notice[];
  readonly decisions: readonly Decision[];
  readonly captures: readonly Capture[];
  readonly pages: readonly ViewPage[];
}

import type { Account } from './account.ts';
import type { Article } from './article.ts';
import type { Claim, Origin } from './claim.ts';
import type { Decision } from './decision.ts';
import type { Incident, PartLink } from './incident.ts';
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

/** An incident with all it rests on. */
export interface ShownIncident {
  readonly incident: Incident;
  /** In the incident's order. */
  readonly accounts: readonly Account[];
  /** Its own, as the ledger keeps them, corrections of persons included. */
  readonly claims: readonly Claim[];
  /** By claim id: the origin a claim shares with others, where that is not the one it was read with. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly articles: readonly Article[];
  /** Incidents that share a page with it and are parts of it, or it of them. */
  readonly links: readonly PartLink[];
}

export interface ShownClaim {
  readonly claim: Claim;
  /** The one it shares with others, where it does. */
  readonly origin: Origin;
  /** Id of the incident shown that it is told of; null for none. */
  readonly incident: string | null;
  readonly article: Article;
}

/** What belongs to one page. */
export interface ShownPage {
  /** Null where only the article is shown, not the page. */
  readonly page: ViewPage | null;
  readonly captures: readonly Capture[];
  readonly article: Article | null;
  readonly claims: readonly ShownClaim[];
  readonly accounts: readonly Account[];
  readonly notices: readonly Notice[];
}

/**
 * Everything one answer shows: incidents and all that they rest on. What every export format is made from. A ledger may
 * be larger than memory: each list is given piece by piece, may be asked for again, and is not held by whoever gives it.
 */
export interface View {
  /** Ids of the incidents, in order. */
  readonly ids: readonly string[];
  incidents(): AsyncIterable<ShownIncident>;
  /** Of the incidents in their order, and of the same articles those of no incident; each once. */
  claims(): AsyncIterable<ShownClaim>;
  /** In the order of the incidents, then those of none; each once. */
  articles(): AsyncIterable<Article>;
  judgements(): AsyncIterable<Judgement>;
  /** Of the articles. */
  notices(): AsyncIterable<Notice>;
  readonly decisions: readonly Decision[];
  /** The same by pages, in order of their hashes where all that is kept is shown. */
  pages(): AsyncIterable<ShownPage>;
  /** Notices of inputs that gave no page, where all that is kept is shown. */
  looseNotices(): AsyncIterable<Notice>;
}

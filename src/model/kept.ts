import type { Account } from './account.ts';
import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Notice } from './notice.ts';
import type { Capture, Page } from './page.ts';

/** What the ledger keeps of a page beside its bytes: all but the decoded characters, which can be made again. */
export type PageFacts = Omit<Page, 'content'>;

/** One page as it was read once, by stages of known versions: what goes into the ledger together or not at all. */
export interface KeptPage {
  readonly page: PageFacts;
  /** The page's bytes; null where only the record of them was handed on (an import without pages). */
  readonly bytes: Uint8Array | null;
  readonly capture: Capture;
  /** Which stages and rules read it, in one line: the same bytes and versions are read once. */
  readonly versions: string;
  /** Null when the page holds no article; the notices then say why. */
  readonly article: Article | null;
  readonly claims: readonly Claim[];
  readonly accounts: readonly Account[];
  readonly notices: readonly Notice[];
}

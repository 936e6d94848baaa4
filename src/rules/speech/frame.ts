import type { Speaker } from '../../model/claim.ts';
import type { Phrase } from './phrase.ts';

/** Half-open range of tokens. */
export type Range = readonly [first: number, last: number];

/** A speaker as the words name one, before pronouns are resolved. */
export interface Link {
  readonly phrase: Phrase;
  /** Words that say more of the speaker: "John Smith, a police spokesman,". */
  readonly aside: Range | null;
}

/** One act of speech met in a sentence: who, the word that says so, and what. */
export interface Frame {
  readonly sentence: number;
  /** Outermost first. */
  readonly links: readonly Link[];
  readonly cue: Range;
  readonly contents: readonly Range[];
  /** What is said follows the speaker: "police said that …". */
  readonly leading: boolean;
  readonly denies: boolean;
  /** True where another listener may be a link only if nobody else tells it: "witnesses told police". */
  readonly heard: Link | null;
}

/** A frame whose speakers are known, as the claims will name them. */
export interface Told {
  readonly frame: Frame;
  readonly speakers: readonly Speaker[];
}

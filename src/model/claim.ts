import type { BlockRole } from './article.ts';
import type { Field, Group } from './fields.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

export type Polarity = 'asserted' | 'denied' | 'unknown';

/** `reported`: "reportedly", "is said to", with no speaker named. Attribution alone is no hedge. */
export type HedgeKind = 'none' | 'alleged' | 'reported' | 'unconfirmed';

/** Only `actual` claims form incidents; the others are kept and shown as what they are. */
export type Mode = 'actual' | 'historical' | 'future' | 'hypothetical';

export type SpeakerKind =
  | 'outlet'
  | 'agency'
  | 'official'
  | 'security_source'
  | 'police'
  | 'military'
  | 'medic'
  | 'witness'
  | 'social_media'
  | 'party'
  | 'expert'
  | 'document'
  | 'anonymous'
  | 'relative'
  | 'other';

/** One link of an attribution chain: who speaks, and the span that says so. */
export interface Speaker {
  readonly text: string;
  readonly kind: SpeakerKind;
  readonly span: Span;
}

/** Where a claim comes from in the end: the innermost speaker, or the outlet itself. */
export interface Origin {
  /** The same for claims found to share an origin. */
  readonly id: string;
  readonly text: string;
  readonly kind: SpeakerKind;
}

export type EvidenceKind = 'video' | 'photo' | 'audio' | 'document' | 'post';

/** A recording or paper that a claim is said to rest on. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly span: Span;
}

/** One thing one article says of one incident. */
export interface Claim {
  readonly id: string;
  readonly article: string;
  /** The account this claim belongs to; null when it belongs to no incident (a comparison, a plan, a leftover). */
  readonly account: string | null;
  readonly field: Field;
  readonly group: Group | null;
  readonly value: Value;
  readonly polarity: Polarity;
  readonly hedge: HedgeKind;
  readonly mode: Mode;
  /** The shortest phrase that bears the value; `text.slice(...span) === quote`. */
  readonly quote: string;
  readonly span: Span;
  readonly sentence: Span;
  /** Role of the block the quote stands in. */
  readonly role: BlockRole;
  /** Outermost speaker first; empty in the outlet's own voice. */
  readonly attribution: readonly Speaker[];
  readonly hops: number;
  readonly origin: Origin;
  readonly evidence: readonly Evidence[];
  /**
   * Of a toll: on top of an earlier figure ("another", "a third"), part of one ("two of them"), or an earlier one itself,
   * taken back or overtaken ("had earlier said nine"); or a new one that takes the place of lower ones ("rose to 14") or
   * of higher ones ("revised down to five"). Absent for any other whole.
   */
  readonly counts?: 'more' | 'part' | 'earlier' | 'raised' | 'lowered';
  /** True for a value with no span of its own; `basis` then names the claims it rests on. */
  readonly inferred: boolean;
  readonly basis: readonly string[];
  /** The rule that read it, `toll@1`. */
  readonly by: string;
}

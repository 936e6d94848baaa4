import type { EvidenceKind, HedgeKind, Mode, Polarity, Speaker } from './claim.ts';
import type { Field, Group } from './fields.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

/** A span that denotes a value for a field: what a rule saw, before anyone asked who says so. */
export interface ValueMention {
  readonly kind: 'value';
  readonly field: Field;
  readonly group: Group | null;
  readonly value: Value;
  readonly polarity: Polarity;
  /** The shortest phrase that bears the value. */
  readonly span: Span;
  /** The word at its head (the verb of a toll, the noun of a weapon): scopes are looked up here. */
  readonly anchor: Span;
  /** Set when the rule itself knows the mode or the hedge; scopes then do not override it. */
  readonly mode?: Mode;
  readonly hedge?: HedgeKind;
  /** "one more", "another", "also": the figure comes on top of an earlier one of the same group. */
  readonly additive?: true;
  /** "including two children", "among them": the figure is part of an earlier one in the sentence. */
  readonly partOf?: Span;
  /** "had earlier said nine", "withdrew its figure of 164": the sentence says that the figure is an earlier one. */
  readonly overtaken?: true;
  /** "rose to 14", "are now known to have died"; "revised down to five": the sentence says which way the figure went. */
  readonly change?: 'raised' | 'lowered';
}

/** A stretch of text told on somebody's word. Nested scopes make chains: the outer scope's speakers come first. */
export interface SpeechScope {
  readonly kind: 'speech';
  /** Outermost first; at least one. */
  readonly speakers: readonly Speaker[];
  readonly cue: Span | null;
  /** The stretches that are told, in text order. */
  readonly content: readonly Span[];
  /** The speaker says that it is not so: "the ministry denied that …". */
  readonly denies?: true;
}

/** A stretch of text under a hedge: "allegedly", "unconfirmed reports say". `span` is the hedge itself. */
export interface HedgeScope {
  readonly kind: 'hedge';
  readonly hedge: Exclude<HedgeKind, 'none'>;
  readonly span: Span;
  readonly scope: Span;
}

/** A stretch of text that is not about what actually just happened; `span` is the phrase that shows it. */
export interface ModeScope {
  readonly kind: 'mode';
  readonly mode: Exclude<Mode, 'actual'>;
  readonly span: Span;
  readonly scope: Span;
  /** `mode/anniversary`, `mode/other-year`, `mode/conditional`. */
  readonly reason: string;
}

/** A recording, photo or paper mentioned as what a stretch of text rests on. */
export interface EvidenceScope {
  readonly kind: 'evidence';
  readonly evidence: EvidenceKind;
  readonly span: Span;
  readonly scope: Span;
}

export type Scope = SpeechScope | HedgeScope | ModeScope | EvidenceScope;
export type Mention = ValueMention | Scope;

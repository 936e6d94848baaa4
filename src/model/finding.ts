import type { Field, Group } from './fields.ts';

export type Profile = 'ucdp' | 'acled' | 'gtd' | 'ibc';
export const PROFILES = ['ucdp', 'acled', 'gtd', 'ibc'] as const satisfies readonly Profile[];

/** How claims of one field and group disagree. */
export type Disagreement = 'none' | 'superseded' | 'conflict' | 'scope' | 'unit';

/** What stands in a finding: a toll's number, or a code, name, EDTF date, as text. */
export type Settled = number | string | null;

/** One field of an incident, settled under a rule profile. */
export interface Finding {
  readonly field: Field;
  readonly group: Group | null;
  readonly low: Settled;
  readonly best: Settled;
  readonly high: Settled;
  readonly profile: Profile;
  /** Claims that bear out `best`, and those that speak against it. */
  readonly claims: readonly string[];
  readonly against: readonly string[];
  /** Distinct origins behind all claims of this field and group. */
  readonly origins: number;
  /** Admiralty information grade, `1` to `6`. */
  readonly grade: string;
  /** Admiralty source grade, `A` to `F`, of the best of the outlets that bear it out. */
  readonly reliability: string;
  readonly disagreement: Disagreement;
  /** One sentence: why this value. */
  readonly reason: string;
}

/** A finding before it is said how reliable those are who bear it out. */
export type Ungraded = Omit<Finding, 'reliability'>;

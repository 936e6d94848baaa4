import type { Finding } from './finding.ts';
import { idOf } from './id.ts';
import type { EventKind, Where } from './value.ts';

/** Accounts judged the same. Derived from the ledger, never stored as truth. */
export interface Incident {
  /** `i_` and a hash of its first account's id; the other accounts' ids give its aliases. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly accounts: readonly string[];
  readonly kind: Pick<EventKind, 'code' | 'acled' | 'plover'> | null;
  /** EDTF, or null when no page says. */
  readonly when: string | null;
  readonly where: Where | null;
  /** Outlets that report it, and distinct origins behind all its claims. */
  readonly outlets: number;
  readonly origins: number;
  readonly findings: readonly Finding[];
}

/** Another incident that this one is part of, or that is part of this one, and why. Derived, as incidents are. */
export interface PartLink {
  readonly incident: string;
  /** What the other one is to this one. */
  readonly is: 'whole' | 'part';
  readonly reason: string;
}

/** The id an incident has when this account is its first. */
export function incidentId(account: string): string {
  return idOf('i', [account]);
}

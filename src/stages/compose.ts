import type { Decision } from '../model/decision.ts';
import { incidentId } from '../model/incident.ts';
import type { Notice } from '../model/notice.ts';
import { clusters, type Judged } from '../rules/sameness/clusters.ts';
import { replay } from '../rules/sameness/decisions.ts';

export { PLAINLY } from '../rules/sameness/link.ts';
export { incidentId };

export const id = 'compose';
export const version = 1;

/** Accounts taken as one incident. */
export interface Group {
  /** `i_` and a hash of its first account's id. */
  readonly id: string;
  /** The ids that its other accounts would give. */
  readonly aliases: readonly string[];
  /** Ids of its accounts, in order. */
  readonly accounts: readonly string[];
}

export interface Composed {
  /** In order of id. */
  readonly groups: readonly Group[];
  /** Decisions that could not be followed, and why. */
  readonly notices: readonly Notice[];
}

export interface ToCompose {
  /** Ids of all accounts. */
  readonly accounts: readonly string[];
  /** The machine's judgements; a pair without one counts as not looked at. */
  readonly judgements: readonly Judged[];
  /** Persons' decisions in any order; they are replayed by their time. */
  readonly decisions: readonly Decision[];
}

/**
 * Puts accounts together that were judged the same; a person's decision wins over the machine, and a later decision
 * over an earlier one. A function of its input as a set: the order in which anything arrived does not matter.
 */
export function compose({ accounts, judgements, decisions }: ToCompose): Composed {
  const ordered = [...new Set(accounts)].sort();
  const machine = (ruled: Parameters<typeof clusters>[2]) => clusters(ordered, judgements, ruled);
  const { parts, notices } = replay({ accounts: ordered, decisions, machine, incidentId });
  const groups = parts.map(groupOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { groups, notices };
}

function groupOf(part: readonly string[]): Group {
  const accounts = [...part].sort();
  const [id, ...aliases] = accounts.map(incidentId) as [string, ...string[]];
  return { id, aliases, accounts };
}

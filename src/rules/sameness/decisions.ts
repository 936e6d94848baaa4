import type { Decision, Ruling } from '../../model/decision.ts';
import type { Notice } from '../../model/notice.ts';
import type { Ruled } from './clusters.ts';

export interface ToReplay {
  /** Ids of all accounts, in order. */
  readonly accounts: readonly string[];
  readonly decisions: readonly Decision[];
  /** The machine's parts under rulings on pairs. */
  readonly machine: (ruled: Ruled) => readonly (readonly string[])[];
  readonly incidentId: (account: string) => string;
}

export interface Replayed {
  readonly parts: readonly (readonly string[])[];
  readonly notices: readonly Notice[];
}

/**
 * Persons' decisions over the machine's parts. Rulings on pairs bind the machine (the last one on a pair counts); then
 * merges, splits and rulings are followed one after another by their time. A decision that another undoes is as if it
 * had never been: merge and undo give what was before.
 */
export function replay({ accounts, decisions, machine, incidentId }: ToReplay): Replayed {
  const standing = notUndone(decisions);
  const ruled = lastRulings(standing);
  let parts = machine(ruled);
  if (standing.length === 0) return { parts, notices: [] };
  const byIncident = new Map(accounts.map((account) => [incidentId(account), account]));
  const known = new Set(accounts);
  const notices: Notice[] = [];
  const apart = ruled.filter(({ verdict }) => verdict === 'different');
  for (const { id, ruling } of standing) {
    const before = parts;
    const named = membersNamed(ruling, byIncident).filter((account) => known.has(account));
    if (ruling.kind === 'merge' || (ruling.kind === 'judge' && ruling.verdict === 'same')) parts = merged(parts, named);
    else if (ruling.kind === 'split') parts = split(parts, named[0], ruling.accounts);
    else if (ruling.kind === 'judge' && ruling.verdict === 'different') parts = parted(parts, apart, machine, ruled);
    else continue;
    if (parts === before && ruling.kind !== 'judge') notices.push(idle(id, ruling, named));
  }
  return { parts, notices };
}

/** Decisions in the order of their time, those undone left out. An undo may itself be undone. */
export function notUndone(decisions: readonly Decision[]): readonly Decision[] {
  const ordered = [...new Map(decisions.map((decision) => [decision.id, decision])).values()].sort((a, b) =>
    a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
  const gone = new Set<string>();
  // From the last to the first: a later undo decides whether an earlier one stands.
  for (const { id, ruling } of ordered.toReversed())
    if (ruling.kind === 'undo' && !gone.has(id)) gone.add(ruling.decision);
  return ordered.filter(({ id, ruling }) => !gone.has(id) && ruling.kind !== 'undo');
}

function lastRulings(standing: readonly Decision[]): Ruled {
  const last = new Map<string, Ruled[number]>();
  for (const { ruling } of standing) {
    if (ruling.kind !== 'judge') continue;
    const [a, b] = ruling.a < ruling.b ? [ruling.a, ruling.b] : [ruling.b, ruling.a];
    last.set(JSON.stringify([a, b]), { a, b, verdict: ruling.verdict });
  }
  return [...last.values()].sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}

/** The accounts a decision names: an incident's id is the hash of one of its accounts, and stays an alias after any merge. */
function membersNamed(ruling: Ruling, byIncident: ReadonlyMap<string, string>): readonly string[] {
  if (ruling.kind === 'judge') return [ruling.a, ruling.b];
  const incidents = ruling.kind === 'merge' ? ruling.incidents : ruling.kind === 'split' ? [ruling.incident] : [];
  return incidents.flatMap((incident) => byIncident.get(incident) ?? []);
}

type Parts = Replayed['parts'];

function merged(parts: Parts, named: readonly string[]): Parts {
  const met = parts.filter((part) => part.some((account) => named.includes(account)));
  if (met.length < 2) return parts;
  return [...parts.filter((part) => !met.includes(part)), met.flat().sort()];
}

function split(parts: Parts, member: string | undefined, listed: readonly string[]): Parts {
  const from = parts.find((part) => member !== undefined && part.includes(member));
  if (!from) return parts;
  const out = from.filter((account) => listed.includes(account));
  const rest = from.filter((account) => !listed.includes(account));
  if (out.length === 0 || rest.length === 0) return parts;
  return [...parts.filter((part) => part !== from), out, rest];
}

/** Parts that hold a pair ruled different (an earlier merge put them together) fall back to what the machine says of them. */
function parted(parts: Parts, apart: Ruled, machine: ToReplay['machine'], ruled: Ruled): Parts {
  const broken = parts.filter((part) => apart.some(({ a, b }) => part.includes(a) && part.includes(b)));
  if (broken.length === 0) return parts;
  const fresh = machine(ruled);
  const within = (part: readonly string[]) =>
    fresh.map((own) => own.filter((account) => part.includes(account))).filter((own) => own.length > 0);
  return [...parts.filter((part) => !broken.includes(part)), ...broken.flatMap(within)];
}

function idle(id: string, ruling: Ruling, named: readonly string[]): Notice {
  return {
    rule: `compose/${ruling.kind}-idle`,
    level: 'warning',
    article: null,
    source: null,
    span: null,
    message: `Decision ${id} changes nothing: ${
      named.length === 0 ? 'none of what it names is kept' : 'its accounts already stand as it says'
    }; undo it, or name incidents that are kept.`,
    actual: JSON.stringify(ruling),
    expected: 'ids of kept incidents and of their accounts',
  };
}

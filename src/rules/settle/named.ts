import type { Claim } from '../../model/claim.ts';
import { type Field, SUSPECT_STATUSES } from '../../model/fields.ts';
import type { Profile, Settled, Ungraded } from '../../model/finding.ts';
import type { Coded, EventKind, When, Where, Who } from '../../model/value.ts';
import { isPartOf, kindOf } from '../kind/index.ts';
import { type Evidence, originsOf } from './evidence.ts';
import { gradeOf } from './grade.ts';

/** Fields of which one value is true: what kind, when, where, and what became of the suspect. */
const SINGLE: ReadonlySet<Field> = new Set(['kind', 'time', 'place', 'suspect_status']);

/** A value that several claims give, and the claims. */
interface Option {
  readonly value: string;
  readonly claims: readonly Claim[];
}

/** Settles a field whose values are words or codes: one finding where one value is true, else one for each value told. */
export function settleNamed(claims: readonly Claim[], profile: Profile, evidence: Evidence): readonly Ungraded[] {
  const field = claims[0]!.field;
  const options = optionsOf(claims);
  if (options.length === 0) return [];
  if (!SINGLE.has(field))
    return [...joined(options)]
      .sort(
        (a, b) =>
          prominence(b, evidence) - prominence(a, evidence) ||
          firstTold(a) - firstTold(b) ||
          (a.value < b.value ? -1 : 1),
      )
      .map((option) => finding(option, denials(claims, option), profile, evidence));
  if (field === 'suspect_status' && bothDeadAndHeld(options))
    return [DEAD, HELD_OR_SOUGHT].flatMap((of) =>
      settleSingle(
        field,
        options.filter(({ value }) => (value === 'killed') === (of === DEAD)),
        profile,
        evidence,
      ),
    );
  return settleSingle(field, options, profile, evidence);
}

const DEAD = 'dead';
const HELD_OR_SOUGHT = 'held or sought';

/** True where some suspect is dead and another in somebody's hands: several are told of, and neither speaks against the other. */
function bothDeadAndHeld(options: readonly Option[]): boolean {
  return (
    options.some(({ value }) => value === 'killed') &&
    options.some(({ value }) => /^(?:detained|surrendered|charged|convicted)$/.test(value))
  );
}

/** Settles a field of which one value is true. */
function settleSingle(
  field: Field,
  options: readonly Option[],
  profile: Profile,
  evidence: Evidence,
): readonly Ungraded[] {
  if (options.length === 0) return [];
  const chosen =
    (field === 'kind' ? mainKind(options, evidence) : undefined) ??
    [...options].sort((a, b) => preferred(field, a, b, evidence))[0]!;
  const against = options
    .filter((option) => option !== chosen && !admits(field, option, chosen))
    .flatMap((option) => option.claims);
  const bearing = options
    .filter((option) => option === chosen || admits(field, option, chosen))
    .flatMap((option) => option.claims);
  return [finding({ ...chosen, claims: bearing }, against, profile, evidence, options.length > 1)];
}

function optionsOf(claims: readonly Claim[]): readonly Option[] {
  const options = new Map<string, Claim[]>();
  for (const claim of claims) {
    const value = valueTold(claim);
    if (value === null || claim.polarity !== 'asserted') continue;
    const key = claim.value.kind === 'who' ? bareName(value) : value;
    const known = options.get(key);
    if (known) known.push(claim);
    else options.set(key, [claim]);
  }
  return [...options.values()]
    .map((own) => ({ value: usual(own), claims: own }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/**
 * People told of more exactly take in those told of by their last words alone: "police officers" are the "state police
 * officers" where no other officers are told of.
 */
function joined(options: readonly Option[]): readonly Option[] {
  if (options[0]?.claims[0]?.value.kind !== 'who') return options;
  const keys = options.map(({ value }) => bareName(value));
  const into = keys.map((key, i) => {
    const fuller = keys.flatMap((other, k) => (k !== i && other.endsWith(` ${key}`) ? [k] : []));
    return fuller.length === 1 ? fuller[0]! : null;
  });
  return options.flatMap((option, i) => {
    if (into[i] !== null) return [];
    const taken = options.flatMap(({ claims }, k) => (rootOf(into, k) === i && k !== i ? claims : []));
    return [taken.length === 0 ? option : { ...option, claims: [...option.claims, ...taken] }];
  });
}

function rootOf(into: readonly (number | null)[], at: number): number {
  let root = at;
  while (into[root] !== null) root = into[root]!;
  return root;
}

/** Words that name nobody in particular: whoever did it is an attacker. */
const ANYBODY =
  /^(?:attackers?|suspects?|assailants?|perpetrators?|gunm[ae]n|shooters?|m[ae]n|wom[ae]n|person|people|individuals?|victims?|others?|group|youths?)$/;

/** Named people and groups first, then those described, then whoever "the attackers" are; of each, the ones more origins tell of. */
function prominence({ value, claims }: Option, evidence: Evidence): number {
  const told = Math.min(99, originsOf(claims, evidence));
  const first = claims[0]!.value;
  if (first.kind !== 'who') return told;
  const sort = claims.some(({ value: who }) => who.kind === 'who' && who.name !== null)
    ? 2
    : ANYBODY.test(bareName(value))
      ? 0
      : 1;
  return sort * 100 + told;
}

/** How far into its page a value is first told, in characters: what a story is about stands near its top. */
function firstTold({ claims }: Option): number {
  return Math.min(...claims.map(({ span }) => span[0]));
}

/** "Three policemen", "3 Policemen" and "the policemen" are the same people told of in other words. */
function bareName(words: string): string {
  const bare = words
    .toLowerCase()
    .replace(
      /^(?:(?:the|a|an|his|her|its|their|our|number of|group of|members of|at least|some|several|about|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)+/,
      '',
    );
  return bare === '' ? words.toLowerCase() : bare;
}

/** The words most claims use; the shorter, then the first by letters, where several are as common. */
function usual(claims: readonly Claim[]): string {
  const counts = Map.groupBy(
    claims.map((claim) => valueTold(claim)!),
    (words) => words,
  );
  return [...counts].sort(
    ([a, as], [b, bs]) => bs.length - as.length || a.length - b.length || (a < b ? -1 : 1),
  )[0]![0];
}

/** What stands in the finding: a code, a name, an EDTF day; null for a claim without one ("Monday evening", no date). */
export function valueTold({ value }: Claim): string | null {
  switch (value.kind) {
    case 'when':
      return (value as When).edtf;
    case 'where':
      return (value as Where).name;
    case 'event':
      return (value as EventKind).code;
    case 'who':
      return (value as Who).name ?? (value as Who).words;
    default:
      return (value as Coded).code;
  }
}

function denials(claims: readonly Claim[], { value }: Option): readonly Claim[] {
  return claims.filter((claim) => claim.polarity === 'denied' && sameTold(valueTold(claim), value, claim));
}

function sameTold(told: string | null, value: string, { value: { kind } }: Claim): boolean {
  return told !== null && (kind === 'who' ? bareName(told) === bareName(value) : told === value);
}

/** The kind that all claims together are mainly about. */
function mainKind(options: readonly Option[], evidence: Evidence): Option | undefined {
  const kind = kindOf(
    options.flatMap(({ claims }) =>
      claims.map((claim) => ({ ...claim, value: claim.value as EventKind, origin: evidence.originOf(claim) })),
    ),
  );
  return options.find(({ value }) => value === kind?.code);
}

/** By pages that tell it, then closeness, then claims; of a suspect, the more final state. */
function preferred(field: Field, a: Option, b: Option, evidence: Evidence): number {
  if (field === 'suspect_status') return finality(b) - finality(a) || latest(b, evidence) - latest(a, evidence);
  const pages = (option: Option) => new Set(option.claims.map(({ article }) => article)).size;
  const close = closeness(b) - closeness(a);
  // A close time or place beats a wide one that more pages tell: the wide one only holds it.
  return close || pages(b) - pages(a) || b.claims.length - a.claims.length || (a.value < b.value ? -1 : 1);
}

function latest({ claims }: Option, evidence: Evidence): number {
  return Math.max(...claims.map(evidence.reportedAt));
}

function finality({ value }: Option): number {
  return (SUSPECT_STATUSES as readonly string[]).indexOf(value);
}

const CLOSE: Readonly<Record<string, number>> = {
  exact: 2,
  town: 2,
  near: 2,
  district: 1,
  province: 1,
  region: 0,
  country: 0,
};

function closeness({ claims }: Option): number {
  const { value } = claims[0]!;
  if (value.kind === 'where') return CLOSE[value.precision] ?? 0;
  if (value.kind !== 'when' || value.earliest === null || value.latest === null) return 0;
  const days = (Date.parse(value.latest) - Date.parse(value.earliest)) / 86_400_000;
  return days <= 1 ? 3 : days <= 7 ? 2 : days <= 31 ? 1 : 0;
}

/** True when a wider value holds the chosen one: a month its day, a country its town, a killing the way it was done. */
function admits(field: Field, option: Option, chosen: Option): boolean {
  const [wide, close] = [option.claims[0]!.value, chosen.claims[0]!.value];
  if (field === 'time' && wide.kind === 'when' && close.kind === 'when') {
    if (!wide.earliest || !wide.latest || !close.earliest || !close.latest) return true;
    return wide.earliest <= close.latest && close.earliest <= wide.latest;
  }
  // Who is charged was sought and detained before.
  if (field === 'suspect_status') return finality(option) < finality(chosen) && chosen.value !== 'killed';
  if (wide.kind === 'event' && close.kind === 'event') return isPartOf(wide.code, close.code);
  if (field === 'place' && wide.kind === 'where' && close.kind === 'where')
    return wide.country === close.country && closeness(option) < closeness(chosen);
  return false;
}

function finding(
  option: Option,
  against: readonly Claim[],
  profile: Profile,
  evidence: Evidence,
  chosen = false,
): Ungraded {
  const [first] = option.claims;
  const all = [...option.claims, ...against];
  const [low, high] = endsOf(first!);
  return {
    field: first!.field,
    group: null,
    low,
    best: option.value,
    high,
    profile,
    claims: idsOf(option.claims),
    against: idsOf(against),
    origins: originsOf(all, evidence),
    grade: gradeOf(option.claims, against, evidence),
    disagreement: against.length > 0 ? 'conflict' : 'none',
    reason: reasonOf(option, against, chosen),
  };
}

function endsOf({ value }: Claim): [Settled, Settled] {
  return value.kind === 'when' ? [value.earliest, value.latest] : [null, null];
}

function reasonOf({ claims }: Option, against: readonly Claim[], chosen: boolean): string {
  const pages = new Set(claims.map(({ article }) => article)).size;
  const told = `Told by ${claims.length} claim${claims.length === 1 ? '' : 's'} of ${pages} page${pages === 1 ? '' : 's'}`;
  if (against.length === 0) return `${told}.`;
  return chosen
    ? `${told}, the closest and most often told; ${against.length} say otherwise.`
    : `${told}; denied by ${against.length}.`;
}

function idsOf(claims: readonly Claim[]): readonly string[] {
  return claims.map((claim) => claim.id).sort();
}

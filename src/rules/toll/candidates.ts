import { hashOf, mix } from '../../language/hash.ts';
import type { Fact } from './fact.ts';

/** A number that an article may mean by one field, with hashed features of what speaks for it. */
export interface Candidate {
  readonly number: number;
  /** Facts that say just this number, or whose sum it is. */
  readonly basis: readonly Fact[];
  readonly features: readonly number[];
}

const MOST_CANDIDATES = 14;
/** Higher than any single incident's toll that a local report would count; war totals lie above. */
const HIGHEST = 20_000;

const f = (name: string) => hashOf(name);
const bucket = (n: number) => (n <= 4 ? `${n}` : n <= 7 ? '5-7' : n <= 15 ? '8-15' : n <= 60 ? '16-60' : '61+');

/** Which fields' facts may bear the number of a field. */
const SOURCES = {
  killed: ['killed'],
  wounded: ['wounded', 'shot', 'hospitalised'],
} as const;

export type Settled = keyof typeof SOURCES;

/** The numbers that may be meant, 0 first: every fact's own, the count of different people named, and sums. */
export function candidatesOf(facts: readonly Fact[], field: Settled, hints: readonly number[]): Candidate[] {
  const own = facts.filter((fact) => fact.field === field);
  const wide = facts.filter((fact) => (SOURCES[field] as readonly string[]).includes(fact.field));
  const numbers = new Map<number, Fact[]>([[0, []]]);
  const put = (number: number, basis: readonly Fact[]) => {
    if (number <= 0 || number > HIGHEST || numbers.size >= MOST_CANDIDATES) return;
    if (!numbers.has(number)) numbers.set(number, [...basis]);
  };
  for (const fact of wide) put(fact.number, [fact]);
  for (const fact of wide) numbers.get(fact.number)?.push(fact);
  const people = named(own);
  const everyone = named(wide);
  put(people.length, people);
  put(everyone.length, everyone);
  for (const basis of sums(own)) put(total(basis), basis);
  if (field === 'killed') {
    // "killed his wife before turning the gun on himself": whether he died too, the choice must say.
    const self = facts.find((fact) => fact.field === 'shot' && fact.group === 'attackers' && fact.number === 1);
    if (self !== undefined) {
      put(1, [self]);
      for (const fact of own) put(fact.number + 1, [fact, self]);
    }
  }
  if (field === 'wounded') {
    for (const basis of sums(wide)) put(total(basis), basis);
    // Of the people shot, some died: what is left was wounded.
    const dead = facts.filter((fact) => fact.field === 'killed');
    for (const shot of wide) for (const death of dead) put(shot.number - death.number, [shot, death]);
  }
  const shared = {
    own,
    wide,
    people: people.length,
    everyone: everyone.length,
    dead: facts.filter((x) => x.field === 'killed'),
  };
  return [...numbers].map(([number, basis]) => ({
    number,
    basis: [...new Set(basis)],
    features: featuresOf(field, number, shared, hints),
  }));
}

const total = (facts: readonly Fact[]) => facts.reduce((sum, fact) => sum + fact.number, 0);

/** One fact for each different person named. */
function named(facts: readonly Fact[]): Fact[] {
  const byName = new Map<string, Fact>();
  for (const fact of facts)
    if (fact.name !== null && fact.number === 1 && !byName.has(fact.name)) byName.set(fact.name, fact);
  return [...byName.values()];
}

/** Sets of facts that may add up: those of one sentence, the largest of each group, an additive one with one before it. */
function sums(facts: readonly Fact[]): Fact[][] {
  const plain = facts.filter((fact) => fact.actual && !fact.part);
  const sets: Fact[][] = [];
  const bySentence = Map.groupBy(plain, (fact) => fact.sentence);
  for (const own of bySentence.values()) if (own.length > 1) sets.push(own);
  const byGroup = Map.groupBy(plain, (fact) => fact.group);
  if (byGroup.size > 1)
    sets.push([...byGroup.values()].map((own) => own.reduce((a, b) => (b.number > a.number ? b : a))));
  for (const fact of plain) {
    if (!fact.additive) continue;
    const before = plain.filter((other) => other.told.span[0] < fact.told.span[0] && other !== fact);
    if (before.length > 0) sets.push([before.reduce((a, b) => (b.number > a.number ? b : a)), fact]);
  }
  return sets;
}

interface Shared {
  readonly own: readonly Fact[];
  readonly wide: readonly Fact[];
  readonly people: number;
  readonly everyone: number;
  readonly dead: readonly Fact[];
}

function featuresOf(field: Settled, number: number, shared: Shared, hints: readonly number[]): number[] {
  const features: number[] = [];
  const at = (name: string) => features.push(f(`${field} ${name}`));
  const size = bucket(number);
  at(`number ${size}`);
  aggregate(number, shared, at);
  for (const fact of shared.wide) {
    const side = fact.number === number ? 'says' : fact.number > number ? 'more' : 'less';
    const kind = `${side} ${fact.field} ${fact.actual ? '' : 'aside'}${fact.part ? 'part' : ''}`;
    at(kind);
    at(`${kind} ${fact.place}`);
    at(`${kind} ${fact.place} ${fact.shape}`);
    at(`${kind} ${fact.group}`);
    at(`${kind} ${fact.bound} ${fact.additive}`);
    at(`${kind} ${bucket(fact.number)} ${fact.shape}`);
    if (side === 'less') continue;
    const seed = f(`${field} ${side} ${fact.field} near`);
    for (const word of fact.words) features.push(mix(seed, word));
  }
  const seed = f(`${field} hint ${number === 0 ? '0' : number === 1 ? '1' : '2+'}`);
  for (const hint of hints) features.push(mix(seed, hint));
  return features;
}

function aggregate(number: number, { own, wide, people, everyone, dead }: Shared, at: (name: string) => void): void {
  const plain = own.filter((fact) => fact.actual && !fact.part);
  const counts = new Map<number, number>();
  for (const fact of plain) counts.set(fact.number, (counts.get(fact.number) ?? 0) + 1);
  const highest = Math.max(0, ...counts.keys());
  const commonest = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
  const size = bucket(number);
  at(`support ${Math.min(4, counts.get(number) ?? 0)}`);
  at(`support ${Math.min(4, counts.get(number) ?? 0)} of ${Math.min(6, plain.length)}`);
  at(`highest ${number === highest} commonest ${number === commonest}`);
  at(
    `first ${plain[0]?.number === number} headline ${plain.some((x) => x.place === 'headline') ? plain.some((x) => x.place === 'headline' && x.number === number) : 'none'}`,
  );
  at(`names ${relation(number, people)} ${size}`);
  at(`everyone ${relation(number, everyone)} ${size}`);
  at(`zero ${number === 0} own ${Math.min(3, plain.length)} wide ${Math.min(3, wide.length)}`);
  const lead = plain.filter((fact) => fact.place === 'headline' || fact.place === 'lead');
  at(`leadmax ${relation(number, Math.max(0, ...lead.map((fact) => fact.number)))}`);
  const shot = wide.filter((fact) => fact.field === 'shot' && fact.actual);
  at(`shotmax ${relation(number, Math.max(0, ...shot.map((fact) => fact.number)))} dead ${dead.length > 0}`);
  const attackers = plain.filter((fact) => fact.group === 'attackers').length;
  at(`attackers ${Math.min(2, attackers)} only ${attackers === plain.length} ${size}`);
}

/** Where one sentence says both numbers: "one dead, two wounded" is the strongest of hints. */
function together(killed: number, wounded: number, facts: readonly Fact[]): string {
  for (const dead of facts) {
    if (dead.field !== 'killed' || dead.number !== killed) continue;
    for (const hurt of facts) {
      if (hurt.sentence !== dead.sentence || hurt.number !== wounded) continue;
      if (hurt.field === 'wounded' || hurt.field === 'hospitalised') return dead.place;
    }
  }
  return 'no';
}

function relation(number: number, other: number): string {
  return other === 0
    ? 'none'
    : number === other
      ? 'is'
      : number === other + 1
        ? 'one more'
        : number < other
          ? 'under'
          : 'over';
}

/** What killed and wounded say together of a pair of numbers. */
export function pairFeatures(
  killed: number,
  wounded: number,
  facts: readonly Fact[],
  hints: readonly number[],
): number[] {
  const features = [
    f(`pair ${bucket(killed)} ${bucket(wounded)}`),
    f(`pair equal ${killed === wounded} zero ${killed + wounded === 0}`),
  ];
  const shot = Math.max(0, ...facts.filter((fact) => fact.field === 'shot' && fact.actual).map((fact) => fact.number));
  const hurt = Math.max(
    0,
    ...facts.filter((fact) => fact.field === 'wounded' && fact.actual).map((fact) => fact.number),
  );
  const sure = facts.some((fact) => fact.field === 'killed');
  features.push(
    f(`pair shot ${relation(killed + wounded, shot)} ${relation(wounded, shot)} dead ${sure} ${killed > 0}`),
  );
  features.push(f(`pair hurt ${relation(wounded, hurt)} ${relation(killed + wounded, hurt)} ${killed > 0}`));
  features.push(f(`pair together ${together(killed, wounded, facts)} ${bucket(killed)} ${wounded > 0}`));
  const people = new Set(facts.filter((fact) => fact.name !== null).map((fact) => fact.name)).size;
  features.push(f(`pair people ${relation(killed + wounded, people)} ${killed > 0} ${wounded > 0}`));
  const seed = f(`pair ${Math.min(2, killed)} ${Math.min(2, wounded)}`);
  for (const hint of hints) features.push(mix(seed, hint));
  return features;
}

import { generator } from '../../train/random.ts';
import { COLOURS, DETAILS, FAMILY, GIVEN, STREETS, TOWNS, TRADES, VEHICLES } from './words.ts';

export type Deed = 'shooting' | 'bombing' | 'stabbing' | 'ambush' | 'abduction' | 'arson' | 'riot';

/** Somebody who was hurt: all of it invented. */
export interface Person {
  readonly name: string;
  readonly age: number;
  readonly trade: string;
}

/** One invented incident. */
export interface Incident {
  readonly number: number;
  readonly deed: Deed;
  readonly town: string;
  readonly country: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly street: string;
  readonly details: readonly [string, string];
  readonly vehicle: string;
  readonly killed: number;
  readonly wounded: number;
  readonly victims: readonly Person[];
  readonly officer: string;
  readonly witness: string;
  /** How many reports tell of it: one to six. */
  readonly reports: number;
}

const DEEDS: readonly Deed[] = ['shooting', 'shooting', 'bombing', 'stabbing', 'ambush', 'abduction', 'arson', 'riot'];
/** Reports an incident: most have few, a few have many; three on average. */
const REPORTS = [1, 1, 2, 2, 3, 3, 4, 4, 5, 6];
const FIRST_DAY = 17_167; // 2017-01-01
const YEARS = 3;

/** A number from 0 to `below`, and one of a list, from a generator. */
export type Chance = ReturnType<typeof chance>;

export function chance(seed: number) {
  const random = generator(seed);
  const number = (below: number): number => Math.floor(random() * below);
  return { number, one: <T>(of: readonly T[]): T => of[number(of.length)]! };
}

/** Incidents without end, each its own: the same seed gives the same ones. */
export function* incidents(seed: number): Generator<Incident> {
  for (let number = 0; ; number++) yield incident(number, chance(seed * 1_000_003 + number));
}

function incident(number: number, { number: upTo, one }: Chance): Incident {
  const [town, country] = one(TOWNS);
  const person = (): Person => ({ name: `${one(GIVEN)} ${one(FAMILY)}`, age: 18 + upTo(60), trade: one(TRADES) });
  const killed = upTo(5);
  return {
    number,
    deed: one(DEEDS),
    town,
    country,
    day: FIRST_DAY + upTo(365 * YEARS),
    street: one(STREETS),
    details: [one(DETAILS), one(DETAILS)],
    vehicle: `${one(COLOURS)} ${one(VEHICLES)}`,
    killed,
    wounded: 1 + upTo(9),
    victims: [person(), person()],
    officer: `${one(GIVEN)} ${one(FAMILY)}`,
    witness: `${one(GIVEN)} ${one(FAMILY)}`,
    reports: one(REPORTS),
  };
}

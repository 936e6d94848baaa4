import { readFileSync } from 'node:fs';
import type { Reading } from '../rule.ts';
import { type Fact, factsOf, type Told } from './fact.ts';
import { hintsOf } from './hints.ts';
import { type Choice, choicesOf, SLOTS, scoresOf } from './weigh.ts';

/** How many one article says were killed, or wounded, in all; and the tolls that it rests on. */
export interface Total {
  readonly least: number | null;
  readonly most: number | null;
  readonly basis: readonly Told[];
}

export interface Totals {
  readonly killed: Total | null;
  readonly wounded: Total | null;
}

/** Weights in steps of this size, one signed byte a slot. */
export const STEP = 1 / 300;

const weights = (() => {
  let loaded: Int8Array | null = null;
  return (): Int8Array => {
    if (loaded === null) {
      const bytes = readFileSync(new URL('../../language/english/weights/toll.bin', import.meta.url));
      loaded = new Int8Array(bytes.buffer, bytes.byteOffset, SLOTS);
    }
    return loaded;
  };
})();

/**
 * What one article's tolls of one event say in all: figures restated, added to, or parts of one another. Null where
 * nothing is said. The number is always one that a toll gives, or a sum or difference of such; never a guess.
 * Attackers who die are counted; leave their tolls out of `told` for a count of victims.
 */
export function totalsOf(reading: Reading, told: readonly Told[]): Totals {
  const facts = factsOf(reading, told);
  if (facts.length === 0) return { killed: null, wounded: null };
  const choices = choicesOf(facts, hintsOf(reading));
  const scores = scoresOf(weights(), choices);
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  return resolved(choices[best]!, facts);
}

function resolved({ killed, wounded }: Choice, facts: readonly Fact[]): Totals {
  return { killed: totalOf('killed', killed, facts), wounded: totalOf('wounded', wounded, facts) };
}

/** Bounds come from the toll that says just this number; a sum is as open as its parts. */
function totalOf(
  field: 'killed' | 'wounded',
  { number, basis }: Choice['killed'],
  facts: readonly Fact[],
): Total | null {
  if (number === 0) return null;
  const same = basis.filter((fact) => fact.number === number);
  const best =
    same.find((fact) => fact.field === field && fact.bound === 'exact') ??
    same.find((fact) => fact.field === field) ??
    same[0];
  if (best !== undefined) {
    if (best.told.value.kind !== 'toll') return null;
    return { least: best.told.value.least, most: best.told.value.most, basis: same.map(({ told }) => told) };
  }
  const open = basis.some(({ bound }) => bound === 'least');
  return {
    least: number,
    most: open ? null : number,
    basis: (basis.length > 0 ? basis : facts).map(({ told }) => told),
  };
}

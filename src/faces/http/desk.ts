import type { Profile } from '../../model/finding.ts';
import type { InputLimits } from '../../run/inputs.ts';
import type { Store } from '../../store/index.ts';
import type { Boards } from './board.ts';
import type { Readings } from './readings.ts';

/** A style of a map, and the hosts that what it needs comes from. */
export interface StreetMap {
  readonly style: string;
  readonly hosts: readonly string[];
}

/** What the routes work with. */
export interface Desk {
  readonly store: Store;
  readonly boards: Boards;
  readonly readings: Readings;
  readonly profile: Profile;
  readonly limits: InputLimits;
  /** A map with streets in place of the built-in one; null for none. */
  readonly map: StreetMap | null;
  /** The clock, ISO 8601 UTC. */
  readonly now: () => string;
}

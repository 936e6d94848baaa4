import type { Profile } from '../../model/finding.ts';
import type { InputLimits } from '../../run/inputs.ts';
import type { Store } from '../../store/index.ts';
import type { Boards } from './board.ts';
import type { Readings } from './readings.ts';

/** What the routes work with. */
export interface Desk {
  readonly store: Store;
  readonly boards: Boards;
  readonly readings: Readings;
  readonly profile: Profile;
  readonly limits: InputLimits;
  /** The clock, ISO 8601 UTC. */
  readonly now: () => string;
}

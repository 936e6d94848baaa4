import { readFileSync } from 'node:fs';

/** What each slot adds to the log odds that two accounts tell of one incident. */
export type Weights = Readonly<Record<string, number>>;

/**
 * Set by hand for what the training reports cannot teach: they are all of shootings in one country, each with a day of
 * report. A slot that was trained keeps its trained weight.
 */
export const BY_HAND: Weights = {
  'place/same': 0.6,
  'place/near': 0.2,
  'place/region': -1.5,
  'place/far': -4,
  'place/other-country': -5,
  'place/within': 0.2,
  'place/outside': -3,
  'place/unknown': 0,
  'kind/same': 0.1,
  'kind/family': 0,
  'kind/near': -0.4,
  'kind/other': -1.5,
  'actors/crowd-or-few': -2,
  'actors/same': 0.3,
  'actors/open': 0,
  'weapon/same': 0.2,
  'weapon/apart': -0.6,
  'target/same': 0.4,
  'target/apart': -0.6,
  'when/0': 0.8,
  'when/1': 0.2,
  'when/3': -0.5,
  'when/7': -1,
  'when/31': -1.5,
  'when/365': -2,
  'when/far': -2.5,
  'when/within': 0.3,
  'when/none': -1,
  'odds/2': -1.5,
  'odds/3': -8,
  'copy/0': 0,
  'copy/0.05': 0,
  'copy/0.1': 0,
  'copy/0.3': 0.2,
  'copy/0.6': 1.5,
  'copy/1': 2.5,
  'killed/equal-1': 0.2,
  'killed/equal-2': 0.5,
  'killed/equal-few': 1,
  'killed/equal-many': 1.5,
  'killed/agree': 0.2,
  'killed/risen': 0,
  'killed/differ': -1,
  'killed/fallen': -1.2,
  'killed/denied': -1.5,
  'killed/groups-apart': -0.8,
  'wounded/equal-1': 0.1,
  'wounded/equal-2': 0.4,
  'wounded/equal-few': 0.8,
  'wounded/equal-many': 1.5,
  'wounded/agree': 0.1,
  'wounded/risen': 0,
  'wounded/differ': -0.5,
  'wounded/fallen': -0.7,
  'wounded/denied': -1,
  'wounded/groups-apart': -0.5,
};

/**
 * Slots that stay as set by hand even where the training reports show them: there, every event is a shooting, and a
 * kind or weapon read otherwise is a slip of reading, not another event.
 */
export const UNTAUGHT: Weights = Object.fromEntries(
  Object.entries(BY_HAND).filter(([slot]) =>
    /^(kind|actors|weapon|target|when|odds|copy)\/|groups-apart|denied|other-country/.test(slot),
  ),
);

let trained: Weights | undefined;

/** The weights in use: trained ones over those set by hand. Read once, when first asked. */
export function weights(): Weights {
  trained ??= JSON.parse(
    readFileSync(new URL('../../language/english/weights/sameness.json', import.meta.url), 'utf8'),
  ) as Weights;
  return trained;
}

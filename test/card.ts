import type { Card } from '../src/model/card.ts';

const NONE = { terms: [], weights: [] };

/** A card that tells nothing, for tests of what only hands accounts on. */
export function bareCard(account: string, article: string): Card {
  return {
    account,
    article,
    reported: null,
    at: '2020-01-01T00:00:00Z',
    when: null,
    places: [],
    kind: null,
    family: null,
    tolls: [],
    words: [],
    names: [],
    aged: [],
    ages: [],
    streets: [],
    blocks: [],
    clocks: [],
    days: [],
    firstDay: null,
    proper: NONE,
    title: NONE,
    lead: NONE,
    body: NONE,
    rare: [],
    rareNames: [],
    sketch: [],
    length: 0,
  };
}

import type { Account } from '../model/account.ts';
import { reportTime } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Reading } from '../rules/rule.ts';
import type { Card } from '../rules/sameness/card.ts';

export const id = 'card';
export const version = 1;

/** Draws up what judging needs of one account: its values, and hashed features of its text. `claims` are the article's. */
export function card(reading: Reading, account: Account, _claims: readonly Claim[]): Card {
  const none = { terms: [], weights: [] };
  return {
    account: account.id,
    article: account.article,
    reported: null,
    at: reportTime(reading.article),
    when: null,
    edtf: null,
    places: [],
    kind: null,
    family: null,
    tolls: [],
    words: [],
    names: [],
    aged: [],
    ages: [],
    streets: [],
    proper: [],
    title: none,
    lead: none,
    body: none,
    sketch: [],
    length: 0,
  };
}

import type { BareAccount } from '../model/account.ts';
import { type BlockRole, reportTime } from '../model/article.ts';
import type { Card } from '../model/card.ts';
import type { Claim } from '../model/claim.ts';
import { covers } from '../model/span.ts';
import type { Reading } from '../rules/rule.ts';
import { dayNumber } from '../rules/sameness/days.ts';
import { type Stretch, textSide } from '../rules/sameness/text.ts';
import { valueSide } from '../rules/sameness/values.ts';

export const id = 'card';
export const version = 2;

const TOLD: readonly BlockRole[] = ['headline', 'subhead', 'dateline', 'body', 'caption'];

/**
 * Draws up what judging needs of one account: its values, and hashed features of its text. `claims` are the article's;
 * a page with one account lends it the whole text, one with several gives each the sentences of its own claims.
 */
export function card(reading: Reading, account: BareAccount, claims: readonly Claim[]): Card {
  const mine = new Set(account.claims);
  const own = claims.filter((claim) => mine.has(claim.id));
  const alone = !claims.some((claim) => claim.account !== null && claim.account !== account.id);
  const reported = dayNumber(reading.article.published?.edtf);
  return {
    account: account.id,
    article: account.article,
    reported,
    at: reportTime(reading.article),
    ...valueSide(own),
    ...textSide(reading.analysis, alone ? wholeText(reading) : sentencesOf(reading, own), reported),
  };
}

/** The sentences of a page that tell its story: not its comments, related links and furniture. */
export function wholeText({ article, analysis }: Reading): Stretch {
  const title: (readonly [number, number])[] = [];
  const body: (readonly [number, number])[] = [];
  for (const sentence of analysis.sentences) {
    const role = article.blocks[sentence.block]?.role ?? 'body';
    if (!TOLD.includes(role)) continue;
    (role === 'headline' ? title : body).push([sentence.first, sentence.last]);
  }
  return { title, body };
}

function sentencesOf(reading: Reading, own: readonly Claim[]): Stretch {
  const bearing = reading.analysis.sentences.filter((sentence) =>
    own.some((claim) => covers(claim.sentence, sentence.span) || covers(sentence.span, claim.span)),
  );
  return { title: [], body: bearing.map(({ first, last }) => [first, last] as const) };
}

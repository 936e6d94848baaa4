import type { BareAccount } from '../model/account.ts';
import type { Claim } from '../model/claim.ts';
import { idOf } from '../model/id.ts';
import type { Notice } from '../model/notice.ts';
import { plainlyOwn } from '../rules/gathering/related.ts';
import { type Strand, strandsOf } from '../rules/gathering/strands.ts';
import { openingOf, subjectOf } from '../rules/gathering/subject.ts';
import { bySentence, namesEvent } from '../rules/gathering/told.ts';
import type { Reading } from '../rules/rule.ts';

export const id = 'gather';
export const version = 1;

/** One page's claims, each with its account (null for none), and the accounts they form. */
export interface Gathered {
  readonly accounts: readonly BareAccount[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
}

/**
 * Tells which claims of one article speak of one incident. Comparisons, plans, drills and past events told in passing
 * form no account; nor does a page without a violent event, or a toll of an accident, a disease or a storm.
 */
export function gather(reading: Reading, claims: readonly Claim[]): Gathered {
  const subject = subjectOf(claims, openingOf(bodyStarts(reading)));
  if (subject === null)
    return {
      accounts: [],
      claims: claims.filter(tellsOfHarm).map(withoutAccount),
      notices: noticesOf(reading, claims),
    };
  const strands = strandsOf(bySentence(subject.claims));
  const main = strands[0]!;
  const related = plainlyOwn(
    reading,
    claims.filter((claim) => claim.role === 'related'),
    main.claims,
  );
  const accounts = strands
    .map((strand, i) => (i === 0 ? { ...strand, claims: [...strand.claims, ...related] } : strand))
    .filter((strand) => strand.claims.some(namesEvent))
    .map((strand, number) =>
      accountOf(reading, strand, number, strand === main || number === 0 ? subject.reason : null),
    );
  const accountIds = new Map(accounts.flatMap((account) => account.claims.map((claim) => [claim, account.id])));
  return {
    accounts,
    claims: claims.map((claim) => ({ ...claim, account: accountIds.get(claim.id) ?? null })),
    notices: [],
  };
}

/** Starts of the sentences of the page's story, in text order. */
function bodyStarts({ article, analysis }: Reading): readonly number[] {
  return analysis.sentences
    .filter(({ block }) => (article.blocks[block]?.role ?? 'body') === 'body')
    .map(({ span }) => span[0]);
}

function accountOf({ article }: Reading, strand: Strand, number: number, reason: string | null): BareAccount {
  const own = [...strand.claims].sort((a, b) => a.span[0] - b.span[0] || (a.id < b.id ? -1 : 1));
  return {
    id: idOf('k', [article.id, number, version]),
    article: article.id,
    number,
    main: number === 0,
    claims: own.map((claim) => claim.id),
    reason: reason ?? `told beside the page's main subject: ${strand.shift}`,
  };
}

/** On a page without an incident a place, a time or a name says nothing by itself. */
function tellsOfHarm({ field, mode, value }: Claim): boolean {
  return (
    value.kind === 'toll' ||
    field === 'kind' ||
    field === 'act' ||
    (mode !== 'actual' && field !== 'time' && field !== 'place')
  );
}

function withoutAccount(claim: Claim): Claim {
  return claim.account === null ? claim : { ...claim, account: null };
}

function noticesOf({ article }: Reading, claims: readonly Claim[]): readonly Notice[] {
  if (!claims.some(namesEvent)) return [];
  return [
    {
      rule: 'gather/no-subject',
      level: 'info',
      article: article.id,
      source: article.source,
      span: claims.find(namesEvent)!.span,
      message: 'The page names a violent event, but only in passing, as a plan, or in the past: it forms no incident.',
      actual: claims.find(namesEvent)!.quote,
      expected: 'an event that happened, in the headline, in the opening, or told at length',
    },
  ];
}

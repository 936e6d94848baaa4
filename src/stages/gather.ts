import type { BareAccount } from '../model/account.ts';
import type { Claim } from '../model/claim.ts';
import { idOf } from '../model/id.ts';
import type { Notice } from '../model/notice.ts';
import { tellingsOf, tellsSeveral } from '../rules/gathering/cues.ts';
import { lent, type Shared } from '../rules/gathering/lend.ts';
import { listingOf } from '../rules/gathering/listing.ts';
import { isMishap } from '../rules/gathering/mishap.ts';
import { plainlyOwn } from '../rules/gathering/related.ts';
import { concernsViolence } from '../rules/gathering/relevance/index.ts';
import { remembers } from '../rules/gathering/remembers.ts';
import { roundupOf } from '../rules/gathering/roundup.ts';
import { statisticsAmong } from '../rules/gathering/statistics.ts';
import { type Strand, strandsOf } from '../rules/gathering/strands.ts';
import { openingOf, subjectOf } from '../rules/gathering/subject.ts';
import { namesEvent, storyOf } from '../rules/gathering/told.ts';
import { entriesOf } from '../rules/page/entries.ts';
import type { Reading } from '../rules/rule.ts';

export const id = 'gather';
export const version = 6;

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
  const story = storyOf(reading).map(({ span }) => span);
  const statistics = statisticsAmong(reading, claims);
  const found = subjectOf(
    claims.filter((claim) => !statistics.has(claim)),
    openingOf(story.map(([start]) => start)),
    remembers(reading),
  );
  const length = story.reduce((sum, [start, end]) => sum + end - start, 0);
  const borrows = found !== null && (!concernsViolence(found.claims, length) || isMishap(reading, found.claims));
  const subject = borrows ? null : found;
  if (subject === null)
    return {
      accounts: [],
      claims: claims.filter(tellsOfHarm).map(withoutAccount),
      notices: noticesOf(reading, claims, found === null ? PASSING : BORROWED),
    };
  const { shared, strands } = eventsOf(reading, subject.claims);
  const accounts: BareAccount[] = [];
  const copies: Claim[] = [];
  for (const [i, strand] of strands.entries()) {
    const number = accounts.length;
    const related = i === 0 ? claims.filter((claim) => claim.role === 'related') : [];
    const borrowed = shared.claims === strand.claims ? [] : lent(shared, strand, number);
    const own = [...strand.claims, ...plainlyOwn(reading, related, strand.claims), ...borrowed];
    if (!own.some(namesEvent)) continue;
    copies.push(...borrowed);
    accounts.push(accountOf(reading, { ...strand, claims: own }, number, number === 0 ? subject.reason : null));
  }
  const accountIds = new Map(accounts.flatMap((account) => account.claims.map((claim) => [claim, account.id])));
  return {
    accounts,
    claims: [...claims, ...copies].map((claim) => ({ ...claim, account: accountIds.get(claim.id) ?? null })),
    notices: [],
  };
}

/** The events a page tells of, and the claims whose town and day those without their own share. */
function eventsOf(
  reading: Reading,
  claims: readonly Claim[],
): { readonly shared: Shared; readonly strands: readonly Strand[] } {
  const tellings = tellingsOf(reading, claims);
  const entries = entriesOf(reading.article);
  const listing = entries === null ? null : listingOf(tellings, entries);
  if (listing !== null) return { shared: { claims: listing.overview, sums: true }, strands: listing.strands };
  const roundup = tellsSeveral(reading) ? roundupOf(tellings) : null;
  if (roundup !== null) return { shared: { claims: roundup.overview, sums: true }, strands: roundup.strands };
  const strands = strandsOf(tellings);
  return { shared: { claims: strands[0]!.claims, sums: false }, strands };
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

/** Why a page that names a violent event forms no incident. */
interface Because {
  readonly rule: string;
  readonly message: string;
  readonly expected: string;
}

const PASSING: Because = {
  rule: 'gather/no-subject',
  message: 'The page names a violent event, but only in passing, as a plan, or in the past: it forms no incident.',
  expected: 'an event that happened, in the headline, in the opening, or told at length',
};
const BORROWED: Because = {
  rule: 'gather/other-subject',
  message: 'The page uses words of violence as pages about other things do: it forms no incident.',
  expected: 'what is told of violence to outweigh what is not',
};

function noticesOf(
  { article }: Reading,
  claims: readonly Claim[],
  { rule, message, expected }: Because,
): readonly Notice[] {
  if (!claims.some(namesEvent)) return [];
  return [
    {
      ...{ rule, level: 'info', article: article.id, source: article.source },
      span: claims.find(namesEvent)!.span,
      ...{ message, actual: claims.find(namesEvent)!.quote, expected },
    },
  ];
}

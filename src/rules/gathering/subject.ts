import type { Claim } from '../../model/claim.ts';
import { bySentence, isTold, namesEvent, showsHarm } from './told.ts';

/** How many sentences of the text's beginning, beside the headline, tell what a page is about. */
const LEAD = 3;

/** Starts of the sentences that open a page's story, given the starts of its body's sentences. */
export function openingOf(bodyStarts: readonly number[]): number {
  return bodyStarts[Math.min(LEAD, bodyStarts.length) - 1] ?? Number.POSITIVE_INFINITY;
}

/**
 * The claims that make a page's main subject a violent incident, and why: events that happened, when headline or
 * opening names one or the text tells of one at length; else a past event that headline or opening speak of (an
 * anniversary, a trial). Null for a page about something else.
 */
export function subjectOf(
  claims: readonly Claim[],
  opening: number,
): { readonly claims: readonly Claim[]; readonly reason: string } | null {
  const told = claims.filter(isTold);
  const actual = told.filter((claim) => claim.mode === 'actual');
  const prominent = (claim: Claim) =>
    claim.role === 'headline' || claim.role === 'subhead' || claim.sentence[0] <= opening;
  const past = told.filter((claim) => claim.mode === 'historical');
  if (actual.some((claim) => namesEvent(claim) && prominent(claim)) && !onlyLooksBack(actual, past, prominent))
    return { claims: actual, reason: 'headline or opening tells of the event' };
  if (past.some((claim) => namesEvent(claim) && prominent(claim))) {
    // What is told of now (a sentence, a ceremony) has a place and a day of its own, which are not the event's.
    const now = actual.filter((claim) => claim.field === 'suspect_status' || claim.field === 'responsibility');
    return { claims: [...past, ...now], reason: 'the page is about a past event: headline or opening speaks of it' };
  }
  if (atLength(actual)) return { claims: actual, reason: 'the text tells of the event at length' };
  return null;
}

/**
 * True for a page whose headline names an event ("One year since the market shooting") of which all the dead and hurt
 * are told as past: a vigil, a trial, an anniversary.
 */
function onlyLooksBack(
  actual: readonly Claim[],
  past: readonly Claim[],
  prominent: (claim: Claim) => boolean,
): boolean {
  const hurts = (claim: Claim) =>
    claim.polarity === 'asserted' && (claim.field === 'killed' || claim.field === 'wounded');
  if (actual.some((claim) => showsHarm(claim))) return false;
  return (
    past.some((claim) => hurts(claim) && prominent(claim)) &&
    past.some((claim) => namesEvent(claim) && prominent(claim))
  );
}

/** An event named in passing is one word in one sentence: no figure, no weapon, nobody hit. */
function atLength(actual: readonly Claim[]): boolean {
  const naming = bySentence(actual).filter(({ claims }) => claims.some(namesEvent));
  return (
    naming.length > 1 ||
    naming.some(({ claims }) => claims.some((claim) => showsHarm(claim) && claim.field !== 'perpetrator'))
  );
}

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
  if (actual.some((claim) => namesEvent(claim) && prominent(claim)))
    return { claims: actual, reason: 'headline or opening tells of the event' };
  const past = told.filter((claim) => claim.mode === 'historical');
  if (past.some((claim) => namesEvent(claim) && prominent(claim))) {
    // What is told of now (a sentence, a ceremony) has a place and a day of its own, which are not the event's.
    const now = actual.filter((claim) => claim.field === 'suspect_status' || claim.field === 'responsibility');
    return { claims: [...past, ...now], reason: 'the page is about a past event: headline or opening speaks of it' };
  }
  if (atLength(actual)) return { claims: actual, reason: 'the text tells of the event at length' };
  return null;
}

/** An event named in passing is one word in one sentence: no figure, no weapon, nobody hit. */
function atLength(actual: readonly Claim[]): boolean {
  const naming = bySentence(actual).filter(({ claims }) => claims.some(namesEvent));
  return (
    naming.length > 1 ||
    naming.some(({ claims }) => claims.some((claim) => showsHarm(claim) && claim.field !== 'perpetrator'))
  );
}

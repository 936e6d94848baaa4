import type { Claim } from '../../model/claim.ts';
import { settingOf } from './setting.ts';
import { bySentence, isTold, namesEvent, showsHarm } from './told.ts';

/** How many sentences of the text's beginning, beside the headline, tell what a page is about. */
const DEPTH = 3;

/** Where the first sentence of a page's story starts, and the last of those that open it. */
export interface Opening {
  readonly lead: number;
  readonly last: number;
}

/** The opening of a page, given the starts of its body's sentences. */
export function openingOf(bodyStarts: readonly number[]): Opening {
  return {
    lead: bodyStarts[0] ?? Number.POSITIVE_INFINITY,
    last: bodyStarts[Math.min(DEPTH, bodyStarts.length) - 1] ?? Number.POSITIVE_INFINITY,
  };
}

/** A page's main subject: its claims, and why. */
export interface Subject {
  readonly claims: readonly Claim[];
  readonly reason: string;
}

/**
 * The claims that make a page's main subject a violent incident, and why: events that happened, when headline or
 * opening names one or the text tells of one at length; else a past event that headline or first sentence speak of (an
 * anniversary, a trial), or of which the opening tells on a page that `remembers`. Null for a page about something else.
 */
export function subjectOf(claims: readonly Claim[], opening: Opening, remembers = false): Subject | null {
  const told = claims.filter(isTold);
  const actual = told.filter((claim) => claim.mode === 'actual');
  const past = told.filter((claim) => claim.mode === 'historical');
  const prominent = (claim: Claim) => isTitle(claim) || claim.sentence[0] <= opening.last;
  const leading = (claim: Claim) => isTitle(claim) || claim.sentence[0] <= opening.lead;
  if (actual.some((claim) => namesEvent(claim) && prominent(claim)) && !onlyLooksBack(actual, past, prominent)) {
    const looks = isTried(actual, prominent) ? past : looksBack(actual, past, leading) ? past.filter(leading) : [];
    return { claims: [...actual, ...looks], reason: 'headline or opening tells of the event' };
  }
  if (past.some((claim) => namesEvent(claim) && (remembers ? prominent : leading)(claim))) {
    // What is told of now (a sentence, a ceremony) has a day of its own, which is not the event's.
    const now = actual.filter((claim) => claim.field === 'suspect_status' || claim.field === 'responsibility');
    return {
      claims: [...past, ...now, ...placesBeside(actual, past)],
      reason: 'the page is about a past event: headline or opening speaks of it',
    };
  }
  if (atLength(actual)) return { claims: actual, reason: 'the text tells of the event at length' };
  return null;
}

const isTitle = ({ role }: Claim): boolean => role === 'headline' || role === 'subhead';
const hurts = ({ polarity, field }: Claim): boolean =>
  polarity === 'asserted' && (field === 'killed' || field === 'wounded');

/**
 * True for a page whose headline names an event ("One year since the market shooting") of which all the dead and hurt
 * are told as past: a vigil, a trial, an anniversary.
 */
function onlyLooksBack(
  actual: readonly Claim[],
  past: readonly Claim[],
  prominent: (claim: Claim) => boolean,
): boolean {
  if (actual.some((claim) => showsHarm(claim))) return false;
  return (
    past.some((claim) => hurts(claim) && prominent(claim)) &&
    past.some((claim) => namesEvent(claim) && prominent(claim))
  );
}

/** True where only the past has hurt anybody in headline and first sentence: what follows tells of that event. */
function looksBack(actual: readonly Claim[], past: readonly Claim[], leading: (claim: Claim) => boolean): boolean {
  return past.some((claim) => hurts(claim) && leading(claim)) && !actual.some((c) => showsHarm(c) && leading(c));
}

const TRIED = new Set(['convicted', 'charged']);

/** A page about a trial tells the deed now without its day ("a man who killed his neighbour"), now as past with it. */
function isTried(actual: readonly Claim[], prominent: (claim: Claim) => boolean): boolean {
  const tried = ({ field, value }: Claim) =>
    field === 'suspect_status' && value.kind === 'coded' && TRIED.has(value.code);
  return actual.some((claim) => tried(claim) && prominent(claim)) && settingOf(actual).days.length === 0;
}

/** The town of a past event that names none where it is told: the headline's, its sentences', or the dateline's. */
function placesBeside(actual: readonly Claim[], past: readonly Claim[]): readonly Claim[] {
  if (settingOf(past).towns.length > 0) return [];
  const sentences = new Set(past.map(({ sentence }) => sentence[0]));
  return actual.filter(
    (claim) =>
      claim.field === 'place' && (isTitle(claim) || claim.role === 'dateline' || sentences.has(claim.sentence[0])),
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

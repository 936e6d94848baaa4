import type { Sentence } from '../../language/analysis.ts';
import type { BlockRole } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { EventKind } from '../../model/value.ts';
import type { Reading } from '../rule.ts';
import { isViolent } from '../sameness/family.ts';

const TELLS: ReadonlySet<BlockRole> = new Set(['headline', 'subhead', 'dateline', 'body', 'caption']);
/** Claims that show that something happened to somebody, beside the word for the event. */
const BODILY = new Set([
  'killed',
  'wounded',
  'shot',
  'abducted',
  'hospitalised',
  'weapon',
  'victim',
  'perpetrator',
  'damage',
]);
const PEOPLE = new Set(['shot', 'abducted']);

/** One sentence and what it claims. */
export interface Told {
  readonly start: number;
  readonly claims: readonly Claim[];
}

/** True for a claim that stands where a page tells its story: no comment, no related link, no furniture. */
export function isTold(claim: Claim): boolean {
  return TELLS.has(claim.role);
}

/** True for a claim that names a violent event which happened. */
export function namesEvent(claim: Claim): boolean {
  if (claim.polarity !== 'asserted') return false;
  if (claim.field === 'kind') return isViolent((claim.value as EventKind).code);
  return PEOPLE.has(claim.field);
}

/** True for a claim that shows what an event did. */
export function showsHarm(claim: Claim): boolean {
  return BODILY.has(claim.field) && claim.polarity === 'asserted';
}

/** Shorter lines of a body are a byline, an outlet's name or a date. */
const SENTENCE = 7;

/** The sentences of a page's story, in text order. */
export function storyOf({ article, analysis }: Reading): readonly Sentence[] {
  const body = analysis.sentences.filter(({ block }) => (article.blocks[block]?.role ?? 'body') === 'body');
  const long = body.filter(({ first, last }) => last - first >= SENTENCE);
  return long.length > 0 ? long : body;
}

/** Claims by sentence, in text order. */
export function bySentence(claims: readonly Claim[]): readonly Told[] {
  const sentences = new Map<number, Claim[]>();
  for (const claim of claims) {
    const known = sentences.get(claim.sentence[0]);
    if (known) known.push(claim);
    else sentences.set(claim.sentence[0], [claim]);
  }
  return [...sentences].sort(([a], [b]) => a - b).map(([start, own]) => ({ start, claims: own }));
}

import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../rule.ts';
import { SPORT } from '../scene/words.ts';
import { isTold, storyOf } from './told.ts';

/** Claims that show somebody's will behind what happened. */
const WILLED: ReadonlySet<Claim['field']> = new Set([
  'perpetrator',
  'weapon',
  'suspect_status',
  'responsibility',
  'abducted',
  'shot',
]);
/** Words of dying and of being hit: an accident and a storm use them too. */
const PLAIN = /^(?:kill|die|dead|death|deadly|fatal|perish|batter|lash|struck|hit|crush|drown)/i;
const MISHAP =
  /^(?:crash|crashes|crashed|collision|collided|smash|pile-?up|accident|earthquake|quake|floods?|flooding|storms?|avalanche|landslide|mudslide|hurricane|tornado|typhoon|cyclone|tsunami|drowned|derailed|derailment|capsized|wildfires?|lightning|thunderstorms?|cloudburst|heavy rains?|heatwave|stampede|outbreak|cholera)$/;
/** Words that a report of a match uses, and a page about violence among players' names does not. */
const FIELD = new Set(
  'strikers hat-trick yards captain visitors kick-off kickoff keeper goalkeeper penalty header derby defenders half-time equaliser equalizer innings scorer substitute league fixture hosts win defeat'.split(
    ' ',
  ),
);
/** So many different words of the playing field make a report of a match. */
const PLAYED = 5;
const LAW =
  /^(?:police|officers?|arrest(?:s|ed)?|hooligans?|ultras|stab(?:bed|bing)|gunm[ae]n|prosecutors?|dead|died|killed)$/;

/** True for a page whose harm is nobody's deed: an accident, a storm, a match told in words of war. */
export function isMishap(reading: Reading, claims: readonly Claim[]): boolean {
  const told = claims.filter((claim) => isTold(claim) && claim.mode === 'actual' && claim.polarity === 'asserted');
  const willed = told.some(({ field, quote }) => WILLED.has(field) || (field === 'kind' && !PLAIN.test(quote)));
  return (!willed && opensWithOne(reading)) || isMatch(reading);
}

/** A word of accidents or of nature in the headline or the first sentence. */
function opensWithOne(reading: Reading): boolean {
  const { article, analysis } = reading;
  const first = storyOf(reading)[0];
  return analysis.sentences.some((sentence) => {
    if (sentence !== first && article.blocks[sentence.block]?.role !== 'headline') return false;
    const words = analysis.tokens.slice(sentence.first, sentence.last);
    return words.some(({ lower, tag }) => MISHAP.test(lower) && (lower !== 'storm' || tag !== 'VERB'));
  });
}

function isMatch({ article, analysis }: Reading): boolean {
  const played = new Set<string>();
  for (const { block, first, last } of analysis.sentences) {
    const role = article.blocks[block]?.role ?? 'body';
    if (role !== 'body' && role !== 'headline' && role !== 'subhead') continue;
    for (let i = first; i < last; i++) {
      const { lower } = analysis.tokens[i]!;
      if (LAW.test(lower)) return false;
      if (SPORT.has(lower) || FIELD.has(lower)) played.add(lower);
    }
  }
  return played.size >= PLAYED;
}

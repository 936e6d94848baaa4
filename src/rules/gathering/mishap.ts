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
  return (!willed && opensWithOne(reading)) || isBeast(reading) || isLeak(reading, told) || isMatch(reading);
}

const BEAST =
  '(?:bears?|wolf|wolves|lions?|lioness|tigers?|leopards?|elephants?|hippos?|hippopotamus|crocodiles?|sharks?|snakes?|hyenas?|boars?|buffalos?|rhinos?|stray dogs?|pack of dogs|pit ?bulls?|dogs|bees|hornets|jaguars?|cougars?|moose|alligators?)';
const BY_BEAST = new RegExp(
  `\\b${BEAST} (?:attacks?|attacked|kills?|killed|mauls?|mauled|bites?|bit|tramples?|trampled|charges?|charged)\\b|\\b(?:killed|mauled|attacked|bitten|trampled|gored|stung) (?:\\w+ ){0,3}by (?:an? |the |two |three |several )?(?:\\w+ )?${BEAST}\\b`,
);

/** An animal did it: the headline or the first sentence says so. */
function isBeast({ article, analysis }: Reading): boolean {
  const first = storyOf({ article, analysis })[0];
  return analysis.sentences.some(
    (sentence) =>
      (sentence === first || article.blocks[sentence.block]?.role === 'headline') &&
      BY_BEAST.test(analysis.text.slice(...sentence.span).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())),
  );
}

/** What shows somebody's will where something blew up: no bomb or explosive is named. */
const MEANT: ReadonlySet<Claim['field']> = new Set(['perpetrator', 'responsibility', 'abducted', 'shot']);
const BLOWN = /^(?:kill|die|dead|death|deadly|fatal|perish|explo|blast|blew|blow|tore|tear|fire|burn|injur)/i;
const LEAK =
  /\bgas (?:leak|explosion|blast|cylinders?|canisters?|tank|bottle|pipe|main)|\b(?:leaking|leaked|natural|cooking|household) gas\b|\bgas (?:leaking|escaping)|\bboiler\b|\bshort[- ]circuit|\belectrical fault|\bfuel tanker\b|\bfireworks?\b|\bgrain dust\b/i;
const RULED_OUT =
  /\bruled? out (?:an? |any |the possibility of an? )?(?:attack|bomb|sabotage|terror|foul play|arson|criminal)|\bno (?:sign|evidence|indication)s? (?:of|that) (?:an? )?(?:foul play|third party|attack|sabotage|terror|crim)|\b(?:was|were|is) (?:an |purely |likely )?accident(?:al)?\b|\bnegligen(?:ce|t)\b/i;

/** Something blew up or burned by itself: a leak or a fault is told, an attack is ruled out or nowhere spoken of. */
function isLeak(reading: Reading, told: readonly Claim[]): boolean {
  const { article, analysis } = reading;
  const meant = told.some(({ field, quote }) => MEANT.has(field) || (field === 'kind' && !BLOWN.test(quote)));
  if (meant) return false;
  const story = analysis.sentences
    .filter(({ block }) => /^(?:headline|subhead|body)$/.test(article.blocks[block]?.role ?? 'body'))
    .map(({ span }) => analysis.text.slice(...span));
  return story.some((text) => LEAK.test(text)) && story.some((text) => RULED_OUT.test(text) || CAUSE.test(text));
}

/** "gas from a boiler was the cause", "caused by a short circuit". */
const CAUSE =
  /\b(?:caused by|due to|blamed on|because of|triggered by|resulted from|came from)\b.{0,60}\b(?:gas|boiler|short[- ]circuit|fault|fireworks?|cylinders?|tanker)\b|\b(?:gas|boiler|short[- ]circuit|fault|fireworks?|cylinders?)\b.{0,60}\b(?:was|were|is) (?:the |likely the )?(?:cause|blamed)/i;

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

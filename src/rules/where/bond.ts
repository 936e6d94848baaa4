import type { Token } from '../../language/analysis.ts';
import { BETWEEN, isLabel, MONTHS } from './label.ts';
import type { Toponym } from './toponyms.ts';

/** How a name of a place stands to the event that is told. */
export type Bond =
  | 'holder'
  | 'dateline'
  | 'label'
  | 'locative'
  | 'object'
  | 'modifier'
  | 'authority'
  | 'near'
  | 'origin'
  | 'care'
  | 'other';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LOCATIVES = set('in at outside inside within across throughout around on into through over between');
const NEARBY = set('near by towards toward off along');
const MEASURES = set('km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres yards');
const ROADS = set('road highway route motorway freeway expressway way line railway track street bus train convoy');
const AUTHORITIES = set(
  'police officer officers sheriff sheriffs deputies authorities pd firefighters fire mayor prosecutor prosecutors coroner man woman teen teenager boy girl couple resident residents mother father homicide county',
);
/** "a source in Damascus": who tells from afar, and who tells from the spot. */
const TELLERS = set(
  'source ministry official spokesman spokeswoman spokesperson correspondent reporter journalist analyst expert diplomat envoy government bureau office agency newspaper broadcaster leader conference lawmaker politician staff command minister president premier',
);
const TELLING = set('say tell speak announce condemn add report brief confirm declare denounce mourn deplore');
const BYSTANDERS = set('witness resident police doctor medic inhabitant');
const CARE = set('hospital clinic airlift morgue rush transport medical fly evacuate');
/** "Kherson was shelled", "Homs came under fire". */
const PASSIVE = set('was were is are been being has had have came come under again also');

type Trigger = ReadonlySet<number>;

/** A noun of violence at most two nouns on: "the Kabul bombing", "the Almaty police station attack". */
function leadsTo(tokens: readonly Token[], at: number, end: number, trigger: Trigger): boolean {
  for (let i = at; i < Math.min(end, at + 3); i++) {
    const { tag } = tokens[i]!;
    if (trigger.has(i)) return tag !== 'VERB' || i === at;
    if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ') return false;
  }
  return false;
}

function suffers(tokens: readonly Token[], at: number, end: number, trigger: Trigger): boolean {
  let i = at;
  while (i < Math.min(end, at + 4) && PASSIVE.has(tokens[i]!.lower)) i++;
  return i > at && i < end && trigger.has(i) && !trigger.has(at);
}

export function bondOf(
  tokens: readonly Token[],
  { first, last }: Toponym,
  start: number,
  end: number,
  trigger: Trigger,
): Bond {
  if (isDateline(tokens, first, last, start, end)) return 'dateline';
  if (isLabel(tokens, start, end)) return isLeadIn(tokens, start) ? 'dateline' : 'label';
  const after = last < end ? tokens[last]! : null;
  const next = after?.lower === "'s" && last + 1 < end ? tokens[last + 1]! : after;
  if (next !== null && leadsTo(tokens, next.index, end, trigger)) return 'modifier';
  if (next !== null && AUTHORITIES.has(next.lower)) return 'authority';
  if (suffers(tokens, last, end, trigger)) return 'object';
  // "Sarmin, east of Idlib": the smaller place is the scene.
  if (isDirected(tokens, first, start) && isCapitalised(tokens, first - 3, start)) return 'holder';
  const before = governor(tokens, first, start, trigger);
  if (before === null) return 'other';
  const left = before.index > start ? tokens[before.index - 1]! : null;
  // "the foreign ministry, in Islamabad"
  const ahead = left?.lower === ',' && before.index - 1 > start ? tokens[before.index - 2]! : left;
  if (MEASURES.has(before.lower)) return 'near';
  if (before.tag === 'VERB' && trigger.has(before.index)) return 'object';
  if (before.lower === 'from' || before.lower === 'to') {
    if (isMeasured(tokens, before.index, start) || (ahead !== null && ROADS.has(ahead.lower))) return 'near';
    return isCare(tokens, before.index, start, trigger) ? 'care' : 'origin';
  }
  if (before.lower === 'of' && ahead !== null && OFFICERS.test(ahead.lower))
    return isHit(tokens, last, end, trigger) ? 'object' : 'authority';
  if (ahead !== null && TELLERS.has(ahead.lemma)) return 'origin';
  if (ahead !== null && BYSTANDERS.has(ahead.lemma)) return 'authority';
  if (after !== null && after.tag === 'VERB' && TELLING.has(after.lemma)) return 'authority';
  if (after?.lower === ',' && condemns(tokens, last + 1, end)) return 'origin';
  if (isSpeech(tokens, before.index, start, trigger)) return 'origin';
  if (NEARBY.has(before.lower)) return 'near';
  if (before.lower === 'of' && ahead !== null) {
    if (trigger.has(ahead.index)) return 'object';
    if (APPROACH.test(ahead.lower)) return 'near';
    if (SITES.test(ahead.lower) && isPlaced(tokens, ahead.index, start)) return 'locative';
  }
  if (!LOCATIVES.has(before.lower)) return before.lower === 'of' ? 'origin' : 'other';
  return isCare(tokens, before.index, start, trigger) ? 'care' : 'locative';
}

/** "PEDRO JUAN CABALLERO." before the first sentence, in capitals: where the report was written. */
const isLeadIn = (tokens: readonly Token[], start: number): boolean =>
  tokens[start]!.text.length > 3 &&
  tokens[start]!.text === tokens[start]!.text.toUpperCase() &&
  /^\p{L}/u.test(tokens[start]!.text);

/** Those who hold a town's offices are at home there. */
const OFFICERS = /^(?:mayor|vice-mayor|councillor|councilman|sheriff|prefect|alderman|judge|prosecutor|imam|priest)$/;
/** How far behind a name the verb may stand that says what was done to the mayor. */
const HIT_REACH = 16;

/** "The mayor of Bado, H. Perez (Liberal), was assassinated". */
function isHit(tokens: readonly Token[], at: number, end: number, trigger: Trigger): boolean {
  for (let i = at; i < Math.min(end - 1, at + HIT_REACH); i++)
    if (/^(?:was|were|been|is|being)$/.test(tokens[i]!.lower)) return trigger.has(i + 1);
  return false;
}

const DIRECTIONS = /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)$/;

/** "east of" right before a name. */
function isDirected(tokens: readonly Token[], first: number, start: number): boolean {
  return first - 2 >= start && tokens[first - 1]!.lower === 'of' && DIRECTIONS.test(tokens[first - 2]!.lower);
}

function isCapitalised(tokens: readonly Token[], at: number, start: number): boolean {
  const i = tokens[at]?.lower === ',' ? at - 1 : at;
  return i >= start && tokens[i]!.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[i]!.text);
}

/** "in the direction of Sotk", "on the outskirts of Kabul". */
const APPROACH = /^(?:direction|vicinity|outskirts|environs)$/;
/** "outside the police station of Morales": what of a town something may happen at. */
const SITES =
  /^(?:stations?|market|marketplace|school|church|mosque|centre|center|streets?|hall|square|port|airport|barracks|checkpoint|camp|hospital|prison)$/;

/** True for a site that stands behind "at", "in" or "outside". */
function isPlaced(tokens: readonly Token[], site: number, start: number): boolean {
  let i = site - 1;
  while (i > start && /^(?:NOUN|ADJ|DET|PROPN|NUM)$/.test(tokens[i]!.tag)) i--;
  return LOCATIVES.has(tokens[i]!.lower) || NEARBY.has(tokens[i]!.lower);
}

/** "in Islamabad, condemned the attack". */
function condemns(tokens: readonly Token[], at: number, end: number): boolean {
  const next = at < end ? tokens[at]! : null;
  return next !== null && next.tag === 'VERB' && TELLING.has(next.lemma);
}

/**
 * The preposition a name hangs on, past "the northern city of", the smaller place before it ("in Kibera, Nairobi") and
 * the first of two ("between Jos and Bauchi"); the measure of "50 km north of"; or the act it suffers ("shelled Homs").
 */
function governor(tokens: readonly Token[], first: number, start: number, trigger: Trigger): Token | null {
  for (let i = first - 1; i >= Math.max(start, first - 8); i--) {
    const token = tokens[i]!;
    if (MEASURES.has(token.lower)) return token;
    if (token.lower === 'and' && i > start && (tokens[i - 1]!.tag === 'PROPN' || tokens[i - 1]!.tag === 'NOUN'))
      continue;
    if (isPassed(token)) {
      if (token.lower === 'of' && !isPlaceWord(tokens[i - 1])) return token;
      continue;
    }
    const governs =
      token.tag === 'ADP' ||
      token.lower === 'to' ||
      token.lower === 'near' ||
      token.lower === 'outside' ||
      (token.tag === 'VERB' && trigger.has(i));
    return governs ? token : null;
  }
  return null;
}

function isPassed({ lower, tag }: Token): boolean {
  return BETWEEN.has(lower) || lower === ',' || lower === "'s" || tag === 'PROPN' || tag === 'NUM' || tag === 'ADJ';
}

function isPlaceWord(token: Token | undefined): boolean {
  return token !== undefined && (BETWEEN.has(token.lower) || BETWEEN.has(token.lemma) || token.tag === 'PROPN');
}

/** "about 30 miles (50 km) from Kandahar". */
function isMeasured(tokens: readonly Token[], at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 3); i--) if (MEASURES.has(tokens[i]!.lower)) return true;
  return false;
}

/** "taken to a hospital in Van": where the wounded are, not where they were hurt. */
function isCare(tokens: readonly Token[], at: number, start: number, trigger: Trigger): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 6) && !trigger.has(i); i--)
    if (CARE.has(tokens[i]!.lemma)) return true;
  return false;
}

/** "told reporters in Geneva", "said in a statement in Cairo": where somebody spoke. */
function isSpeech(tokens: readonly Token[], at: number, start: number, trigger: Trigger): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 5) && !trigger.has(i); i--) {
    const { lemma, lower, tag } = tokens[i]!;
    if (tag === 'VERB' && TELLING.has(lemma)) return true;
    if (lower === ',' || lower === 'that') return false;
  }
  return false;
}

const DASHES = set('-- — –');
/** "MOSUL, Iraq (AP) —", "Imphal, Aug 3:": a name that opens its sentence and is cut off from it. */
function isDateline(tokens: readonly Token[], first: number, last: number, start: number, end: number): boolean {
  if (first - start > 3) return false;
  let dated = false;
  for (let i = last; i < Math.min(end, last + 9); i++) {
    const { lower, tag, text } = tokens[i]!;
    if (DASHES.has(lower) || (lower === '-' && tokens[i]!.start > tokens[i - 1]!.end)) return true;
    if (MONTHS.has(lower)) dated = true;
    if (lower === ':' && (dated || (i === last && first === start))) return true;
    if (tag === 'VERB' || tag === 'AUX' || tag === 'DET' || (tag === 'NOUN' && /^\p{Ll}/u.test(text))) return false;
  }
  return false;
}

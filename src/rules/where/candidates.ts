import type { Token } from '../../language/analysis.ts';
import { gazetteer, type Place } from '../../language/gazetteer/gazetteer.ts';
import { nameKey } from '../../language/gazetteer/names.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { Reading } from '../rule.ts';

/** A name in the text that some place bears: tokens `[first, last)`, and every place it might be, most people first. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly places: readonly Place[];
  /** How plainly the words around it say that a place is meant, 0 for not at all. */
  readonly support: number;
  /** Row of a larger place the words name right after it: "Springfield, Illinois". */
  readonly within: Place | null;
}

/** Longest name looked for, in tokens. */
const LONGEST = 5;

const BEFORE = new Set([
  'in',
  'near',
  'at',
  'outside',
  'around',
  'toward',
  'towards',
  'throughout',
  'across',
  'into',
  'to',
  'from',
  'within',
  'inside',
  'via',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'downtown',
  'north',
  'south',
  'east',
  'west',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'southwestern',
  'southeastern',
  'northwestern',
  'northeastern',
  'between',
  'leaving',
  'over',
  'through',
  'visiting',
]);
const AFTER_OF = new Set([
  'city',
  'town',
  'village',
  'capital',
  'province',
  'region',
  'district',
  'state',
  'suburb',
  'port',
  'people',
  'republic',
  'municipality',
  'outskirts',
  'north',
  'south',
  'east',
  'west',
  'streets',
  'settlement',
  'university',
  'mayor',
  'governor',
  'resident',
  'area',
  'part',
  'parts',
  'department',
  'neighborhood',
  'neighbourhood',
]);
const GEOGRAPHIC = new Set([
  'city',
  'town',
  'village',
  'province',
  'region',
  'district',
  'oblast',
  'county',
  'state',
  'governorate',
  'suburb',
  'area',
  'township',
  'parish',
  'municipality',
  'prefecture',
  'island',
  'airport',
  'police',
  'residents',
  'authorities',
  'university',
  'hospital',
  'mayor',
  'officials',
  'department',
  'neighborhood',
  'neighbourhood',
  'metro',
  'council',
  'court',
  'jail',
  'prison',
  'sheriff',
  'fire',
  'high',
  'school',
  'resident',
  'native',
  'shooting',
  'attack',
  'bombing',
  'attacks',
  'blast',
  'riots',
  'government',
]);
const TITLES = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'dr',
  'dr.',
  'gen.',
  'general',
  'col.',
  'colonel',
  'capt.',
  'captain',
  'lt.',
  'lieutenant',
  'sgt.',
  'sergeant',
  'maj.',
  'major',
  'president',
  'senator',
  'sen.',
  'rep.',
  'gov.',
  'governor',
  'judge',
  'chief',
  'officer',
  'detective',
  'sheriff',
  'deputy',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'minister',
  'king',
  'queen',
  'prince',
  'sir',
  'pope',
  'rev.',
  'pastor',
  'coach',
  'saint',
  'professor',
  'prof.',
  'attorney',
  'commissioner',
  'secretary',
]);
const SPEAKING = new Set([
  'say',
  'tell',
  'add',
  'write',
  'state',
  'note',
  'explain',
  'testify',
  'argue',
  'recall',
  'reply',
  'ask',
]);

const stateCodes = lexicon<'code' | 'state' | 'country' | 'source'>('states');

/** True where a letter of the token is a capital: the least that a name of a place needs. */
function capital(token: Token): boolean {
  const first = token.text.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 127 && token.text[0] !== token.text[0]!.toLowerCase());
}

/** Names in a reading that places bear, leftmost first, longest first, never overlapping. */
export function candidates(reading: Reading): readonly Candidate[] {
  const { tokens, sentences } = reading.analysis;
  const seen = new Map<string, readonly Place[]>();
  const surnames = surnamesOf(tokens);
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const shouted = isShouted(tokens, sentence.first, sentence.last);
    for (let i = sentence.first; i < sentence.last; ) {
      const candidate = capital(tokens[i]!)
        ? candidateAt(tokens, i, sentence.first, sentence.last, seen, surnames, shouted)
        : null;
      if (candidate !== null) found.push(candidate);
      i = candidate?.last ?? i + 1;
    }
  }
  return found;
}

function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  let [upper, lower] = [0, 0];
  for (let i = first; i < last; i++) {
    const { text } = tokens[i]!;
    if (text.length < 2) continue;
    if (text === text.toUpperCase() && text !== text.toLowerCase()) upper++;
    else if (text !== text.toUpperCase()) lower++;
  }
  return upper > lower;
}

/** Words that follow another name somewhere in the text ("Michael Jordan"), so that "Jordan said" is no country. */
function surnamesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const [before, token] = [tokens[i - 1]!, tokens[i]!];
    if (before.tag === 'PROPN' && token.tag === 'PROPN' && before.sentence === token.sentence && isGivenName(before))
      out.add(token.lower);
  }
  return out;
}

const givenNames = lexicon<'name' | 'source'>('given-names');

function isGivenName(token: Token): boolean {
  return givenNames.has(token.lower) || TITLES.has(token.lower);
}

function candidateAt(
  tokens: readonly Token[],
  at: number,
  start: number,
  end: number,
  seen: Map<string, readonly Place[]>,
  surnames: ReadonlySet<string>,
  shouted: boolean,
): Candidate | null {
  for (let last = Math.min(end, at + LONGEST); last > at; last--) {
    if (!capital(tokens[last - 1]!) && !/\d/.test(tokens[last - 1]!.text)) continue;
    const key = nameKey(
      tokens
        .slice(at, last)
        .map((token) => token.text)
        .join(' '),
    );
    if (key.length < 2) continue;
    let places = seen.get(key);
    if (places === undefined) {
      places = gazetteer().keyed(key);
      seen.set(key, places);
    }
    if (places.length === 0) continue;
    const within = withinAfter(tokens, last, end);
    const support = supportOf(tokens, at, last, start, end) + (within === null ? 0 : 3);
    if (!isPlausible(tokens, at, last, start, end, { places, support, surnames, shouted })) continue;
    const kept = within === null ? places : inside(places, within);
    return { first: at, last, key, places: kept, support, within };
  }
  return null;
}

/** Of the places, those in the larger one; all of them when none is. */
function inside(places: readonly Place[], larger: Place): readonly Place[] {
  const kept = places.filter(
    (place) =>
      place.row !== larger.row &&
      place.country === larger.country &&
      (larger.division === 0 || place.division === larger.division),
  );
  return kept.length > 0 ? kept : places;
}

/** The state, province or country named right after a comma: "Springfield, Ill.", "Osh, Kyrgyzstan". */
function withinAfter(tokens: readonly Token[], at: number, end: number): Place | null {
  if (tokens[at]?.lower !== ',' || at + 1 >= end) return null;
  const code = stateCodes.at(tokens, at + 1, end);
  if (code !== null && capital(tokens[at + 1]!))
    return (
      gazetteer()
        .named(code.row.state)
        .find((place) => place.country === code.row.country && place.kind === 'admin1') ?? null
    );
  for (let last = Math.min(end, at + 4); last > at + 1; last--) {
    if (!capital(tokens[last - 1]!)) continue;
    const key = nameKey(
      tokens
        .slice(at + 1, last)
        .map((token) => token.text)
        .join(' '),
    );
    const larger = gazetteer()
      .keyed(key)
      .find((place) => place.kind === 'country' || place.kind === 'admin1');
    if (larger !== undefined) return larger;
  }
  return null;
}

function supportOf(tokens: readonly Token[], first: number, last: number, start: number, end: number): number {
  const before = first > start ? tokens[first - 1]! : null;
  const after = last < end ? tokens[last]! : null;
  let support = 0;
  if (before !== null && BEFORE.has(before.lower)) support += 2;
  if (before?.lower === 'of' && first - 2 >= start && AFTER_OF.has(tokens[first - 2]!.lower)) support += 3;
  if (before?.lower === 'the' && first - 2 >= start && BEFORE.has(tokens[first - 2]!.lower)) support += 1;
  if (after !== null && GEOGRAPHIC.has(after.lower)) support += 2;
  if (after?.lower === "'s" && !(before !== null && isGivenName(before))) support += 0.5;
  return support;
}

interface Grounds {
  readonly places: readonly Place[];
  readonly support: number;
  readonly surnames: ReadonlySet<string>;
  readonly shouted: boolean;
}

/** Whether the words may be the name of a place at all: not a person's, not a plain word with a capital. */
function isPlausible(
  tokens: readonly Token[],
  first: number,
  last: number,
  start: number,
  end: number,
  grounds: Grounds,
): boolean {
  const { places, support, surnames, shouted } = grounds;
  const best = places[0]!;
  const large = best.kind === 'country' || best.kind === 'region' || best.kind === 'admin1';
  const single = last - first === 1;
  const head = tokens[first]!;
  const before = first > start ? tokens[first - 1]! : null;
  const after = last < end ? tokens[last]! : null;
  if (single && head.text.length <= 3 && !(large && head.text === head.text.toUpperCase()))
    return support >= 2 && head.text.length === 3;
  if (single && ordinary.has(head.lower)) return false;
  if (before !== null && isGivenName(before) && !BEFORE.has(before.lower) && support < 3) return false;
  if (single && isGivenName(head) && after?.tag === 'PROPN' && !GEOGRAPHIC.has(after.lower)) return false;
  if (single && isGivenName(head) && support < 2 && !large) return false;
  if (single && surnames.has(head.lower) && support < 3) return false;
  if (after !== null && SPEAKING.has(after.lemma) && support === 0 && !large) return false;
  if (single && head.tag !== 'PROPN' && !large && support < 2) return false;
  const inName = (token: Token | null): boolean =>
    token !== null && token.tag === 'PROPN' && capital(token) && !GEOGRAPHIC.has(token.lower);
  if (!shouted && (inName(before) || inName(after)) && support < 2)
    return large && !inName(before) && places[0]!.kind === 'country';
  if (large || support >= 2) return true;
  return best.population >= (single ? 40_000 : 8_000) || (support > 0 && best.population >= 5_000);
}

/** Words that stand with a capital for many reasons and name some hamlet somewhere. */
const ordinary = lexicon<'word' | 'source'>('not-places');

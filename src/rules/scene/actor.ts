import type { Analysis, Token } from '../../language/analysis.ts';
import { lexicon, type Row } from '../../language/lexicon.ts';
import type { Span } from '../../model/span.ts';
import { demonymAt } from '../where/demonyms.ts';
import { nounLemma } from './triggers.ts';
import { COLLECTIVES, CROWD } from './words.ts';

const PEOPLE = lexicon<'word' | 'group' | 'sector' | 'speaker' | 'source'>('people');
const GROUPS = lexicon<'name' | 'sector' | 'source'>('armed-groups');
const WEAPONS = lexicon<'weapon'>('weapons');
const GIVEN = lexicon<'name'>('given-names');
const FACILITIES = lexicon<'facility' | 'class' | 'source'>('facilities');

/** Somebody or something in the part an event gives it. Token ranges are half-open. */
export interface Actor {
  readonly first: number;
  readonly last: number;
  /** The word that says who: in "a group of gunmen" the word "gunmen". */
  readonly head: number;
  readonly person: Row<'word' | 'group' | 'sector' | 'speaker' | 'source'> | null;
  readonly armed: Row<'name' | 'sector' | 'source'> | null;
  readonly facility: Row<'facility' | 'class' | 'source'> | null;
  readonly crowd: boolean;
  readonly shape: 'person' | 'name' | 'pronoun' | 'number' | 'facility' | 'thing';
  /** True where a pronoun was read as these words of an earlier phrase. */
  readonly resolved?: true;
}

/** "A 19-year-old was shot": an age that stands for the person. */
const AGED = /^\d{1,3}-years?-olds?$/;

const PRONOUNS = new Set('he she they him her them i we us you who someone somebody anyone everyone it'.split(' '));

/** The span of an actor's words, without a leading preposition or quotation mark. */
export function spanOf({ tokens }: Analysis, actor: Pick<Actor, 'first' | 'last'>): Span {
  return [tokens[actor.first]!.start, tokens[actor.last - 1]!.end];
}

/** The noun phrase at a token, with the "of" phrase that says who a collective is made of. */
export function actorAt(analysis: Analysis, at: number): Actor | null {
  const { tokens, chunks } = analysis;
  const token = tokens[at];
  if (token === undefined || token.chunk < 0) return null;
  const chunk = chunks[token.chunk]!;
  return widened(analysis, chunk.first, chunk.last, chunk.head);
}

/** "dozens of girls", "members of the Taliban", "one of the attackers". */
export function widened(analysis: Analysis, first: number, last: number, head: number): Actor {
  const { tokens, chunks } = analysis;
  const of = tokens[last];
  const next = tokens[last + 1];
  const counted = tokens[head]!.tag === 'NUM' || COLLECTIVES.has(tokens[head]!.lower);
  if (counted && of?.lower === 'of' && next !== undefined && next.chunk >= 0 && next.sentence === of.sentence) {
    const inner = chunks[next.chunk]!;
    const whole = widened(analysis, inner.first, inner.last, inner.head);
    if (whole.shape !== 'thing' && whole.shape !== 'pronoun')
      return { ...whole, first, crowd: whole.crowd || CROWD.has(tokens[head]!.lower) };
    return { ...whole, first };
  }
  const actor = described(tokens, first, last, head);
  if (
    actor.facility === null ||
    of?.lower !== 'of' ||
    !SEATS.test(tokens[head]!.lower) ||
    next === undefined ||
    next.chunk < 0
  )
    return actor;
  const owner = chunks[next.chunk]!;
  if (owner.sentence !== of.sentence || owner.first !== last + 1) return actor;
  const said = analysis.text.slice(...owner.span).toLowerCase();
  const seat = SEAT_OF.find(([word]) => word.test(said));
  if (seat === undefined) return actor;
  return { ...actor, last: owner.last, facility: { ...actor.facility, class: seat[1] } };
}

/** Buildings that take their meaning from whose they are: "the office of the ruling party". */
const SEATS =
  /^(?:offices?|headquarters|buildings?|departments?|house|residences?|home|seat|branch|compound|premises|bureau|windows?|doors?)$/;
const SEAT_OF: readonly (readonly [RegExp, string])[] = [
  [/\bparty\b|movement|union/, 'party'],
  [/police|interior|security|internal affairs|prosecut/, 'police'],
  [/army|military|defen[cs]e|garrison|guard/, 'military'],
  [/embassy|consul|ambassador|united nations/, 'diplomatic'],
  [/newspaper|television|radio|channel|magazine|broadcast|news/, 'media'],
  [/hospital|clinic|health|medical|cardiology/, 'medical'],
  [/school|university|college/, 'school'],
  [/church|mosque|synagogue|temple/, 'religious'],
  [/bank/, 'bank'],
  [
    /president|minister|ministry|government|mayor|governor|city|municipal|administration|parliament|council|court|akimat|senator|congress/,
    'government',
  ],
  [/company|firm|corporation|shop|store/, 'business'],
];

/** Says who or what the words `[first, last)` with this head are. */
export function described(tokens: readonly Token[], first: number, last: number, head: number): Actor {
  const token = tokens[head]!;
  const base = { first: trimmed(tokens, first, head), last, head };
  if (token.tag === 'PRON' || PRONOUNS.has(token.lower))
    return { ...base, person: null, armed: null, facility: null, crowd: false, shape: 'pronoun' };
  const armed = covering(GROUPS, tokens, first, last, head);
  const facility = covering(FACILITIES, tokens, first, last, head);
  const found = covering(PEOPLE, tokens, first, last, head) ?? titled(tokens, first, last, token);
  const person =
    facility !== null && (found === null || length(facility) > length(found)) ? null : (found?.row ?? null);
  const place = person !== null || armed !== null ? null : (facility?.row ?? null);
  const crowd = CROWD.has(token.lower);
  const shape =
    person !== null || armed !== null || crowd || AGED.test(token.lower)
      ? 'person'
      : place !== null
        ? 'facility'
        : (token.tag === 'PROPN' && !isWeaponWord(token)) || isSurname(tokens, first, head)
          ? 'name'
          : isDemonym(tokens, head) || isSide(tokens, first, head)
            ? 'name'
            : numbered(tokens, first, last, head)
              ? 'number'
              : 'thing';
  return { ...base, person, armed: armed?.row ?? null, facility: place, crowd, shape };
}

/** "Dale Potter", "Ann Marks": a capital behind a given name, whatever the word means elsewhere. */
function isSurname(tokens: readonly Token[], first: number, head: number): boolean {
  return (
    head > first &&
    tokens[head - 1]!.tag === 'PROPN' &&
    /^\p{Lu}\p{Ll}+$/u.test(tokens[head]!.text) &&
    GIVEN.has(tokens[head - 1]!.lower)
  );
}

/** "Drones struck", "Rockets hit": a capital at a sentence's start makes no name of a weapon. */
export function isWeaponWord(token: Token): boolean {
  return WEAPONS.get(nounLemma(token)).length > 0;
}

/** "Judge Ramon Ortiz", "Col. Diaz": the title in front says who bears the name. */
function titled(
  tokens: readonly Token[],
  first: number,
  last: number,
  head: Token,
): ReturnType<typeof covering<'word' | 'group' | 'sector' | 'speaker' | 'source'>> {
  if (head.tag !== 'PROPN' || last - first < 2 || tokens[first]!.tag === 'DET') return null;
  const match = PEOPLE.at(tokens, first, last);
  return match === null || match.last >= last ? null : { first: match.first, last: match.last, row: match.row };
}

/** "the Tajik side": a party to a conflict. */
const isSide = (tokens: readonly Token[], first: number, head: number): boolean =>
  tokens[head]!.lower === 'side' && head > first && demonymAt(tokens, head - 1, head) !== null;

/** "two Israelis": a noun with a capital inside a sentence names people or a body. */
function isDemonym(tokens: readonly Token[], head: number): boolean {
  const { text, tag, sentence } = tokens[head]!;
  return (
    tag === 'NOUN' &&
    /^\p{Lu}\p{Ll}+s$/u.test(text) &&
    tokens[head - 1]?.sentence === sentence &&
    /^[\p{Ll}\d]/u.test(tokens[head - 1]!.text)
  );
}

/** "3", "more than 40", "at least five": a number with no noun stands for people where somebody is hit. */
function numbered(tokens: readonly Token[], first: number, last: number, head: number): boolean {
  if (tokens[head]!.tag === 'NUM') return true;
  const word = tokens[head]!.lower;
  return last - first <= 2 && (word === 'several' || word === 'others' || word === 'dozens' || word === 'scores');
}

function trimmed(tokens: readonly Token[], first: number, head: number): number {
  let at = first;
  while (at < head && (tokens[at]!.tag === 'PUNCT' || tokens[at]!.lower === 'that')) at++;
  return at;
}

interface Covering<C extends string> {
  readonly first: number;
  readonly last: number;
  readonly row: Row<C>;
}

const length = (match: { readonly first: number; readonly last: number }) => match.last - match.first;

/** The longest entry within the words that reaches the head. */
function covering<C extends string>(
  list: ReturnType<typeof lexicon<C>>,
  tokens: readonly Token[],
  first: number,
  last: number,
  head: number,
): Covering<C> | null {
  for (let i = Math.max(first, head - 5); i <= head; i++) {
    const match = list.at(tokens, i, last);
    if (match !== null && match.last > head) return { first: match.first, last: match.last, row: match.row };
  }
  // Headlines and sentence openings: "Rebels" is tagged as a name and has no lemma of its own.
  const { tag, verb } = tokens[head]!;
  const row = tag === 'PROPN' || (tag === 'VERB' && verb < 0) ? list.get(nounLemma(tokens[head]!))[0] : undefined;
  return row === undefined ? null : { first: head, last: head + 1, row };
}

/** True for people who are police, soldiers or other forces of a state. */
export function isForce(actor: Actor | null): boolean {
  const group = actor?.person?.group;
  return group === 'police' || group === 'military' || group === 'security';
}

/** True for a police station, a barracks, a checkpoint. */
export function isForcePlace(actor: Actor | null): boolean {
  const code = actor?.facility?.class;
  return code === 'police' || code === 'military';
}

/** True for people whom the words themselves make the attackers. */
export function isAttacker(actor: Actor | null): boolean {
  return actor !== null && (actor.armed !== null || actor.person?.group === 'attackers');
}

/** True for anything that can be hit or can hit: people, a name, a pronoun, a bare number. */
export function isPeople(actor: Actor | null): actor is Actor {
  return actor !== null && actor.shape !== 'facility' && actor.shape !== 'thing';
}

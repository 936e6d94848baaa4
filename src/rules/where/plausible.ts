import type { Token } from '../../language/analysis.ts';
import type { Place } from '../../language/gazetteer/gazetteer.ts';
import {
  AFTER,
  BEFORE,
  BEFORE_OF,
  COMPANY_AFTER,
  isCapital,
  isGivenName,
  isOrdinary,
  isTitle,
  SPEAKING,
} from './words.ts';

/** What stands around a name. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  /** Bounds of its sentence, as tokens. */
  readonly start: number;
  readonly end: number;
  readonly surnames: ReadonlySet<string>;
  /** True for a sentence that is a label: names, days and kinds of places alone. */
  readonly label: boolean;
  /** `names` where a capital marks a name; `title` in a headline; `all` where every letter is one. */
  readonly capitals: 'names' | 'title' | 'all';
}

/** How likely the words `[first, last)` are meant as a place: 0 is even odds, a point is about a factor of e. */
export function plausibility(
  first: number,
  last: number,
  places: readonly Place[],
  within: Place | null,
  around: Surroundings,
): number {
  const { tokens, start, end } = around;
  const before = first > start ? tokens[first - 1]! : null;
  const after = last < end ? tokens[last]! : null;
  const best = places[0]!;
  let score = -9;
  for (let i = 0; i < places.length && i < 6; i++) score = Math.max(score, fame(places[i]!, last - first));
  if (within !== null) score += 3;
  score += before === null && isDateline(tokens[first]!, after) ? 2.5 : openings(tokens, first, start, before);
  if (after !== null && AFTER.has(after.lower)) score += 1.2;
  if (after !== null && COMPANY_AFTER.has(after.lower) && isCapital(after)) score -= 3.5;
  if (around.label) score += 2;
  if (after?.lower === "'s") score += 0.3;
  if (isOnRoad(tokens, last, end)) score += 1.5;
  if (after !== null && PARTICLES.test(after.lower) && last + 1 < end && isCapital(tokens[last + 1]!)) score -= 6;
  return score - personal(first, last, before, after, best, around) - wordly(first, last, before, after, best, around);
}

/** "the Damasak–Kareto road". */
function isOnRoad(tokens: readonly Token[], last: number, end: number): boolean {
  if (last + 2 >= end || !/^[-–—]$/.test(tokens[last]!.lower) || !isCapital(tokens[last + 1]!)) return false;
  return /^(?:road|highway|expressway|axis|route|motorway|border)$/.test(tokens[last + 2]!.lower);
}

/** "Santiago de Lucanamarca": a longer name than the gazetteer holds is no place of its first word's name. */
const PARTICLES = /^(?:de|del|da|do|dos|das|di|du)$/;

function fame({ kind, population, name }: Place, words: number): number {
  if (kind === 'country' || kind === 'region') return 3;
  if (kind === 'admin1' && population > SMALL_DIVISION) return 2.2;
  if (kind === 'admin2' && words > 1 && /County|Parish/.test(name)) return 3.5;
  if (kind === 'admin2') return population > SMALL_DIVISION ? 0.8 : 0;
  const many = Math.log10(population + 10) - 4.6;
  return (kind === 'capital' ? 1.2 : 0) + many * 0.9 + (words > 1 ? 1 : 0);
}

/** "ALMATY, Kazakhstan", "LAGOS (AP)": a name in capitals that opens a line and is cut off. */
function isDateline({ text }: Token, after: Token | null): boolean {
  return text.length > 3 && text === text.toUpperCase() && after !== null && OPENERS.has(after.lower);
}

const OPENERS = new Set([',', '(', '-', '--', '—', '–']);

function openings(tokens: readonly Token[], first: number, start: number, before: Token | null): number {
  if (before === null) return -0.2;
  if (BEFORE.has(before.lower)) return 1.7;
  const two = first - 2 >= start ? tokens[first - 2]! : null;
  if (before.lower === 'of' && two !== null)
    return SETTLED.test(two.lower) ? 3.6 : BEFORE_OF.has(two.lower) ? 2.2 : 0.4;
  if (before.lower === 'and' && two !== null && isCapital(two)) return 0.5;
  if (before.lower === 'the' && two !== null && BEFORE.has(two.lower)) return 0.8;
  return 0;
}

/** "the village of Sarmin" says what it is. */
const SETTLED = /^(?:city|town|village|hamlet|settlement|township)$/;

const SMALL_DIVISION = 400_000;

function isLarge({ kind, population }: Place): boolean {
  return kind === 'country' || kind === 'region' || (kind === 'admin1' && population > SMALL_DIVISION);
}

/** Signs of a person: a given name or a title before, a known surname, a verb of saying after. */
function personal(
  first: number,
  last: number,
  before: Token | null,
  after: Token | null,
  best: Place,
  around: Surroundings,
): number {
  const single = last - first === 1;
  const head = around.tokens[first]!;
  const large = isLarge(best);
  let cost = 0;
  if (before !== null && isCapital(before) && isGivenName(before)) cost += 3.5;
  if (before !== null && isTitle(before) && head.tag === 'PROPN' && before.lower !== 'private') cost += large ? 1 : 3;
  const surnamed = after !== null && isCapital(after) && !AFTER.has(after.lower) && after.tag === 'PROPN';
  if (single && isGivenName(head)) cost += surnamed ? 3.5 : large ? 0.5 : 1.6;
  if (single && around.surnames.has(head.lower)) cost += large ? 1.5 : 2.5;
  if (after !== null && SPEAKING.has(after.lemma) && !large) cost += 1.5;
  return cost;
}

/** Signs of another word: a plain one, a part of a longer name, not tagged as a name. */
function wordly(
  first: number,
  last: number,
  before: Token | null,
  after: Token | null,
  best: Place,
  around: Surroundings,
): number {
  const single = last - first === 1;
  const head = around.tokens[first]!;
  const strict = around.capitals === 'names' ? 1 : 0.3;
  const large = isLarge(best);
  const placed = before !== null && (before.lower === 'in' || before.lower === 'near');
  let cost = 0;
  if (single && isOrdinary(head))
    cost += large && head.text.length > 3 ? 0.5 : placed && around.capitals === 'names' ? 1.8 : 3;
  if (single && head.text.length <= 3) cost += shortness(head, large, best);
  // Taggers know little of a word that stands alone.
  if (single && head.tag !== 'PROPN' && !around.label) cost += around.capitals === 'names' ? 1 : 2;
  if (around.capitals !== 'names' && !large && best.population < 100_000 && single) cost += 1.2;
  if (isName(after)) cost += large ? 0.8 : (placed ? 1.8 : 2.8) * strict;
  if (isName(before) && !BEFORE.has(before!.lower)) cost += 1.8 * strict;
  return cost;
}

/** Names of three letters and less: codes of countries stand alone, "Osh" and "Jos" are towns, most others are none. */
function shortness(head: Token, large: boolean, { population }: Place): number {
  if (head.text === head.text.toUpperCase() && large) return head.text.length === 2 && !isState(head) ? 2.5 : 0;
  return head.text.length === 3 && population > 200_000 ? 1 : 3;
}

/** "US", "UK": the codes of two letters that stand for a country by themselves; "IN" and "OR" do only after a town. */
function isState({ text }: Token): boolean {
  return text === 'US' || text === 'UK' || text === 'DC';
}

function isName(token: Token | null): boolean {
  return (
    token !== null && token.tag === 'PROPN' && isCapital(token) && !AFTER.has(token.lower) && token.text.length > 1
  );
}

import type { Token } from '../../language/analysis.ts';
import { figureOf, ordinalAt, type Quantity, quantityAt } from '../../language/numbers.ts';
import type { Group } from '../../model/fields.ts';
import { isAge, type Party, type PersonNoun, personAt } from './party.ts';
import { type Trigger, triggerAt } from './triggers.ts';
import {
  ADVERBS,
  ARTICLES,
  BE,
  CONJUNCTIONS,
  DAYS,
  DEFINITE,
  HAVE,
  MEASURES,
  MODALS,
  MONTHS,
  MORE,
  NOT_NAMES,
  PLURAL_PRONOUNS,
  PREPOSITIONS,
  REFLEXIVES,
  RELATIVES,
  SINGULAR_PRONOUNS,
} from './words.ts';

/** A stretch of one sentence to read, and whether its capitals say anything about names. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** True where capitals mark names: not in a headline in title case or in capitals throughout. */
  readonly cased: boolean;
}

const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text);
const PARTICLES = new Set('de la del al bin van von der ibn abu el da dos di'.split(' '));

function stops(token: Token): boolean {
  const { lower, tag } = token;
  if (tag === 'PUNCT' || tag === 'SYM') return true;
  return (
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    BE.has(lower) ||
    HAVE.has(lower) ||
    MODALS.has(lower) ||
    RELATIVES.has(lower) ||
    lower === "'s" ||
    lower === "'"
  );
}

function isName(stretch: Stretch, at: number): boolean {
  const token = stretch.tokens[at]!;
  if (!stretch.cased && token.tag !== 'PROPN') return false;
  if (!isCapital(token)) return false;
  const { lower } = token;
  if (MONTHS.has(lower) || DAYS.has(lower) || NOT_NAMES.has(lower) || DEFINITE.has(lower) || ARTICLES.has(lower))
    return false;
  if (stops(token) || ADVERBS.has(lower) || MORE.has(lower)) return false;
  if (at === stretch.first)
    return token.tag === 'PROPN' || (at + 1 < stretch.last && isCapital(stretch.tokens[at + 1]!));
  return true;
}

/** End of the run of capitalised names that starts at a token: "John Q. Roe", "Ana de la Cruz"; `at` without one. */
function nameEnd(stretch: Stretch, at: number): number {
  let i = at;
  while (i < stretch.last) {
    const { lower } = stretch.tokens[i]!;
    if (isName(stretch, i) && triggerAt(stretch.tokens, i, stretch.last) === null) i++;
    else if (i > at && PARTICLES.has(lower) && i + 1 < stretch.last && isName(stretch, i + 1)) i++;
    else if (
      i > at &&
      /^[`'"“”‘’]+$/.test(stretch.tokens[i]!.text) &&
      i + 2 < stretch.last &&
      isName(stretch, i + 1) &&
      /^['"“”‘’]+$/.test(stretch.tokens[i + 2]!.text)
    )
      i += 3;
    else break;
  }
  // A run that goes on into "Police Department" or "Street" names no person.
  if (i < stretch.last && NOT_NAMES.has(stretch.tokens[i]!.lower) && isCapital(stretch.tokens[i]!)) return at;
  return i;
}

/** What may follow an age: a mark, a verb, "and" or a preposition; not a noun. */
function endsAge(token: Token | undefined, inside: boolean): boolean {
  if (token === undefined || !inside) return true;
  return /^(?:PUNCT|VERB|AUX|ADP|CCONJ|SCONJ|ADV|SYM)$/.test(token.tag) || BE.has(token.lower) || HAVE.has(token.lower);
}

/** Past an age or a home in apposition: ", 24,", "(24)", ", 24, of Springfield,", ", aged 24,". */
export function reachOf(stretch: Stretch, at: number, named = false): number {
  const { tokens, last } = stretch;
  let i = at;
  const word = (k: number) => (k < last ? tokens[k]!.lower : '');
  if (word(i) === '(' && (figureOf(word(i + 1)) ?? 200) < 120 && word(i + 2) === ')') i += 3;
  if (word(i) === ',' || word(i) === 'ages') {
    let k = word(i) === ',' ? i + 1 : i;
    if (word(k) === 'ages') {
      while (
        k + 1 < last &&
        (/^(?:,|and|&|-|to|months?|years?)$/.test(word(k + 1)) || (figureOf(word(k + 1)) ?? 200) < 120)
      )
        k++;
      return word(k) === 'and' && word(k - 1) === ',' ? k - 1 : word(k) === 'and' ? k : k + 1;
    }
    if (word(k) === 'aged' || word(k) === 'age' || word(k) === 'both') k++;
    const figure = figureOf(word(k));
    if ((figure !== null && figure < 120) || isAge(word(k))) {
      k++;
      if (word(k) === 'years' || word(k) === 'year') k += word(k + 1) === 'old' || word(k + 1) === 'of' ? 2 : 1;
      if (word(k) === 'age') k++;
      // "In Odesa, 48 people died": a noun after the figure makes it no age.
      if (endsAge(tokens[k], k < last)) i = word(k) === ',' ? k + 1 : k;
    }
  }
  // A home: only when its closing comma is near.
  const opened = word(i) === ',' ? i + 1 : i;
  if ((word(opened) === 'of' || word(opened) === 'from') && (opened > at || named)) {
    for (let k = opened + 1; k < Math.min(last, opened + 9); k++) {
      if (word(k) === ',' && !isCapital(tokens[k + 1] ?? tokens[k]!)) return k + 1;
      if (word(k) === ';') return k;
      if (BE.has(word(k)) || HAVE.has(word(k)) || word(k) === 'died') return k;
      if (word(k) === '.') break;
    }
  }
  return i;
}

interface Opening {
  readonly next: number;
  readonly quantity: Quantity | null;
  readonly article: boolean;
  readonly definite: boolean;
  readonly additive: boolean;
  readonly subset: boolean;
  readonly figure: readonly [number, number] | null;
}

/** A year, a date, money, an age or a part of an address, by the words at its sides. */
function notCount(stretch: Stretch, quantity: Quantity): boolean {
  const { tokens, first, last } = stretch;
  const before = quantity.first > first ? tokens[quantity.first - 1]!.lower : '';
  const after = quantity.last < last ? tokens[quantity.last]!.lower : '';
  for (let k = quantity.first - 1; k >= Math.max(first, quantity.first - 4); k--)
    if (/^age[sd]?$/.test(tokens[k]!.lower)) return true;
  if (after === 'of' && /^\d/.test(tokens[quantity.last + 1]?.lower ?? '')) return true;
  if (
    MEASURES.has(after) ||
    (MONTHS.has(before) && /^\d/.test(tokens[quantity.first]!.lower)) ||
    (MONTHS.has(after) && after !== 'may')
  )
    return true;
  if (
    [
      '$',
      '€',
      '£',
      '#',
      'no.',
      'number',
      'aged',
      'age',
      'route',
      'highway',
      'interstate',
      'page',
      'chapter',
      'article',
      'section',
      'ages',
      'usd',
      'rs',
      'rs.',
      'us$',
      'pistol-caliber',
      'unit',
      'channel',
    ].includes(before)
  )
    return true;
  const bare = quantity.least ?? quantity.most ?? 0;
  const figures = /^\d/.test(tokens[quantity.first]!.lower);
  return (
    figures &&
    bare >= 1900 &&
    bare <= 2100 &&
    !tokens[quantity.first]!.lower.includes(',') &&
    quantity.last - quantity.first === 1
  );
}

function openingAt(stretch: Stretch, at: number): Opening {
  const { tokens, last } = stretch;
  let i = at;
  let article = false;
  let definite = false;
  let additive = false;
  let subset = false;
  let quantity: Quantity | null = null;
  let figure: [number, number] | null = null;
  for (let step = 0; step < 4 && i < last; step++) {
    const { lower } = tokens[i]!;
    if (quantity === null && spacedAge(stretch, i) > i) break;
    if (quantity === null) {
      const found = tokens[i - 1]?.lower === 'how' ? null : quantityAt(tokens, i, last);
      if (found !== null && !notCount(stretch, found)) {
        quantity = found;
        figure = [found.first, found.last];
        i = found.last;
        continue;
      }
      if (found !== null) return { next: at, quantity: null, article, definite, additive, subset, figure: null };
    }
    if (lower === 'another' || lower === 'additional' || lower === 'further') additive = true;
    else if (quantity !== null && MORE.has(lower) && lower !== 'others') additive = true;
    else if (ARTICLES.has(lower) && quantity === null) article = true;
    else if (DEFINITE.has(lower)) definite = true;
    else if (lower === 'all' || lower === 'total' || (lower === 'of' && tokens[i - 1]?.lower === 'total'))
      article = false;
    else break;
    if (lower === 'another') article = true;
    i++;
  }
  if (quantity !== null && i < last && tokens[i]!.lower === 'of' && i + 1 < last) {
    const next = tokens[i + 1]!.lower;
    if (DEFINITE.has(next) || next === 'them' || next === 'whom') {
      subset = true;
      i += 2;
      if (next !== 'them' && next !== 'whom') {
        const whole = i < last ? quantityAt(tokens, i, last) : null;
        if (whole !== null) i = whole.last;
        if (i < last && /^(?:dead|injured|wounded|hurt|deceased)$/.test(tokens[i]!.lower)) i++;
      }
    }
  }
  return { next: i, quantity, article, definite, additive, subset, figure };
}

/** End of "2 year old" or "18-month old", an age written without its hyphens; `at` when there is none. */
function spacedAge({ tokens, last }: Stretch, at: number): number {
  const word = (k: number) => (k < last ? tokens[k]!.lower : '');
  if (/^\d{1,3}-(?:year|month|week|day)$/.test(word(at)) && word(at + 1) === 'old') return at + 2;
  if (figureOf(word(at)) === null && quantityAt(tokens, at, last)?.last !== at + 1) return at;
  if (/^(?:year|month|week|day)s?-olds?$/.test(word(at + 1))) return at + 2;
  return /^(?:years?|months?|weeks?|days?)$/.test(word(at + 1)) && word(at + 2) === 'old' ? at + 3 : at;
}

interface Head {
  readonly last: number;
  readonly head: number;
  readonly noun: PersonNoun | null;
  /** A noun that the word list does not hold. */
  readonly unknown: boolean;
  readonly named: boolean;
  readonly additive: boolean;
}

/** "hostages", "bodies", "victims": words of harm that are nouns for people too; "dead" and "wounded" are not. */
const names = ({ uses }: Trigger) => uses.every((use) => use === 'people' || use === 'noun');
const OTHERS: PersonNoun = { last: 0, group: 'unspecified', plural: true, members: null };

/** The head noun of the phrase whose determiner ended before `at`. */
function headAt(stretch: Stretch, at: number, counted: boolean, opened: boolean): Head | null {
  const { tokens, last } = stretch;
  let found: PersonNoun | null = null;
  let head = -1;
  let end = at;
  let unknown = -1;
  let additive = false;
  let aged = -1;
  let i = at;
  for (let step = 0; step < 10 && i < last; step++) {
    const token = tokens[i]!;
    const { lower, tag } = token;
    const spaced = spacedAge(stretch, i);
    if (spaced > i) {
      aged = spaced - 1;
      i = spaced;
      continue;
    }
    if (lower === 'others' || (lower === 'more' && counted)) {
      additive = true;
      i++;
      end = i;
      if (lower === 'others') {
        found = OTHERS;
        head = i - 1;
        break;
      }
      continue;
    }
    if (isAge(lower)) {
      aged = i++;
      continue;
    }
    const noun = personAt(tokens, i, last);
    const trigger = triggerAt(tokens, i, last);
    if (noun !== null && (trigger === null || names(trigger))) {
      found = noun;
      head = noun.last - 1;
      end = noun.last;
      i = noun.last;
      continue;
    }
    if (trigger !== null) {
      const next = trigger.last < last ? personAt(tokens, trigger.last, last) : null;
      // "two wounded soldiers"; not "kills suspect", "killed policeman".
      const adjective = (opened || step > 0) && (trigger.uses.includes('past') || trigger.uses.includes('state'));
      if (next === null || found !== null || !adjective || trigger.last - trigger.first > 2) break;
      i = trigger.last;
      continue;
    }
    if (stops(token)) {
      if (lower === '-' || ((lower === '"' || lower === "'") && found === null && step > 0)) {
        i++;
        continue;
      }
      break;
    }
    const capital = isName(stretch, i);
    if (aged >= 0 && found === null && capital) {
      const stop = nameEnd(stretch, i);
      if (stop > i) return { last: stop, head: stop - 1, noun: null, unknown: false, named: true, additive };
    }
    if (found !== null && capital && !found.plural) {
      const stop = nameEnd(stretch, i);
      if (stop > i) return { last: stop, head, noun: found, unknown: false, named: true, additive };
    }
    const nominal = tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM' || tag === 'X';
    const participle = tag === 'VERB' && /(?:ed|ing|en)$/.test(lower) && found === null;
    if (!nominal && !participle) {
      if (tag === 'ADV' && found === null && /ly$/.test(lower)) {
        i++;
        continue;
      }
      break;
    }
    // "in the attack 4 people died": a figure opens a phrase of its own.
    if (tag === 'NUM' && step > 0) break;
    if (DAYS.has(lower) || MONTHS.has(lower) || MEASURES.has(lower)) {
      if (MEASURES.has(lower) && found === null) return null;
      break;
    }
    if (ordinalAt(tokens, i) !== null) {
      if (found !== null) break;
      additive = (ordinalAt(tokens, i) ?? 1) > 1;
      i++;
      continue;
    }
    if (found !== null) {
      if (tag !== 'NOUN' && tag !== 'PROPN') break;
      if (capital || (!stretch.cased && tag === 'PROPN')) break;
      // "police station", "gang activity": the noun was a modifier.
      found = null;
      head = -1;
    }
    if (tag === 'NOUN' || tag === 'PROPN') {
      unknown = i;
      end = i + 1;
    }
    i++;
  }
  if (found !== null) return { last: end, head, noun: found, unknown: false, named: false, additive };
  if (aged >= 0 && unknown < 0)
    return { last: aged + 1, head: aged, noun: null, unknown: false, named: false, additive };
  if (unknown >= 0 && counted)
    return { last: unknown + 1, head: unknown, noun: null, unknown: true, named: false, additive };
  return additive && counted
    ? { last: end, head: end - 1, noun: OTHERS, unknown: false, named: false, additive }
    : null;
}

function plain(first: number, last: number, group: Group, shape: Party['shape'], figure: number | null): Party {
  return {
    first,
    last,
    reach: last,
    head: last - 1,
    shape,
    least: figure,
    most: figure,
    approximate: false,
    group,
    additive: false,
    subset: false,
    words: [first, last],
  };
}

/** "her son": a determiner, not a pronoun. */
function owns({ tokens, last }: Stretch, at: number): boolean {
  return at + 1 < last && /^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[at + 1]!.tag);
}

/** The phrase for people that starts at a token; null when none does. */
export function partyAt(stretch: Stretch, at: number): Party | null {
  const { tokens, last } = stretch;
  const token = tokens[at]!;
  const { lower } = token;
  if (at > stretch.first && tokens[at - 1]!.lower === 'how') return null;
  if (SINGULAR_PRONOUNS.has(lower))
    return plain(at, at + 1, REFLEXIVES.has(lower) || lower === 'self' ? 'attackers' : 'unspecified', 'pronoun', 1);
  if (PLURAL_PRONOUNS.has(lower)) return plain(at, at + 1, 'unspecified', 'plural', null);
  if (stops(token) && !MORE.has(lower) && token.tag !== 'NUM' && quantityAt(tokens, at, last) === null) return null;
  const open = openingAt(stretch, at);
  const { quantity } = open;
  if (
    quantity !== null &&
    quantity.form === 'none' &&
    /^(?:nobody|no-one|none|one)$/.test(tokens[quantity.last - 1]!.lower)
  )
    return { ...plain(at, quantity.last, 'unspecified', 'none', 0), head: quantity.last - 1 };
  const head = headAt(stretch, open.next, quantity !== null, open.next > at);
  // "both Roe and his daughter": the list that follows counts, not the word.
  if (quantity !== null && lower === 'both' && head?.noun?.plural === false) return null;
  if (head === null) return headless(stretch, at, open);
  if (head.unknown) {
    if (quantity === null) return null;
    return filled(stretch, at, open, head, quantity.form === 'none' ? 'none' : 'other');
  }
  const plural = head.noun?.plural ?? false;
  if (quantity !== null) return filled(stretch, at, open, head, quantity.form === 'none' ? 'none' : 'counted');
  if (head.noun?.members)
    return { ...filled(stretch, at, open, head, 'counted'), least: head.noun.members, most: head.noun.members };
  if (plural && !open.article) return filled(stretch, at, open, head, 'plural');
  const shape = head.named ? 'name' : open.article ? 'one' : open.definite ? 'definite' : 'bare';
  return filled(stretch, at, open, head, shape);
}

function filled(stretch: Stretch, at: number, open: Opening, head: Head, shape: Party['shape']): Party {
  const { quantity } = open;
  const singular = shape === 'one' || shape === 'definite' || shape === 'bare' || shape === 'name';
  const least = quantity !== null ? quantity.least : singular ? 1 : null;
  const most = quantity !== null ? quantity.most : singular ? 1 : null;
  return {
    first: at,
    last: head.last,
    reach: reachOf(stretch, head.last, head.named),
    head: head.head,
    shape,
    least,
    most,
    approximate: quantity?.approximate ?? false,
    group: head.noun?.group ?? 'unspecified',
    additive: open.additive || head.additive,
    subset: open.subset,
    words: open.figure ?? [at, head.last],
  };
}

/** A figure with no noun ("killing nine"), an aged person, or a name. */
function headless(stretch: Stretch, at: number, open: Opening): Party | null {
  const { tokens } = stretch;
  const { quantity } = open;
  if (
    quantity !== null &&
    tokens[quantity.first]!.lower === 'both' &&
    open.next < stretch.last &&
    isName(stretch, open.next)
  )
    return null;
  if (quantity !== null) {
    const stop = Math.max(quantity.last, open.next);
    const shape = quantity.form === 'none' ? 'none' : 'figure';
    const party = plain(at, stop, 'unspecified', shape, null);
    return {
      ...party,
      least: quantity.least,
      most: quantity.most,
      approximate: quantity.approximate ?? false,
      additive: open.additive,
      subset: open.subset,
      words: [quantity.first, quantity.last],
    };
  }
  if (open.additive && open.article && tokens[at]!.lower === 'another')
    return { ...plain(at, at + 1, 'unspecified', 'figure', 1), additive: true };
  if (open.next > at) return null;
  const stop = nameEnd(stretch, at);
  if (stop === at) return null;
  return { ...plain(at, stop, 'unspecified', 'name', 1), reach: reachOf(stretch, stop, true) };
}

const LIST_JOINTS = new Set([',', 'and', '&', ';']);

/** End of the joint between two phrases: ",", "and", ", and", "as well as", "along with"; `at` without one. */
function jointEnd(stretch: Stretch, at: number): number {
  const { tokens, last } = stretch;
  const word = (k: number) => (k < last ? tokens[k]!.lower : '');
  let i = at;
  if (word(i) === 'as' && word(i + 1) === 'well' && word(i + 2) === 'as') return i + 3;
  if (word(i) === 'along' && word(i + 1) === 'with') return i + 2;
  if (word(i) === 'together' && word(i + 1) === 'with') return i + 2;
  if (LIST_JOINTS.has(word(i))) i++;
  if (i > at && (word(i) === 'and' || word(i) === '&')) i++;
  return i;
}

/** The phrases for people in a stretch, lists joined: "two policemen, a driver and his son". */
export function partiesIn(stretch: Stretch): readonly Party[] {
  const parties: Party[] = [];
  for (let i = stretch.first; i < stretch.last; ) {
    const party = partyAt(stretch, i);
    if (party !== null) parties.push(party);
    i = party === null ? i + 1 : Math.max(i + 1, party.reach);
  }
  return joined(stretch, parties);
}

const singular = ({ shape }: Party) => shape === 'one' || shape === 'definite' || shape === 'bare' || shape === 'name';
/** "John Roe, a teacher," and "a teacher, John Roe,": one person told twice. */
const isApposition = (a: Party, b: Party) =>
  singular(a) && singular(b) && (a.shape === 'name') !== (b.shape === 'name') && b.shape !== 'bare';

function joined(stretch: Stretch, parties: readonly Party[]): Party[] {
  const { tokens } = stretch;
  const lists: Party[] = [];
  for (let i = 0; i < parties.length; ) {
    const members = [parties[i]!];
    let end = parties[i]!;
    let conjoined = false;
    let k = i + 1;
    for (; k < parties.length; k++) {
      const next = parties[k]!;
      // The age swallowed the comma: "Roe, 24, and Doe": the joint may begin one token back.
      const from = end.reach > end.last && tokens[end.reach - 1]!.lower === ',' ? end.reach - 1 : end.reach;
      const stop = jointEnd(stretch, from);
      if (stop !== next.first || stop === from) break;
      const last = tokens[stop - 1]!.lower;
      if (last === ',' && isApposition(end, next)) {
        members[members.length - 1] = apposed(end, next);
        end = next;
        continue;
      }
      if (!listable(end) || !listable(next)) break;
      // "12 bodies and 35 wounded": a figure alone waits for its own word.
      if (next.shape === 'figure' && end.shape !== 'figure') break;
      if (last !== ',' && last !== ';') conjoined = true;
      members.push(next);
      end = next;
    }
    const bare = members.every((member) => member.shape !== 'name');
    if (members.length > 1 && (conjoined || bare)) lists.push(listOf(members, end));
    else if (members.length > 1) lists.push(...members);
    else lists.push(members[0]!);
    i = k;
  }
  return lists;
}

/** "killed his wife, two sons and himself": of pronouns, only these join a list. */
const listable = ({ shape, group }: Party) => (shape !== 'pronoun' || group === 'attackers') && shape !== 'none';

function apposed(a: Party, b: Party): Party {
  const group = a.group !== 'unspecified' ? a.group : b.group;
  return { ...a, group, reach: b.reach };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : values.reduce<number>((total, value) => total + value!, 0);
}

function listOf(members: readonly Party[], end: Party): Party {
  const first = members[0]!;
  return {
    ...first,
    last: end.last,
    reach: end.reach,
    head: end.head,
    shape: 'counted',
    least: sum(members.map(({ least }) => least)),
    most: sum(members.map(({ most }) => most)),
    additive: first.additive,
    words: [first.first, end.last],
    members,
  };
}

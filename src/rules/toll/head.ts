import { figureOf, ordinalAt, quantityAt } from '../../language/numbers.ts';
import { isAge, type PersonNoun } from './party.ts';
import { isName, nameEnd, personIn, type Stretch, stops, triggerIn } from './stretch.ts';
import type { Trigger } from './triggers.ts';
import { DAYS, MEASURES, MONTHS } from './words.ts';

/** End of "2 year old" or "18-month old", an age written without its hyphens; `at` when there is none. */
export function spacedAge({ tokens, last }: Stretch, at: number): number {
  const next = at + 1 < last ? tokens[at + 1]!.lower : '';
  if (
    next === '-' &&
    /^\d{1,3}$/.test(tokens[at]!.lower) &&
    /^(?:year|month|week)-olds?$/.test(tokens[at + 2]?.lower ?? '')
  )
    return at + 3;
  // Nearly every token fails here, before any number is read.
  if (!/^(?:old$|(?:year|month|week|day))/.test(next)) return at;
  const { lower } = tokens[at]!;
  if (next === 'old') return /^\d{1,3}-(?:year|month|week|day)$/.test(lower) ? at + 2 : at;
  if (figureOf(lower) === null && quantityAt(tokens, at, last)?.last !== at + 1) return at;
  if (/^(?:year|month|week|day)s?-olds?$/.test(next)) return at + 2;
  return /^(?:year|month|week|day)s?$/.test(next) && at + 2 < last && tokens[at + 2]!.lower === 'old' ? at + 3 : at;
}

/** True for the "of" of "a girl of 14," or "a man of 60 was". */
function isAgeBehind({ tokens, last }: Stretch, of: number): boolean {
  const age = of + 1 < last ? (figureOf(tokens[of + 1]!.lower) ?? LONG_LIFE) : LONG_LIFE;
  return age < LONG_LIFE && (of + 2 >= last || /^(?:PUNCT|AUX|VERB|CCONJ)$/.test(tokens[of + 2]!.tag));
}

const LONG_LIFE = 110;

export interface Head {
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
export function headAt(stretch: Stretch, at: number, counted: boolean, opened: boolean): Head | null {
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
    const noun = personIn(stretch, i);
    const trigger = triggerIn(stretch, i);
    if (noun !== null && (trigger === null || names(trigger))) {
      found = noun;
      head = noun.last - 1;
      end = noun.last;
      i = noun.last;
      continue;
    }
    if (trigger !== null) {
      const next = trigger.last < last ? personIn(stretch, trigger.last) : null;
      // "two wounded soldiers"; not "kills suspect", "killed policeman".
      const adjective = (opened || step > 0) && (trigger.uses.includes('past') || trigger.uses.includes('state'));
      if (next === null || found !== null || !adjective || trigger.last - trigger.first > 2) break;
      i = trigger.last;
      continue;
    }
    // "a girl of 14"
    if (found !== null && !found.plural && lower === 'of' && isAgeBehind(stretch, i)) {
      i += 2;
      end = i;
      break;
    }
    if (stops(token)) {
      // "three children - governor": once the noun is found, a dash ends the phrase.
      const quoted = (lower === '"' || lower === "'") && (step > 0 || (counted && personIn(stretch, i + 1) !== null));
      if (found === null && (lower === '-' || quoted)) {
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

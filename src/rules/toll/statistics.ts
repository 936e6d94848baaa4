import type { Analysis, Sentence } from '../../language/analysis.ts';
import { gazetteer } from '../../language/gazetteer/gazetteer.ts';
import type { Span } from '../../model/span.ts';
import { spanOf, type TokenRange, tellingClause } from '../mode/reach.ts';

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const YEAR = /^(?:19|20)\d\d$/;
const SPANS = /^(?:years?|decades?|months?|centur(?:y|ies)|days?|weeks?|hours?)$/;
/** What lasts for months and years. */
const WARS = new Set(
  'war wars conflict conflicts insurgency insurgencies uprising rebellion revolt feud genocide crackdown campaign occupation'.split(
    ' ',
  ),
);
/** After "since": one event, or a day of this week, from which a toll of one event may be counted. */
const LATELY =
  /^(?:then|he|she|before|previous|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|dawn|morning|midnight|noon|overnight|attack|attacks|shooting|blast|explosion|bombing|incident|raid|accident|crash|fire|siege|collapse|clash|massacre)$/;
const COMPARES = /^(?:most|first|[a-z]+iest|worst|largest|biggest|highest|greatest)$/;

type Word = (i: number) => string;

/**
 * Clauses that count over a long time: "this year", "since 2014", "each year", "over the past decade", "in the conflict".
 * Such a figure is of a war or a city, not of one event; "over the past 24 hours" stays.
 */
export function statisticScopes(analysis: Analysis, sentence: Sentence): Span[] {
  const { first, last } = sentence;
  const { tokens } = analysis;
  const word: Word = (i) => (i >= first && i < last ? tokens[i]!.lower : '');
  const scopes: Span[] = [];
  for (let i = first; i < last; i++)
    if (isLong(analysis, sentence, word, i))
      scopes.push(spanOf(analysis, counting(analysis, sentence, isCounted(word, i) ? i + 2 : i)));
  return scopes;
}

/** The clause that counts, and "in which three were killed" that hangs on it. */
function counting(analysis: Analysis, sentence: Sentence, at: number): TokenRange {
  const { tokens } = analysis;
  // "The conflict between the state and the rebels took 69,000 lives": the whole of it counts.
  if (WARS.has(tokens[at]!.lower) && at <= sentence.first + 2) return [sentence.first, sentence.last];
  const [first, last] = tellingClause(analysis, sentence, at);
  for (let i = last; i < Math.min(sentence.last, last + 3); i++)
    if (tokens[i]!.lower === 'which' && /^(?:in|of)$/.test(tokens[i - 1]!.lower)) return [first, sentence.last];
  // "killed 26 in 20 years and wounded 274": the second verb counts as long.
  const next = tokens[last]?.verb ?? -1;
  if (last < sentence.last && next >= 0 && tokens[last - 1]!.lower === 'and') return [first, sentence.last];
  if (/^(?:and|,)$/.test(tokens[last]?.lower ?? '') && (tokens[last + 1]?.verb ?? -1) >= 0)
    return [first, sentence.last];
  return [first, last];
}

function isLong(analysis: Analysis, sentence: Sentence, word: Word, i: number): boolean {
  switch (word(i)) {
    case 'year':
    case 'month':
      return isThisYear(word, i) || (word(i - 1) === 'this' && isPerfect(analysis, sentence, i));
    case 'week':
    case 'day':
      return /^(?:each|every|per)$/.test(word(i - 1));
    case 'average':
      return word(i - 1) === 'an' || word(i - 1) === 'on';
    case 'recorded':
    case 'registered':
    case 'logged':
      return countsAMonth(word, i);
    case 'far':
      // "61 homicides so far in March", "so far this year".
      return word(i - 1) === 'so' && (isPeriod(word, i + 1) || isPeriod(word, i + 2));
    case 'alone':
      return YEAR.test(word(i - 1)) || MONTH.test(word(i - 1)) || /^(?:year|month)$/.test(word(i - 1));
    case 'from':
      return MONTH.test(word(i + 1)) && /^(?:to|through|until)$/.test(word(i + 2)) && MONTH.test(word(i + 3));
    case 'half':
    case 'quarter':
      return word(i - 2) === 'the' && word(i + 1) === 'of';
    case 'responsible':
      return word(i + 1) === 'for' && /^deaths?$/.test(word(i + 3)) && isPerfect(analysis, sentence, i);
    case 'homicides':
    case 'murders':
    case 'killings':
      return countsAYear(word, i);
    case 'attacks':
    case 'incidents':
    case 'raids':
    case 'shootings':
      // "dozens of attacks in which hundreds of people have died"
      return (word(i - 1) === 'of' && MANY.test(word(i - 2))) || hasMany(word, i);
    case 'in':
      if (MONTH.test(word(i + 1)) && /^there (?:was|were)$/.test(`${word(i + 2)} ${word(i + 3)}`)) return true;
      return isPeriod(word, i + 1) && !isOneEvent(word, sentence) && isOfACountry(word, sentence);
    case 'annually':
    case 'yearly':
      return true;
    case 'since':
      return isSince(analysis, sentence, word, i);
    case 'last':
      if (isPeriod(word, i) && !isOneEvent(word, sentence) && isOfACountry(word, sentence)) return true;
      return isLongSpan(word, i);
    case 'past':
    case 'recent':
      return isLongSpan(word, i);
    case 'between':
      return YEAR.test(word(i + 1)) && YEAR.test(word(i + 3));
    default:
      // "the conflict has claimed 14,000 lives", "3,000 people have died in the war".
      return WARS.has(word(i)) && (isPerfect(analysis, sentence, i) || hasThousands(word, i));
  }
}

/** "412 incidents of violence with 1,071 deaths": more events than one page tells of. */
function hasMany(word: Word, at: number): boolean {
  const events = Number(word(at - 1).replaceAll(',', ''));
  return Number.isInteger(events) && events >= SURVEYED;
}

const SURVEYED = 15;
const MANY = /^(?:dozens|scores|hundreds|thousands|series|string|spate|wave|number)$/;

/** "2023", "March", "this year", "the past month". */
function isPeriod(word: Word, at: number): boolean {
  if (YEAR.test(word(at)) || (MONTH.test(word(at)) && !/^\d{1,2}$/.test(word(at + 1)))) return true;
  return /^(?:this|last)$/.test(word(at)) && /^(?:year|month)$/.test(word(at + 1));
}

/** "17 homicides in the city in 2024", "39 murders last year". */
function countsAYear(word: Word, at: number): boolean {
  for (let i = at + 1; i <= at + 7; i++) {
    if (/^[.;,]$/.test(word(i))) return false;
    if (YEAR.test(word(i)) || (/^(?:this|last)$/.test(word(i)) && /^(?:year|month)$/.test(word(i + 1)))) return true;
  }
  return false;
}

const ONE_EVENT =
  /^(?:when|after|as|attack|attacks|attacked|blast|explosion|bombing|bombings|bomb|shooting|ambush|raid|massacre|clash|clashes|riot|riots|strike|crash|stampede|siege|assault|gunman|gunmen|bomber|bombers)$/;

/** True for a sentence with a word for a single event or its doers. */
function isOneEvent(word: Word, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (ONE_EVENT.test(word(i))) return true;
  return false;
}

/** True for a sentence of a whole country: "in Sweden", "nationwide", "across the country". */
function isOfACountry(word: Word, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) {
    if (/^(?:nationwide|countrywide)$/.test(word(i))) return true;
    if (!/^(?:in|across|throughout)$/.test(word(i))) continue;
    if (word(i + 1) === 'the' && /^(?:country|nation|republic|region|state|province)$/.test(word(i + 2))) return true;
    if (
      gazetteer()
        .named(word(i + 1))
        .some(({ kind }) => kind === 'country')
    )
      return true;
  }
  return false;
}

/** "a month in which 150 people died": the clause behind counts. */
const isCounted = (word: Word, i: number): boolean =>
  word(i - 1) === 'a' && word(i + 1) === 'in' && word(i + 2) === 'which';

/** "this year", "each year", "200 a year", "the first homicide of the year"; not "earlier this year". */
function isThisYear(word: Word, i: number): boolean {
  const before = word(i - 1);
  if (/^(?:each|every|per)$/.test(before)) return true;
  if (isCounted(word, i)) return true;
  if (word(i) !== 'year') return false;
  if (before === 'this') return !/^(?:earlier|early|late|later)$/.test(word(i - 2));
  if (before === 'a') return word(i + 1) === 'in' || word(i + 1) === '.';
  return (
    before === 'the' &&
    word(i - 2) === 'of' &&
    /^(?:homicides?|murders?|deaths?|killings?|shootings?)$/.test(word(i - 3))
  );
}

/** True when a verb of the clause is in the perfect: "have been killed", "has claimed". */
function isPerfect(analysis: Analysis, sentence: Sentence, at: number): boolean {
  const [first, last] = tellingClause(analysis, sentence, at);
  for (let i = first; i < last; i++) {
    const { lower, verb } = analysis.tokens[i]!;
    if (verb >= 0 && /^(?:have|has|had|'ve)$/.test(lower) && i < analysis.verbs[verb]!.head) return true;
  }
  return false;
}

/** "a war that killed 100,000": a figure of four places and more. */
function hasThousands(word: Word, at: number): boolean {
  for (let i = at - 12; i <= at + 14; i++)
    if (/^(?:\d{1,3}(?:,\d{3})+|\d{5,}|thousands|million|hundreds)$/.test(word(i))) return true;
  return false;
}

/** "since 2014", "since the coup", "since fighting erupted", with no superlative before; not "since Sunday's attack". */
function isSince(analysis: Analysis, { first, last, ...rest }: Sentence, word: Word, at: number): boolean {
  for (let i = first; i < at; i++) if (COMPARES.test(word(i))) return false;
  if (/^(?:start|beginning)$/.test(word(at + 2)) && /^(?:year|month|war|conflict)$/.test(word(at + 5))) return true;
  if (/^(?:19|20)\d\d$/.test(word(at + 1)) || (YEAR.test(word(at + 2)) && /^[a-z.]+$/.test(word(at + 1)))) return true;
  if (WARS.has(word(at + 2)) || word(at + 1) === 'independence') return true;
  for (let i = at + 1; i <= at + 4; i++) if (LATELY.test(word(i))) return false;
  return at + 1 < last && isPerfect(analysis, { first, last, ...rest }, at);
}

/** "recorded 61 murders in May", "registered 400 homicides in 2018": a register's count. */
function countsAMonth(word: Word, at: number): boolean {
  for (let i = at + 1; i <= at + 5; i++)
    if (/^(?:homicides|murders|killings|deaths|shootings|attacks|abductions|kidnappings|fatalities)$/.test(word(i)))
      return word(i + 1) === 'in' && (MONTH.test(word(i + 2)) || YEAR.test(word(i + 2)));
  return false;
}

/** "the past decade", "the last five years", "recent months"; not "the last two days" or "the past 24 hours". */
function isLongSpan(word: Word, at: number): boolean {
  const recent = word(at) === 'recent';
  for (let i = at + 1; i <= at + 3; i++) {
    if (!SPANS.test(word(i))) continue;
    if (/^(?:day|hour|week)/.test(word(i))) return recent && i === at + 1;
    // "last year", "last month": one event may lie there, unless it is a country's year.
    return recent || word(i) !== 'year'
      ? word(i).endsWith('s') || word(i) === 'decade' || word(i) === 'century'
      : word(at) === 'past';
  }
  return false;
}

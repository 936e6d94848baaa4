import type { Analysis, Token } from '../../language/analysis.ts';

/** A run of capitalised words: a person, a place, a body. */
export interface ProperName {
  /** Its words, lower-cased, titles left out. */
  readonly words: readonly string[];
  readonly first: number;
  readonly last: number;
  /** True when a rank or office goes before it: the speaker of many reports, no key to one of them. */
  readonly titled: boolean;
  /** The age given with it ("Ann Roe, 31"); null without one. */
  readonly age: number | null;
}

const TITLES = new Set(
  (
    'mr mrs ms dr sir lady lord chief captain capt lieutenant lt sergeant sgt detective det officer deputy sheriff inspector ' +
    'superintendent commissioner commander colonel col major maj general gen corporal cpl trooper constable judge justice attorney ' +
    'prosecutor president minister prime governor gov mayor senator sen rep congressman secretary spokesman spokeswoman ' +
    'spokesperson director coroner agent special public information assistant police county district city state department ' +
    'ambassador deputy vice king prince sheikh mullah imam father rev pastor bishop professor prof minister foreign interior defence defense'
  ).split(' '),
);
const NEUTRAL = new Set(['mr', 'mrs', 'ms', 'dr', 'sir', 'lady', 'father', 'rev', 'pastor']);
const DAYS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun'
  ).split(' '),
);

/** Names of the tokens `[first, last)`, in text order. Runs of capitals throughout (a headline) give none. */
export function properNames(analysis: Analysis, first = 0, last = analysis.tokens.length): ProperName[] {
  const found: ProperName[] = [];
  for (let i = first; i < last; i++) {
    const token = analysis.tokens[i]!;
    if (!isCapital(token)) continue;
    let end = i + 1;
    while (end < last && end - i < 8 && isCapital(analysis.tokens[end]!) && touches(analysis, end)) end++;
    const name = nameOf(analysis, i, end, last);
    if (name) found.push(name);
    i = end - 1;
  }
  return found;
}

function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  const upper = (code >= 65 && code <= 90) || (code > 191 && token.text[0] !== token.text[0]!.toLowerCase());
  return upper && token.text.length > 1 && !DAYS.has(token.lower);
}

/** A name goes on only over a blank or an initial's stop, within its sentence. */
function touches(analysis: Analysis, at: number): boolean {
  const here = analysis.tokens[at]!;
  const before = analysis.tokens[at - 1]!;
  return here.sentence === before.sentence && here.start - before.end <= 1;
}

function nameOf(analysis: Analysis, first: number, end: number, limit: number): ProperName | null {
  const { tokens } = analysis;
  let at = first;
  // A single capital at the start of a sentence is any word.
  const starts = analysis.sentences[tokens[first]!.sentence]!.first === first;
  if (starts && end - first === 1 && tokens[first]!.tag !== 'PROPN') return null;
  if (starts && end - first > 1 && ['DET', 'ADP', 'PRON', 'ADV', 'SCONJ', 'CCONJ'].includes(tokens[first]!.tag)) at++;
  let titled = false;
  while (at < end && TITLES.has(stem(tokens[at]!.lower))) {
    if (!NEUTRAL.has(stem(tokens[at]!.lower))) titled = true;
    at++;
  }
  if (at >= end) return null;
  const words = tokens.slice(at, end).map((token) => stem(token.lower));
  return { words, first: at, last: end, titled, age: ageOf(tokens, at, end, limit) };
}

function stem(lower: string): string {
  return lower.replace(/('s|\.)$/, '');
}

/** "Ann Roe, 31," · "Ann Roe (31)" · "31-year-old Ann Roe". */
function ageOf(tokens: readonly Token[], first: number, end: number, limit: number): number | null {
  const after = tokens[end]?.text;
  if (end + 1 < limit && (after === ',' || after === '(')) {
    const age = years(tokens[end + 1]!.text);
    const closes = tokens[end + 2]?.text;
    if (age !== null && (closes === undefined || /^[,.);:]/.test(closes) || /^(of|was|is|and)$/.test(closes)))
      return age;
  }
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    const age = yearOld(tokens, i);
    if (age !== null) return age;
    if (/^[.,;]$/.test(tokens[i]!.text)) break;
  }
  return null;
}

function years(text: string): number | null {
  if (!/^\d{1,2}$/.test(text)) return null;
  const age = Number(text);
  return age > 0 && age < 100 ? age : null;
}

/** The age that starts at token `at`: `31-year-old`, `31 - year - old`, `31 years old`; null for none. */
export function yearOld(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]!.text;
  const whole = /^(\d{1,2})-years?-old/i.exec(text);
  if (whole) return years(whole[1]!);
  const age = years(text);
  if (age === null) return null;
  const rest = tokens
    .slice(at + 1, at + 5)
    .map((token) => token.lower)
    .join(' ');
  return /^(- )?-?years?(-old| - old| old|-old)/.test(rest) ? age : null;
}

/** All ages told of people in the tokens `[first, last)`. */
export function agesOf(
  analysis: Analysis,
  names: readonly ProperName[],
  first = 0,
  last = analysis.tokens.length,
): number[] {
  const ages = names.flatMap((name) => (name.age === null ? [] : [name.age]));
  for (let i = first; i < last; i++) {
    const code = analysis.tokens[i]!.text.charCodeAt(0);
    if (code < 48 || code > 57) continue;
    const age = yearOld(analysis.tokens, i);
    if (age !== null) ages.push(age);
  }
  return ages;
}

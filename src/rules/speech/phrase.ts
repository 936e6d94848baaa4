import type { Analysis, Chunk } from '../../language/analysis.ts';
import { type Lexicon, lexicon } from '../../language/lexicon.ts';
import { isAddress, isOutlet, isOutletNoun, isSpeakerNoun, knownKind } from './kind.ts';
import { DAYS, DOCUMENTS, OUTLET_NOUNS, PLATFORMS } from './words.ts';

/** A noun phrase of one or more chunks: tokens `[first, last)`; `head` is the head of its first chunk. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const demonyms: Lexicon<'demonym'> = lexicon('demonyms');
const countries: Lexicon<'country' | 'adjectives'> = lexicon('countries');
let adjectives: ReadonlySet<string> | null = null;

function isDemonym(lower: string): boolean {
  adjectives ??= new Set(countries.rows().flatMap((row) => row.adjectives.toLowerCase().split(/[|;,]\s*/)));
  return adjectives.has(lower) || demonyms.has(lower);
}

const GENERIC = new Set([
  'state',
  'local',
  'public',
  'national',
  'official',
  'independent',
  'private',
  'regional',
  'opposition',
  'some',
  'several',
  'other',
  'one',
  'the',
  'a',
  'another',
  'foreign',
]);

const AFTER = new Set(['of', 'for', 'in', 'at', 'from', 'with', 'near', 'inside', 'within', 'on', 'to']);

export function chunkAt({ tokens, chunks }: Analysis, index: number): Chunk | null {
  const token = tokens[index];
  return token === undefined || token.chunk < 0 ? null : chunks[token.chunk]!;
}

export function isDay({ tokens }: Analysis, chunk: Chunk): boolean {
  return DAYS.has(tokens[chunk.head]!.lower) && !isCapitalName(tokens[chunk.first]!.text, tokens[chunk.head]!.lower);
}

function isCapitalName(first: string, head: string): boolean {
  return head === 'may' && first === 'may';
}

/** The noun phrase that starts at token `at`, with what "of", "for", "in" add to it; null when none starts there. */
export function phraseFrom(analysis: Analysis, at: number, end: number): Phrase | null {
  const { tokens } = analysis;
  const base = baseFrom(analysis, at, end);
  if (base === null || tokens[base.head]!.tag === 'PRON' || isAddress(tokens[base.last - 1]!.lower)) return base;
  let { last } = base;
  // A cut phrase ends where it was cut.
  if ((chunkAt(analysis, base.head)?.last ?? last) > last) return base;
  while (last + 1 < end && AFTER.has(tokens[last]!.lower)) {
    const word = tokens[last]!.lower;
    const next = chunkAt(analysis, last + 1);
    if (next === null || next.first !== last + 1 || isDay(analysis, next)) break;
    const head = tokens[next.head]!.lower;
    if ((word === 'on' || word === 'to' || word === 'with') && !isSpeakerNoun(analysis, base.head)) break;
    if (word === 'to' || (word === 'on' && head !== 'ground')) break;
    if (/^\d{4}$/.test(head) || tokens[next.first]!.lower === 'least') break;
    if ((word === 'in' || word === 'with') && OCCASION.test(head)) break;
    // "in the south": a noun that taggers take for an adverb.
    last = Math.min(tokens[next.last - 1]!.tag === 'DET' ? next.last + 1 : next.last, end);
  }
  if (last < end && tokens[last]!.lower === 'close' && tokens[last + 1]?.lower === 'to') {
    const next = chunkAt(analysis, last + 2);
    if (next !== null) last = Math.min(next.last, end);
  }
  return { ...base, last };
}

export const OCCASION =
  /^(?:statement|interview|report|comment|remark|post|tweet|message|release|address|speech|conference|briefing|reference|attack|blast|shooting)s?$/;

/** The noun phrase that starts at token `at`, without what prepositions add to it. */
export function baseFrom(analysis: Analysis, at: number, end: number): Phrase | null {
  const { tokens } = analysis;
  const around = chunkAt(analysis, at);
  if (around === null) return mistaken(analysis, at, end);
  const chunk = around.first === at ? around : { ...around, first: at };
  if (chunk.head < at) return null;
  if (tokens[chunk.head]!.tag === 'PRON') return { first: at, last: chunk.last, head: chunk.head };
  let last = Math.min(cut(analysis, chunk), end);
  if (last < chunk.last) return { first: chunk.first, last, head: last - 1 };
  const name = tokens[last];
  if (last < end && name !== undefined && OUTLET_NOUNS.has(tokens[chunk.head]!.lemma) && isAddress(name.lower)) {
    return { first: chunk.first, last: last + 1, head: chunk.head };
  }
  // "the Gulf Herald", "the official MAP news agency": names that taggers take for verbs.
  while (last < end && isNameGoingOn(analysis, last))
    last = tokens[last]!.chunk < 0 ? last + 1 : chunkAt(analysis, last)!.last;
  // "the regional health ministry": taggers take a noun at the end for something else.
  while (last < end && tokens[last]!.chunk < 0 && tokens[last]!.tag !== 'PUNCT' && isSpeakerNoun(analysis, last))
    last++;
  const head = tokens[last - 1]!;
  const country = tokens[last]?.lower === 'of' && OUTLET_NOUNS.has(head.lower) && /^\p{Lu}/u.test(head.text);
  return { first: chunk.first, last: country ? (chunkAt(analysis, last + 1)?.last ?? last) : last, head: chunk.head };
}

/** A capital inside a name that is written with capitals, in no chunk of its own. */
function isNameGoingOn({ tokens }: Analysis, at: number): boolean {
  const { text, tag, lower, verb, chunk } = tokens[at]!;
  const before = tokens[at - 1]!;
  if (OUTLET_NOUNS.has(lower)) return true;
  if (chunk >= 0)
    return (lower === 'news' && before.tag !== 'NOUN') || (tag === 'PROPN' && OUTLET_NOUNS.has(before.lower));
  const capital = /^\p{Lu}/u.test(text);
  return capital && verb >= 0 && tag === 'VERB' && (/^\p{Lu}/u.test(before.text) || before.tag === 'NOUN');
}

/** "court documents" with its first word taken for a verb. */
function mistaken(analysis: Analysis, at: number, end: number): Phrase | null {
  const token = analysis.tokens[at];
  const next = chunkAt(analysis, at + 1);
  if (
    token === undefined ||
    (token.tag !== 'VERB' && token.tag !== 'ADJ') ||
    next === null ||
    next.first !== at + 1 ||
    next.last > end
  )
    return null;
  return isSpeakerNoun(analysis, next.head) || DOCUMENTS.has(analysis.tokens[next.head]!.lemma)
    ? { first: at, last: next.last, head: next.head }
    : null;
}

/** Where a chunk ends that runs into another phrase for want of a comma: "AFP five people", "police three men". */
function cut({ tokens }: Analysis, chunk: Chunk): number {
  for (let i = chunk.first + 1; i < chunk.last; i++) {
    const noun = tokens[i - 1]!.tag === 'PROPN' || tokens[i - 1]!.tag === 'NOUN';
    if (noun && (tokens[i]!.tag === 'NUM' || tokens[i]!.tag === 'DET') && !/^\d+$/.test(tokens[i]!.lower)) return i;
    if (noun && /^\d{1,3}$/.test(tokens[i]!.lower) && i + 1 < chunk.last) return i;
  }
  return chunk.last;
}

/** The noun phrase that ends right before token `end`, with the chunks that "of", "for", "in" tie it to. */
export function phraseBefore(analysis: Analysis, end: number, start: number): Phrase | null {
  const { tokens } = analysis;
  let tail = end;
  while (
    tail > start + 1 &&
    tokens[tail - 1]!.chunk < 0 &&
    tokens[tail - 1]!.tag !== 'PUNCT' &&
    isSpeakerNoun(analysis, tail - 1)
  )
    tail--;
  while (tail > start + 1 && tokens[tail - 1]!.chunk < 0 && isNameGoingOn(analysis, tail - 1)) tail--;
  let chunk = chunkAt(analysis, tail - 1);
  if (chunk === null) return null;
  let first = Math.max(chunk.first, start);
  let head =
    (tail < end || chunk.head >= end) && tokens[end - 1]!.tag !== 'VERB' ? end - 1 : Math.min(chunk.head, end - 1);
  for (;;) {
    const link = tokens[first - 1];
    if (link === undefined || first - 1 <= start) break;
    // "Doctors Without Borders": a preposition with a capital stands inside a name.
    if (link.tag === 'ADP' && /^\p{Lu}/u.test(link.text) && /^\p{Lu}/u.test(tokens[first]!.text)) {
      const name = chunkAt(analysis, first - 2);
      if (name === null || name.first < start) break;
      chunk = name;
      first = name.first;
      head = name.head;
      continue;
    }
    if (!AFTER.has(link.lower)) break;
    const close = link.lower === 'to' && tokens[first - 2]?.lower === 'close';
    const left = chunkAt(analysis, close ? first - 3 : first - 2);
    if (left === null || left.first < start || isDay(analysis, left)) break;
    const speaks = isSpeakerNoun(analysis, left.head);
    if (link.lower !== 'of' && !speaks && isSpeakerNoun(analysis, head)) break;
    if (link.lower !== 'of' && !speaks && tokens[left.head]!.tag !== 'NOUN') break;
    if (link.lower === 'to' && !close) break;
    chunk = left;
    first = left.first;
    head = left.head;
  }
  if (tokens[first]!.lower === 'that' && first + 1 < end) first++;
  const joined = joinedBefore(analysis, first, start);
  return joined === null ? { first, last: end, head } : { first: joined, last: end, head };
}

/** "X and Y said": where X begins, if it opens its clause; null otherwise. */
function joinedBefore(analysis: Analysis, first: number, start: number): number | null {
  const { tokens } = analysis;
  const and = tokens[first - 1];
  if (and === undefined || first - 1 <= start || (and.lower !== 'and' && and.lower !== 'or')) return null;
  const left = chunkAt(analysis, first - 2);
  if (left === null || left.first < start) return null;
  const before = tokens[left.first - 1];
  const opens = left.first === start || before === undefined || /^[,;:"]$|^that$|^but$|^while$/.test(before.lower);
  return opens && knownKind(analysis, left.first, left.last) !== null ? left.first : null;
}

/** Small words inside a name: "El Horizonte del Norte". */
const isParticle = (lower: string): boolean =>
  /^(?:del?|de la|la|el|al|do|da|dos|di|du|des|ya|wa|van|von|al-\p{L}+|el-\p{L}+)$/u.test(lower);

/** The words that name an outlet within a phrase: "Interfax" of "the Interfax news agency"; the phrase itself otherwise. */
export function nameWithin(analysis: Analysis, phrase: Phrase): Phrase {
  const { tokens } = analysis;
  const noun = (i: number) => isOutletNoun(analysis, i);
  let from = phrase.first;
  for (let i = phrase.first; i < phrase.last; i++) {
    if (tokens[i]!.lower !== "'s" && tokens[i]!.lower !== "'") continue;
    if (isOutlet(analysis, phrase.first, i)) return phrase;
    from = i + 1;
  }
  const capital = (i: number) => /^[\p{Lu}\d]/u.test(tokens[i]!.text) || /\.\p{Ll}{2,4}$/u.test(tokens[i]!.text);
  let any = false;
  for (let i = from; i < phrase.last; i++) if (noun(i)) any = true;
  if (!any) return phrase;
  for (let i = from; i < phrase.last; i++) if (PLATFORMS.has(tokens[i]!.lower)) return phrase;
  let best: Phrase | null = null;
  for (let i = from; i < phrase.last; i++) {
    if (!capital(i) || (i === phrase.first && tokens[i]!.tag === 'DET')) continue;
    if (/-(?:run|owned|backed|based|funded|controlled)$/.test(tokens[i]!.lower)) continue;
    let last = i;
    while (
      last < phrase.last &&
      (capital(last) || (isParticle(tokens[last]!.lower) && last + 1 < phrase.last && capital(last + 1)))
    )
      last++;
    const named = [...Array(last - i).keys()].some(
      (k) =>
        !noun(i + k) &&
        tokens[i + k]!.tag !== 'ADJ' &&
        !GENERIC.has(tokens[i + k]!.lower) &&
        !isDemonym(tokens[i + k]!.lower) &&
        !/-(?:run|owned|backed|based|funded|controlled)$/.test(tokens[i + k]!.lower),
    );
    // "the News Agency of Nigeria": the noun is part of the name.
    if (OUTLET_NOUNS.has(tokens[last - 1]!.lemma) && tokens[last]?.lower === 'of' && last < phrase.last)
      return { ...phrase, first: i };
    if (named && (best === null || last - i >= best.last - best.first)) best = { first: i, last, head: last - 1 };
    i = last;
  }
  return best ?? phrase;
}

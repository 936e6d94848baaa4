import type { Analysis, VerbGroup } from '../analysis.ts';
import { mix } from '../hash.ts';
import type { Candidate, Place } from './candidates.ts';
import type { RoleColumns } from './columns.ts';
import { positionBin } from './relevance.ts';
import { push, reset, type Sink } from './sink.ts';

/** What earlier models say of the text, as probabilities. */
export interface Relevance {
  readonly document: number;
  /** Of each kind of incident, in the order of `TYPES`. */
  readonly types: readonly number[];
  readonly sentences: Float64Array;
}

const EDGES = [0.02, 0.08, 0.2, 0.4, 0.65, 0.88];

export function bin(probability: number): number {
  let at = 0;
  while (at < EDGES.length && probability > EDGES[at]!) at++;
  return at;
}

/** What kind of thing a head is: its class in the word lists, else its tag. */
export function headKindOf({ kind, tag }: RoleColumns, head: number): number {
  return kind[head] !== 0 ? kind[head]! : tag[head]!;
}

const near = (distance: number) => (distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 7 ? 2 : 3);
const PREPOSITIONS = new Set(
  'by in on at with from to against of for near outside inside into between among during after before through using via under as including like than over behind toward towards around'.split(
    ' ',
  ),
);

/** Where a candidate stands in the sentence that most likely tells of an incident. */
export function bestPlace(analysis: Analysis, { places }: Candidate, { sentences }: Relevance): Place {
  const scoreAt = (place: Place) => sentences[analysis.tokens[place.first]!.sentence]!;
  return places.reduce((best, place) => (scoreAt(place) > scoreAt(best) ? place : best));
}

/** Puts everything the role models look at of one candidate into an emptied sink, as feature numbers. */
export function roleFeatures(
  sink: Sink,
  analysis: Analysis,
  columns: RoleColumns,
  candidate: Candidate,
  best: Place,
  relevance: Relevance,
): Sink {
  reset(sink);
  ofWords(sink, analysis, columns, candidate.places[0]!);
  for (const place of candidate.places) ofContext(sink, analysis, columns, place);
  const sentence = relevance.sentences[analysis.tokens[best.first]!.sentence]!;
  ofText(sink, analysis, columns, candidate, best, sentence, relevance.document);
  return sink;
}

function ofWords(sink: Sink, analysis: Analysis, columns: RoleColumns, place: Place): void {
  const { lemma, lower, tag, end3, kind, lists } = columns;
  const { first, last, head } = place;
  const put = (salt: number, value: number) => push(sink, mix(value, salt));
  put(1, 0);
  let whole = 3;
  let tags = 5;
  let all = 0;
  for (let i = first; i < last; i++) {
    whole = mix(whole, lower[i]!);
    tags = mix(tags, tag[i]!);
    all |= lists[i]!;
    put(2, lemma[i]!);
    if (kind[i] !== 0) put(3, kind[i]!);
    if (i > first) put(20, mix(lemma[i - 1]!, lemma[i]!));
  }
  put(4, whole);
  put(5, tags);
  put(6, lemma[head]!);
  put(7, end3[head]!);
  put(8, lower[first]!);
  put(9, lower[last - 1]!);
  put(10, Math.min(6, last - first));
  put(11, kind[head]!);
  put(12, mix(kind[head]!, tag[head]!));
  put(13, all);
  put(14, mix(end3[head]!, tag[head]!));
  put(15, mix(kind[first]!, kind[last - 1]!));
  const { coarse, middle, fine } = columns;
  put(21, coarse[head]!);
  put(22, middle[head]!);
  put(23, fine[head]!);
  for (let i = first; i < last; i++) if (i !== head) put(24, fine[i]!);
  put(25, mix(middle[first]!, middle[last - 1]!));
  const names = analysis.tokens.slice(first, last).every((token) => token.tag === 'PROPN');
  put(16, (names ? 1 : 0) + 2 * Math.min(4, last - first) + 16 * (tag[first] === 9 ? 1 : 0));
  put(17, mix(names ? 1 : 0, lists[head]!));
}

/** Which verb group and chunk stand before and after in the sentence. */
function ofContext(sink: Sink, analysis: Analysis, columns: RoleColumns, place: Place): void {
  const { tokens, sentences, chunks } = analysis;
  const { lemma, lower, tag, kind, event } = columns;
  const { first, last, head } = place;
  const put = (salt: number, value: number) => push(sink, mix(value, salt));
  const sentence = sentences[tokens[first]!.sentence]!;
  const chunk = place.chunk >= 0 ? chunks[place.chunk]! : { first, last, head };
  const from = chunk.first;
  const to = Math.max(chunk.last, last);
  const headKind = headKindOf(columns, head);

  // The words beside the candidate, and beside its phrase.
  const w1 = first > sentence.first ? lemma[first - 1]! : 1;
  const w2 = first > sentence.first + 1 ? lemma[first - 2]! : 1;
  const n1 = last < sentence.last ? lemma[last]! : 2;
  const n2 = last + 1 < sentence.last ? lemma[last + 1]! : 2;
  put(30, w1);
  put(31, mix(w2, w1));
  put(32, n1);
  put(33, mix(n1, n2));
  put(34, mix(w1, n1));
  put(35, first > sentence.first ? tag[first - 1]! + 32 * (first > sentence.first + 1 ? tag[first - 2]! : 31) : 999);
  put(36, last < sentence.last ? tag[last]! + 32 * (last + 1 < sentence.last ? tag[last + 1]! : 31) : 999);
  for (let i = Math.max(sentence.first, first - 6); i < first; i++) if (isContent(tag[i]!)) put(37, lemma[i]!);
  for (let i = last; i < Math.min(sentence.last, last + 6); i++) if (isContent(tag[i]!)) put(38, lemma[i]!);

  const { coarse, middle, fine } = columns;
  if (first > sentence.first) put(131, fine[first - 1]!);
  if (last < sentence.last) put(132, fine[last]!);
  put(133, mix(first > sentence.first ? middle[first - 1]! : 999, mix(middle[head]!, 1)));
  put(134, mix(last < sentence.last ? middle[last]! : 999, mix(middle[head]!, 2)));

  // Its place in the phrase.
  const inside = first === from || tag[first - 1] === 6 ? (last === to ? 0 : 1) : last === to ? 2 : 3;
  put(40, inside);
  if (last < chunk.last) {
    put(41, lemma[chunk.head]!);
    put(42, mix(kind[chunk.head]!, headKind));
  }
  if (first > from) {
    put(43, lemma[first - 1]!);
    put(44, mix(kind[first - 1]!, headKind));
    put(45, tag[first - 1]!);
  }

  // The preposition before the phrase and what governs it.
  const before = from > sentence.first ? tokens[from - 1]! : undefined;
  const preposition = before !== undefined && PREPOSITIONS.has(before.lower) ? lower[from - 1]! : 0;
  const previous = before === undefined ? undefined : lastVerbBefore(analysis, from, sentence.first);
  const noun = from > sentence.first + 1 ? tokens[from - 2]!.chunk : -1;
  put(50, preposition);
  put(51, mix(preposition, headKind));
  if (preposition !== 0 && noun >= 0) {
    const governor = chunks[noun]!.head;
    put(52, mix(preposition, lemma[governor]!));
    put(53, mix(preposition, mix(event[governor]!, kind[governor]!)));
    put(54, mix(mix(preposition, event[governor]!), headKind));
    put(135, mix(preposition, fine[governor]!));
    put(136, mix(mix(preposition, middle[governor]!), coarse[head]!));
  }
  if (previous) {
    const distance = near(from - previous.last);
    const object = previous.last === from || (previous.last + 1 === from && preposition === 0) ? 1 : 0;
    const voice = (previous.passive ? 1 : 0) + (previous.negated ? 2 : 0) + 4 * object;
    const verb = mix(lemma[previous.head]!, voice);
    const kindOf = mix(event[previous.head]!, voice);
    put(55, mix(verb, preposition));
    put(56, mix(verb, distance));
    put(57, mix(kindOf, preposition));
    put(58, mix(mix(kindOf, preposition), headKind));
    put(59, mix(lemma[previous.head]!, headKind));
    put(137, mix(mix(fine[previous.head]!, voice), preposition));
    put(138, mix(mix(middle[previous.head]!, voice), mix(preposition, coarse[head]!)));
    const subject = subjectOf(analysis, previous, sentence.first);
    if (subject >= 0) {
      put(60, mix(lemma[subject]!, object));
      put(139, mix(fine[subject]!, mix(middle[previous.head]!, object)));
      put(61, mix(mix(kind[subject]!, event[previous.head]!), voice));
    }
  }

  // The verb that follows, and its object.
  const next = firstVerbAfter(analysis, to, sentence.last);
  if (next) {
    const distance = near(next.first - to);
    const voice =
      (next.passive ? 1 : 0) + (next.negated ? 2 : 0) + (next.form === 'participle' ? 4 : 0) + (next.modal ? 8 : 0);
    const verb = mix(lemma[next.head]!, voice);
    put(65, mix(verb, distance));
    put(66, verb);
    put(67, mix(mix(event[next.head]!, voice), distance));
    put(68, mix(mix(event[next.head]!, voice), mix(headKind, preposition === 0 ? 0 : 1)));
    put(69, mix(verb, preposition));
    put(140, mix(mix(fine[next.head]!, voice), distance));
    put(141, mix(mix(middle[next.head]!, voice), mix(coarse[head]!, preposition === 0 ? 0 : 1)));
    const object = tokens[next.last]?.sentence === sentence.index ? tokens[next.last]!.chunk : -1;
    if (object >= 0) {
      put(70, lemma[chunks[object]!.head]!);
      put(142, mix(fine[chunks[object]!.head]!, middle[next.head]!));
      put(71, mix(kind[chunks[object]!.head]!, event[next.head]!));
    }
  }
  const own = tokens[from]!.verb < 0 && previous === undefined && next === undefined;
  if (own) put(72, headKind);

  // Apposition and conjunction partners.
  const left =
    before !== undefined &&
    (before.lower === ',' ||
      before.lower === 'and' ||
      before.lower === 'or' ||
      before.lower === '(' ||
      before.lower === '[');
  if (left && noun >= 0) {
    put(75, mix(lower[from - 1]!, lemma[chunks[noun]!.head]!));
    put(76, mix(lower[from - 1]!, kind[chunks[noun]!.head]!));
    put(143, mix(lower[from - 1]!, fine[chunks[noun]!.head]!));
    put(77, mix(mix(lower[from - 1]!, kind[chunks[noun]!.head]!), headKind));
  }
  const mark = to < sentence.last ? tokens[to]! : undefined;
  const right = to + 1 < sentence.last ? tokens[to + 1]!.chunk : -1;
  if (
    mark !== undefined &&
    right >= 0 &&
    (mark.lower === ',' ||
      mark.lower === 'and' ||
      mark.lower === 'or' ||
      mark.lower === '(' ||
      mark.lower === '[' ||
      mark.lower === 'of')
  ) {
    put(78, mix(lower[to]!, lemma[chunks[right]!.head]!));
    put(79, mix(lower[to]!, kind[chunks[right]!.head]!));
    put(144, mix(lower[to]!, fine[chunks[right]!.head]!));
    put(80, mix(mix(lower[to]!, kind[chunks[right]!.head]!), headKind));
  }
  // What kinds of event the sentence names, beside what the candidate is.
  for (let i = sentence.first; i < sentence.last; i++) {
    if (event[i] === 0) continue;
    put(85, event[i]!);
    put(86, mix(event[i]!, headKind));
    if (tag[i] === 14) put(87, mix(event[i]!, lemma[head]!));
  }
  if (tokens[first]!.quoted) put(90, headKind);
}

function isContent(tag: number): boolean {
  return tag === 1 || tag === 8 || tag === 12 || tag === 14;
}

function lastVerbBefore({ tokens, verbs }: Analysis, at: number, from: number): VerbGroup | undefined {
  for (let i = at - 1; i >= from; i--) if (tokens[i]!.verb >= 0) return verbs[tokens[i]!.verb];
  return undefined;
}

function firstVerbAfter({ tokens, verbs }: Analysis, at: number, to: number): VerbGroup | undefined {
  for (let i = at; i < to; i++) if (tokens[i]!.verb >= 0) return verbs[tokens[i]!.verb];
  return undefined;
}

function subjectOf({ tokens, chunks }: Analysis, verb: VerbGroup, from: number): number {
  for (let i = verb.first - 1; i >= from; i--) if (tokens[i]!.chunk >= 0) return chunks[tokens[i]!.chunk]!.head;
  return -1;
}

function ofText(
  sink: Sink,
  analysis: Analysis,
  columns: RoleColumns,
  { places }: Candidate,
  best: Place,
  sentence: number,
  document: number,
): void {
  const put = (salt: number, value: number) => push(sink, mix(value, salt));
  const { lemma, tag, event } = columns;
  const head = best.head;
  const headKind = headKindOf(columns, head);
  const sentenceBin = bin(sentence);
  const documentBin = bin(document);
  put(100, sentenceBin);
  put(101, documentBin);
  put(102, mix(sentenceBin, documentBin));
  put(103, mix(sentenceBin, lemma[head]!));
  put(104, mix(documentBin, lemma[head]!));
  put(105, mix(sentenceBin, headKind));
  put(106, mix(documentBin, headKind));
  put(120, mix(sentenceBin, columns.middle[head]!));
  put(121, mix(documentBin, columns.middle[head]!));
  put(107, positionBin(analysis.tokens[places[0]!.first]!.sentence));
  put(108, mix(positionBin(analysis.tokens[best.first]!.sentence), headKind));
  put(109, Math.min(5, places.length));
  put(110, mix(Math.min(5, places.length), headKind));
  const { first, last } = analysis.sentences[analysis.tokens[best.first]!.sentence]!;
  for (let i = first; i < last; i++) {
    if (tag[i] === 14 || tag[i] === 8) put(111, lemma[i]!);
    if (event[i] !== 0) put(112, mix(event[i]!, documentBin));
  }
}

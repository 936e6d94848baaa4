import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { author } from './according.ts';
import { contentAfter } from './content.ts';
import type { Frame, Link, Range } from './frame.ts';
import { isOutlet } from './kind.ts';
import { phraseFrom } from './phrase.ts';
import { subjectOf } from './subject.ts';
import { CITING } from './words.ts';

/** A speaker met beside a frame: further in ("citing medics") or further out ("in a statement carried by Amaq"). */
export interface Beside {
  readonly at: number;
  readonly last: number;
  readonly link: Link;
  readonly side: 'inner' | 'outer';
}

/** Tokens of "citing", "with reference to", "referring to", "which cited" at a token; 0 when none stand there. */
function citing({ tokens }: Analysis, at: number): number {
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower;
  if (CITING.has(word)) return /^(?:without|not|before|by)$/.test(tokens[at - 1]?.lower ?? '') ? 0 : 1;
  if (
    (word === 'which' || word === 'who') &&
    (next === 'cited' || next === 'quoted' || next === 'cites' || next === 'quotes')
  )
    return 2;
  if (
    (word === 'which' || word === 'who') &&
    (next === 'referred' || next === 'refers') &&
    tokens[at + 2]?.lower === 'to'
  )
    return 3;
  if (word === 'which' && next === 'spoke' && /^(?:with|to)$/.test(tokens[at + 2]?.lower ?? '')) return 3;
  if (word === 'which' && next === 'interviewed') return 2;
  if ((word === 'referring' && next === 'to') || (word === 'relying' && next === 'on')) return 2;
  if (word === 'with' && (next === 'reference' || next === 'a') && tokens[at + 2]?.lower === 'to') return 3;
  if (word === 'with' && next === 'a' && tokens[at + 2]?.lower === 'reference') return 4;
  if (word === 'on' && tokens[at + 2]?.lower === 'basis' && tokens[at + 3]?.lower === 'of') return 4;
  if (word === 'attributing') for (let i = at + 2; i < at + 6; i++) if (tokens[i]?.lower === 'to') return i + 1 - at;
  return 0;
}

const CARRIED = new Set([
  'quoted',
  'cited',
  'carried',
  'published',
  'reported',
  'aired',
  'broadcast',
  'released',
  'circulated',
  'relayed',
  'posted',
  'distributed',
  'obtained',
  'contacted',
  'reached',
  'monitored',
  'seen',
]);

/** Every word that a speaker beside a frame begins with. */
const BESIDE: ReadonlySet<string> = new Set([
  ...CITING,
  ...CARRIED,
  ...'which who referring relying with on attributing interview comments remarks speaking spoke statement email message letter interviewed'.split(
    ' ',
  ),
]);

/** A speaker that stands beside a frame of its sentence, at this token; null without one. */
export function besideAt(analysis: Analysis, sentence: Sentence, at: number): Beside | null {
  const { tokens } = analysis;
  if (!BESIDE.has(tokens[at]!.lower)) return null;
  const size = citing(analysis, at);
  if (size > 0) {
    const phrase = phraseFrom(analysis, at + size, sentence.last);
    const link = phrase === null ? null : author(analysis, { phrase, aside: null }, sentence.last);
    return link === null ? null : { at, last: Math.max(phrase!.last, link.phrase.last), link, side: 'inner' };
  }
  const word = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower;
  const carried = CARRIED.has(word) && next === 'by' && tokens[at - 1]?.lower !== 'as';
  const spoken =
    (word === 'interview' ||
      word === 'comments' ||
      word === 'remarks' ||
      word === 'speaking' ||
      word === 'statement' ||
      word === 'email' ||
      word === 'message' ||
      word === 'letter' ||
      word === 'interviewed') &&
    (next === 'to' || next === 'with' || next === 'by');
  const met = word === 'spoke' && (next === 'to' || next === 'with') && tokens[at - 1]?.lower === 'who';
  const aired = word === 'speaking' && next === 'on';
  if (!carried && !spoken && !met && !aired) return null;
  const phrase = phraseFrom(analysis, at + 2, sentence.last);
  if (phrase === null || tokens[phrase.first]!.lower === 'our') return null;
  const outlet =
    isOutlet(analysis, phrase.first, phrase.last) || (!aired && !met && tokens[phrase.head]!.tag === 'PROPN');
  return outlet ? { at, last: phrase.last, link: { phrase, aside: null }, side: 'outer' } : null;
}

const QUOTES: ReadonlyMap<string, 'quote' | 'cite'> = new Map([
  ...['quote', 'quotes', 'quoted'].map((form) => [form, 'quote'] as const),
  ...['cite', 'cites', 'cited'].map((form) => [form, 'cite'] as const),
]);

/** True for a form of "quote" or "cite". */
export const isQuoting = (lower: string): boolean => QUOTES.has(lower);

/** "Reuters quoted a witness as saying that …", "X was quoted as saying by Y": a chain of two in one clause. */
export function quotedAs(analysis: Analysis, sentence: Sentence, verb: VerbGroup): Frame | null {
  const { tokens } = analysis;
  const lemma = QUOTES.get(tokens[verb.head]!.lower);
  const told = verb.form === 'finite' || asSaying(analysis, verb.last, sentence.last) >= 0;
  if (lemma === undefined || !told || verb.form === 'gerund' || CITING.has(tokens[verb.head]!.lower)) return null;
  // "Reuters, which cited medics," stands beside a frame of its own.
  if (/^(?:which|who)$/.test(tokens[verb.first - 1]?.lower ?? '')) return null;
  const saying = asSaying(analysis, verb.last, sentence.last);
  const subject = subjectOf(analysis, verb, sentence.first);
  const base = {
    sentence: sentence.index,
    cue: [verb.first, verb.last] as Range,
    leading: true,
    denies: false,
    heard: null,
  };
  if (verb.passive) {
    const by = byPhrase(analysis, verb.last, sentence.last);
    if (subject === null || (saying < 0 && by === null)) return null;
    const from = Math.max(saying, by?.phrase.last ?? 0);
    const content = contentAfter(analysis, from, sentence.last);
    const contents: Range[] = content === null ? [[sentence.first, sentence.last]] : [content.range];
    if (content !== null && tokens[subject.phrase.first - 1]?.lower === ',' && content.range[1] - content.range[0] < 3)
      contents[0] = [sentence.first, sentence.last];
    return { ...base, links: by === null ? [subject] : [by, subject], contents };
  }
  const object = phraseFrom(analysis, verb.last, sentence.last);
  if (subject === null || object === null) return null;
  const from = saying < 0 ? object.last : saying;
  const content = contentAfter(analysis, from, sentence.last);
  const whole: Range = [sentence.first, subject.phrase.first];
  if (saying < 0 && whole[1] - whole[0] > 2)
    return { ...base, links: [subject, { phrase: object, aside: null }], contents: [whole], leading: false };
  const links = [subject, { phrase: object, aside: null }];
  // "…," the radio quoted a trader as saying.
  if (content === null) return whole[1] - whole[0] > 2 ? { ...base, links, contents: [whole], leading: false } : null;
  return { ...base, links, contents: [content.range] };
}

/** Token after "as saying"; −1 without it. */
function asSaying({ tokens }: Analysis, from: number, end: number): number {
  for (let i = from; i + 1 < Math.min(end, from + 16); i++)
    if (
      tokens[i]!.lower === 'as' &&
      /^(?:saying|telling|claiming|reporting|confirming|stating|denying)$/.test(tokens[i + 1]!.lower)
    )
      return i + 2;
  return -1;
}

function byPhrase(analysis: Analysis, from: number, end: number): Link | null {
  for (let i = from; i + 1 < Math.min(end, from + 5); i++) {
    if (analysis.tokens[i]!.lower !== 'by') continue;
    const phrase = phraseFrom(analysis, i + 1, end);
    return phrase === null ? null : { phrase, aside: null };
  }
  return null;
}

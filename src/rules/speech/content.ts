import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { Range } from './frame.ts';

interface Content {
  readonly range: Range;
  /** Introduced by "that", "how", "whether", "as saying". */
  readonly that: boolean;
}

const OPENERS = new Set(['that', 'how', 'whether', 'why', 'if']);

/** What is said, after the verb: behind "that" when it comes before another clause begins. */
export function contentAfter(analysis: Analysis, from: number, end: number): Content | null {
  const { tokens, verbs } = analysis;
  for (let i = from; i < Math.min(end - 1, from + 26); i++) {
    const token = tokens[i]!;
    if (
      OPENERS.has(token.lower) &&
      token.tag !== 'DET' &&
      !(
        token.tag === 'PRON' &&
        token.lower === 'that' &&
        i > from &&
        tokens[i - 1]!.chunk >= 0 &&
        tokens[i + 1]!.tag === 'VERB'
      )
    )
      return { range: [i + 1, end], that: true };
    if (token.lower === '"' || token.lower === ':') break;
    if (token.verb >= 0 && verbs[token.verb]!.form === 'finite') break;
    // "that miners had": no determiner stands before a plural.
    if (token.tag === 'DET' && token.lower === 'that' && (i === from || /[^s]s$/.test(tokens[i + 1]!.lower)))
      return { range: [i + 1, end], that: true };
  }
  const at = skipMarks(analysis, from, end);
  return end - at < 2 ? null : { range: [at, end], that: false };
}

function skipMarks({ tokens }: Analysis, from: number, end: number): number {
  let at = from;
  while (at < end && (tokens[at]!.lower === ',' || tokens[at]!.lower === ':')) at++;
  return at;
}

export function opensQuote({ tokens }: Analysis, at: number): boolean {
  return tokens[at]?.lower === '"' || tokens[at]?.lower === ':' || tokens[at]?.quoted === true;
}

/** What stands before a trailing "…, police said": from the sentence's start to the mark; null when there is none. */
export function clauseBefore({ tokens }: Analysis, sentence: Sentence, at: number): Range | null {
  const mark = tokens[at - 1]?.lower === 'as' ? at - 2 : at - 1;
  if (mark <= sentence.first) return null;
  const left = tokens[mark]!.lower;
  if (left !== ',' && left !== '"' && left !== '-' && left !== "'" && left !== '?' && left !== '!') return null;
  return mark - sentence.first < 2 ? null : [sentence.first, mark];
}

/** What goes on after "…, police said, …"; nothing when the clause after is of its own. */
export function resumed(analysis: Analysis, from: number, end: number): Range[] {
  const { tokens } = analysis;
  if (from >= end - 2 || tokens[from]!.lower !== ',') return [];
  const next = tokens[from + 1]!.lower;
  if (
    next === 'which' ||
    next === 'who' ||
    next === 'where' ||
    next === 'according' ||
    next === 'but' ||
    next === 'while' ||
    next === 'although' ||
    next === 'though' ||
    next === 'whereas' ||
    next === 'citing' ||
    next === 'quoting'
  )
    return [];
  return [[from + 1, end]];
}

/** True for words that can be what somebody says: quoted, with a verb, or a headline's; not "On Tuesday", "In a statement". */
export function isTold({ tokens, verbs }: Analysis, [first, last]: Range): boolean {
  let any = false;
  for (let i = first; i < last; i++) {
    const { quoted, verb } = tokens[i]!;
    if (quoted || (verb >= 0 && verbs[verb]!.form === 'finite')) return true;
    any ||= verb >= 0;
  }
  return !/^(?:ADP|VERB|ADV|SCONJ)$/.test(tokens[first]!.tag) && (any || last - first > 2);
}

/** True when what stands behind a verb of speech may be what is told: it is quoted, or has a verb of its own. */
export function mayTell(analysis: Analysis, [first, last]: Range): boolean {
  const { tokens, verbs } = analysis;
  if (opensQuote(analysis, first)) return true;
  for (let i = first; i < last; i++) {
    const { verb, quoted } = tokens[i]!;
    if (quoted) return true;
    if (
      verb >= 0 &&
      verbs[verb]!.form === 'finite' &&
      /^\p{Ll}/u.test(tokens[i]!.text) &&
      !/^(?:who|which|that|as|when)$/.test(tokens[i - 1]!.lower)
    )
      return true;
  }
  return false;
}

/** "fear the toll could rise": a noun phrase and its finite verb right behind the verb of speech. */
export function opensClause({ tokens, chunks, verbs }: Analysis, [first, last]: Range): boolean {
  const chunk = chunks[tokens[first]?.chunk ?? -1];
  if (chunk === undefined || chunk.first !== first) return false;
  let at = chunk.last;
  while (at < last && tokens[at]!.tag === 'ADV') at++;
  const verb = at < last ? tokens[at]!.verb : -1;
  return verb >= 0 && verbs[verb]!.form === 'finite';
}

import type { Token } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../rule.ts';
import type { Toponym } from './toponyms.ts';

/** What the words say beyond a town's name, and the phrase that says it. */
export interface Finer {
  readonly precision: 'exact' | 'near';
  readonly span: Span;
}

const facilities = lexicon<'facility' | 'class' | 'source'>('facilities');
/** Listed among what is attacked, but no spot on a map. */
const NO_SITE = new Set(
  'village settlement hamlet neighborhood neighbourhood residential-area crowd gathering wedding rally demonstration sit-in parade party convoy equipment livestock cattle flag window windows car vehicle truck van jeep bus crop field property'.split(
    ' ',
  ),
);
const NO_SITES = new Set(['vehicle', 'energy', 'communication']);
const NEARBY = new Set(['near', 'outside', 'around']);
const JOINING = new Set([
  'in',
  'of',
  'at',
  'the',
  ',',
  'downtown',
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
  'city',
]);

/** "a market in Kano", "Almaty's police station": a building in the town. "near Kano": not in it. */
export function finerOf({ analysis: { tokens, sentences } }: Reading, { first, last }: Toponym): Finer | null {
  const sentence = sentences[tokens[first]!.sentence]!;
  return building(tokens, first, last, sentence.first, sentence.last) ?? vicinity(tokens, first, last, sentence.first);
}

function building(tokens: readonly Token[], first: number, last: number, start: number, end: number): Finer | null {
  const at = tokens[last]?.lower === "'s" ? last + 1 : last;
  if (at < end) {
    const after = facilities.at(tokens, at, end);
    if (after !== null && isSite(after.row) && isThing(tokens, after.first, after.last, end))
      return exact(tokens, first, after.last);
  }
  let i = first - 1;
  while (i >= start && first - i <= 4 && JOINING.has(tokens[i]!.lower)) i--;
  if (i < start || i === first - 1) return null;
  for (let from = Math.max(start, i - 2); from <= i; from++) {
    const before = facilities.at(tokens, from, i + 1);
    if (before !== null && before.last === i + 1 && isSite(before.row)) return exact(tokens, from, last);
  }
  return null;
}

function isSite(row: { readonly facility: string; readonly class: string }): boolean {
  return !NO_SITE.has(row.facility) && !NO_SITES.has(row.class);
}

/** "Kano market", but not "Kano police": the word names a building only when it ends its phrase as a noun. */
function isThing(tokens: readonly Token[], first: number, last: number, end: number): boolean {
  const after = last < end ? tokens[last]! : null;
  return tokens[first]!.tag !== 'VERB' && (after === null || (after.tag !== 'NOUN' && after.tag !== 'PROPN'));
}

function exact(tokens: readonly Token[], first: number, last: number): Finer {
  return { precision: 'exact', span: [tokens[first]!.start, tokens[last - 1]!.end] };
}

function vicinity(tokens: readonly Token[], first: number, last: number, start: number): Finer | null {
  let i = first - 1;
  while (i >= start && first - i <= 4 && (JOINING.has(tokens[i]!.lower) || tokens[i]!.lower === 'town')) i--;
  if (i < start || !NEARBY.has(tokens[i]!.lower)) return null;
  return { precision: 'near', span: [tokens[i]!.start, tokens[last - 1]!.end] };
}

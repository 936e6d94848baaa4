import type { Analysis } from '../../language/analysis.ts';
import { lexicon, type Match } from '../../language/lexicon.ts';
import type { Mode, Polarity } from '../../model/claim.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Coded } from '../../model/value.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';

/** The list of words for measures. */
export const MEASURES = lexicon<'measure' | 'code' | 'how' | 'source'>('measures');
/** A word for a measure, met in the text. */
export type Found = Match<'measure' | 'code' | 'how' | 'source'>;

/** The mention of a measure told in the tokens `[first, last)`. */
export function telling(
  analysis: Analysis,
  first: number,
  last: number,
  anchor: number,
  code: string,
  extra: Partial<Coded>,
  reality: { polarity: Polarity; mode: Mode | null },
): ValueMention {
  const value: Coded = { kind: 'coded', code, words: wordsOf(analysis, first, last), ...extra };
  return valueMention('measure', value, {
    span: tokenSpan(analysis, first, last),
    anchor: tokenSpan(analysis, anchor),
    ...reality,
  });
}

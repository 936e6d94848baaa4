import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import type { TokenRange } from './reach.ts';

const UNITS = /^(?:days?|weeks?|fortnight|months?|years?)$/;
const EARLIER = /^(?:another|similar|previous|earlier|series|string|spate|wave)$/;

/**
 * The earlier event that a later one is set beside: "the attack came a month after a blast killed 18", "it comes days
 * after …", "the shooting follows another in which two died". Null for a day's own course of events ("came hours after").
 */
export function earlierEvent(analysis: Analysis, sentence: Sentence, at: number): TokenRange | null {
  const { tokens } = analysis;
  const { lemma, lower } = tokens[at]!;
  if (lemma === 'come') {
    const after = afterUnit(tokens, at + 1, sentence.last);
    return after < 0 ? null : [after, sentence.last];
  }
  if (lower !== 'follows' && lower !== 'follow') return null;
  for (let i = at + 1; i < Math.min(sentence.last, at + 6); i++)
    if (EARLIER.test(tokens[i]!.lower)) return [at + 1, sentence.last];
  return null;
}

/** Token after "less than a month after", or after "after" with another event behind it; −1 without one. */
function afterUnit(tokens: readonly Token[], at: number, last: number): number {
  for (let i = at; i < Math.min(last, at + 7); i++) {
    const { lower } = tokens[i]!;
    if (lower === 'after') {
      const next = tokens.slice(i + 1, Math.min(last, i + 4));
      const another = next.some((token) => EARLIER.test(token.lower));
      return UNITS.test(tokens[i - 1]!.lower) || another ? i + 1 : -1;
    }
    if (lower === ',' || tokens[i]!.verb >= 0) return -1;
  }
  return -1;
}

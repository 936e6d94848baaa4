import { CAPITAL, CAPITALS, type Form } from './word.ts';

/** Whether the capitals of a sentence tell names from other words. */
export type Casing = 'mixed' | 'upper' | 'title' | 'lower';

const SMALL = new Set(
  'a an the of in on at to by for and or but with from as is it be nor vs via per up off out over near after amid into'.split(
    ' ',
  ),
);

/**
 * Reads how a sentence is written from its words: a wire report of 1990 stands in capitals throughout, a headline
 * capitalises every word, a post nothing. Only in `mixed` text does a capital mark a name.
 */
export function casingOf(forms: readonly Form[], first: number, last: number): Casing {
  let letters = 0;
  let upper = 0;
  let capital = 0;
  let small = 0;
  for (let i = first; i < last; i++) {
    const {
      text: word,
      word: { text: plain },
      shape,
    } = forms[i]!;
    if (word.length < 2 && last - first > 3) continue;
    const code = word.charCodeAt(0);
    const latin = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;
    if (!latin) continue;
    if (shape === CAPITALS) {
      letters++;
      upper++;
    } else if (shape !== CAPITAL) {
      if (SMALL.has(plain) || word.startsWith("'") || plain === "n't") continue;
      letters++;
      small++;
      // Past a fifth of small words no other answer is left: most sentences end the search here.
      if (small < letters && small > (last - first) * 0.2) return 'mixed';
    } else {
      letters++;
      capital++;
    }
  }
  if (letters === 0) return 'mixed';
  if (upper > 1 && upper >= letters * 0.8) return 'upper';
  if (small === letters && letters > 3) return 'lower';
  if (letters > 3 && small <= letters * 0.12 && capital > 2) return 'title';
  return 'mixed';
}

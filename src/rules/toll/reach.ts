import type { Token } from '../../language/analysis.ts';
import { figureOf } from '../../language/numbers.ts';
import { isAge } from './party.ts';
import { isCapital, type Stretch } from './stretch.ts';
import { BE, HAVE } from './words.ts';

/** What may follow an age: a mark, a verb, "and" or a preposition; not a noun. */
function endsAge(token: Token | undefined, inside: boolean): boolean {
  if (token === undefined || !inside) return true;
  return /^(?:PUNCT|VERB|AUX|ADP|CCONJ|SCONJ|ADV|SYM)$/.test(token.tag) || BE.has(token.lower) || HAVE.has(token.lower);
}

/** Past an age or a home in apposition: ", 24,", "(24)", ", 24, of Springfield,", ", aged 24,". */
export function reachOf(stretch: Stretch, at: number, named = false): number {
  const { tokens, last } = stretch;
  let i = at;
  const word = (k: number) => (k < last ? tokens[k]!.lower : '');
  if (word(i) === '(' && (figureOf(word(i + 1)) ?? 200) < 120 && word(i + 2) === ')') i += 3;
  if (word(i) === ',' || word(i) === 'ages') {
    let k = word(i) === ',' ? i + 1 : i;
    if (word(k) === 'ages') {
      while (
        k + 1 < last &&
        (/^(?:,|and|&|-|to|months?|years?)$/.test(word(k + 1)) || (figureOf(word(k + 1)) ?? 200) < 120)
      )
        k++;
      return word(k) === 'and' && word(k - 1) === ',' ? k - 1 : word(k) === 'and' ? k : k + 1;
    }
    if (word(k) === 'aged' || word(k) === 'age' || word(k) === 'both') k++;
    const figure = figureOf(word(k));
    if ((figure !== null && figure < 120) || isAge(word(k))) {
      k++;
      if (word(k) === 'years' || word(k) === 'year') k += word(k + 1) === 'old' || word(k + 1) === 'of' ? 2 : 1;
      if (word(k) === 'age') k++;
      // "two girls, 14 and 16, were shot"
      if (/^(?:and|&)$/.test(word(k)) && (figureOf(word(k + 1)) ?? 200) < 120 && endsAge(tokens[k + 2], k + 2 < last))
        k += 2;
      // "In Odesa, 48 people died": a noun after the figure makes it no age.
      if (endsAge(tokens[k], k < last)) i = word(k) === ',' ? k + 1 : k;
    }
  }
  // A home: only when its closing comma is near.
  const opened = word(i) === ',' ? i + 1 : i;
  if ((word(opened) === 'of' || word(opened) === 'from') && (opened > at || named)) {
    for (let k = opened + 1; k < Math.min(last, opened + 9); k++) {
      if (word(k) === ',' && !isCapital(tokens[k + 1] ?? tokens[k]!)) return k + 1;
      if (word(k) === ';') return k;
      if (BE.has(word(k)) || HAVE.has(word(k)) || word(k) === 'died') return k;
      if (word(k) === '.') break;
    }
  }
  return i;
}

import type { Analysis, Token } from '../../language/analysis.ts';

/** Words that carry no subject. */
const EMPTY = new Set(
  (
    'the a an and or but if of in on at to from by for with as is are was were be been being has have had do does did will would ' +
    'can could may might should must it its he she they them his her their this that these those who which what when where how ' +
    'not no nor so than then there here i you we our your my me us said says say also after before into over under about out up ' +
    "down off more most other some any all both each one two just told new according 's n't"
  ).split(' '),
);

/** The words of the tokens `[first, last)` that may tell one subject from another, in order: lower-cased, possessives apart. */
export function termsOf(analysis: Analysis, first = 0, last = analysis.tokens.length): string[] {
  const terms: string[] = [];
  for (let i = first; i < last; i++) {
    const term = termOf(analysis.tokens[i]!);
    if (term !== null) terms.push(term);
  }
  return terms;
}

function termOf(token: Token): string | null {
  const last = token.lower.charCodeAt(token.lower.length - 1);
  const word = last === 115 || last === 46 ? token.lower.replace(/'s$|\.$/, '') : token.lower;
  if (EMPTY.has(word) || (!/[a-z0-9]/.test(word) && !/[\p{L}\p{N}]/u.test(word))) return null;
  if (word.length < 2 && !/\d/.test(word)) return null;
  return word;
}

/** "2:15 a.m.": clock times, as `2:15a`. */
export function clocksOf(text: string): string[] {
  return [...text.matchAll(/\b(\d{1,2})(?::(\d\d))? ?([ap])\.?m\b/gi)].map(
    ([, hour, minute, half]) => `${hour}:${minute ?? '00'}${half!.toLowerCase()}`,
  );
}

import type { Sentence, Token } from '../../language/analysis.ts';

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const SPANS = /^(?:years?|decades?|months?|centur(?:y|ies)|days?|weeks?|hours?)$/;

/**
 * True when a sentence counts over a long time: "this year", "since 2014", "each year", "over the past decade". Such
 * a figure is of a war or a city, not of one event; "over the past 24 hours" stays.
 */
export function isStatistic(tokens: readonly Token[], { first, last }: Sentence): boolean {
  const word = (i: number) => (i >= first && i < last ? tokens[i]!.lower : '');
  for (let i = first; i < last; i++) {
    switch (word(i)) {
      case 'year':
        if (
          /^(?:this|each|every|per|a)$/.test(word(i - 1)) &&
          !(word(i - 1) === 'a' && word(i + 1) !== 'in' && word(i + 1) !== '.')
        ) {
          if (word(i - 1) !== 'this' || !/^(?:earlier|early|late|later)$/.test(word(i - 2))) return true;
        }
        if (
          word(i - 1) === 'the' &&
          word(i - 2) === 'of' &&
          /^(?:homicides?|murders?|deaths?|killings?|shootings?)$/.test(word(i - 3))
        )
          return true;
        break;
      case 'recorded':
      case 'registered':
      case 'logged':
        if (countsAMonth(word, i)) return true;
        break;
      case 'annually':
      case 'yearly':
        return true;
      case 'since':
        if (
          /^(?:19|20)\d\d$/.test(word(i + 1)) ||
          (/^(?:19|20)\d\d$/.test(word(i + 2)) && /^[a-z.]+$/.test(word(i + 1)))
        )
          return true;
        if (
          /^(?:war|conflict|insurgency|violence|uprising|rebellion|revolt|fighting|unrest)$/.test(word(i + 2)) ||
          word(i + 1) === 'independence'
        )
          return true;
        break;
      case 'past':
      case 'last':
      case 'recent':
        if (isLongSpan(word, i)) return true;
        break;
      case 'between':
        if (/^(?:19|20)\d\d$/.test(word(i + 1)) && /^(?:19|20)\d\d$/.test(word(i + 3))) return true;
        break;
      default:
    }
  }
  return false;
}

/** "recorded 61 murders in May", "registered 400 homicides in 2018": a register's count. */
function countsAMonth(word: (i: number) => string, at: number): boolean {
  for (let i = at + 1; i <= at + 5; i++)
    if (/^(?:homicides|murders|killings|deaths|shootings|attacks|abductions|kidnappings|fatalities)$/.test(word(i)))
      return word(i + 1) === 'in' && (MONTH.test(word(i + 2)) || /^(?:19|20)\d\d$/.test(word(i + 2)));
  return false;
}

/** "the past decade", "the last five years", "recent months"; not "the last two days" or "the past 24 hours". */
function isLongSpan(word: (i: number) => string, at: number): boolean {
  const recent = word(at) === 'recent';
  for (let i = at + 1; i <= at + 3; i++) {
    if (!SPANS.test(word(i))) continue;
    if (/^(?:day|hour|week)/.test(word(i))) return recent && i === at + 1;
    // "last year", "last month": one event may lie there.
    return recent || word(i) !== 'year'
      ? word(i).endsWith('s') || word(i) === 'decade' || word(i) === 'century'
      : word(at) === 'past';
  }
  return false;
}

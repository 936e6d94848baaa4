import { type Quantity, quantityAt } from '../../language/numbers.ts';
import { spacedAge } from './head.ts';
import type { Stretch } from './stretch.ts';
import { ARTICLES, DEFINITE, MEASURES, MONTHS, MORE } from './words.ts';

export interface Opening {
  readonly next: number;
  readonly quantity: Quantity | null;
  readonly article: boolean;
  readonly definite: boolean;
  readonly additive: boolean;
  readonly subset: boolean;
  readonly figure: readonly [number, number] | null;
}

/** A year, a date, money, an age or a part of an address, by the words at its sides. */
function notCount(stretch: Stretch, quantity: Quantity): boolean {
  const { tokens, first, last } = stretch;
  const before = quantity.first > first ? tokens[quantity.first - 1]!.lower : '';
  const after = quantity.last < last ? tokens[quantity.last]!.lower : '';
  for (let k = quantity.first - 1; k >= Math.max(first, quantity.first - 4); k--)
    if (/^age[sd]?$/.test(tokens[k]!.lower)) return true;
  if (after === 'of' && /^\d/.test(tokens[quantity.last + 1]?.lower ?? '')) return true;
  if (
    MEASURES.has(after) ||
    (MONTHS.has(before) && /^\d/.test(tokens[quantity.first]!.lower)) ||
    (MONTHS.has(after) && after !== 'may')
  )
    return true;
  if (
    [
      '$',
      '€',
      '£',
      '#',
      'no.',
      'number',
      'aged',
      'age',
      'route',
      'highway',
      'interstate',
      'page',
      'chapter',
      'article',
      'section',
      'ages',
      'usd',
      'rs',
      'rs.',
      'us$',
      'pistol-caliber',
      'unit',
      'channel',
    ].includes(before)
  )
    return true;
  const bare = quantity.least ?? quantity.most ?? 0;
  const figures = /^\d/.test(tokens[quantity.first]!.lower);
  return (
    figures &&
    bare >= 1900 &&
    bare <= 2100 &&
    !tokens[quantity.first]!.lower.includes(',') &&
    quantity.last - quantity.first === 1
  );
}

/** "24 wounded, of whom five are in a critical state", "among them two nurses". */
function isOfThem({ tokens, first }: Stretch, at: number): boolean {
  return (
    at - 2 >= first &&
    /^(?:of|among|amongst)$/.test(tokens[at - 2]!.lower) &&
    /^(?:whom|them|these|those|which)$/.test(tokens[at - 1]!.lower)
  );
}

export function openingAt(stretch: Stretch, at: number): Opening {
  const { tokens, last } = stretch;
  let i = at;
  let article = false;
  let definite = false;
  let additive = false;
  let subset = isOfThem(stretch, at);
  let quantity: Quantity | null = null;
  let figure: [number, number] | null = null;
  for (let step = 0; step < 4 && i < last; step++) {
    const { lower } = tokens[i]!;
    if (quantity === null && spacedAge(stretch, i) > i) break;
    if (quantity === null) {
      const found = tokens[i - 1]?.lower === 'how' ? null : quantityAt(tokens, i, last);
      if (found !== null && !notCount(stretch, found)) {
        quantity = found;
        figure = [found.first, found.last];
        i = found.last;
        continue;
      }
      if (found !== null) return { next: at, quantity: null, article, definite, additive, subset, figure: null };
    }
    if (lower === 'another' || lower === 'additional' || lower === 'further') additive = true;
    else if (quantity !== null && MORE.has(lower) && lower !== 'others') additive = true;
    else if (ARTICLES.has(lower) && quantity === null) article = true;
    else if (DEFINITE.has(lower)) definite = true;
    else if (lower === 'all' || lower === 'total' || (lower === 'of' && tokens[i - 1]?.lower === 'total'))
      article = false;
    else break;
    if (lower === 'another') article = true;
    i++;
  }
  if (quantity !== null && i < last && tokens[i]!.lower === 'of' && i + 1 < last) {
    const next = tokens[i + 1]!.lower;
    if (DEFINITE.has(next) || next === 'them' || next === 'whom') {
      subset = true;
      i += 2;
      if (next !== 'them' && next !== 'whom') {
        const whole = i < last ? quantityAt(tokens, i, last) : null;
        if (whole !== null) i = whole.last;
        if (i < last && /^(?:dead|injured|wounded|hurt|deceased)$/.test(tokens[i]!.lower)) i++;
      }
    }
  }
  return { next: i, quantity, article, definite, additive, subset, figure };
}

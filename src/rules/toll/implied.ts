import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { TollField } from '../../model/fields.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';

const TIMES = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
]);
const KINDS = new Map<string, TollField>([
  ['homicide', 'killed'],
  ['homicides', 'killed'],
  ['murder', 'killed'],
  ['murders', 'killed'],
  ['slaying', 'killed'],
  ['slayings', 'killed'],
  ['killing', 'killed'],
  ['killings', 'killed'],
  ['murder-suicide', 'killed'],
  ['manslaughter', 'killed'],
  ['fatality', 'killed'],
  ['shooting', 'shot'],
  ['shootings', 'shot'],
  ['gunfire', 'shot'],
  ['shootout', 'shot'],
  ['stabbing', 'wounded'],
]);
const FATAL = new Set(['fatal', 'deadly', 'fatally']);
const NOT = new Set('attempted no not conspiracy solicitation attempt threatened'.split(' '));

/** "double homicide", "triple fatal shooting", "quadruple shooting": a figure within the name of the deed. */
export function namedCounts({ text, tokens }: Analysis, { first, last }: Sentence): ValueMention[] {
  const mentions: ValueMention[] = [];
  for (let i = first; i < last - 1; i++) {
    const number = TIMES.get(tokens[i]!.lower);
    if (number === undefined || NOT.has(tokens[i - 1]?.lower ?? '')) continue;
    let fatal = FATAL.has(tokens[i - 1]?.lower ?? '');
    for (let k = i + 1; k < Math.min(last, i + 4); k++) {
      const { lower } = tokens[k]!;
      if (NOT.has(lower)) break;
      fatal ||= FATAL.has(lower);
      const field = KINDS.get(lower);
      if (field === undefined) continue;
      mentions.push(
        mention(
          text,
          fatal ? 'killed' : field,
          number,
          number,
          [tokens[i]!.start, tokens[k]!.end],
          [tokens[k]!.start, tokens[k]!.end],
        ),
      );
      break;
    }
  }
  return mentions;
}

/**
 * "the homicide", "a fatal shooting", where the whole article gives no figure of the dead: someone was killed, no one
 * says how many. Only the first such word speaks.
 */
export function impliedDeath({ text, tokens }: Analysis): ValueMention[] {
  for (let i = 0; i < tokens.length; i++) {
    const { lower, start, end } = tokens[i]!;
    const field = KINDS.get(lower);
    if (field === undefined) continue;
    // "charged in the killing": only as a noun.
    if (lower.startsWith('killing') && !/^(?:in|the|this|that|'s|for|after)$/.test(tokens[i - 1]?.lower ?? ''))
      continue;
    // "the city's 14th homicide" counts a year.
    if (tokens[i - 1]?.lower === 'to') continue;
    if (/^\d+(?:st|nd|rd|th)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    if (NOT.has(tokens[i - 1]?.lower ?? '') || NOT.has(tokens[i - 2]?.lower ?? '')) continue;
    if (
      field === 'killed' &&
      !/^(?:detectives?|unit|division|squad|bureau|investigators?|rate|section|team|commander|sgt\.?|lt\.?)$/.test(
        tokens[i + 1]?.lower ?? '',
      )
    )
      return [mention(text, 'killed', 1, null, [start, end], [start, end])];
    const next = tokens[i + 1]?.lower ?? '';
    if (/^deaths?$/.test(next))
      return [
        mention(text, 'killed', 1, null, [start, tokens[i + 1]!.end], [tokens[i + 1]!.start, tokens[i + 1]!.end]),
      ];
    for (let k = Math.max(0, i - 4); k < i; k++) {
      if (FATAL.has(tokens[k]!.lower) && tokens[k]!.sentence === tokens[i]!.sentence)
        return [mention(text, 'killed', 1, null, [tokens[k]!.start, end], [start, end])];
    }
  }
  return [];
}

function mention(
  text: string,
  field: TollField,
  least: number,
  most: number | null,
  span: Span,
  anchor: Span,
): ValueMention {
  const value = { kind: 'toll', least, most, words: text.slice(span[0], span[1]) } as const;
  return { kind: 'value', field, group: 'unspecified', value, polarity: 'asserted', span, anchor };
}

import type { Analysis } from '../../language/analysis.ts';
import type { HedgeKind, Mode, Polarity } from '../../model/claim.ts';
import type { Field } from '../../model/fields.ts';
import type { Mention, ValueMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';

/** What a mention says besides its field and value. */
export interface Telling {
  readonly span: Span;
  readonly anchor: Span;
  readonly polarity?: Polarity;
  readonly mode?: Mode | null;
  readonly hedge?: HedgeKind;
}

/** A mention of a value that belongs to no group of people. */
export function valueMention(field: Field, value: Value, telling: Telling): ValueMention {
  return {
    kind: 'value',
    field,
    group: null,
    value,
    polarity: telling.polarity ?? 'asserted',
    span: telling.span,
    anchor: telling.anchor,
    ...(telling.mode ? { mode: telling.mode } : {}),
    ...(telling.hedge === undefined || telling.hedge === 'none' ? {} : { hedge: telling.hedge }),
  };
}

/** The span of the tokens `[first, last)`. */
export function tokenSpan({ tokens }: Analysis, first: number, last = first + 1): Span {
  return [tokens[first]!.start, tokens[last - 1]!.end];
}

/** The words of the tokens `[first, last)`, as they stand in the text. */
export function wordsOf(analysis: Analysis, first: number, last = first + 1): string {
  return analysis.text.slice(...tokenSpan(analysis, first, last)).replace(/\s+/g, ' ');
}

/** What the cases print behind a value: everything that is not plainly asserted of what happened. */
export function printedFlags(mention: Mention): string {
  if (mention.kind !== 'value') return '';
  const flags = [mention.polarity === 'asserted' ? '' : mention.polarity, mention.mode ?? '', mention.hedge ?? ''];
  const said = flags.filter((flag) => flag !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** Mentions in text order, without those that say again what an earlier one says of the same words. */
export function ordered(mentions: readonly ValueMention[]): ValueMention[] {
  if (mentions.length < 2) return [...mentions];
  const sorted = [...mentions].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const seen = new Set<string>();
  return sorted.filter((mention) => {
    const code = 'code' in mention.value ? mention.value.code : '';
    const key = `${mention.field} ${mention.span[0]} ${mention.span[1]} ${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

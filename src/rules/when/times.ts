import type { Span } from '../../model/span.ts';
import type { When } from '../../model/value.ts';
import type { Reading } from '../rule.ts';
import { anchorOf } from './anchor.ts';
import type { Day } from './calendar.ts';
import type { Expression } from './expression.ts';
import { expressions } from './find.ts';
import { type Resolved, resolve, whenOf } from './resolve.ts';
import { weigh } from './role.ts';

/** A time in the text: what it means, and whether it is when the event happened. */
export interface Time {
  readonly span: Span;
  readonly value: When;
  readonly resolved: Resolved | null;
  readonly expression: Expression;
  readonly sentence: number;
  /** How many sentences of the body stand before it; 0 in a headline. */
  readonly position: number;
  /** Days from it to the page's day, 0 where that lies within it; null where either is not known. */
  readonly age: number | null;
  /** `event` or `other`; `reason` says why, `weight` how plainly. */
  readonly role: 'event' | 'other';
  readonly weight: number;
  readonly reason: string;
}

const READ_IN = new Set(['headline', 'subhead', 'dateline', 'body', 'caption']);

const known = new WeakMap<Reading, readonly Time[]>();

/** Every time expression of a reading, in text order. Worked out once for each reading. */
export function times(reading: Reading): readonly Time[] {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const all = timesOf(reading);
  known.set(reading, all);
  return all;
}

function timesOf(reading: Reading): readonly Time[] {
  const { analysis, article } = reading;
  const anchor = anchorOf(reading);
  const out: Time[] = [];
  let position = 0;
  for (const sentence of analysis.sentences) {
    const role = article.blocks[sentence.block]?.role ?? 'body';
    if (!READ_IN.has(role)) continue;
    for (const expression of expressions(analysis.tokens, sentence.first, sentence.last, anchor.order)) {
      const resolved = resolve(expression.said, expression.part, anchor.day);
      const age = ageOf(resolved, anchor.day);
      const weighed = weigh(expression, resolved, { analysis, sentence, role, position, age });
      const dateline = role === 'dateline' || isDateline(reading, expression, position);
      const span: Span = [analysis.tokens[expression.first]!.start, analysis.tokens[expression.last - 1]!.end];
      out.push({
        span,
        value: whenOf(expression, resolved, article.text.slice(...span)),
        resolved,
        expression,
        sentence: sentence.index,
        position: role === 'body' ? position : 0,
        age,
        role: !dateline && weighed.weight > 0 ? 'event' : 'other',
        weight: dateline ? -3 : weighed.weight,
        reason: dateline ? 'when the page was written' : weighed.reason,
      });
    }
    if (role === 'body') position++;
  }
  return out;
}

function ageOf(resolved: Resolved | null, day: Day | null): number | null {
  if (day === null || resolved === null) return null;
  return resolved.earliest <= day && day <= resolved.latest ? 0 : day - resolved.latest;
}

/** A date before the dash of the first sentence, or in brackets with nothing but an agency, is the page's own. */
function isDateline({ analysis }: Reading, expression: Expression, position: number): boolean {
  if (position > 0 || expression.said.kind !== 'date') return false;
  const sentence = analysis.sentences[analysis.tokens[expression.first]!.sentence]!;
  if (expression.first - sentence.first > 12) return false;
  const before = analysis.tokens.slice(sentence.first, expression.first);
  if (before.some((token) => token.verb >= 0)) return false;
  const after = analysis.tokens.slice(expression.last, Math.min(sentence.last, expression.last + 8));
  return after.length === 0 || after.some((token) => /^(-{1,3}|[–—])$/.test(token.text)) || after[0]!.text === '(';
}

/** The day the event happened as the whole page tells it: the time that is told most plainly, and told again. */
export function eventTime(all: readonly Time[]): Time | null {
  const dated = all.filter((time) => time.role === 'event' && time.resolved !== null);
  const support = new Map<Day, number>();
  for (const { resolved, weight } of dated)
    support.set(resolved!.latest, (support.get(resolved!.latest) ?? 0) + weight);
  const worth = (time: Time): number => time.weight + 0.3 * (support.get(time.resolved!.latest) ?? 0);
  return dated.reduce<Time | null>((best, time) => (best === null || worth(time) > worth(best) ? time : best), null);
}

import type { Reading } from '../rule.ts';
import { type Day, dayOf } from './calendar.ts';
import type { DayOrder, Expression } from './expression.ts';
import { expressions } from './find.ts';
import { orderOf } from './order.ts';
import { SPEECH } from './role.ts';

/** The day the words were written, which "Monday" and "yesterday" count from. */
export interface Anchor {
  /** Null where neither the page nor a dateline tells: then relative words stay words. */
  readonly day: Day | null;
  readonly order: DayOrder;
}

/** How far into a text a dateline may stand, in tokens. */
const DATELINE = 40;
/** How many sentences of the body may tell the day somebody spoke. */
const SPOKEN = 8;

/** The day a page was written: its publication date, else the full date of its dateline, else the one somebody spoke on. */
export function anchorOf(reading: Reading): Anchor {
  const order = orderOf(reading.article);
  const published = reading.article.published?.edtf ?? null;
  const match = published === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(published);
  if (match !== null) return { day: dayOf(Number(match[1]), Number(match[2]), Number(match[3])), order };
  return { day: datelineDay(reading, order) ?? spokenDay(reading, order), order };
}

/** A full date in the dateline: "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) --", "LAGOS, March 3, 2019 —". */
function datelineDay({ analysis, article }: Reading, order: DayOrder): Day | null {
  for (const sentence of analysis.sentences) {
    const role = article.blocks[sentence.block]?.role;
    if (role !== 'body' && role !== 'dateline') continue;
    const last = Math.min(sentence.last, sentence.first + DATELINE);
    const dash = analysis.tokens
      .slice(sentence.first, last)
      .findIndex((token) => /^(-{1,3}|[–—]|\)|:)$/.test(token.text));
    const end = role === 'dateline' ? last : dash < 0 ? sentence.first : sentence.first + dash;
    for (const { said } of expressions(analysis.tokens, sentence.first, end, order)) {
      const day = fullDay(said);
      if (day !== null) return day;
    }
    if (role === 'body') return null;
  }
  return null;
}

/** "police said Wednesday, Aug. 16, 2023": the last such day is the page's, or a day short of it. */
function spokenDay(reading: Reading, order: DayOrder): Day | null {
  const { analysis, article } = reading;
  const body = analysis.sentences.filter(({ block }) => (article.blocks[block]?.role ?? 'body') === 'body');
  let latest: Day | null = null;
  for (const { first, last } of body.slice(0, SPOKEN)) {
    for (const expression of expressions(analysis.tokens, first, last, order)) {
      const day = isSpokenOn(reading, expression, first) ? fullDay(expression.said) : null;
      if (day !== null && (latest === null || day > latest)) latest = day;
    }
  }
  return latest;
}

function fullDay(said: Expression['said']): Day | null {
  return said.kind === 'date' && said.year !== null && said.month !== null
    ? dayOf(said.year, said.month, said.day)
    : null;
}

/** True where a verb of speech stands close before a day: "said on", "said in a statement on". */
function isSpokenOn({ analysis: { tokens } }: Reading, { first }: Expression, from: number): boolean {
  for (let i = first - 1; i >= Math.max(from, first - 6); i--) {
    const { lemma, lower } = tokens[i]!;
    if (SPEECH.has(lemma)) return true;
    if (lower === ',' || lower === 'that') return false;
  }
  return false;
}

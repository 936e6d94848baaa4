import type { Reading } from '../rule.ts';
import { type Day, dayOf } from './calendar.ts';
import { type DayOrder, expressions } from './find.ts';

/** The day the words were written, which "Monday" and "yesterday" count from. */
export interface Anchor {
  /** Null where neither the page nor a dateline tells: then relative words stay words. */
  readonly day: Day | null;
  readonly order: DayOrder;
}

/** How far into a text a dateline may stand, in tokens. */
const DATELINE = 40;

/** Countries that write the month first. */
const MONTH_FIRST = new Set(['us', 'ph', 'com', 'net', 'org', 'gov', 'edu', 'tv']);

/** The day a page was written: its publication date, else the full date of its dateline. */
export function anchorOf(reading: Reading): Anchor {
  const order = orderOf(reading.article.url);
  const published = reading.article.published?.edtf ?? null;
  const match = published === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(published);
  if (match !== null) return { day: dayOf(Number(match[1]), Number(match[2]), Number(match[3])), order };
  return { day: datelineDay(reading, order), order };
}

function orderOf(url: string | null): DayOrder {
  const ending = /^https?:\/\/[^/:?#]*\.([a-z]+)(?:[/:?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
  return ending === undefined || MONTH_FIRST.has(ending) ? 'month-first' : 'day-first';
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
    for (const { said } of expressions(analysis.tokens, sentence.first, end, order))
      if (said.kind === 'date' && said.year !== null && said.month !== null)
        return dayOf(said.year, said.month, said.day);
    if (role === 'body') return null;
  }
  return null;
}

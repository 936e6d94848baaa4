import type { ValueMention } from '../../model/mention.ts';
import type { Reading, Rule, Spotted } from '../rule.ts';
import { type Time, times } from './times.ts';

/** How much less plainly than the plainest a time may be told and still count. */
const BLURS = 1.6;

function mentionOf({ span, value }: Time): ValueMention {
  return { kind: 'value', field: 'time', group: null, value, polarity: 'asserted', span, anchor: span };
}

export const rule: Rule<ValueMention> = {
  id: 'when',
  version: 4,
  about: 'Finds when the event happened: dates, weekdays, parts of the day, counted from the day the page was written.',
  spot(reading: Reading): Spotted<ValueMention> {
    const told = times(reading).filter((time) => time.role === 'event');
    // Beside a time that is plainly the event's, one that hardly is only blurs it.
    const plainest = Math.max(...told.map((time) => time.weight));
    const found = told.filter((time) => time.weight >= plainest - BLURS);
    // A part of the day says nothing beside a day; it is kept where it is all there is.
    const days = found.filter((time) => time.expression.said.kind !== 'part');
    return { mentions: (days.length > 0 ? days : found).map(mentionOf), notices: [] };
  },
  print({ value }) {
    if (value.kind !== 'when') return '';
    return `${value.edtf ?? `"${value.words}"`}${value.daytime === undefined ? '' : ` ${value.daytime}`}`;
  },
};

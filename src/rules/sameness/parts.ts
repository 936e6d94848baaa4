import type { Incident } from '../../model/incident.ts';
import { dayNumber } from './days.ts';
import { familyOf } from './family.ts';
import { apart } from './features/place.ts';
import { placeOf } from './values.ts';

/** What of an incident says whether another is part of it. */
export type Outline = Pick<Incident, 'id' | 'kind' | 'when' | 'where'>;

/** Kinds that last for days and hold other violence: riots, demonstrations, battles for a town. */
const LASTING: ReadonlySet<string> = new Set(['unrest']);
/** Kilometres from the middle of the whole, besides what its own place takes in. */
const WITHIN_KM = 15;
/** Days by which a report may misdate a part. */
const SLIP = 1;

/**
 * Why an incident that shares a page with another is part of it: an attack within a riot, one day of an unrest of
 * several. In the riot's town and on its days, and either of another kind or of fewer days. Null where it is not.
 */
export function partOf(part: Outline, whole: Outline): string | null {
  if (whole.kind === null || part.kind === null || !LASTING.has(familyOf(whole.kind.code))) return null;
  const [days, span] = [daysOf(part.when), daysOf(whole.when)];
  if (days === null || span === null) return null;
  if (days[0] < span[0] - SLIP || days[1] > span[1] + SLIP) return null;
  const kindred = LASTING.has(familyOf(part.kind.code));
  if (kindred && !(span[1] - span[0] > days[1] - days[0])) return null;
  if (part.where === null || whole.where === null) return null;
  const [here, there] = [placeOf(part.where), placeOf(whole.where)];
  if (here.lat === null || there.lat === null || apart(here, there) > WITHIN_KM + there.radius) return null;
  const what = kindred ? 'fewer days of it' : 'another kind of event';
  return `in ${whole.where.name} on ${part.when}, within ${whole.when}, told on one page with it: ${what}`;
}

/** First and last day of an EDTF day or interval of days; null for anything vaguer. */
function daysOf(edtf: string | null): readonly [number, number] | null {
  const [first = '', last = first] = (edtf ?? '').split('/');
  const [from, to] = [dayNumber(first), dayNumber(last)];
  return from === null || to === null ? null : [from, to];
}

import type { Place } from '../../language/gazetteer/gazetteer.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../rule.ts';
import { type Candidate, candidates } from './candidates.ts';
import { flatKilometres } from './distance.ts';
import { type Home, resolve } from './resolve.ts';

/** A name of a place in the text, and the place it means. */
export interface Toponym {
  readonly span: Span;
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly place: Place;
  readonly candidate: Candidate;
}

/** Least support of a name that is taken for a place. */
const SURE = 0.6;
/** Least support once the page names the place plainly elsewhere, or names a place nearby. */
const IN_COMPANY = -0.4;
const HOPELESS = -1.2;

/** Every name of a place in a reading, in text order, each settled on one place. */
export function toponyms(reading: Reading): readonly Toponym[] {
  const possible = candidates(reading).filter((candidate) => candidate.support >= HOPELESS);
  if (possible.length === 0) return [];
  const places = resolve(possible, homeOf(reading));
  const plain = new Set(possible.filter((one) => one.support >= 2 && !one.demonym).map((one) => one.key));
  const anchors = possible
    .filter((one) => one.support >= 1.2)
    .map((one) => places.get(one)!)
    .filter((place) => place.kind !== 'country' && place.kind !== 'region');
  const { tokens } = reading.analysis;
  const taken = possible.filter((one) => {
    if (one.support >= SURE || (plain.has(one.key) && one.support >= HOPELESS)) return true;
    return one.support >= IN_COMPANY && anchors.some((place) => isNear(place, places.get(one)!));
  });
  return taken.map((candidate) => ({
    span: [tokens[candidate.first]!.start, tokens[candidate.last - 1]!.end],
    first: candidate.first,
    last: candidate.last,
    place: places.get(candidate)!,
    candidate,
  }));
}

function isNear(anchor: Place, place: Place): boolean {
  if (anchor.row === place.row) return false;
  return (anchor.division !== 0 && anchor.division === place.division) || flatKilometres(anchor, place) < 120;
}

const GENERIC_ENDINGS = new Set(['tv', 'io', 'me', 'co', 'fm', 'ai', 'cc', 'ws', 'eu']);

/** Where a page is from: the country its address ends in. */
function homeOf({ article }: Reading): Home {
  const host = article.url === null ? null : (/^(?:https?:\/\/)?([^/:?#]+)/i.exec(article.url)?.[1] ?? null);
  const ending = host?.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending.length !== 2 || GENERIC_ENDINGS.has(ending)) return { country: null };
  return { country: ending === 'uk' ? 'GB' : ending.toUpperCase() };
}

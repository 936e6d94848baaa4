import type { Place } from '../../language/gazetteer/gazetteer.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../rule.ts';
import { type Candidate, candidates } from './candidates.ts';
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

/** Every name of a place in a reading, in text order, each settled on one place. */
export function toponyms(reading: Reading): readonly Toponym[] {
  const found = candidates(reading);
  const places = resolve(found, homeOf(reading));
  const { tokens } = reading.analysis;
  return found.map((candidate) => ({
    span: [tokens[candidate.first]!.start, tokens[candidate.last - 1]!.end],
    first: candidate.first,
    last: candidate.last,
    place: places.get(candidate)!,
    candidate,
  }));
}

const GENERIC_ENDINGS = new Set([
  'com',
  'org',
  'net',
  'info',
  'int',
  'edu',
  'gov',
  'mil',
  'tv',
  'io',
  'me',
  'co',
  'fm',
]);

/** Where a page is from: the country its address ends in. */
function homeOf({ article }: Reading): Home {
  const host = article.url === null ? null : (/^https?:\/\/([^/:?#]+)/i.exec(article.url)?.[1] ?? null);
  const ending = host?.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending.length !== 2 || GENERIC_ENDINGS.has(ending)) return { country: null };
  return { country: ending === 'uk' ? 'GB' : ending.toUpperCase() };
}

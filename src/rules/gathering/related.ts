import type { CardPlace } from '../../model/card.ts';
import type { Claim } from '../../model/claim.ts';
import { covers, type Span } from '../../model/span.ts';
import type { Reading } from '../rule.ts';
import { apart } from '../sameness/features/place.ts';
import { placeOf } from '../sameness/values.ts';
import { toponyms } from '../where/toponyms.ts';
import { whereOf } from '../where/value.ts';
import { settingOf } from './setting.ts';
import { bySentence } from './told.ts';

/** A place within so many kilometres is the same town or a part of it. */
const SAME_TOWN_KM = 15;

/**
 * Claims of related headlines and videos' titles that plainly tell of the page's own incident: they name its town.
 * Whatever else stands beside a story tells of other stories.
 */
export function plainlyOwn(reading: Reading, related: readonly Claim[], own: readonly Claim[]): readonly Claim[] {
  const { towns } = settingOf(own);
  if (towns.length === 0 || related.length === 0) return [];
  const named = toponyms(reading);
  return bySentence(related.filter((claim) => claim.mode === 'actual'))
    .filter(({ claims }) => {
      const theirs = [...settingOf(claims).towns, ...namedIn(claims[0]!.sentence, named)];
      return theirs.length > 0 && theirs.every((town) => towns.some((one) => apart(one, town) <= SAME_TOWN_KM));
    })
    .flatMap(({ claims }) => claims);
}

/** Towns that a headline names, whether or not a rule took them for an event's place. */
function namedIn(sentence: Span, named: ReturnType<typeof toponyms>): readonly CardPlace[] {
  return named
    .filter(({ span }) => covers(sentence, span))
    .map(({ place }) => placeOf(whereOf(place, '', null)))
    .filter((place) => ['exact', 'town', 'near'].includes(place.precision));
}

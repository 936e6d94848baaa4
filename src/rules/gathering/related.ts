import type { Claim } from '../../model/claim.ts';
import { covers, type Span } from '../../model/span.ts';
import type { Reading } from '../rule.ts';
import { placeOf } from '../sameness/values.ts';
import { toponyms } from '../where/toponyms.ts';
import { whereOf } from '../where/value.ts';
import { joined, placesMeet, type Setting, settingOf } from './setting.ts';
import { bySentence } from './told.ts';

/**
 * Claims of related headlines and videos' titles that plainly tell of the page's own incident: they name its town.
 * Whatever else stands beside a story tells of other stories.
 */
export function plainlyOwn(reading: Reading, related: readonly Claim[], own: readonly Claim[]): readonly Claim[] {
  const setting = settingOf(own);
  if (setting.towns.length === 0 || related.length === 0) return [];
  const named = toponyms(reading);
  return bySentence(related.filter((claim) => claim.mode === 'actual'))
    .filter(({ claims }) => placesMeet(setting, joined(settingOf(claims), namedIn(claims[0]!.sentence, named))))
    .flatMap(({ claims }) => claims);
}

/** Towns that a headline names, whether or not a rule took them for an event's place. */
function namedIn(sentence: Span, named: ReturnType<typeof toponyms>): Setting {
  const towns = named
    .filter(({ span }) => covers(sentence, span))
    .map(({ place }) => placeOf(whereOf(place, '', null)))
    .filter((place) => ['exact', 'town', 'near'].includes(place.precision));
  return { towns, days: [] };
}

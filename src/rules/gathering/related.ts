import type { Claim } from '../../model/claim.ts';
import { placesMeet, settingOf } from './setting.ts';
import { bySentence } from './told.ts';

/**
 * Claims of related headlines and videos' titles that plainly tell of the page's own incident: they name its town.
 * Whatever else stands beside a story tells of other stories.
 */
export function plainlyOwn(related: readonly Claim[], own: readonly Claim[]): readonly Claim[] {
  const setting = settingOf(own);
  return bySentence(related.filter((claim) => claim.mode === 'actual'))
    .filter(({ claims }) => placesMeet(setting, settingOf(claims)))
    .flatMap(({ claims }) => claims);
}

import type { Claim } from '../../model/claim.ts';
import { covers } from '../../model/span.ts';
import type { Toll } from '../../model/value.ts';
import type { Reading } from '../rule.ts';
import { statisticScopes } from '../toll/statistics.ts';

/**
 * The claims that count what happened over a long time or in a whole country ("53 people were shot dead in Sweden last
 * year"): they are of no incident, also on a page about a past one.
 */
export function statisticsAmong({ analysis }: Reading, claims: readonly Claim[]): ReadonlySet<Claim> {
  const counting = claims.filter(({ value, mode }) => mode === 'historical' && value.kind === 'toll' && several(value));
  if (counting.length === 0) return new Set();
  const sentences = new Map(analysis.sentences.map((sentence) => [sentence.span[0], sentence]));
  return new Set(
    counting.filter(({ sentence, span }) => {
      const own = sentences.get(sentence[0]);
      return own !== undefined && statisticScopes(analysis, own).some((scope) => covers(scope, span));
    }),
  );
}

const several = ({ least, most }: Toll): boolean => (least ?? most ?? 0) > 1;

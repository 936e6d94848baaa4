import type { Claim } from '../../model/claim.ts';

/**
 * Figures that an outlet gives in its own voice and, on the same page, on somebody's word ("Bomb kills six" over "six people
 * were killed, police said"): it knows no more than that. Each with the first claim of the page that names whose word it is.
 */
export function restated(claims: readonly Claim[]): ReadonlyMap<Claim, Claim> {
  const figures = claims.flatMap((claim) => (claim.value.kind === 'toll' ? [{ claim, toll: claim.value }] : []));
  const alike = Map.groupBy(figures, ({ claim: { article, field }, toll: { least, most } }) =>
    [article, field, least, most].join('|'),
  );
  const found = new Map<Claim, Claim>();
  for (const told of alike.values()) {
    const inText = told.map(({ claim }) => claim).sort((a, b) => a.span[0] - b.span[0] || (a.id < b.id ? -1 : 1));
    const sourced = inText.find(({ attribution }) => attribution.length > 0);
    if (sourced === undefined) continue;
    for (const claim of inText)
      if (claim.attribution.length === 0 && mayBe(claim.group, sourced.group)) found.set(claim, sourced);
  }
  return found;
}

/** "Six killed" in a headline is "six policemen killed" in the text; attackers are nobody else. */
const mayBe = (one: Claim['group'], other: Claim['group']): boolean =>
  one === other || ((one === 'unspecified' || other === 'unspecified') && one !== 'attackers' && other !== 'attackers');

import type { Article } from '../model/article.ts';
import type { Claim, Origin } from '../model/claim.ts';
import { type Bond, bonds } from '../rules/origin/bonds.ts';
import { ownOrigin } from '../rules/origin/own.ts';
import { restated } from '../rules/origin/restated.ts';
import { unions } from '../rules/origin/unions.ts';

export { useOutlets } from '../rules/origin/outlets/registry.ts';

export const id = 'origin';
export const version = 3;

/** Two or more claims found to go back to one origin, and what shows it. */
export interface Collapse {
  /** Id of the shared origin. */
  readonly origin: string;
  readonly claims: readonly string[];
  readonly kind: Bond['kind'];
  /** One sentence: why these claims are one word. */
  readonly reason: string;
}

export interface Origins {
  /** The origin of every claim given, by claim id; claims that share an origin have the same `id` in it. */
  readonly byClaim: ReadonlyMap<string, Origin>;
  readonly collapses: readonly Collapse[];
}

/**
 * Tells which claims of one incident go back to the same origin: chains that end in the same named speaker, like
 * descriptions through the same agency, near copies, the same quotation, the same video. `articles` are those the
 * claims stand in. The order of claims and articles does not matter.
 */
export function origins(claims: readonly Claim[], articles: readonly Article[]): Origins {
  const ordered = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  const texts = new Map(articles.map((article) => [article.id, article]));
  // What is restated goes with the word it restates, and joins nobody else: an outlet's voice is no bridge between those it cites.
  const again = restated(ordered);
  const own = new Map(
    ordered.map((claim) => [claim.id, ownOrigin(again.get(claim) ?? claim, texts.get(claim.article))]),
  );
  const groups = unions();
  const found = [
    ...bonds(
      ordered.filter((claim) => !again.has(claim)),
      texts,
    ),
    ...[...Map.groupBy(again, ([, sourced]) => sourced)].map(
      ([sourced, all]): Bond => ({
        claims: [sourced.id, ...all.map(([claim]) => claim.id)].sort(),
        kind: 'restated',
        reason: `the page gives the same figure on the word of "${sourced.attribution.at(-1)!.text}"`,
      }),
    ),
  ];
  for (const {
    claims: [first, ...rest],
  } of found)
    for (const other of rest) groups.join(own.get(first!)!.id, own.get(other)!.id);
  const names = new Map([...own.values()].map((origin) => [origin.id, origin]));
  const byClaim = new Map(ordered.map((claim) => [claim.id, names.get(groups.of(own.get(claim.id)!.id))!]));
  const collapses = found
    .filter(({ claims: members }) => members.length > 1)
    .map((bond): Collapse => ({ ...bond, origin: byClaim.get(bond.claims[0]!)!.id }));
  return { byClaim, collapses };
}

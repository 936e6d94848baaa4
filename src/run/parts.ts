import type { Profile } from '../model/finding.ts';
import type { PartLink } from '../model/incident.ts';
import type { Group } from '../stages/compose.ts';
import { linksOf } from '../stages/parts.ts';
import type { Store } from '../store/index.ts';
import type { Composition } from './composition.ts';
import { type Telling, tellings } from './telling.ts';

const known = new WeakMap<Composition, ReadonlyMap<string, readonly Group[]>>();

/** The incidents that each page tells of; worked out once for a composition, for pages with several alone. */
function byPage(whole: Composition): ReadonlyMap<string, readonly Group[]> {
  const before = known.get(whole);
  if (before !== undefined) return before;
  const first = new Map<string, Group>();
  const several = new Map<string, Set<Group>>();
  for (const group of whole.groups)
    for (const account of group.accounts) {
      const { article } = whole.accounts.get(account)!;
      const one = first.get(article);
      if (one === undefined) first.set(article, group);
      else if (one !== group) several.set(article, (several.get(article) ?? new Set([one])).add(group));
    }
  const pages = new Map([...several].map(([article, groups]) => [article, [...groups]]));
  known.set(whole, pages);
  return pages;
}

/** How an incident hangs together with others told on its pages: as part of one, or as what others are parts of. */
export async function partsOf(
  store: Store,
  whole: Composition,
  { group, incident }: Pick<Telling, 'group' | 'incident'>,
  profile: Profile,
): Promise<readonly PartLink[]> {
  const pages = byPage(whole);
  const beside = new Set(group.accounts.flatMap((account) => pages.get(whole.accounts.get(account)!.article) ?? []));
  beside.delete(group);
  if (beside.size === 0) return [];
  const others = await Array.fromAsync(tellings(store, whole, [...beside], profile), (told) => told.incident);
  return linksOf(incident, others);
}

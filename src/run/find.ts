import type { Claim } from '../model/claim.ts';
import type { Group } from '../stages/compose.ts';
import type { Store } from '../store/index.ts';
import type { Composition } from './composition.ts';
import { nearest } from './nearest.ts';

/** What an id given by a person stands for; `absent` suggests the nearest that is kept. */
export type Meant =
  | { readonly kind: 'incident'; readonly group: Group }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'absent'; readonly near: string | null };

/** Letters of an id that are enough where only one id begins with them. */
const LEAST_PREFIX = 4;

/** Finds an incident by its id, an alias, an account's id, or the beginning of one that no other shares. */
export function findGroup(whole: Composition, id: string): Group | null {
  const exact = whole.groups.find((group) => group.id === id || group.aliases.includes(id)) ?? whole.groupOf.get(id);
  if (exact !== undefined) return exact;
  if (id.length < LEAST_PREFIX) return null;
  const found = whole.groups.filter((group) =>
    [group.id, ...group.aliases, ...group.accounts].some((name) => name.startsWith(id)),
  );
  return found.length === 1 ? found[0]! : null;
}

/** What an id stands for: an incident, a claim or an article. */
export async function find(store: Store, whole: Composition, id: string): Promise<Meant> {
  const group = findGroup(whole, id);
  if (group !== null) return { kind: 'incident', group };
  const claim = await store.claim(id);
  if (claim !== null) return { kind: 'claim', claim };
  if ((await store.article(id)) !== null) return { kind: 'article', id };
  const known = whole.groups.flatMap((one) => [one.id, ...one.accounts]);
  return { kind: 'absent', near: nearest(id, known) };
}

/** An id that stands for nothing that is kept, or for something of another kind. The message suggests the nearest. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/** What an id stands for; throws NotKept with the nearest id when it stands for nothing that is kept. */
export async function meant(store: Store, whole: Composition, id: string): Promise<Exclude<Meant, { kind: 'absent' }>> {
  const found = await find(store, whole, id);
  if (found.kind !== 'absent') return found;
  const remedy = found.near === null ? "'hearsay incidents' lists the incidents" : `did you mean '${found.near}'?`;
  throw new NotKept(
    `'${id}' is not kept in ${store.locator}; expected the id of an incident, an account, a claim or an article; ${remedy}.`,
  );
}

/** The incident an id stands for; throws NotKept when it stands for something else. */
export async function meantIncident(store: Store, whole: Composition, id: string): Promise<Group> {
  const found = await meant(store, whole, id);
  if (found.kind === 'incident') return found.group;
  throw new NotKept(
    `'${id}' is a${found.kind === 'article' ? 'n article' : ' claim'}; expected the id of an incident.`,
  );
}

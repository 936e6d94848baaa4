import type { Composition } from '../../../run/composition.ts';
import { find, type Meant } from '../../../run/find.ts';
import type { Store } from '../../../store/index.ts';
import { Misuse } from '../context.ts';

/** What an id stands for; throws Misuse with the nearest id when it stands for nothing that is kept. */
export async function meant(store: Store, whole: Composition, id: string): Promise<Exclude<Meant, { kind: 'absent' }>> {
  const found = await find(store, whole, id);
  if (found.kind !== 'absent') return found;
  const remedy = found.near === null ? "'hearsay incidents' lists the incidents" : `did you mean '${found.near}'?`;
  throw new Misuse(
    `'${id}' is not kept in ${store.locator}; expected the id of an incident, an account, a claim or an article; ${remedy}.`,
  );
}

/** The incident an id stands for; throws Misuse when it stands for something else. */
export async function meantIncident(store: Store, whole: Composition, id: string) {
  const found = await meant(store, whole, id);
  if (found.kind === 'incident') return found.group;
  throw new Misuse(`'${id}' is a${found.kind === 'article' ? 'n article' : ' claim'}; expected the id of an incident.`);
}

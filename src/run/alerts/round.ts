import type { Alert, Watched } from '../../model/alert.ts';
import { idOf } from '../../model/id.ts';
import { changesOf, matches } from './match.ts';
import type { Search } from './searches.ts';

/** An incident with the other ids it goes by: those of the incidents it was joined from. */
export interface Candidate {
  readonly incident: Watched;
  readonly aliases: readonly string[];
}

/** What a search told of one incident, oldest first. */
type Thread = readonly Alert[];

/**
 * What one search has to tell now, given what it told before: a new incident that fits, one whose figures, grade or
 * measures changed, one that fits no longer or that was joined to another one told of. An incident goes on under
 * whichever of its ids it was told of; one that did not change is silent.
 */
export function alertsOf(
  search: Search,
  before: readonly Alert[],
  candidates: Iterable<Candidate>,
  at: string,
): readonly Alert[] {
  const open = openThreads(before);
  const fresh: Alert[] = [];
  const put = (type: Alert['type'], incident: Watched, changes: readonly string[], thread: Thread): void => {
    const same = [...before, ...fresh].filter((alert) => alert.incident.id === incident.id);
    const id = idOf('n', [search.name, incident.id, same.length]);
    const replaces = thread.map((alert) => ({ id: alert.id, at: alert.at }));
    fresh.push({ id, search: search.name, type, at, incident, changes, replaces });
  };
  for (const { incident, aliases } of candidates) {
    const [thread, ...joined] = [...new Set([incident.id, ...aliases])].flatMap((id) => {
      const found = open.get(id);
      open.delete(id);
      return found === undefined ? [] : [found];
    });
    const fits = matches(search, incident);
    if (thread === undefined) {
      if (fits) put('alert', incident, [], []);
      continue;
    }
    const changes = changesOf(thread.at(-1)!.incident, incident);
    if (!fits) put('cancel', incident, changes.length > 0 ? changes : ['it no longer fits the search'], thread);
    else if (changes.length > 0) put('update', incident, changes, thread);
    for (const other of joined) put('cancel', other.at(-1)!.incident, [`it is now part of ${incident.id}`], other);
  }
  for (const thread of open.values())
    put('cancel', thread.at(-1)!.incident, ['what it rested on was taken back'], thread);
  return fresh;
}

/** Threads that no cancel has ended, by the id their incident had last. */
function openThreads(before: readonly Alert[]): Map<string, Thread> {
  const byLast = new Map<string, Thread>();
  for (const alert of before) {
    const earlier = alert.replaces.at(-1)?.id;
    const thread = earlier === undefined ? [] : (byLast.get(earlier) ?? []);
    if (earlier !== undefined) byLast.delete(earlier);
    byLast.set(alert.id, [...thread, alert]);
  }
  const threads = [...byLast.values()].filter((thread) => thread.at(-1)!.type !== 'cancel');
  return new Map(threads.map((thread) => [thread.at(-1)!.incident.id, thread]));
}

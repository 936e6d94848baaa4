import { setTimeout as sleep } from 'node:timers/promises';
import { atom } from '../../formats/atom.ts';
import { capMessage } from '../../formats/cap.ts';
import { summaryRecord } from '../../formats/summary.ts';
import type { Alert } from '../../model/alert.ts';
import type { Profile } from '../../model/finding.ts';
import { Book } from '../../run/alerts/book.ts';
import { deliver } from '../../run/alerts/deliver.ts';
import { alertsOf, type Candidate } from '../../run/alerts/round.ts';
import type { Search } from '../../run/alerts/searches.ts';
import { composition } from '../../run/composition.ts';
import { tellings } from '../../run/telling.ts';
import type { Store } from '../../store/index.ts';
import type { Context } from './context.ts';

export interface Alerting {
  readonly searches: readonly Search[];
  /** The folder of the book, the feeds and the messages. */
  readonly folder: string;
  readonly profile: Profile;
  /** Who sends CAP messages. */
  readonly sender: string;
}

/** What a pass gave: new alerts, and how many deliveries are still owed. */
export interface Passed {
  readonly alerts: readonly Alert[];
  readonly owed: number;
}

/** Looks at the ledger once for every search: keeps, writes and delivers what is new. */
export async function pass(context: Context, store: Store, alerting: Alerting): Promise<Passed> {
  const { searches, folder, profile, sender } = alerting;
  const book = new Book(folder);
  const candidates = await candidatesIn(store, profile);
  const fresh: Alert[] = [];
  for (const search of searches) {
    const found = alertsOf(search, book.of(search.name), candidates, context.now());
    for (const alert of found) book.write(`cap/${alert.id}.xml`, capMessage(alert, { sender }));
    book.keep(found);
    fresh.push(...found);
    book.write(
      `${search.name}.atom.xml`,
      atom({ name: search.name, about: search.about ?? null }, book.of(search.name)),
    );
  }
  let owed = 0;
  for (const search of searches) owed += await deliverAll(context, search, book);
  return { alerts: fresh, owed };
}

async function candidatesIn(store: Store, profile: Profile): Promise<readonly Candidate[]> {
  const whole = await composition(store, null);
  const found: Candidate[] = [];
  for await (const told of tellings(store, whole, whole.groups, profile)) {
    const { named, ...summary } = summaryRecord(told, profile);
    const { aliases, where } = told.incident;
    found.push({
      incident: {
        ...summary,
        where: summary.where && { ...summary.where, radius: where?.radius ?? null },
        measures: named.measure,
      },
      aliases,
    });
  }
  return found;
}

/** Delivers, oldest first, what a search's server has not taken; stops at the first it does not take. Gives what is owed. */
async function deliverAll(context: Context, search: Search, book: Book): Promise<number> {
  const { webhook } = search;
  if (webhook === undefined) return 0;
  const owed = book.of(search.name).filter((alert) => !book.isDelivered(alert));
  const key = webhook.secret === undefined ? null : (process.env[webhook.secret] ?? null);
  if (webhook.secret !== undefined && key === null && owed.length > 0) {
    context.err(`error: ${search.name}: ${webhook.secret} is not set; nothing is delivered unsigned.`);
    return owed.length;
  }
  const { maxBytes, fetchTimeout, privateHosts } = context.settings;
  for (const [i, alert] of owed.entries()) {
    const failed = await deliver(
      alert,
      { url: webhook.url, key },
      {
        limits: { maxBytes, timeout: fetchTimeout, maxRedirects: 0, privateHosts },
        ...{ tries: 3, wait: 1000, now: context.now },
        sleep: (milliseconds) => sleep(milliseconds),
      },
    );
    if (failed !== null) {
      context.err(
        `error: ${search.name}: ${webhook.url} did not take an alert: ${failed.actual}; it is tried again in the next pass.`,
      );
      return owed.length - i;
    }
    book.deliver(alert, context.now());
  }
  return 0;
}

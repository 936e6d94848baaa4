import { setTimeout as sleep } from 'node:timers/promises';
import { feedsNamed, NoFeeds } from '../../../run/watch/list.ts';
import { type Round, watch as watchFeeds } from '../../../run/watch/watch.ts';
import { pass } from '../alerting.ts';
import { type Command, type CommonOptions, type Context, Misuse } from '../context.ts';
import { alertLine } from '../report/alert.ts';
import { noticeLine } from '../report/notice.ts';
import { counted } from '../report/words.ts';
import { savedSearches } from './alerts.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

interface WatchOptions extends CommonOptions {
  /** Minutes. */
  readonly every: number;
  readonly once?: boolean;
  /** A file of saved searches. */
  readonly alerts?: string;
  readonly to: string;
}

const MINUTE = 60_000;

/** `hearsay watch FEEDS`: reads what feeds name, again and again, until it is told to stop. */
export const watch: Command<WatchOptions> = (context, given, options) => {
  const feeds = named(given);
  const searches = options.alerts === undefined ? [] : savedSearches(options.alerts);
  const profile = profileOf(context, options);
  return withStore(context, options, { writer: 'hearsay watch' }, async (store) => {
    const { maxBytes, fetchTimeout, privateHosts } = context.settings;
    const stop = new AbortController();
    const end = (): void => stop.abort();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    let unread = 0;
    const rounds = watchFeeds(store, {
      feeds,
      every: options.every * MINUTE,
      rounds: options.once ? 1 : null,
      abreast: 8,
      limits: { maxBytes, timeout: fetchTimeout, maxRedirects: 10, privateHosts },
      manners: {
        ...{ gap: 2000, wait: 30_000, longest: 60 * MINUTE, chance: Math.random, now: Date.now },
        sleep: (milliseconds) => sleep(milliseconds, undefined, { signal: stop.signal }).catch(() => {}),
      },
      stop: stop.signal,
      reading: {
        now: context.now,
        notice: (notice) => {
          if (notice.level === 'error') unread++;
          if (notice.level !== 'info') context.err(noticeLine(notice));
        },
      },
    });
    for await (const round of rounds) {
      told(context, round, options);
      if (searches.length === 0) continue;
      const alerting = { searches, folder: options.to, profile, sender: 'hearsay@localhost' };
      const { alerts } = await pass(context, store, alerting);
      for (const alert of alerts) context.out(options.json ? JSON.stringify(alert) : alertLine(alert, context.setting));
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
    return options.once && unread > 0 ? 1 : 0;
  });
};

function named(given: readonly string[]): readonly string[] {
  try {
    return feedsNamed(given);
  } catch (error) {
    throw error instanceof NoFeeds ? new Misuse(error.message) : error;
  }
}

function told({ out, now }: Context, { looks, result }: Round, { json }: WatchOptions): void {
  if (json) {
    const { pages, known, unusable, articles } = result;
    out(JSON.stringify({ at: now(), feeds: looks, pages, known, unusable, articles }));
    return;
  }
  const fresh = looks.reduce((sum, look) => sum + look.fresh, 0);
  out(
    `${now()} ${counted(looks.length, 'feed')} looked at, ${counted(fresh, 'new page')} named, ${counted(result.pages, 'page')} read.`,
  );
}

import { BadSearches, type Search, searchesIn } from '../../../run/alerts/searches.ts';
import { pass } from '../alerting.ts';
import { type Command, type CommonOptions, Misuse } from '../context.ts';
import { alertLine } from '../report/alert.ts';
import { counted } from '../report/words.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

interface AlertOptions extends CommonOptions {
  readonly to: string;
  readonly sender: string;
}

/** `hearsay alerts SEARCHES`: what is new for each saved search, written as feeds and messages and delivered. */
export const alerts: Command<AlertOptions> = (context, [file = ''], options) => {
  const searches = savedSearches(file);
  const profile = profileOf(context, options);
  return withStore(context, options, { readOnly: true }, async (store) => {
    const { to, sender } = options;
    const { alerts: fresh, owed } = await pass(context, store, { searches, folder: to, profile, sender });
    if (options.json) context.out(JSON.stringify(fresh, null, 2));
    else for (const alert of fresh) context.out(alertLine(alert, context.setting));
    context.err(`${counted(fresh.length, 'alert')}; searches looked at: ${searches.length}.`);
    return owed > 0 ? 1 : 0;
  });
};

/** The searches of a file; a file that cannot be used is misuse. */
export function savedSearches(file: string): readonly Search[] {
  try {
    return searchesIn(file);
  } catch (error) {
    throw error instanceof BadSearches ? new Misuse(error.message) : error;
  }
}

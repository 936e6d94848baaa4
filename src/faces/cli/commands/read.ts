import { json } from '../../../formats/json.ts';
import { composition } from '../../../run/composition.ts';
import { inputs } from '../../../run/inputs.ts';
import { type ReadResult, read as readInto } from '../../../run/read.ts';
import { tellings } from '../../../run/telling.ts';
import { view } from '../../../run/view.ts';
import type { Store } from '../../../store/index.ts';
import type { Command, CommonOptions, Context } from '../context.ts';
import { noticeLine } from '../report/notice.ts';
import { counted } from '../report/words.ts';
import { printPieces, printTellings } from './print.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

interface ReadOptions extends CommonOptions {
  readonly url?: string;
  readonly fetched?: string;
  readonly outlet?: string;
}

/** How often progress is shown, in pages. */
const EVERY = 50;

/** `hearsay read PATH...`: reads pages into the ledger and prints the incidents they touch. */
export const read: Command<ReadOptions> = (context, paths, options) =>
  withStore(context, options, { writer: 'hearsay read' }, async (store) => {
    const { maxBytes, fetchTimeout, privateHosts } = context.settings;
    const result = await readInto(store, inputs(paths, { maxBytes, timeout: fetchTimeout, privateHosts }), {
      given: {
        url: options.url ?? null,
        fetched: options.fetched === undefined ? null : new Date(options.fetched).toISOString(),
        outlet: options.outlet ?? null,
      },
      maxBytes,
      now: context.now,
      notice: (notice) => {
        if (notice.level !== 'info') context.err(noticeLine(notice));
      },
      ...(context.watched ? { progress: progressOn(context) } : {}),
    });
    await print(context, store, result, options);
    return result.unusable > 0 ? 1 : 0;
  });

/** Says how far a long run is, every so many pages. */
function progressOn({ err }: Context): (pages: number, passed: number) => void {
  let told = 0;
  return (pages, passed) => {
    if (pages + passed < told + EVERY) return;
    told = pages + passed;
    err(`${counted(pages, 'page')}${passedOver(passed)}`);
  };
}

const passedOver = (passed: number): string =>
  passed > 0 ? `, ${counted(passed, 'record')} of archives passed over` : '';

async function print(context: Context, store: Store, result: ReadResult, options: ReadOptions): Promise<void> {
  const whole = await composition(store, options.asOf ?? null);
  const touched = new Set(result.articles);
  const groups = whole.groups.filter((group) =>
    group.accounts.some((account) => touched.has(whole.accounts.get(account)!.article)),
  );
  const profile = profileOf(context, options);
  if (options.json) {
    await printPieces(context, json(view(store, whole, { groups, profile, articles: result.articles })));
    return;
  }
  await printTellings(context, tellings(store, whole, groups, profile));
  const known = result.known > 0 ? `, ${result.known} of them known already` : '';
  context.err(
    `${counted(result.pages, 'page')} read${known}${passedOver(result.passed)}; ${counted(groups.length, 'incident')}.`,
  );
}

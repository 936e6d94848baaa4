import type { Finding } from '../../../model/finding.ts';
import { composition } from '../../../run/composition.ts';
import { type Difference, differences } from '../../../run/difference.ts';
import { findGroup, meantIncident } from '../../../run/find.ts';
import { telling } from '../../../run/telling.ts';
import type { Store } from '../../../store/index.ts';
import { type Command, type CommonOptions, type Context, Misuse } from '../context.ts';
import { readTime } from '../program.ts';
import { padded, toned } from '../report/style.ts';
import { counted, LABELS, spokenFinding } from '../report/words.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

/** `hearsay diff ID FROM TO`: what was known of an incident at one report time and not at another. */
export const diff: Command = (context, [id = '', from = '', to = ''], options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const [before, after] = [
      await findingsAt(context, store, id, from, options),
      await findingsAt(context, store, id, to, options),
    ];
    const found = differences(before, after);
    if (options.json) context.out(JSON.stringify(found, null, 2));
    else for (const one of found) context.out(line(one, context));
    if (found.length === 0) context.err(`Nothing changed in ${id} from ${from} to ${to}.`);
    return 0;
  });

async function findingsAt(
  context: Context,
  store: Store,
  id: string,
  time: string,
  options: CommonOptions,
): Promise<readonly Finding[]> {
  try {
    readTime(time);
  } catch (error) {
    throw new Misuse(`'${time}' is no time. ${(error as Error).message}`);
  }
  await meantIncident(store, await composition(store, null), id);
  const whole = await composition(store, time);
  const group = findGroup(whole, id);
  return group === null ? [] : (await telling(store, whole, group, profileOf(context, options))).incident.findings;
}

function line({ field, group, before, after }: Difference, context: Context): string {
  const name = `${LABELS[field]}${group === null || group === 'unspecified' ? '' : ` ${group}`}`;
  const told = (finding: Finding | null): string =>
    finding === null
      ? 'not reported'
      : `${spokenFinding(finding)} (${counted(finding.origins, 'origin')}, grade ${finding.grade})`;
  return `${toned('label', padded(name, 24), context.setting)} ${told(before)} → ${told(after)}`;
}

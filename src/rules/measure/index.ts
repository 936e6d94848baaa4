import type { Mention, ValueMention } from '../../model/mention.ts';
import type { Rule } from '../rule.ts';
import { CUE } from '../scene/cues.ts';
import { ordered, printedFlags } from '../scene/mention.ts';
import { sceneOf } from '../scene/scene.ts';
import { advicesIn } from './advice.ts';
import { networkIn } from './network.ts';
import { offersIn } from './offer.ts';
import { ordersIn } from './orders.ts';

/** Finds what the authorities ordered, lifted, or asked of the public. */
export const rule: Rule<ValueMention> = {
  id: 'measure',
  version: 4,
  about: 'What the authorities ordered or asked for: alert levels, curfews, cordons, closures, operations, advice.',
  spot(reading) {
    const { analysis } = reading;
    const mentions = sceneOf(reading).told.flatMap(({ sentence, cues }) => [
      ...((cues & CUE.order) === 0 ? [] : [...ordersIn(analysis, sentence), ...offersIn(analysis, sentence)]),
      ...((cues & CUE.advice) === 0 ? [] : advicesIn(analysis, sentence)),
      ...((cues & CUE.network) === 0 ? [] : networkIn(analysis, sentence)),
    ]);
    return { mentions: ordered(mentions), notices: [] };
  },
  print: printedMeasure,
};

function printedMeasure(mention: Mention): string {
  if (mention.kind !== 'value' || mention.value.kind !== 'coded') return '?';
  const { code, level, authority, areas, starts, ends, words } = mention.value;
  const parts = [
    level === undefined ? '' : ` ${level}`,
    authority === undefined ? '' : ` by ${authority}`,
    areas === undefined ? '' : ` at ${areas.join(' + ')}`,
    starts === undefined ? '' : ` from ${starts}`,
    ends === undefined ? '' : ` until ${ends}`,
  ];
  const said = code === 'advice' || code === 'appeal' ? ` "${words}"` : '';
  return `${code}${said}${parts.join('')}${printedFlags(mention)}`;
}

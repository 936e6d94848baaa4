import type { Mention, ValueMention } from '../../model/mention.ts';
import type { Rule } from '../rule.ts';
import { ordered, printedFlags } from '../scene/mention.ts';
import { sceneOf } from '../scene/scene.ts';
import { perpetrators } from './perpetrator.ts';
import { victims } from './victim.ts';

/** Finds who did it and who was hit, by name or description, in the outlet's own words. */
export const rule: Rule<ValueMention> = {
  id: 'who',
  version: 6,
  about: 'Who did it, and who was hit: names, groups, descriptions, and the words the outlet chose for them.',
  spot(reading) {
    const scene = sceneOf(reading);
    const { analysis } = reading;
    return { mentions: ordered([...perpetrators(analysis, scene), ...victims(analysis, scene)]), notices: [] };
  },
  print: printedWho,
};

function printedWho(mention: Mention): string {
  if (mention.kind !== 'value' || mention.value.kind !== 'who') return '?';
  const { code, words, descriptions } = mention.value;
  const role = mention.field === 'perpetrator' ? 'by' : 'on';
  return `${role} ${code} "${words}"${descriptions.map((words) => ` [${words}]`).join('')}${printedFlags(mention)}`;
}

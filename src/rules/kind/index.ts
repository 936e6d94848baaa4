import type { ValueMention } from '../../model/mention.ts';
import type { Reading, Rule } from '../rule.ts';
import type { Deed } from '../scene/deed.ts';
import { ordered, printedFlags, tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';
import { type Scene, sceneOf } from '../scene/scene.ts';
import { isTelling } from './guards.ts';
import { eventKind } from './kinds.ts';
import { refinedKind } from './refine.ts';

export { kindFamily, mucType } from './kinds.ts';
export { isPartOf, type KindTelling, kindOf, mucTypeOf } from './main.ts';

/** Words that only hint at an event are used where no word on the page names one. */
const HINTS = new Set([
  'shooting',
  'hostage_taking',
  'suicide_bombing',
  'grenade',
  'shelling',
  'riot',
  'protest_intervention',
  'arson',
  'stabbing',
  'clash',
  'mine',
]);

function mentionOf(reading: Reading, deed: Deed, scene: Scene): ValueMention | null {
  const { analysis } = reading;
  const code = refinedKind(analysis, deed, scene);
  if (code === '') return null;
  const { first, last } = deed.hit;
  return valueMention('kind', eventKind(code, wordsOf(analysis, first, last)), {
    span: tokenSpan(analysis, first, last),
    anchor: tokenSpan(analysis, first),
    polarity: deed.polarity,
    mode: deed.mode,
  });
}

/** Finds what kinds of event a page tells of, from its words of violence and their parts. */
export const rule: Rule<ValueMention> = {
  id: 'kind',
  version: 6,
  about: 'What kind of violent event is told of: a shooting, a bombing, a riot, an attack on police.',
  spot(reading) {
    const scene = sceneOf(reading);
    const main = scene.deeds.filter((deed) => deed.row.strength === 'main' && isTelling(reading.analysis, deed));
    const told = main.some((deed) => deed.polarity === 'asserted' && deed.mode === null)
      ? main
      : [...main, ...scene.deeds.filter((deed) => deed.row.strength === 'side' && HINTS.has(deed.row.kind))];
    const mentions = told.flatMap((deed) => mentionOf(reading, deed, scene) ?? []);
    return { mentions: ordered(mentions), notices: [] };
  },
  print: (mention) => `${'code' in mention.value ? mention.value.code : '?'}${printedFlags(mention)}`,
};

import type { ValueMention } from '../../model/mention.ts';
import type { Reading, Rule } from '../rule.ts';
import { type Actor, spanOf } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import { listed } from '../scene/listed.ts';
import { ordered, printedFlags, tokenSpan, valueMention } from '../scene/mention.ts';
import { sceneOf } from '../scene/scene.ts';

/** Deeds aimed at places and things. A kidnapping in a village is not aimed at the village. */
const AIMED = new Set(
  'attack armed_attack ambush shooting clash killing massacre bombing explosion mine suicide_bombing grenade shelling airstrike drone_strike chemical riot mob_violence robbery arson vandalism looting sabotage takeover recapture raid hijacking ramming blockade assassination hostage_taking stabbing'.split(
    ' ',
  ),
);

function mentionsOf({ analysis }: Reading, deed: Deed): ValueMention[] {
  if (!AIMED.has(deed.row.kind) || deed.patient === null || deed.patient.facility === null) return [];
  if (deed.shape === 'modifier' && deed.row.pos === 'noun') return [];
  return listed(analysis, deed.patient, deed.sentence).flatMap((actor) => targetOf(deed, actor));

  function targetOf(of: Deed, actor: Actor): ValueMention[] {
    if (actor.facility === null) return [];
    const span = spanOf(analysis, actor);
    const words = analysis.text.slice(...span).replace(/\s+/g, ' ');
    return [
      valueMention(
        'target',
        { kind: 'coded', code: actor.facility.class, words },
        { span, anchor: tokenSpan(analysis, actor.head), polarity: of.polarity, mode: of.mode },
      ),
    ];
  }
}

/** Finds the buildings, vehicles and places that were attacked. */
export const rule: Rule<ValueMention> = {
  id: 'target',
  version: 1,
  about: 'What place, building or thing an act of violence was aimed at.',
  spot(reading) {
    return { mentions: ordered(sceneOf(reading).deeds.flatMap((deed) => mentionsOf(reading, deed))), notices: [] };
  },
  print: (mention) => {
    const { value } = mention;
    return value.kind === 'coded' ? `${value.code} "${value.words}"${printedFlags(mention)}` : '?';
  },
};

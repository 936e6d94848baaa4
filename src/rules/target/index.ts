import type { Analysis } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Reading, Rule } from '../rule.ts';
import { type Actor, spanOf } from '../scene/actor.ts';
import { armsIn } from '../scene/arms.ts';
import { behind, objectAfter } from '../scene/clause.ts';
import { CUE } from '../scene/cues.ts';
import type { Deed, Reality } from '../scene/deed.ts';
import { listed } from '../scene/listed.ts';
import { ordered, printedFlags, tokenSpan, valueMention } from '../scene/mention.ts';
import { verbReality } from '../scene/reality.ts';
import { sceneOf, type Told } from '../scene/scene.ts';
import { isStrike } from '../scene/strikes.ts';
import { verbLemma } from '../scene/triggers.ts';

/** Deeds aimed at places and things. A kidnapping in a village is not aimed at the village. */
const AIMED = new Set(
  'attack armed_attack ambush shooting clash killing massacre bombing explosion mine suicide_bombing grenade shelling airstrike drone_strike chemical riot mob_violence robbery arson vandalism looting sabotage takeover recapture raid hijacking ramming blockade assassination hostage_taking stabbing'.split(
    ' ',
  ),
);

function mentionsOf({ analysis }: Reading, deed: Deed): ValueMention[] {
  if (!AIMED.has(deed.row.kind) || deed.patient === null || deed.patient.facility === null) return [];
  if (deed.shape === 'modifier' && deed.row.pos === 'noun') return [];
  return listed(analysis, deed.patient, deed.sentence).flatMap((actor) =>
    actor.facility === null || (isStrike(deed) && actor.facility.class === 'other')
      ? []
      : [mention(analysis, actor, deed)],
  );
}

const LANDS = /^(?:land|hit|strike|slam|fall|crash|explode|rain|detonate|impact|smash)$/;
const AT = new Set(['in', 'on', 'into', 'at', 'inside', 'outside', 'through']);

/** "A mortar shell landed in a market": what a weapon in flight comes down on. */
function impactsIn({ analysis }: Reading, { sentence, cues }: Told): ValueMention[] {
  if ((cues & CUE.arm) === 0) return [];
  const { tokens, verbs } = analysis;
  return armsIn(analysis, sentence).flatMap(({ last, row }) => {
    const verb = tokens[last]?.verb ?? -1;
    if (row.use !== 'arm' || verb < 0 || !LANDS.test(verbLemma(tokens[verbs[verb]!.head]!))) return [];
    const end = verbs[verb]!.last;
    const place = objectAfter(analysis, end, sentence.last) ?? behind(analysis, AT, end, sentence.last, 3);
    if (place === null) return [];
    const reality = verbReality(analysis, verbs[verb]!);
    return listed(analysis, place, sentence).flatMap((one) =>
      one.facility === null || one.facility.class === 'other' ? [] : [mention(analysis, one, reality)],
    );
  });
}

function mention(analysis: Analysis, actor: Actor, { polarity, mode }: Reality): ValueMention {
  const span = spanOf(analysis, actor);
  const words = analysis.text.slice(...span).replace(/\s+/g, ' ');
  return valueMention(
    'target',
    { kind: 'coded', code: actor.facility!.class, words },
    { span, anchor: tokenSpan(analysis, actor.head), polarity, mode },
  );
}

/** One mention a place: a deed may tell of it first. */
function distinct(mentions: readonly ValueMention[]): ValueMention[] {
  return mentions.filter(({ anchor }, i) => mentions.findIndex((other) => other.anchor[0] === anchor[0]) === i);
}

/** Finds the buildings, vehicles and places that were attacked. */
export const rule: Rule<ValueMention> = {
  id: 'target',
  version: 3,
  about: 'What place, building or thing an act of violence was aimed at.',
  spot(reading) {
    const { deeds, told } = sceneOf(reading);
    const aimed = deeds.flatMap((deed) => mentionsOf(reading, deed));
    const struck = told.flatMap((one) => impactsIn(reading, one));
    return { mentions: ordered(distinct([...aimed, ...struck])), notices: [] };
  },
  print: (mention) => {
    const { value } = mention;
    return value.kind === 'coded' ? `${value.code} "${value.words}"${printedFlags(mention)}` : '?';
  },
};

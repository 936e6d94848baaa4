import type { Analysis } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { isTelling } from '../kind/guards.ts';
import { type Actor, isAttacker, isPeople, spanOf } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import { listed } from '../scene/listed.ts';
import { tokenSpan, valueMention } from '../scene/mention.ts';
import type { Scene } from '../scene/scene.ts';
import { whoOf } from './value.ts';

const HARMLESS = new Set(
  'arrest raid protest strike hunger_strike blockade threat coup disrupted protest_intervention recapture arson vandalism looting sabotage takeover'.split(
    ' ',
  ),
);
const NOBODY = /^(?:it|himself|herself|themselves|itself|nobody|anyone|anybody)$/;

/** Who was hit, attacked, taken or beaten, as the deeds tell it. */
export function victims(analysis: Analysis, scene: Scene): ValueMention[] {
  const seen = new Set<number>();
  return scene.deeds.flatMap((deed) => {
    if (!isHit(analysis, deed)) return [];
    return listed(analysis, deed.patient!, deed.sentence).flatMap((actor) => {
      const mention = victimOf(analysis, deed, actor);
      if (mention === null || seen.has(mention.anchor[0])) return [];
      seen.add(mention.anchor[0]);
      return [mention];
    });
  });
}

function isHit(analysis: Analysis, deed: Deed): boolean {
  const { patient, row } = deed;
  if (patient === null || patient.resolved || HARMLESS.has(row.kind) || row.strength === 'side') return false;
  if (row.kind === 'riot' && deed.lemma !== 'riot') return false;
  return isPeople(patient) && (deed.shape !== 'modifier' || row.pos === 'verb') && isTelling(analysis, deed);
}

function victimOf(analysis: Analysis, deed: Deed, actor: Actor): ValueMention | null {
  const head = analysis.tokens[actor.head]!;
  if (
    !isPeople(actor) ||
    actor.shape === 'pronoun' ||
    actor.shape === 'number' ||
    isAttacker(actor) ||
    NOBODY.test(head.lower)
  )
    return null;
  if (deed.row.pos === 'noun' && actor.shape === 'name') return null;
  return valueMention('victim', whoOf(analysis, actor), {
    span: spanOf(analysis, actor),
    anchor: tokenSpan(analysis, actor.head),
    polarity:
      deed.polarity === 'asserted' && /^(?:no|none)$/.test(analysis.tokens[actor.first]!.lower)
        ? 'denied'
        : deed.polarity,
    mode: deed.mode,
  });
}

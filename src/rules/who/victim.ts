import type { Analysis } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { isTelling } from '../kind/guards.ts';
import { type Actor, isAttacker, isPeople, spanOf } from '../scene/actor.ts';
import { leftOf, objectAfter, subjectOf } from '../scene/clause.ts';
import { CUE } from '../scene/cues.ts';
import { ACTUAL, type Deed, type Reality } from '../scene/deed.ts';
import { listed } from '../scene/listed.ts';
import { tokenSpan, valueMention } from '../scene/mention.ts';
import { verbReality } from '../scene/reality.ts';
import type { Scene } from '../scene/scene.ts';
import { answersAttack, attacked } from './answer.ts';
import { isPlaceName } from './town.ts';
import { whoOf } from './value.ts';

const HARMLESS = new Set(
  'arrest raid protest strike hunger_strike blockade threat coup disrupted protest_intervention recapture arson vandalism looting sabotage takeover'.split(
    ' ',
  ),
);
/** Deeds that towns suffer: a bare name there is a place's. */
const AT_PLACES = new Set('shelling airstrike drone_strike bombing takeover recapture riot clash explosion'.split(' '));
const HITS = /^(?:strike|target|hit|pound|storm|overrun|besiege)$/;
const WOUNDED = /^(?:wounded|wounding|wounds|injured|injuring|injures|maimed|maiming)$/;
const NOBODY = /^(?:it|himself|herself|themselves|itself|nobody|anyone|anybody)$/;

/** Who was hit, attacked, taken or beaten, as the deeds tell it. */
export function victims(analysis: Analysis, scene: Scene): ValueMention[] {
  const seen = new Set<number>();
  const answering = attacked(scene);
  const hit = scene.deeds.flatMap((deed) => {
    if (!isHit(analysis, deed) || (answering && answersAttack(deed))) return [];
    return listed(analysis, deed.patient!, deed.sentence).flatMap((actor) => {
      const mention = victimOf(analysis, deed, actor);
      if (mention === null || seen.has(mention.anchor[0])) return [];
      seen.add(mention.anchor[0]);
      return [mention];
    });
  });
  return violent(scene) ? [...hit, ...woundedIn(analysis, scene, seen)] : hit;
}

function violent({ deeds }: Scene): boolean {
  return deeds.some(({ row }) => row.strength === 'main' && !HARMLESS.has(row.kind));
}

/** "wounding a teacher", "two policemen were injured": people hurt where the page tells of an attack. */
function woundedIn(analysis: Analysis, { told }: Scene, seen: Set<number>): ValueMention[] {
  const { tokens, verbs } = analysis;
  const found: ValueMention[] = [];
  for (const { sentence, cues } of told) {
    if ((cues & CUE.status) === 0) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i]!;
      if (!WOUNDED.test(token.lower)) continue;
      const verb = token.verb >= 0 ? verbs[token.verb]! : null;
      // "the injured people": said of them, and not done here.
      if (token.chunk >= 0 && analysis.chunks[token.chunk]!.head > i) continue;
      const object = objectAfter(analysis, i + 1, sentence.last);
      const passive = object === null && token.lower.endsWith('ed');
      const who = passive ? (verb === null ? leftOf(analysis, i - 1, sentence) : subjectOf(analysis, verb)) : object;
      if (verb === null && !passive && !token.lower.endsWith('ing')) continue;
      // "how many people had been injured": asked, not told.
      if (
        who === null ||
        who.shape === 'name' ||
        tokens[who.first - 1]?.lower === 'how' ||
        tokens[who.first]!.lower === 'how'
      )
        continue;
      const reality = verb === null ? ACTUAL : verbReality(analysis, verb);
      for (const one of passive ? [who] : listed(analysis, who, sentence)) {
        if (!isSomebody(analysis, one)) continue;
        const mention = victim(analysis, one, reality);
        if (seen.has(mention.anchor[0])) continue;
        seen.add(mention.anchor[0]);
        found.push(mention);
      }
    }
  }
  return found;
}

function isHit(analysis: Analysis, deed: Deed): boolean {
  const { patient, row } = deed;
  if (patient === null || patient.resolved || HARMLESS.has(row.kind) || row.strength === 'side') return false;
  if (row.kind === 'riot' && deed.lemma !== 'riot') return false;
  return isPeople(patient) && (deed.shape !== 'modifier' || row.pos === 'verb') && isTelling(analysis, deed);
}

function victimOf(analysis: Analysis, deed: Deed, actor: Actor): ValueMention | null {
  if (!isSomebody(analysis, actor)) return null;
  if (actor.shape === 'name' && (deed.row.pos === 'noun' || AT_PLACES.has(deed.row.kind) || HITS.test(deed.lemma)))
    return null;
  return victim(analysis, actor, deed);
}

/** People one may be shown as victims: no pronoun, no bare number, no attacker. */
function isSomebody(analysis: Analysis, actor: Actor): boolean {
  return (
    isPeople(actor) &&
    actor.shape !== 'pronoun' &&
    actor.shape !== 'number' &&
    !isAttacker(actor) &&
    !NOBODY.test(analysis.tokens[actor.head]!.lower) &&
    !isPlaceName(analysis, actor, 'struck')
  );
}

function victim(analysis: Analysis, actor: Actor, { polarity, mode }: Reality): ValueMention {
  const none = polarity === 'asserted' && /^(?:no|none)$/.test(analysis.tokens[actor.first]!.lower);
  return valueMention('victim', whoOf(analysis, actor), {
    span: spanOf(analysis, actor),
    anchor: tokenSpan(analysis, actor.head),
    polarity: none ? 'denied' : polarity,
    mode,
  });
}

import type { Analysis } from '../../language/analysis.ts';
import { isAttacker, isForce, isPeople, isWeaponWord } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import { ACCIDENT } from '../scene/words.ts';

/** Verbs that tell of violence only when people or buildings are what they are done to. */
const NEEDS_PATIENT = new Set(
  'attack target strike storm beat kick punch execute slash hack ram seize capture club cane stone slit bash smash trash topple overturn wreck thrash batter mortar rocket shell knife gas drown suffocate steal rustle mug stab bomb blast burn disappear battle strafe pelt loot slay rape torture'.split(
    ' ',
  ),
);
const ACTIVE_ONLY = new Set('rally march demonstrate protest'.split(' '));
/** Killing and exploding have natural causes too. */
const BY_NATURE = new Set('kill die explosion explode killing drown burn blast suffocate gas'.split(' '));

/** What forces do to a town or a district as a whole. */
const FROM_AFAR = new Set(['shell', 'mortar', 'rocket', 'bomb', 'strafe']);
const SETTLEMENT =
  /^(?:towns?|villages?|cit(?:y|ies)|hamlets?|communit(?:y|ies)|settlements?|camps?|neighbou?rhoods?|districts?|suburbs?|localit(?:y|ies)|townships?|communes?|areas?|quarters?|slums?)$/;

/** True for a deed that by itself tells of a violent event. */
export function isTelling(analysis: Analysis, deed: Deed): boolean {
  const { lemma, shape, patient, agent } = deed;
  if (shape === 'modifier' && deed.row.pos === 'noun') return describesPeople(analysis, deed);
  if (BY_NATURE.has(lemma) && isAccident(analysis, deed)) return false;
  if (deed.row.kind === 'recapture' && shape === 'verb' && !isTerritory(analysis, patient)) return false;
  if (shape === 'verb' && NEEDS_PATIENT.has(lemma)) {
    if (patient === null) {
      if (FROM_AFAR.has(lemma) && isForce(agent)) return true;
      return agent !== null && (agent.crowd || isAttacker(agent)) && lemma !== 'strike';
    }
    if (isReciprocal(analysis, deed)) return true;
    if (patient.shape === 'thing' && patient.facility === null) return isStruckBy(analysis, deed);
    if (lemma === 'strike') return agent !== null && !struckByCar(analysis, deed);
    if (lemma === 'beat' || lemma === 'strike' || lemma === 'target') return patient.shape !== 'name' || deed.passive;
  }
  if (shape === 'verb' && ACTIVE_ONLY.has(lemma))
    return isPeople(agent) && (patient === null || lemma !== 'demonstrate');
  return true;
}

/** What is taken back in war: a town, a village, a base; not a prison, not "control" of one. */
function isTerritory({ tokens }: Analysis, patient: Deed['patient']): boolean {
  if (patient === null) return false;
  const { tag, lower } = tokens[patient.head]!;
  return tag === 'PROPN' || SETTLEMENT.test(lower) || GROUND.test(lower);
}

const GROUND = /^(?:territor(?:y|ies)|bases?|positions?|posts?|airport|ground|hills?|islands?|stronghold|crossing)$/;

/** "stormed the town", "the town was shelled", "a drone targeted a convoy": a thing as what armed people or arms are turned on. */
function isStruckBy({ tokens }: Analysis, { agent, patient, passive, lemma }: Deed): boolean {
  if (agent === null) return passive && FROM_AFAR.has(lemma) && SETTLEMENT.test(tokens[patient!.head]!.lower);
  if (isAttacker(agent) || isForce(agent)) return SETTLEMENT.test(tokens[patient!.head]!.lower);
  return agent.shape === 'thing' && isWeaponWord(tokens[agent.head]!);
}

/** "two groups attacked each other": two sides who both do it. */
export function isReciprocal({ tokens }: Analysis, { patient }: Deed): boolean {
  if (patient === null) return false;
  const words = `${tokens[patient.first]!.lower} ${tokens[patient.first + 1]?.lower ?? ''}`;
  return words === 'each other' || words === 'one another';
}

/** "struck by a car", "struck in the arm": told of any hit, not of an attack. */
function struckByCar({ tokens }: Analysis, { agent, passive }: Deed): boolean {
  return (
    passive ||
    (agent !== null &&
      /^(?:car|truck|van|bus|train|bullets?|vehicle|lightning|quake|earthquake|storm|ball)$/.test(
        tokens[agent.head]!.lower,
      ))
  );
}

function isAccident({ tokens }: Analysis, { sentence, hit }: Deed): boolean {
  for (let i = sentence.first; i < sentence.last; i++)
    if (i !== hit.first && ACCIDENT.has(tokens[i]!.lower)) return true;
  return false;
}

/** "shooting victims", "bombing suspect": the event stands behind the word; "riot police", "homicide rate": it does not. */
function describesPeople({ tokens }: Analysis, { hit }: Deed): boolean {
  return /^(?:victims?|suspects?|scene|survivors?|site|deaths?|attempt|attempts|plot|suspected|investigation)$/.test(
    tokens[hit.last]?.lower ?? '',
  );
}

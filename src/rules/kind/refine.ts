import type { Analysis } from '../../language/analysis.ts';
import { type Actor, isAttacker, isForce, isForcePlace } from '../scene/actor.ts';
import { type Arm, armsIn } from '../scene/arms.ts';
import type { Deed } from '../scene/deed.ts';
import type { Scene } from '../scene/scene.ts';
import { DEMONSTRATORS } from '../scene/words.ts';
import { isReciprocal } from './guards.ts';
import { kindFamily } from './kinds.ts';

/** Kinds whose code depends on who is attacked by whom. */
const OPEN = new Set([
  'attack',
  'shooting',
  'killing',
  'beating',
  'vandalism',
  'arson',
  'looting',
  'takeover',
  'massacre',
]);
/** Deeds that a suicide bomber does with the bomb. */
const BLOWN = new Set(['bombing', 'explosion', 'attack', 'killing']);
const AIRCRAFT = /^(?:jets?|planes?|warplanes?|aircraft|helicopters?|gunships?|bombers?|fighters?-?jets?)$/;
/** An armed side that is bombed or shelled is no side of a battle. */
const REMOTE = new Set(['explosive', 'remote']);
const VIOLENT = new Set(['attack', 'shooting', 'killing', 'massacre', 'ambush']);

/**
 * The kind of a deed once its parts are known, as ACLED's codebook has it: an attack on police or soldiers is a
 * battle, what demonstrators do by force is a riot, what a mob does to people is mob violence, and forces that
 * shoot demonstrators use excessive force.
 */
export function refinedKind(analysis: Analysis, deed: Deed, scene: Scene): string {
  const { kind } = deed.row;
  const { agent, patient } = deed;
  if (OPEN.has(kind) && isReciprocal(analysis, deed)) return isArmedSide(analysis, deed) ? 'clash' : 'mob_violence';
  if (agent !== null && BLOWN.has(kind) && words(analysis, agent).has('suicide')) return 'suicide_bombing';
  if (
    kind === 'bombing' &&
    deed.lemma === 'bomb' &&
    agent !== null &&
    AIRCRAFT.test(analysis.tokens[agent.head]!.lower)
  )
    return 'airstrike';
  if (kind === 'bombing' && isDefused(deed, scene)) return '';
  if (agent?.crowd && !isAttacker(agent) && OPEN.has(kind)) {
    const heads = [agent.head, agent.first];
    const demonstrators = heads.some(
      (at) => DEMONSTRATORS.has(analysis.tokens[at]!.lower) || DEMONSTRATORS.has(analysis.tokens[at]!.lemma),
    );
    const isPublic = patient?.facility != null && patient.facility.class !== 'residence';
    return demonstrators || scene.demonstration || isPublic ? 'riot' : 'mob_violence';
  }
  if (agent !== null && isForce(agent) && patient?.person?.group === 'protesters' && VIOLENT.has(kind))
    return 'protest_force';
  if (VIOLENT.has(kind) && kind !== 'ambush' && (isForce(patient) || isForcePlace(patient)) && !isForce(agent)) {
    const how = byWeapon(analysis, deed);
    if (REMOTE.has(kindFamily(how))) return how;
    return scene.demonstration && !isAttacker(agent) ? 'riot' : 'armed_attack';
  }
  if (kind === 'killing' && isForce(agent) && isAttacker(patient)) return 'clash';
  if ((kind === 'mob_violence' || kind === 'vandalism') && scene.demonstration) return 'riot';
  if (kind === 'beating' && isForce(patient) && scene.demonstration) return 'riot';
  if (kind === 'takeover' && patient !== null && patient.facility === null)
    return deed.row.strength === 'main' ? kind : '';
  if (kind === 'riot' && deed.lemma === 'storm' && agent !== null && (isAttacker(agent) || isForce(agent))) {
    return isForce(agent) ? 'raid' : isForcePlace(patient) ? 'armed_attack' : 'attack';
  }
  if (
    kind === 'riot' &&
    (deed.lemma === 'break into' || deed.lemma === 'ransack' || deed.lemma === 'overrun') &&
    !(agent?.crowd ?? false) &&
    !scene.demonstration
  ) {
    return isAttacker(agent) && deed.lemma === 'overrun' ? 'takeover' : '';
  }
  if (
    (kind === 'clash' || kind === 'attack') &&
    scene.demonstration &&
    (agent?.person?.group === 'protesters' || patient?.person?.group === 'protesters')
  )
    return 'riot';
  if (deed.lemma === 'clash' && agent?.crowd && !isAttacker(agent) && !isForce(patient))
    return scene.demonstration ? 'riot' : 'mob_violence';
  if (deed.lemma === 'clash' && scene.demonstration && !isAttacker(agent)) return 'riot';
  return kind === 'attack' || kind === 'killing' ? byWeapon(analysis, deed) : kind;
}

/** Two sides with guns, or of which one is an armed group or a force, fight; others brawl. */
function isArmedSide(analysis: Analysis, { agent, sentence }: Deed): boolean {
  return isAttacker(agent) || isForce(agent) || armsIn(analysis, sentence).some(({ row }) => row.code === 'firearm');
}

function words({ tokens }: Analysis, { first, last }: Actor): ReadonlySet<string> {
  return new Set(tokens.slice(first, last).map(({ lower }) => lower));
}

/** "defused an explosive device": the device is what was rendered harmless. */
function isDefused({ hit, sentence }: Deed, scene: Scene): boolean {
  return scene.deeds.some(
    ({ row, patient, sentence: other }) =>
      row.kind === 'disrupted' &&
      other === sentence &&
      patient !== null &&
      patient.first <= hit.first &&
      hit.last <= patient.last,
  );
}

/** An attack or a killing is told more exactly by the weapon used in the same sentence. */
function byWeapon(analysis: Analysis, { row, sentence, agent }: Deed): string {
  const isAgent = ({ first, last }: Arm) => agent !== null && agent.first <= first && last <= agent.last;
  const arm = armsIn(analysis, sentence).find((found) => (found.used || isAgent(found)) && found.row.use === 'arm');
  return (arm === undefined ? undefined : BY_WEAPON.get(arm.row.code)) ?? row.kind;
}

const BY_WEAPON: ReadonlyMap<string, string> = new Map([
  ['firearm', 'shooting'],
  ['explosive', 'bombing'],
  ['mine', 'mine'],
  ['grenade', 'grenade'],
  ['blade', 'stabbing'],
  ['incendiary', 'arson'],
  ['artillery', 'shelling'],
  ['missile', 'shelling'],
  ['drone', 'drone_strike'],
  ['aircraft', 'airstrike'],
]);

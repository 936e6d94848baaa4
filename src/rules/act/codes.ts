import type { Analysis } from '../../language/analysis.ts';
import { isAttacker, isForce, isPeople } from '../scene/actor.ts';
import { armsIn } from '../scene/arms.ts';
import type { Deed } from '../scene/deed.ts';
import type { Scene } from '../scene/scene.ts';

/** Nouns that hint at an act without telling of one. */
const HINTS = new Set(
  'shot gunshot bullet round gunman shooter fire rioter pogromist thug mob crowd hooligan looter protester protestor demonstrator marcher activist hostage captive abductee kidnapper abductor ransom rocket mortar missile shell grenade arrest detention gunshot-wound'.split(
    ' ',
  ),
);

const HAND_TO_HAND =
  /^(?:clash|fighting|battle|skirmish|confrontation|brawl|scuffle|standoff|stand-off|siege|fight with|hostilities|turf war|encounter|armed confrontation|insurgency)$/;

/** The PLOVER code of what a deed is; null where the words do not say how it was done. */
export function actCode(analysis: Analysis, deed: Deed, scene: Scene): string | null {
  const { row, lemma, agent, patient } = deed;
  if ((row.pos === 'noun' && HINTS.has(lemma)) || (deed.shape === 'modifier' && row.pos === 'noun')) return null;
  if (row.kind === 'arrest') return patient !== null && isPeople(patient) ? 'arrest' : null;
  if (row.kind === 'riot' && deed.row.pos === 'verb')
    return lemma === 'riot' || lemma === 'rampage' || lemma === 'run riot' ? 'riot' : 'seize';
  if (lemma === 'storming') return 'seize';
  if (row.kind === 'vandalism' || row.kind === 'looting') return row.act;
  if (row.kind === 'takeover') return patient !== null || row.strength === 'main' ? 'seize' : null;
  // People clash with fists, stones and guns alike: only the weapon tells which.
  if (row.kind === 'clash' && HAND_TO_HAND.test(lemma)) return byWeapon(analysis, deed);
  if (row.act !== '') return row.act;
  if (row.kind === 'attack' || row.kind === 'killing' || row.kind === 'massacre' || row.kind === 'mob_violence')
    return byWeapon(analysis, deed) ?? byHands(deed, scene);
  return agent !== null && isAttacker(agent) ? byWeapon(analysis, deed) : null;
}

/** The act that a weapon in the same sentence shows. */
function byWeapon(analysis: Analysis, deed: Deed): string | null {
  const arm = armsIn(analysis, deed.sentence).find(({ row, used }) => row.use === 'arm' && used);
  return arm === undefined || arm.row.act === '' ? null : arm.row.act;
}

/** A crowd without a weapon beats people and breaks things. */
function byHands({ row, agent, patient, role }: Deed, scene: Scene): string | null {
  if (row.kind === 'killing' || row.kind === 'massacre' || role === 'dateline') return null;
  const crowd = agent?.crowd === true || (scene.demonstration && !isForce(agent));
  if (!crowd || patient === null) return null;
  if (patient.facility !== null) return 'vandalize';
  return isPeople(patient) ? 'beat' : null;
}

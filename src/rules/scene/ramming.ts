import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { BlockRole } from '../../model/article.ts';
import { actorAt, isPeople } from './actor.ts';
import { objectAfter, subjectOf } from './clause.ts';
import type { Deed } from './deed.ts';
import { verbReality } from './reality.ts';
import { triggerRow, verbLemma } from './triggers.ts';

const DRIVE = /^(?:drive|plough|plow|crash|ram|steer|accelerate|slam)$/;
const VEHICLE = /^(?:car|van|truck|lorry|pickup|vehicle|suv|bus|minivan|jeep|motorcycle|tractor|bulldozer)$/;
const UNMEANT = /^(?:lost|accident|accidentally|brakes?|asleep|drunk|drunken|drink-driving|medical|seizure)$/;

/** "drove a van into a crowd": the vehicle stands between the verb and those it is driven at. */
export function rammingsIn(analysis: Analysis, sentence: Sentence, role: BlockRole): readonly Deed[] {
  const { tokens, verbs } = analysis;
  for (let i = sentence.first; i < sentence.last - 3; i++) {
    const at = tokens[i]!.verb;
    if (at < 0 || verbs[at]!.head !== i || !DRIVE.test(verbLemma(tokens[i]!))) continue;
    const verb = verbs[at]!;
    const vehicle = objectAfter(analysis, i + 1, sentence.last);
    if (vehicle === null || !VEHICLE.test(tokens[vehicle.head]!.lower) || tokens[vehicle.last]?.lower !== 'into')
      continue;
    const patient = actorAt(analysis, vehicle.last + 1);
    if (!isPeople(patient) || unmeant(analysis, sentence)) continue;
    const row = triggerRow('drive into');
    return [
      {
        hit: { first: i, last: i + 1, noun: null, verb: row },
        row,
        lemma: 'drive into',
        shape: 'verb',
        agent: subjectOf(analysis, verb),
        patient,
        passive: false,
        verb,
        sentence,
        role,
        ...verbReality(analysis, verb),
      },
    ];
  }
  return [];
}

function unmeant({ tokens }: Analysis, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (UNMEANT.test(tokens[i]!.lower)) return true;
  return false;
}

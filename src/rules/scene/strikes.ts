import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { BlockRole } from '../../model/article.ts';
import { actorAt } from './actor.ts';
import { type Arm, armsIn } from './arms.ts';
import { behind, objectAfter } from './clause.ts';
import { ACTUAL, type Deed } from './deed.ts';
import { verbReality } from './reality.ts';
import { triggerRow, verbLemma } from './triggers.ts';

/** What arms in flight do to what they reach. Verbs that tell of violence whoever does it are listed among the triggers. */
const REACHES = /^(?:hit|pound|slam|land|fall|rain|crash|smash|rip|tear)$/;
const ON = new Set(['in', 'on', 'into', 'at', 'inside', 'outside', 'through', 'near']);
/** The word of violence that such a strike is, by the arm's code. */
const STRIKE: ReadonlyMap<string, string> = new Map([
  ['drone', 'drone strike'],
  ['aircraft', 'airstrike'],
  ['missile', 'shelling'],
  ['artillery', 'shelling'],
]);

/** True for a deed that `strikesIn` read. */
export const isStrike = ({ row, lemma, shape }: Deed): boolean =>
  shape === 'verb' && row.trigger === lemma && row.pos === 'noun';

/** "A drone hit a minibus", "shells landed in a market": strikes told by what flew and where it came down. */
export function strikesIn(analysis: Analysis, sentence: Sentence, role: BlockRole): readonly Deed[] {
  return armsIn(analysis, sentence).flatMap((arm) => {
    const trigger = arm.row.use === 'arm' ? STRIKE.get(arm.row.code) : undefined;
    return trigger === undefined ? [] : (strike(analysis, sentence, role, arm, trigger) ?? []);
  });
}

const STRIKES = /^(?:strikes?|raids?|attacks?)$/;
const FLOWN = /^(?:drone|drones|uavs?|jets?|warplanes?|planes?|aircraft|helicopters?|gunships?)$/;

/** "in strikes by army drones": told by whose arms they were. */
export function strikesByIn(analysis: Analysis, sentence: Sentence, role: BlockRole): readonly Deed[] {
  const { tokens } = analysis;
  const found: Deed[] = [];
  for (let i = sentence.first; i < sentence.last - 2; i++) {
    if (!STRIKES.test(tokens[i]!.lower) || tokens[i]!.verb >= 0 || tokens[i + 1]!.lower !== 'by') continue;
    const agent = actorAt(analysis, i + 2);
    if (agent === null || !FLOWN.test(tokens[agent.head]!.lower)) continue;
    const row = triggerRow(/^(?:drone|uav)/.test(tokens[agent.head]!.lower) ? 'drone strike' : 'airstrike');
    const patient = behind(analysis, ON, agent.last, sentence.last, 4);
    const hit = { first: i, last: i + 1, noun: row, verb: null };
    found.push({
      hit,
      row,
      lemma: row.trigger,
      shape: 'noun',
      sentence,
      role,
      agent,
      patient,
      passive: false,
      verb: null,
      ...ACTUAL,
    });
  }
  return found;
}

function strike(
  analysis: Analysis,
  sentence: Sentence,
  role: BlockRole,
  { last }: Arm,
  trigger: string,
): readonly [Deed] | null {
  const { tokens, verbs } = analysis;
  const at = last < sentence.last ? tokens[last]!.verb : -1;
  const verb = at >= 0 ? verbs[at]! : null;
  if (verb === null || verb.passive || verb.first !== last || !REACHES.test(verbLemma(tokens[verb.head]!))) return null;
  const patient = objectAfter(analysis, verb.last, sentence.last) ?? behind(analysis, ON, verb.last, sentence.last, 4);
  if (patient === null) return null;
  const row = triggerRow(trigger);
  const hit = { first: verb.head, last: verb.head + 1, noun: null, verb: row };
  const agent = actorAt(analysis, last - 1);
  const told = { agent, patient, passive: false, verb, ...verbReality(analysis, verb) };
  return [{ hit, row, lemma: trigger, shape: 'verb', sentence, role, ...told }];
}

import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { BlockRole } from '../../model/article.ts';
import { actorAt } from './actor.ts';
import { type Arm, armsIn } from './arms.ts';
import { behind, objectAfter } from './clause.ts';
import type { Deed } from './deed.ts';
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

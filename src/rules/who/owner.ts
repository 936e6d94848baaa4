import type { Analysis } from '../../language/analysis.ts';
import { lexicon } from '../../language/lexicon.ts';
import { type Actor, described } from '../scene/actor.ts';
import { nounLemma } from '../scene/triggers.ts';
import { demonymAt } from '../where/demonyms.ts';

const WEAPONS = lexicon<'weapon'>('weapons');
const CRAFT = /^(?:helicopters?|gunships?|jets?|planes?|aircraft|tanks?|warships?|boats?|gunboats?|artillery)$/;

/**
 * Whose arms did it: of "a junta fighter jet" the junta, of "Israeli warplanes" the Israelis. Null for what is nobody's,
 * and for anything but arms.
 */
export function ownerOf(analysis: Analysis, actor: Actor): Actor | null {
  const { tokens } = analysis;
  if (actor.shape !== 'thing' && actor.shape !== 'facility') return null;
  if (!CRAFT.test(tokens[actor.head]!.lower) && WEAPONS.get(nounLemma(tokens[actor.head]!)).length === 0) return null;
  for (let at = actor.first; at < actor.head; at++) {
    const token = tokens[at]!;
    if (token.tag === 'DET' || token.tag === 'NUM') continue;
    const owner = described(tokens, at, at + 1, at);
    if (owner.armed !== null || owner.person?.group === 'military' || owner.person?.group === 'police') return owner;
    return demonymAt(tokens, at, actor.head) === null ? null : { ...owner, shape: 'name' };
  }
  return null;
}

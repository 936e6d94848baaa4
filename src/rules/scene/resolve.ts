import type { Analysis } from '../../language/analysis.ts';
import { type Actor, actorAt, isAttacker } from './actor.ts';

const MANY = new Set(['they', 'them']);
const ONE = new Set(['he', 'him', 'she', 'her']);
const PLURAL = /(?:s|men|police|people|children|youth|crowd|mob|gang|group|army|troops)$/;
/** How many phrases back a pronoun may look. */
const REACH = 10;

/**
 * The people a pronoun stands for: the last ones told of before it, in this sentence or the one before, that fit
 * its number. Anything but a pronoun is given back as it is.
 */
export function resolved(analysis: Analysis, actor: Actor | null, other: Actor | null): Actor | null {
  if (actor === null || actor.shape !== 'pronoun') return actor;
  const { tokens, chunks, sentences } = analysis;
  const pronoun = tokens[actor.head]!;
  const many = MANY.has(pronoun.lower);
  if (!many && !ONE.has(pronoun.lower)) return actor;
  const from = pronoun.chunk - 1;
  const block = sentences[pronoun.sentence]!.block;
  const opening = many && opens(analysis, pronoun.chunk) ? subjectBefore(analysis, pronoun.sentence, block) : null;
  if (opening !== null && opening.head !== other?.head) return { ...opening, resolved: true };
  for (let c = from; c >= Math.max(0, from - REACH); c--) {
    const chunk = chunks[c]!;
    if (chunk.sentence < pronoun.sentence - 1 || sentences[chunk.sentence]!.block !== block) return actor;
    const found = actorAt(analysis, chunk.head);
    if (found === null || (other !== null && found.head === other.head)) continue;
    if (found.shape !== 'person' && (many || found.shape !== 'name')) continue;
    if (many !== PLURAL.test(tokens[found.head]!.lower)) continue;
    return { ...found, resolved: true };
  }
  return actor;
}

/** True for the first phrase of its sentence: "They fled." speaks on of whoever the sentence before is about. */
function opens({ chunks }: Analysis, chunk: number): boolean {
  return chunk > 0 && chunks[chunk - 1]!.sentence < chunks[chunk]!.sentence;
}

/** Attackers that open the sentence before; null where something else does. */
function subjectBefore(analysis: Analysis, at: number, block: number): Actor | null {
  const sentence = analysis.sentences[at - 1];
  if (sentence === undefined || sentence.block !== block) return null;
  const actor = actorAt(analysis, sentence.first);
  return isAttacker(actor) && PLURAL.test(analysis.tokens[actor!.head]!.lower) ? actor : null;
}

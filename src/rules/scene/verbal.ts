import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { type Actor, actorAt, described } from './actor.ts';
import { agentBy, behind, leftOf, objectAfter, subjectOf } from './clause.ts';
import type { Parts } from './deed.ts';
import type { Hit } from './triggers.ts';
import { STRICT_AIMS } from './words.ts';

export interface VerbalParts extends Parts {
  readonly passive: boolean;
  readonly verb: VerbGroup | null;
}

/** Reads who did what to whom around a verb of violence. */
export function verbalParts(analysis: Analysis, hit: Hit, sentence: Sentence): VerbalParts {
  const { tokens, verbs, chunks } = analysis;
  const token = tokens[hit.first]!;
  const verb = token.verb >= 0 ? verbs[token.verb]! : null;
  const inside = verb === null && token.chunk >= 0 ? chunks[token.chunk]! : null;
  if (inside !== null) return headlineParts(analysis, hit, inside, sentence);
  const subject = verb === null ? leftOf(analysis, hit.first - 1, sentence) : subjectOf(analysis, verb);
  const object = objectAfter(analysis, hit.last, sentence.last);
  const past = isPast(token.lower, token.lemma);
  const passive = verb?.passive ?? (past && object === null);
  if (passive) return { patient: subject, agent: agentBy(analysis, hit.last, sentence.last), passive, verb };
  const aimed = object === null || object.shape === 'thing' ? behind(analysis, STRICT_AIMS, hit.last, sentence.last) : null;
  return { agent: subject, patient: aimed !== null && aimed.shape !== 'thing' ? aimed : (object ?? aimed), passive, verb };
}

/** "shot", "killed": a form that may be passive where nothing follows it. */
export function isPast(lower: string, lemma: string): boolean {
  return lower.endsWith('ed') || (lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing')) || lower === 'shot' || lower === 'beaten';
}

/** Headlines in capitals hide verbs in noun phrases: "Gunman Kills 3", "3 Policemen Shot Dead". */
function headlineParts(
  analysis: Analysis,
  hit: Hit,
  chunk: { readonly first: number; readonly last: number; readonly head: number },
  sentence: Sentence,
): VerbalParts {
  const { tokens } = analysis;
  const before = hit.first > chunk.first ? described(tokens, chunk.first, hit.first, hit.first - 1) : null;
  const subject = before ?? leftOf(analysis, hit.first - 1, sentence);
  let object: Actor | null =
    hit.last < chunk.last ? described(tokens, hit.last, chunk.last, Math.max(chunk.head, hit.last)) : objectAfter(analysis, hit.last, sentence.last);
  if (object !== null && object.first >= chunk.last) object = actorAt(analysis, object.head);
  const token = tokens[hit.first]!;
  if (before === null && hit.last < chunk.last)
    return { agent: null, patient: object, passive: true, verb: null };
  const passive = isPast(token.lower, token.lemma) && object === null;
  if (passive) return { patient: subject, agent: agentBy(analysis, hit.last, sentence.last), passive, verb: null };
  return { agent: subject, patient: object ?? behind(analysis, STRICT_AIMS, hit.last, sentence.last), passive, verb: null };
}

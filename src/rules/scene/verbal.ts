import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { type Actor, actorAt, described, isAttacker, widened } from './actor.ts';
import { agentBy, behind, leftOf, objectAfter, subjectOf } from './clause.ts';
import type { Parts } from './deed.ts';
import type { Hit } from './triggers.ts';
import { STRICT_AIMS } from './words.ts';

/** Acts whose object may be what is fired or thrown; who is hit then stands behind "at" or "on". */
const THROWN = new Set(['firearms', 'explosives', 'heavy-weapons', 'vandalize', 'crowd-control']);

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
  const helper = verb === null && past ? helperOf(analysis, hit, sentence) : null;
  if (helper !== null && tokens[helper.head]!.lemma === 'have') {
    const aimed = object ?? behind(analysis, STRICT_AIMS, hit.last, sentence.last);
    return { agent: subjectOf(analysis, helper), patient: aimed, passive: false, verb: helper };
  }
  if (helper !== null)
    return {
      patient: subjectOf(analysis, helper),
      agent: agentBy(analysis, hit.last, sentence.last),
      passive: true,
      verb: helper,
    };
  // "Shots were fired at the car": whoever the phrase's preposition leads to is hit, whatever the voice.
  const led = hit.last - hit.first > 1 && tokens[hit.last - 1]!.tag === 'ADP' && object !== null;
  if (led)
    return {
      patient: object,
      agent: verb?.passive ? agentBy(analysis, hit.last, sentence.last) : subject,
      passive: verb?.passive ?? false,
      verb,
    };
  const passive =
    verb === null ? past && object === null : verb.passive && !(verb.form === 'participle' && object !== null);
  if (passive) return { patient: subject, agent: agentBy(analysis, hit.last, sentence.last), passive, verb };
  const throws = object?.shape === 'thing' && hit.verb !== null && THROWN.has(hit.verb.act);
  const aimed = object === null || throws ? behind(analysis, STRICT_AIMS, hit.last, sentence.last) : null;
  return {
    agent: subject,
    patient: aimed !== null && aimed.shape !== 'thing' ? aimed : (object ?? aimed),
    passive,
    verb,
  };
}

/** The "was" of "was assassinated", where the tagger takes the participle for an adjective. */
function helperOf({ tokens, verbs }: Analysis, hit: Hit, sentence: Sentence): VerbGroup | null {
  const at = hit.first > sentence.first ? tokens[hit.first - 1]!.verb : -1;
  return at >= 0 && /^(?:be|have)$/.test(tokens[verbs[at]!.head]!.lemma) ? verbs[at]! : null;
}

/** "shot", "killed": a form that may be passive where nothing follows it. */
export function isPast(lower: string, lemma: string): boolean {
  return (
    lower.endsWith('ed') ||
    (lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing')) ||
    lower === 'shot' ||
    lower === 'beaten'
  );
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
    hit.last < chunk.last
      ? widened(analysis, hit.last, chunk.last, Math.max(chunk.head, hit.last))
      : objectAfter(analysis, hit.last, sentence.last);
  if (object !== null && object.first >= chunk.last) object = actorAt(analysis, object.head);
  const token = tokens[hit.first]!;
  if (before === null && hit.last < chunk.last) return { agent: null, patient: object, passive: true, verb: null };
  const aims = tokens[hit.last]?.lower === 'at' && isAttacker(subject);
  const passive = isPast(token.lower, token.lemma) && object === null && !aims;
  if (passive) return { patient: subject, agent: agentBy(analysis, hit.last, sentence.last), passive, verb: null };
  return {
    agent: subject,
    patient: object ?? behind(analysis, STRICT_AIMS, hit.last, sentence.last),
    passive,
    verb: null,
  };
}

import type { Analysis, Sentence } from '../../language/analysis.ts';
import { type Actor, actorAt } from '../scene/actor.ts';
import { behind, objectAfter, subjectOf } from '../scene/clause.ts';
import { verbReality } from '../scene/reality.ts';
import { verbLemma } from '../scene/triggers.ts';

/** Nouns of what somebody may be behind or responsible for. */
const DEED =
  /^(?:attacks?|bombings?|blasts?|explosions?|killings?|murders?|massacres?|raids?|ambush(?:es)?|assaults?|strikes?|shootings?|kidnappings?|abductions?|assassinations?|shelling|atrocit(?:y|ies)|stabbings?|violence|deaths?|carnage|deed)$/;
const ON = new Set(['on', 'upon']);
const TO = new Set(['to']);
const NAMES = /^(?:tag|name|identify|single|finger|cite|label)$/;
/** How far behind the verb the one who is blamed may stand, in tokens. */
const REACH = 12;

/** Somebody whom others call the doer, and the token that says so. */
export interface Blamed {
  readonly actor: Actor;
  readonly by: number;
}

/**
 * Those whom a sentence makes the doers by blaming them: "blamed the attack on bandits", "attributed to jihadists", "tagged
 * the group as behind the bombing", "the work of the PKK". What is denied or only feared blames nobody.
 */
export function blamedIn(analysis: Analysis, sentence: Sentence): Blamed[] {
  const found: Blamed[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const actor = blamedAt(analysis, sentence, at);
    if (actor !== null) found.push({ actor, by: at });
  }
  return found;
}

function blamedAt(analysis: Analysis, sentence: Sentence, at: number): Actor | null {
  const { tokens, verbs } = analysis;
  const token = tokens[at]!;
  switch (token.lower) {
    case 'behind':
      return isDeedAhead(analysis, sentence, at + 1) || /^(?:it|this|them)$/.test(tokens[at + 1]?.lower ?? '')
        ? behindIt(analysis, sentence, at)
        : null;
    case 'responsible':
      return tokens[at + 1]?.lower === 'for' && isDeedAhead(analysis, sentence, at + 2)
        ? behindIt(analysis, sentence, at)
        : null;
    case 'work':
    case 'handiwork':
    case 'hallmarks':
      return tokens[at + 1]?.lower === 'of' && isDeedAhead(analysis, sentence, sentence.first)
        ? actorAt(analysis, at + 2)
        : null;
    case 'finger':
    case 'fingers':
      return tokens[at + 1]?.lower === 'at' ? actorAt(analysis, at + 2) : null;
    default:
  }
  const verb = token.verb >= 0 ? verbs[token.verb]! : null;
  const lemma = verbLemma(token);
  if (!/^(?:blame|attribute|ascribe|accuse)$/.test(lemma)) return null;
  if (verb !== null && (verb.head !== at || !isSo(analysis, at))) return null;
  if (!isDeedAhead(analysis, sentence, sentence.first, sentence.last)) return null;
  if (lemma === 'accuse') return accused(analysis, sentence, at);
  const bearer = behind(analysis, lemma === 'blame' ? ON : TO, at + 1, sentence.last, REACH);
  if (lemma !== 'blame' || bearer !== null) return bearer;
  if (verb?.passive) return tokens[at + 1]?.lower === 'for' ? subjectOf(analysis, verb) : null;
  return objectAfter(analysis, at + 1, sentence.last);
}

/** "accused the army of carrying out the massacre", "is accused of the killings". */
function accused(analysis: Analysis, sentence: Sentence, at: number): Actor | null {
  const { tokens, verbs } = analysis;
  const verb = tokens[at]!.verb >= 0 ? verbs[tokens[at]!.verb]! : null;
  if (verb === null) return null;
  const actor = verb.passive ? subjectOf(analysis, verb) : objectAfter(analysis, at + 1, sentence.last);
  const of = verb.passive ? at + 1 : (actor?.last ?? at);
  const told =
    tokens[of]?.lower === 'of' && of < sentence.last && isDeedAhead(analysis, sentence, of + 1, sentence.last);
  return told ? actor : null;
}

/** Who stands before "is behind the attack", "tagged … as responsible for the bombing", "holds … responsible for". */
function behindIt(analysis: Analysis, sentence: Sentence, at: number): Actor | null {
  const { tokens, verbs } = analysis;
  let from = at - 1;
  while (from > sentence.first && /^(?:being|allegedly|likely|also|directly)$/.test(tokens[from]!.lower)) from--;
  const before = tokens[from];
  if (before === undefined) return null;
  if (before.lower === 'as') {
    const actor = actorAt(analysis, from - 1);
    const named = actor === null ? null : tokens[actor.first - 1];
    return named !== null && named !== undefined && NAMES.test(verbLemma(named)) ? actor : null;
  }
  if (before.verb >= 0) {
    const verb = verbs[before.verb]!;
    if (tokens[verb.head]!.lemma === 'be') return isSo(analysis, verb.head) ? subjectOf(analysis, verb) : null;
    return null;
  }
  // "holds the ELN responsible for"
  const actor = actorAt(analysis, from);
  const held = actor === null ? null : tokens[actor.first - 1];
  return held !== null && held !== undefined && /^(?:hold|holds|held|holding)$/.test(held.lower) ? actor : null;
}

/** True when a verb's deed is told as so: "blamed", not "did not blame", "may be behind". */
function isSo(analysis: Analysis, at: number): boolean {
  const verb = analysis.tokens[at]!.verb;
  if (verb < 0) return true;
  const { polarity, mode } = verbReality(analysis, analysis.verbs[verb]!);
  return polarity === 'asserted' && mode === null;
}

/** True when a word for a deed of violence stands within a few tokens from here. */
function isDeedAhead({ tokens }: Analysis, { last }: Sentence, from: number, to = from + 8): boolean {
  for (let i = from; i < Math.min(last, to); i++) if (DEED.test(tokens[i]!.lower)) return true;
  return false;
}

import type { Analysis, Sentence } from '../../language/analysis.ts';
import { type Actor, actorAt, described, isAttacker, isPeople } from './actor.ts';
import { agentBy, behind, isTime, previousVerb, subjectOf } from './clause.ts';
import type { Parts } from './deed.ts';
import { type Hit, verbLemma } from './triggers.ts';
import { AIMS, STRICT_AIMS } from './words.ts';

/** Verbs that only say that somebody does what the noun names. */
const LIGHT = new Set(
  'carry launch stage commit mount conduct perpetrate execute make go participate join take stag unleash begin start orchestrate lead hold organize organise undertake wage open throw hurl fire lob toss plant detonate drop fling step continue renew repeat'.split(
    ' ',
  ),
);
/** Nouns whose "of" phrase says who does it. */
const DONE_BY = /^(?:protest|demonstration|rally|march|strike|riot|walkout|uprising|mutiny|procession)$/;
/** Kinds of attack that are named after whoever carries them out. */
const OWNED = new Set(['airstrike', 'drone_strike', 'shelling', 'raid']);
/** What is done with a grenade or a bomb: "a grenade was hurled at the camp". */
const THROWN = /^(?:throw|hurl|fire|lob|toss|fling|launch|drop|plant)$/;
const UNDER = /^(?:attack|fire|assault|shelling|bombardment|gunfire|siege|bombing)$/;

/** Reads who did what to whom around a noun of violence. */
export function nominalParts(analysis: Analysis, hit: Hit, lemma: string, sentence: Sentence): Parts {
  const { tokens, chunks } = analysis;
  const chunk = tokens[hit.first]!.chunk;
  const first = chunk >= 0 ? chunks[chunk]!.first : hit.first;
  let agent: Actor | null = null;
  let patient: Actor | null = null;
  const before = hit.first > first ? modifierOf(analysis, first, hit.first) : null;
  // "Tuesday's attack": a day attacks nobody.
  const within = before !== null && isTime(analysis, before.actor) ? null : before;
  if (within !== null) {
    // "an Israeli airstrike": whose aircraft and guns they are.
    const theirs = OWNED.has(hit.noun?.kind ?? '') && within.actor.facility === null;
    if (within.possessive || theirs || isAttacker(within.actor) || DONE_BY.test(lemma))
      agent = isPeople(within.actor) ? within.actor : null;
    if (agent === null && (within.actor.facility !== null || isPeople(within.actor)) && lemma !== 'shooting')
      patient = within.actor;
  }
  const joint = tokens[hit.last];
  if (joint !== undefined && hit.last < sentence.last && AIMS.has(joint.lower)) {
    const aimed = actorAt(analysis, hit.last + 1);
    const place =
      joint.lower === 'in' ||
      joint.lower === 'at' ||
      joint.lower === 'outside' ||
      joint.lower === 'inside' ||
      joint.lower === 'near';
    if (aimed !== null && joint.lower === 'of' && (isAttacker(aimed) || DONE_BY.test(lemma))) agent ??= aimed;
    else if (aimed !== null && (!place || aimed.facility !== null)) patient ??= aimed;
  }
  agent ??= agentBy(analysis, hit.last, Math.min(sentence.last, hit.last + 14));
  const behindVerb = tokens[hit.last]?.verb ?? -1;
  if (
    patient === null &&
    behindVerb >= 0 &&
    analysis.verbs[behindVerb]!.passive &&
    THROWN.test(tokens[analysis.verbs[behindVerb]!.head]!.lemma)
  ) {
    patient = behind(analysis, STRICT_AIMS, analysis.verbs[behindVerb]!.last, sentence.last);
  }
  const verb = previousVerb(analysis, first, sentence);
  if (verb !== null && first - verb.last <= 3) {
    const between = tokens[first - 1]!.lower;
    if (between === 'under' && UNDER.test(lemma)) patient ??= subjectOf(analysis, verb);
    else if (agent === null && !verb.passive && LIGHT.has(verbLemma(tokens[verb.head]!)))
      agent = subjectOf(analysis, verb);
  }
  return { agent, patient };
}

/** What stands before the event's noun in its own phrase: "the police station attack", "the gunmen's attack". */
function modifierOf(
  { tokens }: Analysis,
  first: number,
  last: number,
): { readonly actor: Actor; readonly possessive: boolean } | null {
  const owner = tokens[last - 1]!.lower === "'s" || tokens[last - 1]!.lower === "'";
  let head = owner ? last - 2 : last - 1;
  while (head > first && (tokens[head]!.tag === 'ADJ' || tokens[head]!.tag === 'NUM' || tokens[head]!.tag === 'VERB'))
    head--;
  if (head < first || (tokens[head]!.tag !== 'NOUN' && tokens[head]!.tag !== 'PROPN')) return null;
  return { actor: described(tokens, first, head + 1, head), possessive: owner };
}

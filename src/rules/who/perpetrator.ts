import type { Analysis } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { isTelling } from '../kind/guards.ts';
import { type Actor, actorAt, isAttacker, isForce, isPeople, spanOf } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import { tokenSpan, valueMention } from '../scene/mention.ts';
import type { Scene, Told } from '../scene/scene.ts';
import { answersAttack, attacked } from './answer.ts';
import { descriptionsOf } from './descriptions.ts';
import { isPlaceName } from './town.ts';
import { hedgeOf, whoOf } from './value.ts';

/** Deeds whose doer is no perpetrator of violence: the authorities at work, strikers, marchers. */
const NO_CRIME = new Set(
  'arrest raid protest_intervention disrupted recapture protest strike hunger_strike blockade threat'.split(' '),
);
/** Words that judge the people they name: whoever is called so is told of as a perpetrator. */
const LOADED =
  /^(?:thugs?|pogromists?|hooligans?|rioters?|looters?|bandits?|terrorists?|rebels?|vandals?|extremists?|militants?|gunm[ae]n|attackers?|assailants?|shooters?|bombers?|kidnappers?|abductors?|killers?|murderers?|insurgents?|guerrillas?|arsonists?|perpetrators?|suspects?|jihadists?|jihadis?|snipers?|robbers?|hijackers?|assassins?)$/;
const ROLE =
  /^(?:attackers?|suspects?|gunm[ae]n|shooters?|assailants?|perpetrators?|bombers?|killers?|kidnappers?|arrested|assassins?|culprits?)$/;

/** Who does what the deeds tell of. */
export function perpetrators(analysis: Analysis, scene: Scene): ValueMention[] {
  const found: ValueMention[] = [];
  const seen = new Set<number>();
  const answering = attacked(scene);
  for (const told of scene.told) {
    for (const deed of told.deeds) {
      if (answering && answersAttack(deed)) continue;
      const mention = doerOf(analysis, deed);
      if (mention === null || seen.has(mention.anchor[0])) continue;
      seen.add(mention.anchor[0]);
      found.push(mention);
    }
    found.push(...predicates(analysis, told, seen));
  }
  if (!scene.deeds.some((deed) => deed.row.strength === 'main' && !NO_CRIME.has(deed.row.kind))) return found;
  const named = new Set<string>();
  for (const told of scene.told) found.push(...byName(analysis, told, seen, named));
  return found;
}

function doerOf(analysis: Analysis, deed: Deed): ValueMention | null {
  const { agent, patient, row } = deed;
  if (agent === null || agent.resolved || !isPeople(agent) || agent.shape === 'pronoun' || agent.shape === 'number')
    return null;
  if (isPlaceName(analysis, agent, 'doer')) return null;
  if (NO_CRIME.has(row.kind) || (row.strength === 'side' && !agent.crowd && !isAttacker(agent))) return null;
  if (deed.shape === 'modifier' || (row.strength === 'main' && !isTelling(analysis, deed))) return null;
  if (isForce(agent) && (patient === null || isAttacker(patient) || patient.shape === 'pronoun')) return null;
  if (
    /^(?:victims?|survivors?|witness(?:es)?|source|sources|officials?|spokes\w+|reports?)$/.test(
      analysis.tokens[agent.head]!.lower,
    )
  )
    return null;
  return perpetrator(analysis, agent, deed);
}

function perpetrator(analysis: Analysis, actor: Actor, deed: Pick<Deed, 'polarity' | 'mode'> | null): ValueMention {
  return valueMention('perpetrator', whoOf(analysis, actor, descriptionsOf(analysis, actor)), {
    span: widest(analysis, actor),
    anchor: tokenSpan(analysis, actor.head),
    polarity: deed?.polarity ?? 'asserted',
    mode: deed?.mode ?? null,
    hedge: hedgeOf(analysis, actor),
  });
}

/** The words a value gives, as a span: with "suspected" in front where that belongs to them. */
function widest(analysis: Analysis, actor: Actor): readonly [number, number] {
  const [start, end] = spanOf(analysis, actor);
  const { words } = whoOf(analysis, actor);
  return words.length > end - start ? [end - words.length, end] : [start, end];
}

/** "The attacker is an alleged religious radical", "the gunman was identified as". */
function predicates(analysis: Analysis, { sentence }: Told, seen: Set<number>): ValueMention[] {
  const { tokens, verbs } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!ROLE.test(tokens[i]!.lower)) continue;
    const verb = tokens[i + 1]?.verb ?? -1;
    if (verb < 0 || verbs[verb]!.first !== i + 1) continue;
    const { last, head, negated } = verbs[verb]!;
    const lemma = tokens[head]!.lemma;
    let at = -1;
    if (lemma === 'be') at = last;
    else if (/^(?:identify|name|describe|believe|identified|named)$/.test(lemma)) {
      if (tokens[last]?.lower === 'as') at = last + 1;
      else if (tokens[last]?.lower === 'to' && tokens[last + 1]?.lower === 'be') at = last + 2;
      else if (lemma === 'identify' || lemma === 'name') at = last;
    }
    const actor = at >= 0 && at < sentence.last ? actorAt(analysis, at) : null;
    if (
      actor === null ||
      actor.first !== at ||
      (actor.shape !== 'person' && actor.shape !== 'name') ||
      seen.has(tokens[actor.head]!.start)
    )
      continue;
    seen.add(tokens[actor.head]!.start);
    found.push(perpetrator(analysis, actor, { polarity: negated ? 'denied' : 'asserted', mode: null }));
  }
  return found;
}

/** People whom their very name makes perpetrators, each word once a page, unless a deed has told of them already. */
function byName(analysis: Analysis, { sentence }: Told, seen: Set<number>, named: Set<string>): ValueMention[] {
  const { tokens, chunks } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (token.chunk < 0 || chunks[token.chunk]!.head !== i || !LOADED.test(token.lower)) continue;
    if (seen.has(token.start)) {
      named.add(token.lower);
      continue;
    }
    const actor = actorAt(analysis, i);
    if (named.has(token.lower) || actor === null || actor.head !== i || /^(?:no|any)$/.test(tokens[actor.first]!.lower))
      continue;
    named.add(token.lower);
    found.push(perpetrator(analysis, actor, null));
  }
  return found;
}

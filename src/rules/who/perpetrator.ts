import type { Analysis } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { isTelling } from '../kind/guards.ts';
import { type Actor, actorAt, isAttacker, isForce, isPeople, spanOf } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import { tokenSpan, valueMention } from '../scene/mention.ts';
import type { Scene, Told } from '../scene/scene.ts';
import { answersAttack, attacked } from './answer.ts';
import { blamedIn } from './blame.ts';
import { descriptionsOf } from './descriptions.ts';
import { ownerOf } from './owner.ts';
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

/** Headlines write these with a capital, as names are: "Blast in Gao kills 3". */
const HAPPENING =
  /^(?:blasts?|explosions?|attacks?|bombs?|bombings?|shootings?|clash(?:es)?|raids?|strikes?|air-?strikes?|fires?|violence|fighting|shelling|gunfire|crash|stabbing|ambush|riots?|protests?|war|drone|drones|missiles?|rockets?|mine|landmine|grenade|ied)$/;
const TELLERS = /^(?:victims?|survivors?|witness(?:es)?|source|sources|officials?|spokes\w+|reports?)$/;
/** Deeds from afar, which forces do to towns that the sentence may not name as a patient. */
const REMOTE = new Set(['shelling', 'airstrike', 'drone_strike', 'bombing']);

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
    found.push(...agentsOfHarm(analysis, told, seen), ...predicates(analysis, told, seen));
    for (const { actor } of blamedIn(analysis, told.sentence)) {
      const at = tokenSpan(analysis, actor.head)[0];
      if (!isDoer(analysis, actor) || seen.has(at)) continue;
      seen.add(at);
      found.push({ ...perpetrator(analysis, actor, null), hedge: 'alleged' });
    }
  }
  if (!scene.deeds.some((deed) => deed.row.strength === 'main' && !NO_CRIME.has(deed.row.kind))) return found;
  const named = new Set<string>();
  for (const told of scene.told) found.push(...byName(analysis, told, seen, named));
  return found;
}

/** True for people or a body that may have done it: no pronoun, no number, no town, nobody who only tells of it. */
function isDoer(analysis: Analysis, actor: Actor): boolean {
  return (
    !actor.resolved &&
    isPeople(actor) &&
    actor.shape !== 'pronoun' &&
    actor.shape !== 'number' &&
    !isPlaceName(analysis, actor, 'doer') &&
    !TELLERS.test(analysis.tokens[actor.head]!.lower) &&
    !HAPPENING.test(analysis.tokens[actor.head]!.lower)
  );
}

function doerOf(analysis: Analysis, deed: Deed): ValueMention | null {
  const { patient, row } = deed;
  const agent = deed.agent === null ? null : (ownerOf(analysis, deed.agent) ?? deed.agent);
  if (agent === null || !isDoer(analysis, agent)) return null;
  // "armed youth raided a camp": no raid of the authorities'.
  const raids = row.kind === 'raid' && !isForce(agent) && (isAttacker(agent) || isArmed(analysis, agent));
  if ((NO_CRIME.has(row.kind) && !raids) || (row.strength === 'side' && !agent.crowd && !isAttacker(agent)))
    return null;
  if (deed.shape === 'modifier' || (row.strength === 'main' && !isTelling(analysis, deed))) return null;
  if (isForce(agent) && !REMOTE.has(row.kind)) {
    if (patient === null || isAttacker(patient) || patient.shape === 'pronoun') return null;
  }
  return perpetrator(analysis, agent, deed);
}

const isArmed = ({ tokens }: Analysis, { first, last }: Actor): boolean =>
  tokens.slice(first, last).some(({ lower }) => /^(?:armed|masked|unidentified|unknown|suspected)$/.test(lower));

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

const HURT = /^(?:wound|injure|kill|stab|shoot|slash|beat|hurt|murder|slay)$/;

/** "wounded by a knife-wielding woman": who did it, where the verb of harm is no deed of the list. */
function agentsOfHarm(analysis: Analysis, { sentence }: Told, seen: Set<number>): ValueMention[] {
  const { tokens, verbs } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const verb = tokens[i]!.verb >= 0 ? verbs[tokens[i]!.verb]! : null;
    if (verb?.head !== i || !verb.passive || !HURT.test(tokens[i]!.lemma) || tokens[verb.last]?.lower !== 'by')
      continue;
    const actor = actorAt(analysis, verb.last + 1);
    if (actor === null || isForce(actor) || !isDoer(analysis, actor) || actor.shape !== 'person') continue;
    const at = tokenSpan(analysis, actor.head)[0];
    if (seen.has(at)) continue;
    seen.add(at);
    found.push(perpetrator(analysis, actor, { polarity: verb.negated ? 'denied' : 'asserted', mode: null }));
  }
  return found;
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
    else if (/^(?:identify|name|believe|identified|named)$/.test(lemma)) {
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
    const actor = isPaired(tokens, i) ? null : actorAt(analysis, i);
    if (named.has(token.lower) || actor === null || actor.head !== i || /^(?:no|any)$/.test(tokens[actor.first]!.lower))
      continue;
    named.add(token.lower);
    found.push(perpetrator(analysis, actor, null));
  }
  return found;
}

/** "an extremist or religious background": an adjective, whatever the tagger says. */
function isPaired(tokens: Analysis['tokens'], at: number): boolean {
  return /^(?:or|and)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.tag === 'ADJ';
}

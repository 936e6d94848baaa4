import type { Harm } from './harm.ts';
import { type Cast, chainBefore, endingAt, startingAt } from './subject.ts';

const FORCES = new Set(['police', 'security', 'military']);
const NOUNS = new Set(
  'gunman gunmen attacker attackers assailant assailants suspect suspects shooter shooters knifeman perpetrator perpetrators bomber robber robbers hostage-taker stabber'.split(
    ' ',
  ),
);
const DEEDS = new Set(
  'lunged brandished brandishing wielding wielded armed barricaded shootout gunfight attacked stabbed opened fired drew pointed pointing ambushed charged advanced returned'.split(
    ' ',
  ),
);

const SELF = new Set(['self-inflicted']);

/**
 * "The man was shot dead by officers after he opened fire": someone the police killed or hit, where the page has told of an
 * attacker, or the sentence of what he did, is that attacker; so is one who died by his own hand.
 */
export function asAttacker(cast: Cast, harm: Harm): Harm {
  const { party, field } = harm;
  if (party.group === 'attackers' && party.members === undefined && isByMob(cast, harm))
    return { ...harm, party: { ...party, group: 'civilians' } };
  if (party.group !== 'unspecified' || party.members !== undefined || party.least !== 1 || party.most !== 1)
    return harm;
  if (field !== 'killed' && field !== 'shot' && field !== 'wounded') return harm;
  if (!isByForces(cast, harm) && !tells(cast, SELF, cast.stretch.first)) return harm;
  const known = party.shape === 'pronoun' || party.shape === 'definite' || party.shape === 'bare';
  if (!tells(cast, DEEDS, cast.stretch.first) && !(known && tells(cast, NOUNS, 0))) return harm;
  return { ...harm, party: { ...party, group: 'attackers' } };
}

const MOB = /^(?:mobs?|crowds?|villagers|residents|vigilantes|locals|neighbou?rs|bystanders|passers-?by)$/;

/** "Mob kills two suspected abductors": those whom a mob takes for doers are its victims. */
function isByMob({ stretch: { tokens, first, last } }: Cast, { trigger }: Harm): boolean {
  for (let i = trigger.last; i < Math.min(last, trigger.last + 5); i++)
    if (tokens[i]!.lower === 'by') return tokens.slice(i, i + 5).some(({ lower }) => MOB.test(lower));
  for (let i = trigger.first - 1; i >= Math.max(first, trigger.first - 3); i--)
    if (MOB.test(tokens[i]!.lower)) return true;
  return false;
}

/** "by police" after the word of harm, or police as the subject before it. */
function isByForces(cast: Cast, { trigger }: Harm): boolean {
  const { tokens, first, last } = cast.stretch;
  for (let i = trigger.last; i < Math.min(last, trigger.last + 5); i++) {
    if (tokens[i]!.lower !== 'by') continue;
    for (let k = i + 1; k < Math.min(last, i + 4); k++) {
      const agent = startingAt(cast, k);
      if (agent !== null) return FORCES.has(agent.group);
    }
    return false;
  }
  const chain = chainBefore(cast.stretch, trigger.first);
  if (chain.passive) return false;
  const subject =
    endingAt(cast, chain.before) ?? (tokens[trigger.first]!.lower.endsWith('ing') ? cast.parties[0] : null);
  return subject != null && subject.first - first < 12 && subject.first < trigger.first && FORCES.has(subject.group);
}

/** True when one of the words stands in the text between token `from` and the end of the sentence. */
function tells({ stretch: { tokens, last } }: Cast, words: ReadonlySet<string>, from: number): boolean {
  for (let i = from; i < last; i++) if (words.has(tokens[i]!.lower)) return true;
  return false;
}

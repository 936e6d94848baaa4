import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import type { Polarity } from '../../model/claim.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Rule } from '../rule.ts';
import { type Actor, described, isAttacker, isForce, isPeople } from '../scene/actor.ts';
import { leftOf, objectAfter, subjectOf } from '../scene/clause.ts';
import { CUE } from '../scene/cues.ts';
import { ordered, printedFlags, tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';
import { verbReality } from '../scene/reality.ts';
import { sceneOf, type Told } from '../scene/scene.ts';
import { verbLemma } from '../scene/triggers.ts';
import { isPast } from '../scene/verbal.ts';
import { hedgeOf } from '../who/value.ts';
import { statusPhrases } from './phrases.ts';
import { shotByPolice } from './police.ts';

/** What a verb done to a suspect makes of the suspect. */
const STATUS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    detained:
      'arrest detain apprehend capture nab catch jail imprison remand hold incarcerate overpower subdue extradite seize custody disarm restrain corner',
    charged: 'charge indict arraign accuse prosecute',
    convicted: 'convict sentence condemn',
    released: 'release free acquit exonerate',
    killed: 'kill die neutralize neutralise eliminate liquidate slay',
    wounded: 'wound injure hospitalize hospitalise hurt',
    surrendered: 'surrender',
    at_large: 'flee escape evade abscond',
  }).flatMap(([status, verbs]) => verbs.split(' ').map((verb) => [verb, status] as const)),
);
/** Verbs whose subject is the suspect although they are active. */
const OWN = new Set(['die', 'surrender', 'flee', 'escape', 'evade', 'abscond']);
/** Verbs that say it of a suspect only; other people are killed and wounded as victims. */
const NEEDS_SUSPECT = new Set(['killed', 'wounded', 'released', 'at_large']);
const JUSTICE = new Set([
  'arrest',
  'detain',
  'apprehend',
  'nab',
  'charge',
  'indict',
  'arraign',
  'convict',
  'sentence',
  'remand',
  'jail',
  'imprison',
  'extradite',
  'surrender',
  'prosecute',
  'acquit',
  'capture',
  'incarcerate',
]);
const SUSPECT =
  /^(?:suspects?|gunm[ae]n|attackers?|assailants?|shooters?|perpetrators?|bombers?|killers?|kidnappers?|assassins?|terrorists?|militants?|rebels?|insurgents?|robbers?|hijackers?|culprits?|murderers?|snipers?|arsonists?|stabber|knifeman|fugitives?|driver|man|men|woman|women|teen|teenager|boy|youths?|person|people|brothers?|husband|boyfriend|son|he|she|they|him|them|her|mastermind|accomplices?|others?|another|protesters?|demonstrators?|rioters?|activists?|members?|trio|duo|pair|couple|student|soldier|officer|leader|individuals?|anyone|anybody|nationals?|citizens?|looters?|thugs?)$/;
const SURE =
  /^(?:suspects?|gunm[ae]n|attackers?|assailants?|shooters?|perpetrators?|bombers?|killers?|kidnappers?|assassins?|terrorists?|militants?|rebels?|insurgents?|robbers?|hijackers?|culprits?|murderers?|snipers?|arsonists?|knifeman|fugitives?|mastermind|accomplices?|bandits?|rioters?|looters?)$/;

/** "Two attackers were killed and a third was captured": one of those told of before. */
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|other|latter)$/;

/** True for an ordinal that counts on from attackers earlier in the sentence. */
function countsOn({ tokens }: Analysis, actor: Actor | null, { first }: Sentence): boolean {
  if (actor === null || !ORDINAL.test(tokens[actor.head]!.lower)) return false;
  for (let i = first; i < actor.first; i++) if (SURE.test(tokens[i]!.lower)) return true;
  return false;
}

/** "The suspected driver, a 52-year-old German, was detained": what is said of somebody called suspected. */
function isSuspected({ tokens }: Analysis, { first }: Actor): boolean {
  if (
    /^(?:suspected|alleged)$/.test(tokens[first]!.lower) ||
    /^(?:suspected|alleged)$/.test(tokens[first + 1]?.lower ?? '')
  )
    return true;
  if (tokens[first - 1]?.lower !== ',') return false;
  return tokens.slice(Math.max(0, first - 5), first - 1).some(({ lower }) => /^(?:suspected|alleged)$/.test(lower));
}

function isSuspect(analysis: Analysis, actor: Actor | null, sure: boolean): actor is Actor {
  if (actor === null) return false;
  const { lower } = analysis.tokens[actor.head]!;
  if (isAttacker(actor) || SURE.test(lower) || isSuspected(analysis, actor)) return true;
  return !sure && (SUSPECT.test(lower) || actor.shape === 'name' || actor.shape === 'number');
}

/** "picked up", "rounded up": told of suspects, as "arrested" is. */
const isPicked = (lemma: string, after: string): boolean => /^(?:pick|round)$/.test(lemma) && after === 'up';

/** True for a sentence in which somebody attacks: "They fled" behind it is said of them. */
function tellsOfAttackers(told: Told | undefined): boolean {
  const last = told?.deeds.findLast(({ row }) => row.strength === 'main');
  return last !== undefined && last.shape === 'verb' && !last.passive && isPeople(last.agent) && !isForce(last.agent);
}

function verbStatus(analysis: Analysis, sentence: Sentence, at: number, before: Told | undefined): ValueMention | null {
  const { tokens, verbs } = analysis;
  const token = tokens[at]!;
  const headed = at > sentence.first && isSure(tokens[at - 1]!) && isPast(token.lower, token.lemma);
  if (token.tag !== 'VERB' && token.verb < 0 && !headed) return null;
  const lemma = verbLemma(token);
  const status =
    STATUS.get(lemma) ??
    (isPicked(lemma, tokens[at + 1]?.lower ?? '')
      ? 'detained'
      : token.lower === 'shot' && tokens[at + 1]?.lower === 'dead'
        ? 'killed'
        : undefined);
  if (status === undefined) return null;
  const verb = token.verb >= 0 ? verbs[token.verb]! : null;
  if (verb !== null && verb.head !== at) return null;
  const object = objectAfter(analysis, isPicked(lemma, tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1, sentence.last);
  const active = !(verb?.passive ?? (object === null || headed));
  const own = OWN.has(lemma);
  const inside = headed && token.chunk >= 0 && token.verb < 0 ? analysis.chunks[token.chunk]! : null;
  const said =
    active && !own ? (object ?? null) : verb === null ? leftOf(analysis, at - 1, sentence) : subjectOf(analysis, verb);
  const who = inside !== null && inside.first < at ? described(tokens, inside.first, at, at - 1) : said;
  const ordinal = countsOn(analysis, who, sentence);
  if (who === null || (!ordinal && !isPeople(who))) return null;
  const fled = own && who.shape === 'pronoun' && tellsOfAttackers(before);
  if (!ordinal && !fled && !isSuspect(analysis, who, NEEDS_SUSPECT.has(status) || !JUSTICE.has(lemma))) return null;
  if (lemma === 'seize' && !isAttacker(who)) return null;
  if (
    lemma === 'release' &&
    !/custody|bail|prison|jail|charge|police/.test(analysis.text.slice(token.start, sentence.span[1]))
  )
    return null;
  const reality = verb === null ? { polarity: 'asserted' as Polarity, mode: null } : verbReality(analysis, verb);
  if (reality.mode !== null && lemma === 'charge') return null;
  const first = Math.min(verb?.first ?? at, at);
  const denies = reality.polarity === 'denied' && status === 'detained';
  const none = /^(?:no|nobody|none)$/.test(tokens[who.first]!.lower) || /^no-?one$/.test(tokens[who.first]!.lower);
  const words = wordsOf(
    analysis,
    active && !own ? first : Math.min(who.first, first),
    active && !own ? who.last : at + 1,
  );
  const span = tokenSpan(
    analysis,
    active && !own ? first : Math.min(who.first, first),
    active && !own ? Math.max(who.last, at + 1) : at + 1,
  );
  return valueMention(
    'suspect_status',
    { kind: 'coded', code: (denies || none) && status === 'detained' ? 'at_large' : status, words },
    {
      span,
      anchor: tokenSpan(analysis, at),
      polarity: (denies || none) && status === 'detained' ? 'asserted' : none ? 'denied' : reality.polarity,
      mode: reality.mode,
      hedge: hedgeOf(analysis, who),
    },
  );
}

function isSure({ lower }: Token): boolean {
  return SURE.test(lower);
}

/** Finds what became of the suspects: at large, detained, killed, charged, convicted. */
export const rule: Rule<ValueMention> = {
  id: 'status',
  version: 3,
  about: 'What became of a suspect: at large, surrendered, detained, wounded, killed, charged, convicted, released.',
  spot(reading) {
    const { analysis } = reading;
    const mentions: ValueMention[] = [];
    const { told } = sceneOf(reading);
    for (const [index, { sentence, cues, deeds }] of told.entries()) {
      if ((cues & CUE.status) === 0) continue;
      for (let i = sentence.first; i < sentence.last; i++) {
        const mention = verbStatus(analysis, sentence, i, told[index - 1]);
        if (mention !== null) mentions.push(mention);
      }
      mentions.push(...statusPhrases(analysis, sentence), ...shotByPolice(analysis, deeds));
    }
    return { mentions: ordered(mentions), notices: [] };
  },
  print: (mention) =>
    mention.value.kind === 'coded'
      ? `${mention.value.code} "${mention.value.words}"${printedFlags({ ...mention })}`
      : '?',
};

import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import type { Polarity } from '../../model/claim.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Who } from '../../model/value.ts';
import type { Rule } from '../rule.ts';
import { type Actor, actorAt, described, spanOf } from '../scene/actor.ts';
import { agentBy, leftOf, objectAfter, subjectOf } from '../scene/clause.ts';
import { CUE } from '../scene/cues.ts';
import { ordered, printedFlags, tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';
import { sceneOf } from '../scene/scene.ts';
import { whoOf } from '../who/value.ts';

const CLAIM =
  /^(?:claim|claims|claimed|claiming|accept|accepted|accepts|assumed|assume|assumes|admit|admits|admitted|took|take|takes|taken|taking|acknowledged|owned|adjudicated|attributed|credited)$/;
const DENY = /^(?:deny|denies|denied|denying|disclaimed|disclaim|disavowed|rejected|rejects|disowned)$/;
const WHAT = /^(?:responsibility|credit|authorship|involvement|role|blame|part)$/;
/** What an armed group says that it did: "said it had fired rockets". */
const STRUCK = /^(?:fired|killed|launched|targeted|attacked|struck|bombed|detonated|ambushed|shelled)$/;
const NOBODY = /^(?:no|nobody|none|neither)$/;

/** "claimed responsibility", "denied any involvement", "responsibility has not been claimed". */
function claimIn(analysis: Analysis, sentence: Sentence, at: number): ValueMention | null {
  const { tokens, verbs } = analysis;
  const noun = tokens[at]!;
  let verbal = -1;
  for (let i = Math.max(sentence.first, at - 7); i < Math.min(sentence.last, at + 7); i++) {
    if (CLAIM.test(tokens[i]!.lower) || DENY.test(tokens[i]!.lower)) {
      verbal = i;
      if (i > at) break;
    }
  }
  if (verbal < 0) return null;
  const denying = DENY.test(tokens[verbal]!.lower);
  const taking =
    /^(?:took|take|takes|taken|taking|accept|accepts|accepted|assume|assumes|assumed|acknowledged|admit|admits|admitted|owned)$/.test(
      tokens[verbal]!.lower,
    );
  if (
    !denying &&
    noun.lower !== 'responsibility' &&
    noun.lower !== 'credit' &&
    noun.lower !== 'authorship' &&
    !(/admit/.test(tokens[verbal]!.lower) && noun.lower !== 'blame')
  )
    return null;
  if (!denying && taking && noun.lower === 'credit' && tokens[at + 1]?.lower !== 'for') return null;
  if (/^(?:attributed|credited)$/.test(tokens[verbal]!.lower)) return null;
  const verb = tokens[verbal]!.verb >= 0 ? verbs[tokens[verbal]!.verb]! : null;
  const passive = (verb?.passive ?? false) || verbal > at;
  const chunk = noun.chunk >= 0 && noun.chunk === tokens[verbal]!.chunk ? analysis.chunks[noun.chunk]! : null;
  const said: Actor | null = passive
    ? agentBy(analysis, verbal + 1, sentence.last)
    : chunk !== null && verbal > chunk.first
      ? described(tokens, chunk.first, verbal, verbal - 1)
      : verb === null
        ? leftOf(analysis, verbal - 1, sentence)
        : subjectOf(analysis, verb);
  const who = said === null ? null : antecedent(analysis, sentence, onBehalf(analysis, said));
  const first = Math.min(verbal, at);
  const span = tokenSpan(analysis, first, Math.max(verbal, at) + 1);
  const nobody =
    (who !== null && (NOBODY.test(tokens[who.first]!.lower) || /^no(?:body|-one)$/.test(tokens[who.first]!.lower))) ||
    (passive && who === null && (verb?.negated ?? false)) ||
    tokens[sentence.first]!.lower === 'nobody';
  const polarity: Polarity = nobody ? 'unknown' : denying || (verb?.negated ?? false) ? 'denied' : 'asserted';
  const value: Who =
    nobody || who === null
      ? unknown(
          nobody && who !== null
            ? wordsOf(analysis, who.first, who.last)
            : wordsOf(analysis, first, Math.max(verbal, at) + 1),
        )
      : whoOf(analysis, who);
  return valueMention('responsibility', value, {
    span:
      nobody || who === null
        ? span
        : [Math.min(spanOf(analysis, who)[0], span[0]), Math.max(spanOf(analysis, who)[1], span[1])],
    anchor: tokenSpan(analysis, verbal),
    polarity,
  });
}

/** Sentences back in which "the group" may have been called by its name. */
const BACK = 4;
const BODY = /^(?:group|organi[sz]ation|movement|militia|faction|outfit|militants|rebels|it)$/;

/** "The group claimed responsibility": the armed group that was named last before it. */
function antecedent(analysis: Analysis, { index }: Sentence, actor: Actor): Actor {
  const { tokens, sentences } = analysis;
  if (!BODY.test(tokens[actor.head]!.lower) || tokens.slice(actor.first, actor.last).some(isProper)) return actor;
  const first = sentences[Math.max(0, index - BACK)]!.first;
  for (let i = actor.first - 1; i >= first; i--) {
    const named = tokens[i]!.chunk >= 0 ? actorAt(analysis, i) : null;
    if (named?.head !== i || named.person?.group === 'attackers') continue;
    if (named.armed !== null && tokens.slice(named.first, named.last).some(isProper)) return named;
    if (BODY.test(tokens[i]!.lower) && tokens.slice(named.first, i).some(isProper)) return named;
  }
  return actor;
}

const isProper = ({ tag, text }: Token): boolean => tag === 'PROPN' && /^\p{Lu}/u.test(text);

/** What ties a message to those it speaks for. */
const NEAR_TO =
  /^(?:close to|linked to|tied to|affiliated (?:to|with)|loyal to|attributed to|run by|used by|posted by|released by|signed by)$/;

/** "A spokesman for the Houthis": the claim is theirs for whom he speaks. */
function onBehalf(analysis: Analysis, actor: Actor): Actor {
  const { tokens } = analysis;
  if (
    /^(?:message|post|video|statement|communiqu[eé]|channel|account|leaflet|recording)$/.test(tokens[actor.head]!.lower)
  ) {
    for (
      let i = actor.last;
      i < Math.min(tokens.length, actor.last + 8) && tokens[i]!.sentence === tokens[actor.head]!.sentence;
      i++
    )
      if (NEAR_TO.test(`${tokens[i]!.lower} ${tokens[i + 1]?.lower ?? ''}`)) return actorAt(analysis, i + 2) ?? actor;
  }
  if (!/^(?:spokes\w+|statement|message|leader|commander|member|caller)$/.test(tokens[actor.head]!.lower)) return actor;
  const joint = tokens[actor.last]?.lower;
  return joint === 'for' || joint === 'of' || joint === 'from' ? (actorAt(analysis, actor.last + 1) ?? actor) : actor;
}

function unknown(words: string): Who {
  return { kind: 'who', code: 'UNK', words, name: null, count: null, descriptions: [] };
}

/** "no claim of responsibility", "a claim of responsibility from the group". */
function nounClaim(analysis: Analysis, sentence: Sentence, at: number): ValueMention | null {
  const { tokens } = analysis;
  if (tokens[at - 1]?.lower !== 'of' || !/^claims?$/.test(tokens[at - 2]?.lower ?? '')) return null;
  let from = at - 2;
  while (
    from > sentence.first &&
    from > at - 6 &&
    tokens[from - 1]!.tag !== 'VERB' &&
    tokens[from - 1]!.tag !== 'PUNCT' &&
    tokens[from - 1]!.tag !== 'AUX'
  )
    from--;
  const none = Array.from({ length: at - from }, (_, i) => tokens[from + i]!.lower).includes('no');
  const by = tokens[at + 1];
  const who = by !== undefined && /^(?:by|from)$/.test(by.lower) ? actorAt(analysis, at + 2) : null;
  if (!none && who === null) return null;
  return valueMention(
    'responsibility',
    none || who === null ? unknown(wordsOf(analysis, at - 2, at + 1)) : whoOf(analysis, who),
    {
      span: tokenSpan(analysis, at - 2, at + 1),
      anchor: tokenSpan(analysis, at),
      polarity: none ? 'unknown' : 'asserted',
    },
  );
}

/** "The group claimed it had carried out the attack", "denied that it was behind the bombing". */
function avowed(analysis: Analysis, sentence: Sentence, at: number): ValueMention | null {
  const { tokens, verbs } = analysis;
  if (tokens[at]!.lower.startsWith('carr') && tokens[at + 1]?.lower !== 'out') return null;
  const done = STRUCK.test(tokens[at]!.lower);
  for (let i = at - 1; i >= Math.max(sentence.first, at - 9); i--) {
    const { lower, verb } = tokens[i]!;
    const says = /^(?:said|says|announced|declared|confirmed)$/.test(lower);
    const owns = /^(?:admit|admits|admitted|acknowledged)$/.test(lower) && !done;
    if ((!says && !owns && (done || !/^(?:claim|claims|claimed|deny|denies|denied|denying)$/.test(lower))) || verb < 0)
      continue;
    // Only what the claimant says of itself: "claimed it", "denied being", "said a bomber from its ranks".
    if (
      i + 1 !== at &&
      !ofOwn(analysis, i + 1, at) &&
      !/^(?:it|its|their|they|he|that|being|having|to)$/.test(tokens[i + 1]!.lower)
    )
      return null;
    const who = subjectOf(analysis, verbs[verb]!);
    if (who === null || who.shape === 'facility') return null;
    // Anybody says that others are behind a thing; only an armed group says so of itself.
    if (
      says &&
      (!isArmedGroup(analysis, onBehalf(analysis, who)) ||
        (tokens[i + 1]!.lower === 'that' && !ofOwn(analysis, i + 1, at)))
    )
      return null;
    const polarity: Polarity = DENY.test(lower) || verbs[verb]!.negated ? 'denied' : 'asserted';
    return valueMention('responsibility', whoOf(analysis, onBehalf(analysis, who)), {
      span: tokenSpan(analysis, i, at + (tokens[at]!.lower.startsWith('carr') ? 2 : 1)),
      anchor: tokenSpan(analysis, i),
      polarity,
    });
  }
  return null;
}

/** "a suicide bomber from its ranks", "that the group", "its fighters": the claimant's own people, between saying and deed. */
function ofOwn({ tokens }: Analysis, from: number, to: number): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return /\b(?:its|their) (?:ranks|fighters|members|men|soldiers|forces|militants|units?)\b|^(?:that )?the (?:group|movement|organi[sz]ation) (?:had|has)$/.test(
    words,
  );
}

/** A group of the list, or one whose own name says that it fights. */
function isArmedGroup({ tokens }: Analysis, { armed, person, head, shape }: Actor): boolean {
  if (armed !== null || person?.group === 'attackers') return true;
  return (
    shape === 'name' &&
    /^(?:army|front|movement|brigades?|battalions?|fighters|resistance|militia|state|group|legion|command)$/.test(
      tokens[head]!.lower,
    )
  );
}

const DEED =
  /^(?:attacks?|bombings?|killings?|raid|ambush|assault|strikes?|blasts?|explosions?|shootings?|kidnappings?|abductions?|assassination|murders?|shelling|operation|massacre|stabbing)$/;

/** "JNIM has claimed the attack on the barracks": the deed itself is what is claimed. */
function claimedDeed(analysis: Analysis, sentence: Sentence, at: number): ValueMention | null {
  const { tokens, verbs } = analysis;
  const verb = tokens[at]!.verb >= 0 ? verbs[tokens[at]!.verb]! : null;
  if (verb === null || verb.head !== at) return null;
  const object = objectAfter(analysis, at + 1, sentence.last);
  const subject = verb.passive ? agentBy(analysis, at + 1, sentence.last) : subjectOf(analysis, verb);
  const deed = verb.passive ? subjectOf(analysis, verb) : object;
  if (deed === null || subject === null || !DEED.test(tokens[deed.head]!.lower)) return null;
  if (subject.shape === 'facility' || subject.shape === 'pronoun' || DEED.test(tokens[subject.head]!.lower))
    return null;
  const who = whoOf(analysis, onBehalf(analysis, subject));
  const [start, end] = spanOf(analysis, subject);
  const verbSpan = tokenSpan(analysis, at);
  return valueMention('responsibility', who, {
    span: [Math.min(start, verbSpan[0]), Math.max(end, verbSpan[1])],
    anchor: verbSpan,
    polarity: verb.negated ? 'denied' : 'asserted',
  });
}

/** Finds who said that they did it, who said that they did not, and that nobody said so. */
export const rule: Rule<ValueMention> = {
  id: 'responsibility',
  version: 2,
  about: 'Who claimed or denied responsibility; unknown where nobody has claimed it.',
  spot(reading) {
    const { analysis } = reading;
    const mentions: ValueMention[] = [];
    for (const { sentence, cues } of sceneOf(reading).told) {
      if ((cues & CUE.claim) === 0) continue;
      for (let i = sentence.first; i < sentence.last; i++) {
        const { lower } = analysis.tokens[i]!;
        const avowal =
          lower === 'behind' || lower === 'carried' || lower === 'carrying' || STRUCK.test(lower)
            ? avowed(analysis, sentence, i)
            : null;
        if (avowal !== null) mentions.push(avowal);
        const deed = lower === 'claimed' || lower === 'claims' ? claimedDeed(analysis, sentence, i) : null;
        if (deed !== null) mentions.push(deed);
        if (!WHAT.test(lower)) continue;
        const mention = nounClaim(analysis, sentence, i) ?? claimIn(analysis, sentence, i);
        if (mention !== null) mentions.push(mention);
      }
    }
    return { mentions: ordered(mentions), notices: [] };
  },
  print: (mention) =>
    mention.value.kind === 'who' ? `${mention.value.code} "${mention.value.words}"${printedFlags(mention)}` : '?',
};

import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Rule } from '../rule.ts';
import { type Actor, actorAt, spanOf } from '../scene/actor.ts';
import { leftOf, objectAfter, subjectOf } from '../scene/clause.ts';
import { CUE } from '../scene/cues.ts';
import { listed } from '../scene/listed.ts';
import { ordered, printedFlags, tokenSpan, valueMention } from '../scene/mention.ts';
import { verbReality } from '../scene/reality.ts';
import { sceneOf } from '../scene/scene.ts';
import { verbLemma } from '../scene/triggers.ts';
import { isPast } from '../scene/verbal.ts';

const HARM = new Set(
  'burn torch destroy damage demolish gut wreck smash break shatter raze flatten level ransack vandalize vandalise loot overturn collapse incinerate char scorch crater ruin deface sabotage tear blow hit set ignite dent riddle strip pepper'.split(
    ' ',
  ),
);
/** Verbs of damage only in these company: "set on fire", "blown up", "hit by a shell", "burned down". */
const COMPANY: ReadonlyMap<string, RegExp> = new Map([
  ['set', /^(?:on|ablaze|alight|afire)$/],
  ['blow', /^(?:up|apart|out|off)$/],
  ['tear', /^(?:down|apart|through)$/],
  ['hit', /^(?:by)$/],
  ['riddle', /^(?:with|by)$/],
  ['level', /^(?:by|in|during|the|several|to|.*s)$/],
  ['strip', /^(?:bare)$/],
]);
const FLAMES = /^(?:fire|flames|ablaze|alight|burning|ruins)$/;
const FIRE_TO = /^(?:fire|light)$/;

/** A deed done to things: the phrase at an actor, and whatever is joined to it. */
function told(
  analysis: Analysis,
  sentence: Sentence,
  actor: Actor | null,
  anchor: number,
  verb: number,
): ValueMention[] {
  if (actor === null) return [];
  const reality =
    verb < 0 ? { polarity: 'asserted' as const, mode: null } : verbReality(analysis, analysis.verbs[verb]!);
  return listed(analysis, actor, sentence)
    .map((thing) => namedBefore(analysis, sentence, thing))
    .filter((thing) => thing.facility !== null)
    .map((part) => {
      const thing = whole(analysis, part);
      const span = spanOf(analysis, thing);
      const words = analysis.text.slice(...span).replace(/\s+/g, ' ');
      return valueMention(
        'damage',
        { kind: 'coded', code: thing.facility!.class, words },
        { span, anchor: tokenSpan(analysis, anchor), polarity: reality.polarity, mode: reality.mode },
      );
    });
}

/** Sentences back in which "the centre" may have been called by its whole name. */
const BACK = 3;

/** "The centre was destroyed", behind "an ambulance centre": what kind of centre it is was said before. */
function namedBefore(analysis: Analysis, sentence: Sentence, thing: Actor): Actor {
  const { tokens, sentences } = analysis;
  if (thing.facility !== null || tokens[thing.first]!.lower !== 'the' || thing.last - thing.first !== 2) return thing;
  const first = sentences[Math.max(0, sentence.index - BACK)]!.first;
  for (let i = thing.first - 1; i >= first; i--) {
    if (tokens[i]!.lower !== tokens[thing.head]!.lower) continue;
    const earlier = actorAt(analysis, i);
    if (earlier?.head === i && earlier.facility !== null) return { ...thing, facility: earlier.facility };
  }
  return thing;
}

/** "windows in the clinic": the part is told by what it is part of. */
function whole(analysis: Analysis, part: Actor): Actor {
  const { tokens } = analysis;
  const joint = tokens[part.last];
  if (part.facility?.class !== 'other' || joint === undefined || !/^(?:of|in|at)$/.test(joint.lower)) return part;
  const owner = actorAt(analysis, part.last + 1);
  return owner === null || owner.facility === null || owner.first !== part.last + 1
    ? part
    : { ...part, last: owner.last, facility: owner.facility };
}

const isBeside = (tokens: Analysis['tokens'], at: number): boolean =>
  tokens[at]!.lower === 'to'
    ? /^(?:next|adjacent|close)$/.test(tokens[at - 1]?.lower ?? '')
    : /^(?:near|opposite|behind|beside|alongside)$/.test(tokens[at]!.lower);

/** "The hall and the party's office are on fire": everything joined before the verb burns. */
function subjects(analysis: Analysis, sentence: Sentence, before: number): Actor[] {
  const found: Actor[] = [];
  const { tokens, chunks } = analysis;
  for (let i = before; i >= sentence.first && found.length < 6; ) {
    const token = tokens[i]!;
    if (token.chunk >= 0) {
      const actor = actorAt(analysis, i)!;
      const outer = actor.first > sentence.first ? tokens[actor.first - 1]! : null;
      if (outer !== null && outer.tag === 'ADP' && actor.facility === null) {
        i = chunks[token.chunk]!.first - 2;
        continue;
      }
      // "the bank next to the station": what is next to it was not hit.
      if (outer !== null && isBeside(tokens, outer.index)) {
        i = outer.lower === 'to' ? outer.index - 2 : outer.index - 1;
        continue;
      }
      const part =
        outer !== null && /^(?:in|at)$/.test(outer.lower) && outer.index > sentence.first
          ? actorAt(analysis, outer.index - 1)
          : null;
      if (part?.facility?.class === 'other') {
        found.push(part);
        i = part.first - 1;
        continue;
      }
      if (outer !== null && outer.lower === 'of' && actor.first >= sentence.first + 2) {
        const owner = actorAt(analysis, actor.first - 2);
        if (owner !== null && owner.facility !== null) {
          found.push(owner);
          i = owner.first - 1;
          continue;
        }
      }
      found.push(actor);
      i = Math.min(actor.first, chunks[token.chunk]!.first) - 1;
    } else if (
      token.lower === 'and' ||
      token.lower === ',' ||
      token.tag === 'ADV' ||
      token.tag === 'AUX' ||
      (token.tag === 'DET' && token.lower === 'both')
    )
      i--;
    else break;
  }
  return found;
}

function damageIn(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens, verbs } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1]?.lower ?? '';
    if (
      (token.lower === 'on' || token.lower === 'in') &&
      FLAMES.test(next) &&
      next !== 'alight' &&
      next !== 'burning'
    ) {
      const verb = tokens[i - 1]?.verb ?? -1;
      const active =
        verb >= 0 && tokens[verbs[verb]!.head]!.lemma === 'set'
          ? objectAfter(analysis, verbs[verb]!.last, sentence.last)
          : null;
      if (active === null && tokens[i - 1]?.chunk !== undefined && tokens[i - 1]!.chunk >= 0) {
        found.push(...told(analysis, sentence, actorAt(analysis, i - 1), i, -1));
      } else {
        const start = verb >= 0 ? verbs[verb]!.first - 1 : i - 1;
        for (const actor of subjects(analysis, sentence, start))
          found.push(...told(analysis, { ...sentence, last: actor.last }, actor, i, verb));
      }
      continue;
    }
    if (FIRE_TO.test(token.lower) && next === 'to') {
      found.push(
        ...told(analysis, sentence, objectAfter(analysis, i + 2, sentence.last), i, tokens[i - 1]?.verb ?? -1),
      );
      continue;
    }
    const lemma = token.tag === 'VERB' || token.verb >= 0 ? verbLemma(token) : '';
    if (!HARM.has(lemma) || COMPANY.get(lemma)?.test(next) === false) continue;
    const verb = token.verb >= 0 ? verbs[token.verb]! : null;
    const object = objectAfter(analysis, i + 1, sentence.last);
    const passive =
      (verb?.passive ?? false) ||
      (object === null && isPast(token.lower, token.lemma)) ||
      lemma === 'collapse' ||
      (lemma === 'burn' && object === null);
    if (!passive) {
      found.push(...told(analysis, sentence, object, i, token.verb));
      continue;
    }
    const start = verb === null ? i - 1 : verb.first - 1;
    const before = subjects(analysis, sentence, start);
    const subject =
      before.length > 0 ? before : [verb === null ? leftOf(analysis, start, sentence) : subjectOf(analysis, verb)];
    for (const actor of subject)
      if (actor !== null) found.push(...told(analysis, { ...sentence, last: actor.last }, actor, i, token.verb));
  }
  return found;
}

/** Finds buildings, vehicles and things that were burnt, broken or destroyed. */
export const rule: Rule<ValueMention> = {
  id: 'damage',
  version: 4,
  about: 'What was damaged, burnt or destroyed: buildings, vehicles, windows.',
  spot(reading) {
    const mentions = sceneOf(reading).told.flatMap(({ sentence, cues }) =>
      (cues & CUE.damage) === 0 ? [] : damageIn(reading.analysis, sentence),
    );
    return { mentions: ordered(mentions), notices: [] };
  },
  print: (mention) => {
    const { value } = mention;
    return value.kind === 'coded' ? `${value.code} "${value.words}"${printedFlags(mention)}` : '?';
  },
};

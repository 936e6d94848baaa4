import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { actorAt, spanOf } from '../scene/actor.ts';
import type { Deed } from '../scene/deed.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';

/** Verbs that break things, where what follows is a thing that breaks. */
const BREAK = /^(?:break|breaks|broke|broken|breaking|shatter|shatters|shattered|shattering)$/;
const BREAKABLE =
  /^(?:windows?|windowpanes?|panes?|doors?|glass|windscreens?|windshields?|shopfronts?|storefronts?|showcases?)$/;
const CAMPS = /^(?:camps?|tents?|encampments?|barricades?|roadblocks?)$/;
const SET_UP =
  /^(?:set|sets|setting|built|build|building|erected|erect|erecting|put|pitched|pitch|pitching|put|raised)$/;
const THIS = /^(?:this|that)$/;
const FIREARMS = /^(?:firearms?|guns?|weapons?)$/;

/** Acts whose word is too common to be a trigger: broken windows, camps and barricades set up, firearms used. */
export function extraActs(analysis: Analysis, sentence: Sentence, deeds: readonly Deed[] = []): ValueMention[] {
  const { tokens } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const { lower, tag } = tokens[i]!;
    if (deeds.some(({ hit }) => hit.first <= i && i < hit.last)) continue;
    if (lower === 'come' && THIS.test(tokens[i + 2]?.lower ?? '')) found.push(...notComeToThis(analysis, i, sentence));
    if (BREAK.test(lower)) {
      const object = follower(analysis, i + 1, sentence, BREAKABLE) ?? leader(analysis, i, sentence, BREAKABLE);
      if (object !== null && !/window/.test(tokens[i + 1]?.lower ?? ''))
        found.push(act(analysis, 'vandalize', i, i + 1, object));
    } else if (SET_UP.test(lower)) {
      const object = follower(analysis, i + 1, sentence, CAMPS);
      if (object !== null)
        found.push(
          act(analysis, /barricade|roadblock/.test(tokens[object]!.lower) ? 'obstruct' : 'demo', i, i + 1, object),
        );
    } else if (lower === 'use' && tag === 'NOUN' && tokens[i + 1]?.lower === 'of') {
      const object = follower(analysis, i + 2, sentence, FIREARMS);
      if (object !== null) found.push(act(analysis, 'firearms', i, object + 1, null));
    } else if (lower === 'used' && FIREARMS.test(tokens[i - 1]?.lower ?? '')) {
      found.push(act(analysis, 'firearms', i - 1, i + 1, null));
    }
  }
  return found;
}

/** "It has not come to this yet": what the sentence before told of elsewhere is denied here. */
function notComeToThis(analysis: Analysis, at: number, sentence: Sentence): ValueMention[] {
  const { tokens, verbs, sentences } = analysis;
  const verb = verbs[tokens[at]!.verb];
  const previous = sentences[sentence.index - 1];
  if (verb === undefined || !verb.negated || tokens[at + 1]!.lower !== 'to' || previous === undefined) return [];
  const told = extraActs(analysis, previous).filter(({ polarity }) => polarity === 'asserted');
  const span = tokenSpan(analysis, verb.first, at + 3);
  return told.map((mention) => ({ ...mention, polarity: 'denied' as const, span, anchor: tokenSpan(analysis, at) }));
}

function follower({ tokens }: Analysis, from: number, { last }: Sentence, word: RegExp): number | null {
  for (let i = from; i < Math.min(last, from + 5); i++) {
    if (word.test(tokens[i]!.lower)) return i;
    if (tokens[i]!.tag === 'VERB' || tokens[i]!.lower === '.') return null;
  }
  return null;
}

/** "windows were broken", "tents have been set up". */
function leader({ tokens }: Analysis, at: number, { first }: Sentence, word: RegExp): number | null {
  for (let i = at - 1; i >= Math.max(first, at - 4); i--) {
    if (word.test(tokens[i]!.lower)) return i;
    if (tokens[i]!.tag !== 'AUX' && tokens[i]!.tag !== 'ADV') return null;
  }
  return null;
}

function act(analysis: Analysis, code: string, first: number, last: number, object: number | null): ValueMention {
  const actor = object === null ? null : (actorAt(analysis, object) ?? { first: object, last: object + 1 });
  const verb = analysis.tokens[first]!.verb;
  const denied = verb >= 0 && analysis.verbs[verb]!.negated;
  const said = actor === null ? null : analysis.text.slice(...spanOf(analysis, actor)).replace(/\s+/g, ' ');
  return valueMention(
    'act',
    { kind: 'coded', code, words: wordsOf(analysis, first, last), ...(said === null ? {} : { object: said }) },
    {
      span: tokenSpan(analysis, first, last),
      anchor: tokenSpan(analysis, first),
      polarity: denied ? 'denied' : 'asserted',
    },
  );
}

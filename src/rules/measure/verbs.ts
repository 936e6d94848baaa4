import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Coded } from '../../model/value.ts';
import { type Actor, actorAt } from '../scene/actor.ts';
import { agentBy, objectAfter, subjectOf } from '../scene/clause.ts';
import { wordsOf } from '../scene/mention.ts';
import { verbReality } from '../scene/reality.ts';
import { actorWords, areasAfter, isAuthority, timesOf } from './parts.ts';
import { type Found, telling } from './told.ts';

/** What may be closed by order; a door or a case is closed otherwise. */
const CLOSABLE =
  /^(?:schools?|roads?|streets?|airports?|borders?|shops?|stores?|markets?|stations?|highways?|bridges?|universit(?:y|ies)|businesses|offices?|banks?|crossings?|campus(?:es)?|mosques?|churches|flights?|classes|trains?|metro|subway|services?|traffic|airspace|mall|malls|embass(?:y|ies)|avenue|interstate|lanes?|route|railway|park|museums?|restaurants?|bars?|clubs?|gatherings?|protests?|demonstrations?|rallies|assembly|sales?|bazaars?|square|consulates?|stadiums?|buses|intersections?|freeway|courthouse|tunnel|blocks?|area)$/;
/** What is banned, and not closed. */
const GATHERING =
  /^(?:gatherings?|protests?|demonstrations?|rall(?:y|ies)|assembl(?:y|ies)|marches|processions?|sales?)$/;
/** Forces that are sent somewhere; an officer sent to hospital is no deployment. */
const SENT = /^(?:troops?|soldiers|army|reinforcements|forces|tanks|units?|battalions?|contingent)$/;
const AREA =
  /^(?:area|areas|scene|street|streets|road|roads|building|buildings|station|neighbou?rhood|city|town|village|district|square|block|site|zone|perimeter|hospital|school|house|market|airport|intersection|mosque|church|camp|centre|center|avenue|mall|hotel|campus|region|compound|quarter|downtown|bridge|park|location|locality|border|entrance|roundabout|highway|place|section|part|parts|department|committee|headquarters|valley|apartment|complex|ministry|embassy|parliament)$/;
const FORCES =
  /^(?:police|troops?|soldiers?|officers?|forces?|army|military|guards?|tanks?|security|units?|personnel|policemen|reinforcements|snipers?|vehicles?|deput(?:y|ies)|agents?|gendarmes|guard|patrols?|paramilitar(?:y|ies)|battalion|marines|commandos|swat|reservists|militia|helicopters?|detectives)$/;

const PENDING = /^(?:pending|following|after|while|until|as|during|for)$/;

/** A measure told by a verb: streets cordoned off, schools closed, troops sent, villages evacuated. */
export function verbal(analysis: Analysis, sentence: Sentence, match: Found): ValueMention | null {
  const { tokens, verbs } = analysis;
  const token = tokens[match.first]!;
  if (token.tag !== 'VERB' && token.verb < 0) return null;
  const verb = token.verb >= 0 ? verbs[token.verb]! : null;
  const subject = verb === null ? null : subjectOf(analysis, verb);
  // "remains cordoned off pending an examination": what follows is no object.
  const object = PENDING.test(tokens[match.last]?.lower ?? '')
    ? null
    : objectAfter(analysis, match.last, sentence.last);
  // "Police cordoned off the street": the particle hides the object from the verb group.
  const passive =
    object === null
      ? (verb?.passive ?? true) || verb?.form === 'finite'
      : (verb?.passive ?? false) && verb?.form !== 'participle';
  const what: Actor | null = passive ? subject : object;
  const by = passive ? agentBy(analysis, match.last, sentence.last) : subject;
  const gathering = what !== null && GATHERING.test(tokens[what.head]!.lower);
  // People may not gather: nothing is shut.
  const code = gathering && match.row.code === 'closure' ? 'other' : match.row.code;
  const whole =
    what !== null && passive
      ? allBefore(analysis, sentence, what, verb?.first ?? match.first)
      : what === null
        ? []
        : [what];
  const areas = areasOf(analysis, sentence, code, whole, passive);
  if (!fits(analysis, code, match, what, by, areas)) return null;
  const authority = isAuthority(analysis, by) ? actorWords(analysis, by) : undefined;
  const reality = verb === null ? { polarity: 'asserted' as const, mode: null } : verbReality(analysis, verb);
  const first = Math.min(verb?.first ?? match.first, match.first);
  const named =
    areas.length > 0
      ? areas
      : code === 'deployment' || code === 'evacuation'
        ? areasAfter(analysis, match.last, sentence, 8)
        : [];
  const extra: Partial<Coded> = {
    ...(authority === undefined ? {} : { authority }),
    ...(named.length === 0 ? {} : { areas: named }),
    ...timesOf(analysis, match.last, sentence),
    ...(/^reopen/.test(match.row.measure) ? { ends: wordsOf(analysis, first, match.last) } : {}),
  };
  return telling(analysis, first, match.last, match.first, code, extra, reality);
}

/** "The area near the station, as well as near the ministry have been blocked off": every phrase before the verb. */
function allBefore(analysis: Analysis, sentence: Sentence, subject: Actor, verb: number): Actor[] {
  const found: Actor[] = [];
  for (let i = Math.max(sentence.first, subject.first); i < verb; i++) {
    const actor = analysis.tokens[i]!.chunk >= 0 ? actorAt(analysis, i) : null;
    if (actor === null) continue;
    i = Math.max(i, actor.last - 1);
    const earlier = found.at(-1);
    const owned =
      earlier !== undefined && earlier.last === actor.first - 1 && analysis.tokens[earlier.last]!.lower === 'of';
    if (owned) found[found.length - 1] = { ...earlier, last: actor.last, facility: earlier.facility ?? actor.facility };
    else found.push(actor);
  }
  if (found.length === 0) found.push(subject);
  for (let i = subject.first - 1; i >= sentence.first; i--) {
    const actor = analysis.tokens[i]!.chunk >= 0 ? actorAt(analysis, i) : null;
    if (actor === null) continue;
    found.unshift(actor);
    // An actor may begin behind its chunk's first word: going back to it must never lead forward.
    i = Math.min(i, actor.first);
  }
  return found;
}

/** The places of a cordon or closure: "the area near the station" is the station's. */
function areasOf(
  analysis: Analysis,
  sentence: Sentence,
  code: string,
  actors: readonly Actor[],
  passive: boolean,
): string[] {
  if (code !== 'cordon' && code !== 'closure' && code !== 'evacuation') return [];
  const { tokens } = analysis;
  const areas: string[] = [];
  for (const actor of actors) {
    const { lower } = tokens[actor.head]!;
    const joint = tokens[actor.last]?.lower ?? '';
    const near =
      /^(?:near|around|outside|surrounding|of)$/.test(joint) &&
      /^(?:area|areas|streets?|roads?|perimeter|part|parts|section|district|entrance)$/.test(lower);
    if (near && !passive) {
      const place = actorAt(analysis, actor.last + 1);
      areas.push(place === null ? actorWords(analysis, actor) : wordsOf(analysis, actor.first, place.last));
    } else if (near) {
    } else if (
      AREA.test(lower) ||
      CLOSABLE.test(lower) ||
      actor.facility !== null ||
      tokens[actor.head]!.tag === 'PROPN'
    )
      areas.push(actorWords(analysis, actor));
  }
  return areas.length === 0 && actors[0] !== undefined && AREA.test(tokens[actors[0].head]!.lower)
    ? [actorWords(analysis, actors[0])]
    : sentence.last > sentence.first
      ? areas
      : [];
}

function fits(
  { tokens }: Analysis,
  code: string,
  match: Found,
  what: Actor | null,
  by: Actor | null,
  areas: readonly string[],
): boolean {
  const phrase = match.last - match.first > 1;
  const head = what === null ? '' : tokens[what.head]!.lower;
  if (code === 'cordon')
    return (
      areas.length > 0 &&
      (phrase || AREA.test(head) || what?.facility != null) &&
      !/^(?:deal|fate|victory|win)$/.test(head)
    );
  if (code === 'closure') return CLOSABLE.test(head);
  if (match.row.measure === 'send' || match.row.measure === 'dispatch') return SENT.test(head);
  if (code === 'deployment')
    return phrase || FORCES.test(head) || (/^(?:mobili[sz]e)/.test(match.row.measure) && by?.person?.sector === 'MIL');
  if (code === 'evacuation')
    return what !== null && head !== 'bowels' && !/^(?:wounded|injured|victims?|casualties)$/.test(head);
  return true;
}

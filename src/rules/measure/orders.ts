import type { Analysis, Sentence } from '../../language/analysis.ts';
import { lexicon, type Match } from '../../language/lexicon.ts';
import { quantityAt } from '../../language/numbers.ts';
import type { Mode, Polarity } from '../../model/claim.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Coded } from '../../model/value.ts';
import { type Actor, actorAt } from '../scene/actor.ts';
import { agentBy, objectAfter, previousVerb, subjectOf } from '../scene/clause.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';
import { nounReality, verbReality } from '../scene/reality.ts';
import { opensName } from '../scene/tags.ts';
import { verbLemma } from '../scene/triggers.ts';
import { actorWords, areasAfter, isAuthority, levelOf, timesOf } from './parts.ts';

const MEASURES = lexicon<'measure' | 'code' | 'how' | 'source'>('measures');
type Found = Match<'measure' | 'code' | 'how' | 'source'>;

/** Verbs that put a measure in force, and those that end it. */
const IMPOSE =
  /^(?:announce|impose|declare|introduce|order|enforce|extend|raise|put|place|launch|begin|start|conduct|issue|offer|proclaim|decree|enact|establish|set|be|go|remain|continue|slap|clamp|invoke|carry|mount|maintain|keep|hold|reinstate|apply|increase|elevate|relax|ease|lift|end|cancel|lower|remove|revoke|suspend|complete|finish|expire)$/;
const LIFT = /^(?:lift|end|cancel|lower|remove|revoke|relax|ease|suspend|complete|finish|expire|scrap|rescind)$/;
/** What may be closed by order; a door or a case is closed otherwise. */
const CLOSABLE =
  /^(?:schools?|roads?|streets?|airports?|borders?|shops?|stores?|markets?|stations?|highways?|bridges?|universit(?:y|ies)|businesses|offices?|banks?|crossings?|campus(?:es)?|mosques?|churches|flights?|classes|trains?|metro|subway|services?|traffic|airspace|mall|malls|embass(?:y|ies)|avenue|interstate|lanes?|route|railway|park|museums?|restaurants?|bars?|clubs?|gatherings?|protests?|demonstrations?|rallies|assembly|sales?|bazaars?|square|consulates?|stadiums?|buses|intersections?|freeway|courthouse|tunnel|blocks?|area)$/;
const AREA =
  /^(?:area|areas|scene|street|streets|road|roads|building|buildings|station|neighbou?rhood|city|town|village|district|square|block|site|zone|perimeter|hospital|school|house|market|airport|intersection|mosque|church|camp|centre|center|avenue|mall|hotel|campus|region|compound|quarter|downtown|bridge|park|location|locality|border|entrance|roundabout|highway|place|section|part|parts|department|committee|headquarters|valley|apartment|complex|ministry|embassy|parliament)$/;
const FORCES =
  /^(?:police|troops?|soldiers?|officers?|forces?|army|military|guards?|tanks?|security|units?|personnel|policemen|reinforcements|snipers?|vehicles?|deput(?:y|ies)|agents?|gendarmes|guard|patrols?|paramilitar(?:y|ies)|battalion|marines|commandos|swat|reservists|militia|helicopters?|detectives)$/;

function telling(
  analysis: Analysis,
  first: number,
  last: number,
  anchor: number,
  code: string,
  extra: Partial<Coded>,
  reality: { polarity: Polarity; mode: Mode | null },
): ValueMention {
  const value: Coded = { kind: 'coded', code, words: wordsOf(analysis, first, last), ...extra };
  return valueMention('measure', value, {
    span: tokenSpan(analysis, first, last),
    anchor: tokenSpan(analysis, anchor),
    ...reality,
  });
}

/** Measures that authorities put in force, lift or carry out. */
export function ordersIn(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const match = opensName(tokens[i]!) ? MEASURES.at(tokens, i, sentence.last) : null;
    if (match === null) {
      i++;
      continue;
    }
    // "police cordoned off the street" is no "police cordon".
    if (match.row.how === 'noun' && match.last - match.first > 1 && tokens[match.last - 1]!.tag === 'VERB') {
      i++;
      continue;
    }
    i = match.last;
    // "A red level of anti-terror alert" is one level, told with two of the list's words.
    if (
      match.row.code === 'alert_level' &&
      found.some(({ value }) => value.kind === 'coded' && value.code === 'alert_level')
    )
      continue;
    const mention = match.row.how === 'verb' ? verbal(analysis, sentence, match) : nominal(analysis, sentence, match);
    if (mention !== null) found.push(mention);
  }
  return found;
}

/** Who ordered it and whether it is in force: the verb that the measure is subject or object of. */
function around(analysis: Analysis, sentence: Sentence, first: number, last: number) {
  const { tokens, verbs, chunks } = analysis;
  const start = tokens[first]!.chunk >= 0 ? chunks[tokens[first]!.chunk]!.first : first;
  const before = previousVerb(analysis, start, sentence);
  let after = null;
  for (let i = last; i < Math.min(sentence.last, last + 9); i++) {
    if (tokens[i]!.verb >= 0) {
      after = verbs[tokens[i]!.verb]!;
      break;
    }
    if (tokens[i]!.lower === ';') break;
  }
  const governs = before !== null && start - before.last <= 3 && !before.passive ? before : null;
  const verb = governs ?? (after !== null && IMPOSE.test(verbLemma(tokens[after.head]!)) ? after : null);
  return { verb, governs: governs !== null, before, start };
}

function nominal(analysis: Analysis, sentence: Sentence, match: Found): ValueMention | null {
  const { tokens } = analysis;
  const { code, measure } = match.row;
  const { verb, governs, start } = around(analysis, sentence, match.first, match.last);
  const lemma = verb === null ? '' : verbLemma(tokens[verb.head]!);
  if (code === 'cordon' && match.row.measure === 'perimeter' && !/^(?:set|establish|secure)$/.test(lemma)) return null;
  if (code === 'alert_level' && !/level|alert/.test(measure)) return null;
  if (code === 'operation' && measure === 'military operation' && verb === null) return null;
  const own = nounReality(analysis, match.first, sentence);
  const reality =
    verb !== null && own.polarity === 'asserted' && !LIFT.test(lemma) && IMPOSE.test(lemma)
      ? verbReality(analysis, verb)
      : own;
  const lifted = LIFT.test(lemma) && !(verb?.negated ?? false);
  const extra: { -readonly [K in keyof Coded]?: Coded[K] } = {};
  if (code === 'alert_level') {
    const level = levelOf(analysis, match.first, match.last, sentence);
    if (level === undefined && lemma === '') return null;
    if (level !== undefined) extra.level = level;
  }
  if (code === 'reward') {
    const amount = moneyNear(analysis, match.first, sentence);
    if (amount === null && !/^(?:offer|announce|post|increase)$/.test(lemma)) return null;
    if (amount !== null) extra.level = amount;
  }
  const doer =
    governs && verb !== null
      ? subjectOf(analysis, verb)
      : verb === null
        ? null
        : agentBy(analysis, verb.last, sentence.last);
  const authority = code !== 'closure' && isAuthority(analysis, doer) ? actorWords(analysis, doer) : undefined;
  if (authority !== undefined) extra.authority = authority;
  const areas = areasAfter(analysis, match.last, sentence, 8);
  if (areas.length > 0 && code !== 'reward') extra.areas = areas;
  Object.assign(
    extra,
    code === 'curfew' || code === 'state_of_emergency' || code === 'closure'
      ? timesOf(analysis, match.last, sentence)
      : {},
  );
  if (lifted) extra.ends = wordsOf(analysis, verb!.first, verb!.last);
  const first = code === 'alert_level' ? Math.max(start, match.first - 2) : match.first;
  return telling(
    analysis,
    match.last - match.first > 1 ? first : match.first,
    match.last,
    match.last - 1,
    code,
    extra,
    reality,
  );
}

function moneyNear({ tokens, text }: Analysis, at: number, { first, last }: Sentence): string | null {
  for (let i = Math.max(first, at - 6); i < Math.min(last, at + 8); i++) {
    if (/^[$€£₹]$/.test(tokens[i]!.lower) && tokens[i + 1] !== undefined)
      return text.slice(tokens[i]!.start, tokens[i + 1]!.end);
    if (/^[$€£]\d/.test(tokens[i]!.text)) return tokens[i]!.text;
    const quantity = /^(?:rupees|dollars|pesos|naira|euros|rubles|roubles|shillings|tenge)$/.test(tokens[i]!.lower)
      ? quantityAt(tokens, Math.max(first, i - 1))
      : null;
    if (quantity !== null) return text.slice(tokens[quantity.first]!.start, tokens[i]!.end);
  }
  return null;
}

function verbal(analysis: Analysis, sentence: Sentence, match: Found): ValueMention | null {
  const { tokens, verbs } = analysis;
  const token = tokens[match.first]!;
  if (token.tag !== 'VERB' && token.verb < 0) return null;
  const verb = token.verb >= 0 ? verbs[token.verb]! : null;
  const subject = verb === null ? null : subjectOf(analysis, verb);
  const object = objectAfter(analysis, match.last, sentence.last);
  // "Police cordoned off the street": the particle hides the object from the verb group.
  const passive =
    object === null
      ? (verb?.passive ?? true) || verb?.form === 'finite'
      : (verb?.passive ?? false) && verb?.form !== 'participle';
  const what: Actor | null = passive ? subject : object;
  const by = passive ? agentBy(analysis, match.last, sentence.last) : subject;
  const { code } = match.row;
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
  if (code === 'deployment')
    return phrase || FORCES.test(head) || (/^(?:mobili[sz]e)/.test(match.row.measure) && by?.person?.sector === 'MIL');
  if (code === 'evacuation')
    return what !== null && head !== 'bowels' && !/^(?:wounded|injured|victims?|casualties)$/.test(head);
  return true;
}

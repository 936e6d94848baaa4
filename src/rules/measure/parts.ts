import type { Analysis, Sentence } from '../../language/analysis.ts';
import { type Actor, actorAt, spanOf } from '../scene/actor.ts';
import { wordsOf } from '../scene/mention.ts';

const LEVEL =
  /^(?:red|orange|yellow|amber|critical|severe|high|highest|maximum|substantial|moderate|elevated|low|level|one|two|three|four|five|\d)$/;
const TIME_PREP = /^(?:from|until|till|through|between|starting|beginning|effective)$/;
const TIME =
  /^(?:\d.*|midnight|noon|dawn|dusk|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|today|tomorrow|further|morning|evening|night|january|february|march|april|may|june|july|august|september|october|november|december|a\.m\.|p\.m\.|am|pm|o'clock|sunset|sunrise|next|this|the|notice|six|seven|eight|nine|ten|eleven|twelve|five|four|three|two|one|and|to|,|of|local|time|weekend|end)$/;
const LINKS = /^(?:in|around|near|at|across|throughout|over|along|outside|for)$/;
const AUTHORITY =
  /police|polic|army|military|government|ministry|minister|president|governor|mayor|authorit|officials?|council|court|emergency services|administration|school|district|embassy|department|commission|committee|security|troops|forces|soldiers|sheriff|officers?|guard|parliament|commander|akimat|fbi|union|agency|troopers|deputies|firefighters/i;

/** "red", "critical", "level three": the level an alert stands at. */
export function levelOf(
  { tokens, text }: Analysis,
  first: number,
  last: number,
  sentence: Sentence,
): string | undefined {
  for (let i = first; i < last; i++)
    if (LEVEL.test(tokens[i]!.lower) && tokens[i]!.lower !== 'level') return tokens[i]!.text;
  for (let i = first - 1; i >= Math.max(sentence.first, first - 4); i--) {
    const { lower } = tokens[i]!;
    if (LEVEL.test(lower) && lower !== 'level' && lower !== 'one') return tokens[i]!.text;
  }
  for (let i = last; i < Math.min(sentence.last, last + 12); i++) {
    const { lower, tag } = tokens[i]!;
    if (/^(?:red|orange|yellow|amber|critical|severe|substantial|maximum|highest|elevated|high)$/.test(lower))
      return tokens[i]!.text;
    if ((lower === 'level' || lower === 'to') && /^(?:\d|one|two|three|four|five)$/.test(tokens[i + 1]?.lower ?? ''))
      return text.slice(tokens[i + 1]!.start, tokens[i + 1]!.end);
    if (tag === 'PUNCT' && lower !== '"' && lower !== "'" && lower !== ',') break;
  }
  return undefined;
}

/** "from 11 p.m. to 7 a.m.", "until January 19", "starting Monday": when a measure starts and ends, in words. */
export function timesOf(analysis: Analysis, from: number, sentence: Sentence): { starts?: string; ends?: string } {
  const { tokens } = analysis;
  const times: { starts?: string; ends?: string } = {};
  for (let i = from; i < Math.min(sentence.last, from + 16); i++) {
    const { lower } = tokens[i]!;
    if (!TIME_PREP.test(lower)) continue;
    let stop = i + 1;
    let split = -1;
    while (stop < sentence.last && TIME.test(tokens[stop]!.lower) && tokens[stop]!.lower !== ',') {
      if ((tokens[stop]!.lower === 'to' || tokens[stop]!.lower === 'and') && split < 0) split = stop;
      stop++;
    }
    if (stop === i + 1 || !hasTime(analysis, i + 1, stop)) continue;
    const joined = lower === 'from' || lower === 'between';
    if (lower === 'until' || lower === 'till' || lower === 'through') times.ends = wordsOf(analysis, i + 1, stop);
    else if (joined && split > i + 1 && stop > split + 1) {
      times.starts = wordsOf(analysis, i + 1, split);
      times.ends = wordsOf(analysis, split + 1, stop);
    } else times.starts = wordsOf(analysis, i + 1, joined && split > i + 1 ? split : stop);
    i = stop - 1;
  }
  return times;
}

function hasTime({ tokens }: Analysis, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (!/^(?:the|this|next|of|and|to|local|,|level|two|three|one)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** An actor's words without its article. */
export function actorWords(analysis: Analysis, actor: Pick<Actor, 'first' | 'last'>): string {
  const article = /^(?:the|a|an)$/.test(analysis.tokens[actor.first]!.lower) && actor.last - actor.first > 1;
  return analysis.text
    .slice(...spanOf(analysis, article ? { first: actor.first + 1, last: actor.last } : actor))
    .replace(/\s+/g, ' ');
}

/** True for a body that gives orders. */
export function isAuthority(analysis: Analysis, actor: Actor | null): actor is Actor {
  return actor !== null && actor.shape !== 'pronoun' && AUTHORITY.test(actorWords(analysis, actor));
}

/** Places a phrase behind a measure names: "in Lagos and Abuja", "around the station". */
export function areasAfter(analysis: Analysis, from: number, sentence: Sentence, reach = 6): string[] {
  const { tokens } = analysis;
  for (let i = from; i < Math.min(sentence.last - 1, from + reach); i++) {
    if (tokens[i]!.tag === 'PUNCT' && i > from) return [];
    if (!LINKS.test(tokens[i]!.lower)) continue;
    const actor = actorAt(analysis, i + 1);
    if (
      actor === null ||
      /^(?:connection|mercy|place|country's|effect|response|order|wake|case|force|time|years?|days?|hours?|months?|weeks?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|suspects?|gunm[ae]n|attackers?|january|february|march|april|may|june|july|august|september|october|november|december|information)$/.test(
        tokens[actor.head]!.lower,
      ) ||
      tokens[actor.head]!.tag === 'NUM'
    )
      continue;
    // "the" alone: the tagger lost the noun.
    if (/^(?:the|a|an|this|that)$/.test(tokens[actor.head]!.lower)) continue;
    const areas = [actorWords(analysis, actor)];
    for (let at = actor.last; at + 1 < sentence.last && areas.length < 6; ) {
      const joint = tokens[at]!.lower;
      const start = joint === ',' && tokens[at + 1]!.lower === 'and' ? at + 2 : at + 1;
      const next = joint === 'and' || joint === ',' ? actorAt(analysis, start) : null;
      if (
        next === null ||
        next.first !== start ||
        tokens[next.head]!.tag === 'PRON' ||
        (tokens[next.last]?.verb ?? -1) >= 0
      )
        break;
      areas.push(actorWords(analysis, next));
      at = next.last;
    }
    return areas;
  }
  return [];
}

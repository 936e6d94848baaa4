import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { type Actor, actorAt, described, widened } from './actor.ts';
import { PREPOSITIONS, RELATIVES } from './words.ts';

const CONJUNCTIONS = new Set(['and', 'but', 'then', 'or', '&']);
/** Groups whose words are no adjectives in front of others. */
const NOT_ADJECTIVE: ReadonlySet<string> = new Set(['attackers', 'military', 'police', 'security', 'protesters']);
const BELIEVED = /^(?:believed|thought|suspected|said|alleged|reported|presumed|understood|known)$/;
const SKIPPED = new Set(['ADV', 'AUX', 'PART', 'INTJ']);
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|morning|evening|night|afternoon|week|month|year|noon|midnight|dawn|dusk|hours?|minutes?|days?|weekend|january|february|march|april|may|june|july|august|september|october|november|december|moment|time)$/;

/** True for "Friday night", "the morning": a phrase that says when, and acts in nothing. */
export function isTime(analysis: Analysis, actor: Pick<Actor, 'head'>): boolean {
  return TIME.test(analysis.tokens[actor.head]!.lower);
}

/** Who stands before a verb and does it (or, of a passive verb, suffers it). */
export function subjectOf(analysis: Analysis, verb: VerbGroup, depth = 0): Actor | null {
  if (depth > 3) return null;
  return leftOf(analysis, verb.first - 1, analysis.sentences[verb.sentence]!, depth, verb);
}

/** The subject that stands to the left of token `from`; used also where no verb group was recognised. */
export function leftOf(
  analysis: Analysis,
  from: number,
  sentence: Sentence,
  depth = 0,
  verb: VerbGroup | null = null,
): Actor | null {
  const { tokens, verbs, chunks } = analysis;
  let fallback: Actor | null = null;
  for (let i = from; i >= sentence.first; ) {
    const token = tokens[i]!;
    if (token.chunk >= 0) {
      const chunk = chunks[token.chunk]!;
      const before = chunk.first > sentence.first ? tokens[chunk.first - 1]! : null;
      if (RELATIVES.has(tokens[chunk.head]!.lower)) {
        i = chunk.first - 1;
        if (tokens[i]?.lower === ',') i--;
        continue;
      }
      const actor = actorAt(analysis, i)!;
      if (isTime(analysis, actor)) {
        i = chunk.first - 1;
        continue;
      }
      if (before !== null && before.tag === 'ADP' && PREPOSITIONS.has(before.lower)) {
        // "members of the Taliban attacked": the phrase before "of" takes the whole in.
        fallback ??= before.lower === 'of' || depth === 0 ? actor : null;
        i = chunk.first - 2;
        continue;
      }
      if (joinsPhrase(analysis, chunk.first, sentence)) {
        i = chunk.first - 2;
        continue;
      }
      const after = tokens[chunk.last];
      if (before?.lower === ',' && after?.lower === ',' && chunk.first - 2 >= sentence.first) {
        const outer = tokens[chunk.first - 2]!.chunk >= 0 ? actorAt(analysis, chunk.first - 2) : null;
        if (outer !== null && !isTime(analysis, outer) && outer.shape !== 'facility') return outer;
      }
      // "the doctors who help the wounded were attacked": what the relative clause acts on is no subject.
      const inner = before !== null && before.verb >= 0 ? verbs[before.verb]! : null;
      if (inner !== null && inner.first > sentence.first && RELATIVES.has(tokens[inner.first - 1]!.lower)) {
        i = inner.first - 1;
        continue;
      }
      // "two men accused of extorting traders were burned": nor is what a gerund acts on.
      if (inner?.form === 'gerund' && inner.first - 1 > sentence.first && tokens[inner.first - 1]!.tag === 'ADP') {
        i = inner.first - 2;
        continue;
      }
      return actor;
    }
    if (RELATIVES.has(token.lower)) {
      i -= tokens[i - 1]?.lower === ',' ? 2 : 1;
      continue;
    }
    if (token.verb >= 0) {
      const other = verbs[token.verb]!;
      if (verb !== null && (verb.form === 'infinitive' || verb.form === 'gerund'))
        return subjectOrAgent(analysis, other, depth);
      if (other.form === 'participle' || other.form === 'gerund') {
        i = other.first - 1;
        continue;
      }
      // "armed youth believed to be from the hills raided": what is believed of them is no verb of theirs.
      const believed = other.form === 'infinitive' ? tokens[other.first - 1] : undefined;
      if (believed !== undefined && BELIEVED.test(believed.lower) && tokens[believed.index - 1]?.tag !== 'AUX') {
        i = believed.index - 1;
        continue;
      }
      return fallback;
    }
    if (CONJUNCTIONS.has(token.lower)) {
      // "armed with bows and arrows": things are joined here, not clauses.
      if (i > sentence.first && tokens[i - 1]!.chunk >= 0 && i < from && tokens[i + 1]!.chunk >= 0) {
        i--;
        continue;
      }
      const other = previousVerb(analysis, i, sentence);
      return other === null ? fallback : subjectOrAgent(analysis, other, depth);
    }
    if (token.lower === ',' && verb !== null && verb.form !== 'finite') {
      const other = previousVerb(analysis, i, sentence);
      if (other !== null) return subjectOrAgent(analysis, other, depth);
    }
    const lost = token.tag === 'VERB' || token.tag === 'ADJ' ? described(tokens, i, i + 1, i) : null;
    // "Armed bandits", "the military": people the tagger takes for a verb or an adjective stand in no phrase.
    if (lost !== null && (lost.armed !== null || (lost.person !== null && NOT_ADJECTIVE.has(lost.person.group))))
      return lost;
    if (
      SKIPPED.has(token.tag) ||
      token.tag === 'PUNCT' ||
      token.tag === 'ADP' ||
      token.tag === 'ADJ' ||
      token.tag === 'DET'
    ) {
      if (token.lower === ':' || token.lower === ';') return fallback;
      i--;
      continue;
    }
    return fallback;
  }
  return fallback;
}

/** "armed with bows and arrows": what is joined to a prepositional phrase is part of it. */
function joinsPhrase({ tokens, chunks }: Analysis, first: number, sentence: Sentence): boolean {
  if (first - 2 < sentence.first || tokens[first - 1]!.lower !== 'and' || tokens[first - 2]!.chunk < 0) return false;
  const opener = chunks[tokens[first - 2]!.chunk]!.first - 1;
  return opener >= sentence.first && /^(?:with|by|from|in)$/.test(tokens[opener]!.lower);
}

function subjectOrAgent(analysis: Analysis, verb: VerbGroup, depth: number): Actor | null {
  return subjectOf(analysis, verb, depth + 1);
}

/** The last verb group that ends before token `before` in the sentence. */
export function previousVerb(analysis: Analysis, before: number, sentence: Sentence): VerbGroup | null {
  for (let i = before - 1; i >= sentence.first; i--) {
    const at = analysis.tokens[i]!.verb;
    if (at >= 0) return analysis.verbs[at]!;
  }
  return null;
}

/** Past the words of a bound: "at least five women", "as many as 20 people". */
export function pastBound({ tokens }: Analysis, from: number, end: number): number {
  const next = tokens[from + 1]?.lower ?? '';
  const { lower } = tokens[from] ?? { lower: '' };
  if (from >= end) return from;
  if (lower === 'at' && (next === 'least' || next === 'most')) return from + 2;
  if ((lower === 'more' || lower === 'less' || lower === 'fewer') && next === 'than') return from + 2;
  if (lower === 'up' && next === 'to') return from + 2;
  if (lower === 'as' && next === 'many') return from + 3;
  return /^(?:about|around|nearly|almost|some|over|approximately)$/.test(lower) ? from + 1 : from;
}

/** What stands right behind token `last` without a preposition, adverbs skipped. */
export function objectAfter(analysis: Analysis, last: number, end: number): Actor | null {
  for (let i = pastBound(analysis, last, end); i < Math.min(end, last + 6); i++) {
    const token = analysis.tokens[i]!;
    if (token.chunk >= 0) {
      const chunk = analysis.chunks[token.chunk]!;
      const actor =
        chunk.first >= last ? actorAt(analysis, i) : widened(analysis, i, chunk.last, Math.max(i, chunk.head));
      if (actor !== null && isTime(analysis, actor)) return null;
      return actor;
    }
    if (token.tag !== 'ADV' && token.lower !== 'up' && token.lower !== 'down' && token.lower !== 'dead') return null;
  }
  return null;
}

/** The phrase behind the first of these prepositions within `reach` tokens of `last`, before another verb. */
export function behind(
  analysis: Analysis,
  prepositions: ReadonlySet<string>,
  last: number,
  end: number,
  reach = 8,
): Actor | null {
  for (let i = last; i < Math.min(end, last + reach); i++) {
    const token = analysis.tokens[i]!;
    if (
      prepositions.has(token.lower) &&
      (token.tag === 'ADP' || token.tag === 'PART' || token.tag === 'ADV' || token.tag === 'SCONJ')
    ) {
      const actor = i + 1 < end ? actorAt(analysis, i + 1) : null;
      if (actor !== null && !isTime(analysis, actor)) return actor;
    }
    if (token.lower === ';' || token.lower === ':' || token.lower === '.') return null;
    if (
      i > last &&
      token.verb >= 0 &&
      analysis.verbs[token.verb]!.form === 'finite' &&
      !analysis.verbs[token.verb]!.passive
    )
      return null;
  }
  return null;
}

const BY = new Set(['by']);

/** Who does it in "attacked by a crowd", "the attack, carried out by gunmen". */
export function agentBy(analysis: Analysis, last: number, end: number): Actor | null {
  return behind(analysis, BY, last, end, 14);
}

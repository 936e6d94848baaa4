import type { Analysis, Sentence } from '../../language/analysis.ts';
import { quantityAt } from '../../language/numbers.ts';
import type { ValueMention } from '../../model/mention.ts';
import type { Coded } from '../../model/value.ts';
import { agentBy, previousVerb, subjectOf } from '../scene/clause.ts';
import { wordsOf } from '../scene/mention.ts';
import { nounReality, verbReality } from '../scene/reality.ts';
import { verbLemma } from '../scene/triggers.ts';
import { actorWords, areasAfter, isAuthority, levelOf, timesOf } from './parts.ts';
import { type Found, telling } from './told.ts';

/** Verbs that put a measure in force, and those that end it. */
const IMPOSE =
  /^(?:announce|impose|declare|introduce|order|enforce|extend|raise|put|place|launch|begin|start|conduct|issue|offer|proclaim|decree|enact|establish|set|be|go|remain|continue|slap|clamp|invoke|carry|mount|maintain|keep|hold|reinstate|apply|increase|elevate|relax|ease|lift|end|cancel|lower|remove|revoke|suspend|complete|finish|expire)$/;
const LIFT = /^(?:lift|end|cancel|lower|remove|revoke|relax|ease|suspend|complete|finish|expire|scrap|rescind)$/;

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

/** A measure named by a noun: a curfew, a state of emergency, an operation, a reward. */
export function nominal(analysis: Analysis, sentence: Sentence, match: Found): ValueMention | null {
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

/** The sum of money told near a token; null without one. */
export function moneyNear({ tokens, text }: Analysis, at: number, { first, last }: Sentence): string | null {
  for (let i = Math.max(first, at - 6); i < Math.min(last, at + 8); i++) {
    if (/^[$€£₹]$/.test(tokens[i]!.lower) && tokens[i + 1] !== undefined)
      return text.slice(tokens[i]!.start, tokens[i + 1]!.end);
    // "$5,000", "P500,000", "N5m", "USD10,000": a sign or letters right before the figure.
    if (/^(?:[$€£₱₦₹]|[A-Z]{1,3}\$?)\d[\d,.]*[mk]?$/.test(tokens[i]!.text)) return tokens[i]!.text;
    if (/^(?:rs\.?|usd|php|ngn|pkr|inr|kes)$/.test(tokens[i]!.lower) && /^\d/.test(tokens[i + 1]?.text ?? ''))
      return text.slice(tokens[i]!.start, tokens[i + 1]!.end);
    const quantity = /^(?:rupees|dollars|pesos|naira|euros|rubles|roubles|shillings|tenge)$/.test(tokens[i]!.lower)
      ? quantityAt(tokens, Math.max(first, i - 1))
      : null;
    if (quantity !== null) return text.slice(tokens[quantity.first]!.start, tokens[i]!.end);
  }
  return null;
}

import type { Sentence } from '../../language/analysis.ts';
import type { ModeScope } from '../../model/mention.ts';
import type { Reading } from '../rule.ts';
import { pastSentences } from '../when/times.ts';
import { clauseAround, spanOf, type TokenRange } from './reach.ts';

const GOES_ON = new Set(['they', 'he', 'she', 'it', 'then', 'there', 'those', 'that', 'his', 'their']);
const BACK = new Set(['now', 'today', 'yet', 'currently', 'meanwhile', 'however', 'tonight', 'yesterday']);

/**
 * Sentences about another year, and those that go on about it in their paragraph ("They took …") until one comes back to
 * the present or names a place of its own.
 */
export function pastScopes(reading: Reading): ModeScope[] {
  const { analysis } = reading;
  const past = pastSentences(reading);
  if (past.size === 0) return [];
  const found: ModeScope[] = [];
  let on = false;
  for (const sentence of analysis.sentences) {
    const before = analysis.sentences[sentence.index - 1];
    const own = past.has(sentence.index) && !isComparison(reading, sentence);
    on = own || (on && before?.block === sentence.block && goesOn(reading, sentence));
    if (!on) continue;
    const range = own ? reachOf(reading, sentence) : ([sentence.first, sentence.last] as const);
    const span = spanOf(analysis, range);
    if (own && range[1] - range[0] < sentence.last - sentence.first) on = false;
    found.push({
      kind: 'mode',
      mode: 'historical',
      span,
      scope: span,
      reason: own ? 'mode/other-year' : 'mode/goes-on',
    });
  }
  return found;
}

function goesOn({ analysis: { tokens } }: Reading, { first, last }: Sentence): boolean {
  if (!GOES_ON.has(tokens[first]!.lower)) return false;
  for (let i = first; i < last; i++) if (BACK.has(tokens[i]!.lower)) return false;
  return true;
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "the deadliest attack since 2009" tells of today. */
function isComparison({ analysis: { tokens } }: Reading, { first, last }: Sentence): boolean {
  for (let i = first + 1; i < last; i++) {
    if (tokens[i]!.lower !== 'since' && tokens[i]!.lower !== 'than') continue;
    for (let k = first; k < i; k++)
      if (/^(?:most|first|[a-z]+iest|worst|largest|biggest|highest|greatest|more)$/.test(tokens[k]!.lower)) return true;
  }
  return false;
}

const RELATIVE = new Set(['who', 'which', 'whose', 'where', 'when', 'whom']);

/** The sentence; only the relative clause where the year stands in one: "the man, who was jailed in 2012, killed three". */
function reachOf({ analysis }: Reading, sentence: Sentence): TokenRange {
  const { tokens } = analysis;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!YEAR.test(tokens[i]!.lower)) continue;
    for (let k = i - 1; k > sentence.first; k--) {
      if (RELATIVE.has(tokens[k]!.lower)) return clauseAround(analysis, sentence, i);
      if (tokens[k]!.lower === ',' && tokens[k - 1]!.lower !== ',') break;
    }
    break;
  }
  return [sentence.first, sentence.last];
}

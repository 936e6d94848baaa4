import type { Sentence } from '../../language/analysis.ts';
import { figureOf } from '../../language/numbers.ts';
import type { ModeScope } from '../../model/mention.ts';
import type { Reading } from '../rule.ts';
import { isRecent, olderTimes } from '../when/older.ts';
import { type Time, times } from '../when/times.ts';
import { clauseAround, spanOf, type TokenRange } from './reach.ts';

const GOES_ON = new Set(['they', 'he', 'she', 'it', 'then', 'there', 'those', 'that', 'his', 'their']);
const BACK = new Set(['now', 'today', 'yet', 'currently', 'meanwhile', 'however', 'tonight', 'yesterday']);

/**
 * Sentences about an earlier time, and those that go on about it in their paragraph ("They took …") until one comes back
 * to the present or names a place of its own.
 */
export function pastScopes(reading: Reading): ModeScope[] {
  const { analysis } = reading;
  const older = olderTimes(reading);
  if (older.length === 0) return [];
  const past = Map.groupBy(older, ({ sentence }) => sentence);
  const found: ModeScope[] = [];
  let on = false;
  let far = false;
  for (const sentence of analysis.sentences) {
    const before = analysis.sentences[sentence.index - 1];
    const told = past.get(sentence.index);
    on = told !== undefined || (on && before?.block === sentence.block && goesOn(reading, sentence, far));
    if (!on) continue;
    if (told !== undefined) far = told.some(isLongAgo);
    const range = told ? reachOf(reading, sentence, told) : ([sentence.first, sentence.last] as const);
    const span = spanOf(analysis, range);
    if (told && range[1] - range[0] < sentence.last - sentence.first) on = false;
    found.push({
      kind: 'mode',
      mode: 'historical',
      span,
      scope: span,
      reason: told ? 'mode/other-year' : 'mode/goes-on',
    });
  }
  return found;
}

/** Days behind the page's day from which an earlier time is history. */
const LONG_AGO = 400;
const isLongAgo = ({ age }: Time): boolean => age !== null && age > LONG_AGO;

/** What goes on about an earlier time: with a pronoun, or, about one long ago, without a word of today. */
function goesOn(reading: Reading, sentence: Sentence, far: boolean): boolean {
  const { tokens } = reading.analysis;
  if (!GOES_ON.has(tokens[sentence.first]!.lower) && !(far && isPast(reading, sentence))) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (BACK.has(tokens[i]!.lower)) return false;
  return true;
}

/** True for a sentence with a plain past verb, no other tense before it, and no time of its own. */
function isPast(reading: Reading, { index, first, last }: Sentence): boolean {
  const { tokens, verbs } = reading.analysis;
  if (times(reading).some((time) => time.sentence === index)) return false;
  const main = verbs.find((verb) => verb.first >= first && verb.last <= last && verb.form === 'finite');
  return (
    main !== undefined &&
    main.modal === null &&
    /^(?:was|were|did|.*ed|held|shot|took|left|made)$/.test(tokens[main.first]!.lower)
  );
}

const COMPARES = /^(?:most|first|[a-z]+iest|worst|largest|biggest|highest|greatest)$/;

/** Token after the "since" or "than" of a comparison: "the deadliest attack since 2009" tells of today up to there; −1. */
function compared({ analysis: { tokens } }: Reading, { first, last }: Sentence): number {
  for (let i = first + 1; i < last; i++) {
    const { lower } = tokens[i]!;
    const counts = lower === 'than' && figureOf(tokens[i + 1]?.lower ?? '') !== null;
    if ((lower !== 'since' && lower !== 'than') || counts) continue;
    for (let k = first; k < i; k++)
      if (COMPARES.test(tokens[k]!.lower) || (lower === 'than' && tokens[k]!.lower === 'more')) return i + 1;
  }
  return -1;
}

const RELATIVE = new Set(['who', 'which', 'whose', 'where', 'when', 'whom']);

/**
 * The sentence; only what another event is compared with, after "since"; only the clause of the older time where it stands in a relative one ("the man, who was jailed in 2012,
 * killed three"), or where the sentence tells of a recent time too ("gunmen on Monday shot two men in the market, weeks
 * after a bomb killed nine there in March").
 */
function reachOf(reading: Reading, sentence: Sentence, older: readonly Time[]): TokenRange {
  const { analysis } = reading;
  const since = compared(reading, sentence);
  if (since >= 0 && since < sentence.last) return [since, sentence.last];
  const at = older[0]!.expression.first;
  const judged = judgedBefore(reading, sentence, at);
  if (judged >= 0) return [judged, sentence.last];
  const own = times(reading).some(
    (time) => time.sentence === sentence.index && time.role === 'event' && isRecent(time) && !older.includes(time),
  );
  return own || isRelative(reading, sentence, at)
    ? clauseAround(analysis, sentence, at)
    : [sentence.first, sentence.last];
}

const JUDGED = /^(?:convicted|sentenced|charged|acquitted|indicted|jailed|guilty|arraigned)$/;

/** "He was convicted of murder for the attack on 10 March": the judgement is of today. The token behind it; −1 without. */
function judgedBefore({ analysis: { tokens } }: Reading, { first }: Sentence, at: number): number {
  for (let i = at - 1; i > first; i--) {
    if (JUDGED.test(tokens[i]!.lower) && /^(?:of|for|over|with|to)$/.test(tokens[i + 1]?.lower ?? '')) return i + 1;
  }
  return -1;
}

function isRelative({ analysis: { tokens } }: Reading, sentence: Sentence, at: number): boolean {
  for (let k = at - 1; k > sentence.first; k--) {
    if (RELATIVE.has(tokens[k]!.lower)) return true;
    if (tokens[k]!.lower === ',' && tokens[k - 1]!.lower !== ',') return false;
  }
  return false;
}

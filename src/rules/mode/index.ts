import type { Analysis, Sentence, VerbGroup } from '../../language/analysis.ts';
import { type Lexicon, lexicon, type Match } from '../../language/lexicon.ts';
import type { ModeScope } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Reading, Rule } from '../rule.ts';
import { pastScopes } from './past.ts';
import { clauseAround, spanOf, type TokenRange, tellingClause } from './reach.ts';
import { earlierEvent } from './sequel.ts';

type Column = 'phrase' | 'mode' | 'reach' | 'reason';
const modes: Lexicon<Column> = lexicon('modes');

/** What is told of another time or of no time: anniversaries and comparisons, plans and threats, drills and warnings. */
export const rule: Rule<ModeScope> = {
  id: 'mode',
  version: 5,
  about: 'Stretches that tell of an earlier event, of one to come, or of one that may never be.',
  spot: (reading) => ({ mentions: modeScopes(reading), notices: [] }),
  print: ({ mode, span, scope, reason }, { article }) =>
    `${mode} ${reason} "${article.text.slice(span[0], span[1])}": ${article.text.slice(scope[0], scope[1])}`,
};

function modeScopes(reading: Reading): ModeScope[] {
  const { analysis, article } = reading;
  const found: ModeScope[] = pastScopes(reading);
  for (const sentence of analysis.sentences) {
    for (const match of modes.match(analysis.tokens, sentence.first, sentence.last)) {
      if (!holds(analysis, match)) continue;
      const range = reachOf(analysis, sentence, match);
      const whole = isSubject(reading, sentence, match);
      found.push(scope(analysis, match.row, [match.first, match.last], range, whole ? [0, article.text.length] : null));
    }
  }
  for (const verb of analysis.verbs) {
    const scoped = verbScope(analysis, verb);
    if (scoped !== null) found.push(scoped);
    const earlier = earlierEvent(analysis, analysis.sentences[verb.sentence]!, verb.head);
    if (earlier !== null)
      found.push(
        scope(analysis, { mode: 'historical', reason: 'earlier-event' }, [verb.head, verb.head + 1], earlier, null),
      );
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

type ModeRow = Pick<Match<Column>['row'], 'mode' | 'reason'>;

function scope(
  analysis: Analysis,
  { mode, reason }: ModeRow,
  by: TokenRange,
  over: TokenRange,
  whole: Span | null,
): ModeScope {
  return {
    kind: 'mode',
    mode: mode as ModeScope['mode'],
    span: spanOf(analysis, by),
    scope: whole ?? spanOf(analysis, over),
    reason: `mode/${reason}`,
  };
}

/** A page that opens with a drill or a film, or unmasks what it told as one, tells of nothing else. */
function isSubject({ analysis, article }: Reading, sentence: Sentence, { row }: Match<Column>): boolean {
  if (row.reach === 'page') return true;
  if (row.reason !== 'drill' && row.reason !== 'fiction') return false;
  return article.blocks[sentence.block]?.role === 'headline' && analysis.sentences.length > 1;
}

/** What a noise is likened to: "exploded like a shell". */
const LIKENED = /^(?:air|bomb|shell|missile|rocket|grenade|gunshot|gun|cannon|explosion|blast|war)$/;

/** Words that show a mode in one use alone. */
function holds({ tokens, chunks }: Analysis, { first, last, row }: Match<Column>): boolean {
  const word = row.phrase;
  if (word === 'film' || word === 'drill') return tokens[first]!.tag !== 'VERB' && tokens[last]?.lower !== 'bit';
  if (word === 'exercises') return tokens[first]!.tag === 'NOUN';
  if (word === 'set to') return tokens[last]?.tag === 'VERB' && tokens[last + 1]?.lower !== 'fire';
  if (word === 'potential') return tokens[first]!.chunk >= 0 && chunks[tokens[first]!.chunk]!.head > first;
  if (word === 'threatening to' || word === 'about to' || word === 'going to') return tokens[last]?.tag === 'VERB';
  if (word === 'like a' || word === 'like an') return LIKENED.test(tokens[last]?.lower ?? '');
  if (word === 'to avoid' || word === 'to prevent')
    return tokens[first]!.tag === 'PART' || tokens[first]!.lower === 'to';
  return true;
}

function reachOf(analysis: Analysis, sentence: Sentence, { first, last, row }: Match<Column>): TokenRange {
  if (row.reach === 'likeness') return [last, analysis.tokens[last + 1]?.tag === 'NOUN' ? last + 2 : last + 1];
  if (row.reach === 'sentence') return [sentence.first, sentence.last];
  if (row.reason === 'since') return [first, clauseAround(analysis, sentence, last - 1)[1]];
  if (row.mode === 'historical')
    return analysis.tokens[last]?.lower === ','
      ? tellingClause(analysis, sentence, first)
      : clauseAround(analysis, sentence, first);
  return [last, clauseAround(analysis, sentence, last - 1)[1]];
}

const COMING = new Set(['will', 'shall', 'would']);

/** "will strike", "could explode", "if they attack": the verb's own clause, not yet or never so. */
function verbScope(analysis: Analysis, verb: VerbGroup): ModeScope | null {
  const { tokens, sentences } = analysis;
  const sentence = sentences[verb.sentence]!;
  const before = conditional(analysis, sentence, verb.first);
  if (before !== null)
    return scope(
      analysis,
      { mode: 'hypothetical', reason: 'conditional' },
      [before, before + 1],
      clauseAround(analysis, sentence, verb.head),
      null,
    );
  if (verb.modal === null) return null;
  const have = tokens.slice(verb.first, verb.head).some(({ lower }) => lower === 'have');
  const range = clauseAround(analysis, sentence, verb.head);
  if (COMING.has(verb.modal)) {
    const mode = have ? 'hypothetical' : 'future';
    return scope(analysis, { mode, reason: have ? 'conditional' : 'to-come' }, [verb.first, verb.last], range, null);
  }
  if (verb.modal !== 'could' && verb.modal !== 'can') return null;
  // "could be heard", "can be seen" tell of what was heard and seen.
  if (/^(?:hear|see|view|be)$/.test(tokens[verb.head]!.lemma)) return null;
  if (verb.negated) return null;
  return scope(analysis, { mode: 'hypothetical', reason: 'conditional' }, [verb.first, verb.last], range, null);
}

/** Token of the "if" or "unless" that opens the verb's clause; null without one. */
function conditional({ tokens }: Analysis, sentence: Sentence, at: number): number | null {
  for (let i = at - 1; i >= sentence.first && i > at - 10; i--) {
    const word = tokens[i]!.lower;
    if (
      word === 'if' &&
      tokens[i - 1]?.lower !== 'as' &&
      !/^(?:know|ask|see|clear|whether|determine)$/.test(tokens[i - 1]?.lemma ?? '')
    )
      return i;
    if (word === 'unless' || (word === 'had' && i === sentence.first)) return i;
    if (word === ',' || word === '"' || tokens[i]!.verb >= 0) return null;
  }
  return null;
}

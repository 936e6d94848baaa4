import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import { CLAUSE_OPENERS } from '../../language/clauses.ts';
import { type Lexicon, lexicon, type Match } from '../../language/lexicon.ts';
import type { HedgeScope } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Reading, Rule } from '../rule.ts';

type Column = 'phrase' | 'hedge' | 'reach';
const hedges: Lexicon<Column> = lexicon('hedges');

/** How sure the page is: "allegedly", "unconfirmed reports", "is said to", and the words each of them casts doubt on. */
export const rule: Rule<HedgeScope> = {
  id: 'hedge',
  version: 2,
  about: 'Words that make what stands near them alleged, reported or unconfirmed.',
  spot: (reading) => ({ mentions: hedgeScopes(reading), notices: [] }),
  print: ({ hedge, span, scope }, { article }) =>
    `${hedge} "${article.text.slice(span[0], span[1])}": ${article.text.slice(scope[0], scope[1])}`,
};

function hedgeScopes({ analysis }: Reading): HedgeScope[] {
  const found: HedgeScope[] = [];
  for (const sentence of analysis.sentences) {
    for (const match of hedges.match(analysis.tokens, sentence.first, sentence.last)) {
      const scope = scopeOf(analysis, sentence, match);
      if (scope !== null) found.push(scope);
    }
  }
  return found;
}

function scopeOf(analysis: Analysis, sentence: Sentence, match: Match<Column>): HedgeScope | null {
  const { tokens } = analysis;
  if (!isHedge(analysis, sentence, match)) return null;
  const range = reachOf(analysis, sentence, match);
  if (range === null || range[1] <= range[0]) return null;
  return {
    kind: 'hedge',
    hedge: match.row.hedge as HedgeScope['hedge'],
    span: spanOf(tokens, match.first, match.last),
    scope: spanOf(tokens, range[0], range[1]),
  };
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return [tokens[first]!.start, tokens[last - 1]!.end];
}

/** Words that hedge only in one use: "reported" before a noun, "suspect" before one, "accused" as one. */
function isHedge({ tokens, chunks }: Analysis, sentence: Sentence, { first, last, row }: Match<Column>): boolean {
  const token = tokens[first]!;
  const word = row.phrase;
  const inside = token.chunk >= 0 && chunks[token.chunk]!.head > first;
  if (word === 'reported' || word === 'suspect' || word === 'possible' || word === 'supposed' || word === 'accused') {
    return token.lower === word && inside;
  }
  if (word === 'suspected' || word === 'presumed' || word === 'alleged' || word === 'purported')
    return token.lower === word;
  if (word === 'likely') return tokens[first - 1]?.lower !== 'more' && tokens[last]?.lower !== 'to';
  if (/^(?:may|might|could) be$/.test(word)) return tokens[last]?.tag !== 'VERB' || !/ing$/.test(tokens[last]!.lower);
  if (word === 'as reported') return tokens[last]?.lower !== 'by';
  if (/^it (?:is|was|has been) (?:reported|claimed|said|alleged|believed)/.test(word))
    return tokens[last]?.lower !== 'by';
  // "it reported said" of a named outlet is that outlet's word, not hearsay: "local media reports said".
  if (/^reports? (?:say|said|says|suggest|suggested|indicate|indicated|claim|of|that)/.test(word)) {
    return (
      first === sentence.first ||
      !/^(?:media|press|news|police|witness|intelligence|[a-z]*'s)$/.test(tokens[first - 1]!.lower)
    );
  }
  return true;
}

type TokenRange = readonly [number, number];

function reachOf(analysis: Analysis, sentence: Sentence, { first, last, row }: Match<Column>): TokenRange | null {
  switch (row.reach) {
    case 'phrase':
      return phraseReach(analysis, sentence, first, last);
    case 'clause':
      return reducedReach(analysis, sentence, first) ?? clauseReach(analysis, sentence, first);
    case 'after':
      return [first, sentence.last];
    case 'before':
      return beforeReach(analysis, sentence);
    default:
      return [sentence.first, sentence.last];
  }
}

/** "the alleged attacker": its noun phrase; a verb that stands right behind goes with it. */
function phraseReach({ tokens, chunks }: Analysis, sentence: Sentence, first: number, last: number): TokenRange {
  const chunk = chunks[tokens[first]!.chunk] ?? chunks[tokens[last]?.chunk ?? -1];
  if (chunk === undefined || chunk.sentence !== sentence.index) return [first, Math.min(last + 3, sentence.last)];
  return [Math.min(first, chunk.first), Math.max(last, chunk.last)];
}

/** "Gunmen believed to be rebels killed five": the doubt is about who they are, up to the next verb. */
function reducedReach({ tokens, chunks, verbs }: Analysis, sentence: Sentence, first: number): TokenRange | null {
  const before = tokens[first - 1];
  if (before === undefined || before.chunk < 0 || first - 1 < sentence.first || !/ed$|said/.test(tokens[first]!.lower))
    return null;
  let end = first + 1;
  while (
    end < sentence.last &&
    (tokens[end]!.verb < 0 || verbs[tokens[end]!.verb]!.form !== 'finite' || end < first + 3)
  )
    end++;
  return end < sentence.last && tokens[end]!.verb >= 0 ? [chunks[before.chunk]!.first, end] : null;
}

/** The clause the hedge stands in: out to commas with another verb behind them, "and" with one, ";" and relatives. */
function clauseReach({ tokens }: Analysis, sentence: Sentence, at: number): TokenRange {
  let first = at;
  while (first > sentence.first && !bounds(tokens, first - 1, -1)) first--;
  let last = at + 1;
  while (last < sentence.last && !bounds(tokens, last, 1)) last++;
  return [first, last];
}

function bounds(tokens: readonly Token[], i: number, way: 1 | -1): boolean {
  const token = tokens[i]!;
  if (token.lower === ';' || token.lower === ':' || token.lower === '"' || token.lower === '-') return true;
  if (CLAUSE_OPENERS.has(token.lower) || token.lower === 'if') return token.tag !== 'DET';
  return token.lower === ',' && way === -1 && tokens[i + 1]?.tag === 'CCONJ';
}

/** "The claim could not be verified": the sentence, and the one before it in the paragraph, which is what it is about. */
function beforeReach({ sentences }: Analysis, sentence: Sentence): TokenRange {
  const before = sentences[sentence.index - 1];
  return [before !== undefined && before.block === sentence.block ? before.first : sentence.first, sentence.last];
}

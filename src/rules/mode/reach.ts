import type { Analysis, Sentence } from '../../language/analysis.ts';
import { CLAUSE_OPENERS } from '../../language/clauses.ts';
import type { Span } from '../../model/span.ts';

export type TokenRange = readonly [first: number, last: number];

export function spanOf({ tokens }: Analysis, [first, last]: TokenRange): Span {
  return [tokens[first]!.start, tokens[Math.max(first, last - 1)]!.end];
}

/** The clause around a token: out to words that open another clause and to commas with a verb of their own behind them. */
export function clauseAround(analysis: Analysis, sentence: Sentence, at: number): TokenRange {
  let first = at;
  while (first > sentence.first && !parts(analysis, sentence, first - 1)) first--;
  let last = at + 1;
  while (last < sentence.last && !parts(analysis, sentence, last)) last++;
  return [first, last];
}

/**
 * The clause a phrase tells of: its own, or, where a comma sets it apart without a verb ("So far this year, …", "A year
 * earlier, …"), the one it stands beside.
 */
export function tellingClause(analysis: Analysis, sentence: Sentence, at: number): TokenRange {
  const own = clauseAround(analysis, sentence, at);
  if (analysis.tokens.slice(...own).some(({ verb }) => verb >= 0)) return own;
  if (own[1] < sentence.last && own[0] === sentence.first)
    return [own[0], clauseAround(analysis, sentence, own[1] + 1)[1]];
  return own[0] > sentence.first ? [clauseAround(analysis, sentence, own[0] - 2)[0], own[1]] : own;
}

/** After a comma: a sum drawn from what went before, "…, bringing the number this year to 61". */
const SUMS = new Set(['bringing', 'raising', 'taking', 'pushing', 'making']);

function parts({ tokens, verbs }: Analysis, sentence: Sentence, i: number): boolean {
  const { lower, tag } = tokens[i]!;
  if (lower === ';' || lower === ':' || lower === '"') return true;
  if (!CLAUSE_OPENERS.has(lower) && lower !== 'and' && lower !== ',') return false;
  if (lower === 'that') return tag !== 'DET';
  if (lower === ',' && SUMS.has(tokens[i + 1]?.lower ?? '')) return true;
  // "and", a comma: of a list unless a finite verb follows before the next mark.
  for (let k = i + 1; k < Math.min(sentence.last, i + 9); k++) {
    const next = tokens[k]!;
    if (next.lower === ',' || next.lower === ';') return false;
    if (next.verb >= 0) return verbs[next.verb]!.form === 'finite';
  }
  return false;
}

import type { Analysis } from '../../language/analysis.ts';
import { chunkAt, isDay } from './phrase.ts';

const ADJUNCT = new Set([
  'in',
  'on',
  'at',
  'by',
  'during',
  'after',
  'via',
  'through',
  'from',
  'late',
  'early',
  'earlier',
  'later',
  'over',
]);

/** Past "on Tuesday", "in a statement", "on condition of anonymity", "by phone": where more may follow. */
export function afterAdjuncts(analysis: Analysis, from: number, end: number): number {
  const { tokens } = analysis;
  let at = from;
  while (at < end) {
    const token = tokens[at]!;
    const chunk = chunkAt(analysis, at);
    if (token.tag === 'ADV') at++;
    else if (chunk !== null && chunk.first === at && isDay(analysis, chunk)) at = chunk.last;
    else if (
      ADJUNCT.has(token.lower) ||
      token.lower === 'of' ||
      token.lower === 'with' ||
      token.lower === 'to' ||
      token.lower === 'for'
    ) {
      const next = chunkAt(analysis, at + 1);
      if (next === null || next.first !== at + 1) break;
      at = next.last;
    } else if (
      token.verb >= 0 &&
      /^(?:speaking|carried|posted|published|released|issued|broadcast|read|quoted|cited|aired|monitored|seen|obtained|received)$/.test(
        token.lower,
      )
    )
      at = analysis.verbs[token.verb]!.last;
    else break;
  }
  return at;
}

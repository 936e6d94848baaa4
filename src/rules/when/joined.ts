import type { Token } from '../../language/analysis.ts';
import type { Expression } from './expression.ts';

const BETWEEN = /^(,|of|on|the|intervening|early|at|around|about|morning|in)$/;

/**
 * Times that belong together made one: "around 1:25 a.m. Sunday", "on the night of June 4", "Monday, in the town's
 * words 4 March", "from January 4 to January 6".
 */
export function joined(tokens: readonly Token[], found: readonly Expression[]): readonly Expression[] {
  const out: Expression[] = [];
  for (const one of found) {
    const previous = out.at(-1);
    const both = previous === undefined ? null : together(tokens, previous, one);
    if (both === null) out.push(one);
    else out[out.length - 1] = both;
  }
  return out;
}

function together(tokens: readonly Token[], previous: Expression, one: Expression): Expression | null {
  const between = tokens.slice(previous.last, one.first).map((token) => token.lower);
  const daytime = { part: previous.part ?? one.part, clock: previous.clock ?? one.clock };
  const range = rangeOf(tokens, previous, one, between);
  if (range !== null) return { ...range, ...daytime };
  if (between.length > 3 || !between.every((word) => BETWEEN.test(word))) return null;
  if ((previous.said.kind === 'part') !== (one.said.kind === 'part')) {
    const day = previous.said.kind === 'part' ? one : previous;
    return { first: previous.first, last: one.last, said: day.said, ...daytime };
  }
  if (between.length <= 1 && previous.said.kind === 'weekday' && one.said.kind === 'date')
    return { ...one, first: previous.first, ...daytime };
  return null;
}

/** "from January 4 to January 6", "between 30 March and 2 April", "June 3 through June 5". */
function rangeOf(
  tokens: readonly Token[],
  previous: Expression,
  one: Expression,
  between: readonly string[],
): Expression | null {
  if (previous.said.kind !== 'date' || one.said.kind !== 'date' || between.length !== 1) return null;
  if (previous.said.lastDay !== null || one.said.lastDay !== null) return null;
  const joint = between[0]!;
  const opened = tokens[previous.first - 1]?.lower;
  if (!/^(?:to|through|until|till|-|–)$/.test(joint) && !(joint === 'and' && opened === 'between')) return null;
  const { month, day, year } = previous.said;
  const said = { ...previous.said, year: year ?? one.said.year, lastDay: one.said.day, lastMonth: one.said.month };
  return month === null || (month === one.said.month && day >= one.said.day)
    ? null
    : { ...previous, last: one.last, said };
}

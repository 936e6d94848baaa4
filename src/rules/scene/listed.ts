import type { Analysis, Sentence } from '../../language/analysis.ts';
import { type Actor, actorAt } from './actor.ts';
import { pastBound } from './clause.ts';

/** An actor and those joined to it by "and", "or" and commas: "a church, two shops and a bank". */
export function listed(analysis: Analysis, actor: Actor, sentence: Sentence): readonly Actor[] {
  const { tokens } = analysis;
  const found = [actor];
  for (let at = actor.last; at + 1 < sentence.last && found.length < 8; ) {
    const joint = tokens[at]!.lower;
    if (joint !== ',' && joint !== 'and' && joint !== 'or' && joint !== '&') break;
    const start = joint === ',' && /^(?:and|or|&)$/.test(tokens[at + 1]!.lower) ? at + 2 : at + 1;
    // "a chapel, a clinic and at least 30 huts"
    const named = pastBound(analysis, start, sentence.last);
    const next = named < sentence.last ? actorAt(analysis, named) : null;
    // "attacked the post, the army said": a phrase that a verb follows begins a clause of its own.
    if (next === null || next.first < start || next.first > named || (tokens[next.last]?.verb ?? -1) >= 0) break;
    if ((next.facility === null) !== (actor.facility === null)) break;
    found.push(next);
    at = next.last;
  }
  return found;
}

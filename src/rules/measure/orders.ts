import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { opensName } from '../scene/tags.ts';
import { nominal } from './nouns.ts';
import { MEASURES } from './told.ts';
import { verbal } from './verbs.ts';

/** Measures that authorities put in force, lift or carry out. */
export function ordersIn(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const match = opensName(tokens[i]!) ? MEASURES.at(tokens, i, sentence.last) : null;
    if (match === null) {
      i++;
      continue;
    }
    // "police cordoned off the street" is no "police cordon".
    if (match.row.how === 'noun' && match.last - match.first > 1 && tokens[match.last - 1]!.tag === 'VERB') {
      i++;
      continue;
    }
    i = match.last;
    // "A red level of anti-terror alert" is one level, told with two of the list's words.
    if (
      match.row.code === 'alert_level' &&
      found.some(({ value }) => value.kind === 'coded' && value.code === 'alert_level')
    )
      continue;
    const mention = match.row.how === 'verb' ? verbal(analysis, sentence, match) : nominal(analysis, sentence, match);
    if (mention !== null) found.push(mention);
  }
  return found;
}

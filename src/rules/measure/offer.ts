import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { subjectOf } from '../scene/clause.ts';
import { verbReality } from '../scene/reality.ts';
import { moneyNear } from './nouns.ts';
import { actorWords, isAuthority } from './parts.ts';
import { telling } from './told.ts';

/** "The FBI is offering $25,000 for information": a reward that is not called one. The list of measures finds the others. */
export function offersIn(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens, verbs } = analysis;
  for (let i = sentence.first; i < sentence.last; i++) if (/^rewards?$/.test(tokens[i]!.lower)) return [];
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!/^offer/.test(tokens[i]!.lower) || tokens[i]!.verb < 0) continue;
    let last = i + 1;
    while (
      last < Math.min(sentence.last, i + 9) &&
      tokens[last]!.lower !== 'information' &&
      tokens[last]!.lower !== 'reward'
    )
      last++;
    const amount = moneyNear(analysis, i + 1, sentence);
    if (tokens[last]?.lower !== 'information' || tokens[last - 1]!.lower !== 'for' || amount === null) continue;
    const verb = verbs[tokens[i]!.verb]!;
    const subject = verb.passive ? null : subjectOf(analysis, verb);
    const authority = isAuthority(analysis, subject) ? { authority: actorWords(analysis, subject) } : {};
    return [telling(analysis, i, last + 1, i, 'reward', { level: amount, ...authority }, verbReality(analysis, verb))];
  }
  return [];
}

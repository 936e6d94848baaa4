import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { ValueMention } from '../../model/mention.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';

const NETWORK =
  /^(?:internet|wi-fi|telegram|whatsapp|facebook|twitter|network|networks|messengers?|phone|mobile|communications|telephone|instagram|youtube|tiktok|social)$/;
const CUT =
  /^(?:shut|cut|blocked|blocking|restricted|suspended|disconnected|disrupted|down|off|unavailable|switched|jammed|slowed|blocks|suspends|cuts)$/;
const SERVICE =
  /^(?:internet|access|services?|networks?|communications?|connections?|signals?|whatsapp|telegram|facebook|twitter|lines|messengers?)$/;

/** The internet and the telephone cut off: "the internet has been shut down", "mobile internet was cut". */
export function networkIn(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens, verbs } = analysis;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!NETWORK.test(tokens[i]!.lower)) continue;
    let noun = i;
    while (noun + 1 < sentence.last && (NETWORK.test(tokens[noun + 1]!.lower) || SERVICE.test(tokens[noun + 1]!.lower)))
      noun++;
    if (!SERVICE.test(tokens[noun]!.lower)) continue;
    for (let k = Math.max(sentence.first, i - 4); k < Math.min(sentence.last, noun + 9); k++) {
      if (
        !CUT.test(tokens[k]!.lower) ||
        (k >= i && k <= noun) ||
        (tokens[k]!.verb < 0 && tokens[k]!.tag !== 'VERB' && tokens[k]!.tag !== 'ADJ' && tokens[k]!.tag !== 'ADV')
      )
        continue;
      const verb = tokens[k]!.verb >= 0 ? verbs[tokens[k]!.verb]! : null;
      const first = Math.min(i, verb?.first ?? k);
      const last = Math.max(noun, k) + 1;
      return [
        valueMention(
          'measure',
          { kind: 'coded', code: 'internet_shutdown', words: wordsOf(analysis, first, last) },
          {
            span: tokenSpan(analysis, first, last),
            anchor: tokenSpan(analysis, k),
            polarity: verb?.negated ? 'denied' : 'asserted',
          },
        ),
      ];
    }
  }
  return [];
}

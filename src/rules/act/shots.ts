import type { Analysis, Sentence } from '../../language/analysis.ts';
import { quantityAt } from '../../language/numbers.ts';
import type { ValueMention } from '../../model/mention.ts';
import { tokenSpan, valueMention, wordsOf } from '../scene/mention.ts';

const ROUND = /^(?:shots?|gunshots?|rounds?|bullets?|volleys?|bursts?)$/;
const FIRED = /^(?:fired?|fires|firing|heard|discharged|shot|let|rang|squeezed|unloaded|pumped|counted|off)$/;
const NOT_FIRED = /^(?:wounds?|holes?|casings?|victims?|proof|of|put|glasses?)$/;
const SORT =
  /^(?:single|gun|live|warning|pistol|rifle|automatic|several|multiple|more|separate|sporadic|isolated|numerous|individual|loud)$/;

/**
 * Shots that were fired, and how many: "at least 10 shots were fired", "fired three rounds", "three or four single
 * shots". Never a toll: what is counted is not people.
 */
export function shotsIn(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (!ROUND.test(token.lower) || token.tag === 'VERB' || NOT_FIRED.test(tokens[i + 1]?.lower ?? '')) continue;
    if (
      /^(?:rounds?|bullets?)$/.test(token.lower) &&
      !near(analysis, i, sentence, /^(?:fir|discharg|shot|shoot|squeez|pump|unload)/)
    )
      continue;
    if (/^(?:rubber|plastic|booster|flu|foam|sponge|mug|silver)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    if (!near(analysis, i, sentence, FIRED)) continue;
    const count = countBefore(analysis, i, sentence);
    const first = count?.first ?? i;
    const denied =
      count?.form === 'none' || (first > sentence.first && /^(?:no|without)$/.test(tokens[first - 1]!.lower));
    found.push(
      valueMention(
        'act',
        {
          kind: 'coded',
          code: 'shots_fired',
          words: wordsOf(analysis, first, i + 1),
          ...(count === null || count.form === 'none' ? {} : { count: { least: count.least, most: count.most } }),
        },
        {
          span: tokenSpan(analysis, first, i + 1),
          anchor: tokenSpan(analysis, i),
          polarity: denied ? 'denied' : 'asserted',
        },
      ),
    );
  }
  return found;
}

const TIMES = /^times$/;

/** "fired 26 times with a pistol": rounds that go without the word. */
export function timesFired(analysis: Analysis, sentence: Sentence): ValueMention[] {
  const { tokens } = analysis;
  const found: ValueMention[] = [];
  for (let i = sentence.first + 1; i < sentence.last - 1; i++) {
    if (!/^(?:fired|firing|fires|shot)$/.test(tokens[i]!.lower)) continue;
    const from = /^(?:at|upon)$/.test(tokens[i + 1]!.lower) ? i + 3 : i + 1;
    const count = from < sentence.last ? quantityAt(tokens, from, sentence.last) : null;
    if (count === null || count.form === 'none' || !TIMES.test(tokens[count.last]?.lower ?? '')) continue;
    if (tokens[i]!.lower === 'shot' || /^(?:was|were|been)$/.test(tokens[i - 1]!.lower)) continue;
    found.push(
      valueMention(
        'act',
        {
          kind: 'coded',
          code: 'shots_fired',
          words: wordsOf(analysis, i, count.last + 1),
          count: { least: count.least, most: count.most },
        },
        { span: tokenSpan(analysis, i, count.last + 1), anchor: tokenSpan(analysis, i), polarity: 'asserted' },
      ),
    );
  }
  return found;
}

function near({ tokens }: Analysis, at: number, { first, last }: Sentence, word: RegExp): boolean {
  for (let i = Math.max(first, at - 8); i < Math.min(last, at + 8); i++)
    if (i !== at && word.test(tokens[i]!.lower)) return true;
  return false;
}

function countBefore({ tokens }: Analysis, at: number, sentence: Sentence) {
  for (let i = Math.max(sentence.first, at - 7); i < at; i++) {
    const quantity = quantityAt(tokens, i, sentence.last);
    if (quantity === null || quantity.last > at) continue;
    let reach = quantity.last;
    while (reach < at && SORT.test(tokens[reach]!.lower)) reach++;
    if (reach === at) return quantity;
  }
  return null;
}
